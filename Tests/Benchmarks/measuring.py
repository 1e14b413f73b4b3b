"""Time and work of other programs: whole runs, and the keys of those that own a terminal."""
import fcntl, math, os, pty, select, signal, statistics, struct, subprocess, termios, time


class Measured:
    """What runs of one thing took, in milliseconds: by the clock, and of the processors."""

    def __init__(self):
        self.wall, self.cpu = [], []

    def add(self, wall, cpu):
        if wall is not None:
            self.wall.append(wall)
        self.cpu.append(cpu)


def median(values):
    return statistics.median(values) if values else None


def percentile(values, share):
    """The smallest value that at least this share of the values does not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)] if values else None


def run(command, env, cwd, allowed=(0,)):
    """Wall and processor milliseconds of one whole process and all that it waited for.

    What it says is kept, so that an exit that was not expected can be told with its words.
    """
    with open(os.path.join(cwd, ".said"), "w+b") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = (time.perf_counter() - start) * 1000
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed:
            said.seek(0)
            words = said.read().decode(errors="replace")
            raise RuntimeError(f"{' '.join(map(str, command))}: exit {process.returncode}\n{words[-2000:]}")
    return wall, (usage.ru_utime + usage.ru_stime) * 1000


def in_turn(measurements, rounds):
    """Makes each measurement once a round, so that a slow minute of the machine hits all; one unmeasured round comes first.

    Each measurement gives wall and processor milliseconds.
    """
    found = [Measured() for _ in measurements]
    for n in range(rounds + 1):
        for measure, into in zip(measurements, found):
            wall, cpu = measure()
            if n > 0:
                into.add(wall, cpu)
    return found


class Screen:
    """A program in a pseudo-terminal of 120 columns and 36 rows."""

    def __init__(self, command, env, cwd):
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execvpe(command[0], command, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        self.command = command

    def cpu(self):
        """Processor milliseconds of the process so far, all its threads, in nanoseconds' steps."""
        # The clock of another process, as clock_getcpuclockid(3) makes it on Linux.
        return time.clock_gettime((~self.pid) << 3 | 2) * 1000

    def is_waiting(self):
        """Whether it sleeps until something happens."""
        with open(f"/proc/{self.pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "S"

    def settled(self, since, quiet=0.03, limit=20, needs_picture=True):
        """Milliseconds from `since` to the last byte drawn; nothing where it draws nothing.

        It is settled when it has drawn nothing and used no processor for `quiet` seconds and sleeps; one that never comes
        to rest is a fault.
        """
        last, used = None, self.cpu()
        while time.perf_counter() - since < limit:
            ready, _, _ = select.select([self.fd], [], [], quiet)
            if ready:
                try:
                    if not os.read(self.fd, 1 << 16):
                        raise EOFError
                except (OSError, EOFError) as ended:
                    raise RuntimeError(f"{' '.join(self.command)}: ended while it was measured") from ended
                last = time.perf_counter()
                continue
            now = self.cpu()
            if now == used and self.is_waiting() and (last is not None or not needs_picture):
                return (last - since) * 1000 if last is not None else None
            used = now
        raise RuntimeError(f"{' '.join(self.command)}: not at rest after {limit} s")

    def first_frame(self):
        """Wall and processor milliseconds until the first picture is whole."""
        wall = self.settled(self.start, quiet=0.12)
        return wall, self.cpu()

    def press(self, key):
        """Wall milliseconds to the last byte that the key has drawn, if any, and processor milliseconds that it took."""
        used, since = self.cpu(), time.perf_counter()
        os.write(self.fd, key)
        wall = self.settled(since, needs_picture=False)
        return wall, self.cpu() - used

    def resident(self):
        """The most memory that it has held, in MB."""
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def first_frame(command, env, cwd):
    with Screen(command, env, cwd) as screen:
        return screen.first_frame()


def keys(screens, pressed):
    """Presses each key on each screen in turn."""
    found = [Measured() for _ in screens]
    for key in pressed:
        for screen, into in zip(screens, found):
            into.add(*screen.press(key))
    return found
