#!/usr/bin/env python3
"""Four processes change one project through two mounts of its folder, two of them as another computer."""
import contextlib, getpass, os, shutil, socket, subprocess, time
from harness import Harness, NotRun, Papers, expect
from writers import Crowd, accounted, write

SETTINGS = """ListenAddress 127.0.0.1
Port {port}
HostKey {place}/host
AuthorizedKeysFile {place}/key.pub
PidFile {place}/pid
PasswordAuthentication no
StrictModes no
UsePAM no
PermitRootLogin yes
Subsystem sftp internal-sftp
"""


@contextlib.contextmanager
def served(place):
    """An SSH server of our own on this computer; its port."""
    place.mkdir()
    for key in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / key)], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (place / "settings").write_text(SETTINGS.format(port=port, place=place))
    os.makedirs("/run/sshd", exist_ok=True)
    server = subprocess.Popen([shutil.which("sshd"), "-D", "-f", str(place / "settings"), "-E", str(place / "log")])
    try:
        for _ in range(100):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def mounted(place, port, folder, point):
    point.mkdir()
    options = f"IdentityFile={place}/key,StrictHostKeyChecking=no,UserKnownHostsFile=/dev/null,cache=no,dir_cache=no"
    where = f"{getpass.getuser()}@127.0.0.1:{folder}"
    done = subprocess.run(["sshfs", "-p", str(port), "-o", options, where, str(point)], capture_output=True, text=True)
    if done.returncode != 0:
        raise NotRun("sshfs: " + (done.stderr.strip() or "no mount"))
    try:
        yield point
    finally:
        subprocess.run(["fusermount3", "-u", str(point)], capture_output=True)


class Elsewhere:
    """The same saver on a computer of another name."""

    def __init__(self, saver, name):
        self.saver, self.name = saver, name

    def written_by(self, state):
        return Elsewhere(self.saver.written_by(state), self.name)

    def add(self, folder, title, **more):
        name = f'hostname {self.name}; exec "$@"'
        return self.saver.add(folder, title, before=["unshare", "--uts", "sh", "-c", name, "sh"], **more)


def main():
    harness = Harness("mounts", 100, 10, __doc__)

    def trial(saver, count):
        if os.geteuid() != 0:
            raise NotRun("only root may give a process another computer's name")
        if not os.path.exists("/dev/fuse"):
            raise NotRun("there is no /dev/fuse")
        place, folder, said, crowd = harness.folder("ssh"), harness.folder(), [], Crowd()
        saver.make(folder)
        with served(place) as port, mounted(place, port, folder, harness.folder("one")) as one, \
                mounted(place, port, folder, harness.folder("two")) as two:
            for writer in range(4):
                who = saver if writer % 2 == 0 else Elsewhere(saver, "elsewhere")
                crowd.begin(write, who, (one, two)[writer % 2], writer, count, said)
            crowd.end()
        accounted(Papers(folder), said, 4 * count)
        expect(saver.check(folder) == [], "check finds something")
        harness.counted("changes", len(said))

    harness.run(trial, {"sound": 5, "advisory": 20}, needs=["sshfs", "sshd", "ssh-keygen", "unshare"])


if __name__ == "__main__":
    main()
