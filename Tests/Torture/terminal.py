"""The screens of a program on a pseudo-terminal of 100 columns and 30 rows."""
import fcntl, os, pty, re, select, signal, struct, termios, time
from harness import Fault

SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][0AB]|\x1b[=>78M]")


class Terminal:
    def __init__(self, command, environment):
        self.seen = ""
        self.raw = b""
        self.process, self.number = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.number, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill(signal.SIGKILL)
        os.close(self.number)

    def pump(self, seconds):
        """Takes in what is drawn for a while; false once the program has ended."""
        until = time.time() + seconds
        while True:
            ready, _, _ = select.select([self.number], [], [], max(until - time.time(), 0))
            if not ready:
                return True
            try:
                more = os.read(self.number, 1 << 16)
            except OSError:
                return False
            if not more:
                return False
            self.raw += more
            self.seen = SEQUENCE.sub("", self.raw.decode(errors="replace"))

    def type(self, keys):
        """Sends keys and forgets what was seen before."""
        self.raw, self.seen = b"", ""
        os.write(self.number, keys.encode())

    def press(self, keys, until):
        self.type(keys)
        self.wait_for(until)

    def wait_for(self, *words, seconds=20):
        """Waits until one of the words has been drawn; only changed cells are, so ask for what was not there."""
        late = time.time() + seconds
        while not any(word in self.seen for word in words):
            if not self.pump(0.02) or time.time() > late:
                raise Fault("the screens do not show", *words, "but", self.seen[-300:])

    def kill(self, number):
        """Ends the program; its last output is taken in."""
        if not self.process:
            return None
        os.kill(self.process, number)
        self.pump(0.2)
        _, status = os.waitpid(self.process, 0)
        self.process = 0
        return status
