"""A copy of the package below out/ that faults are put into, built and tested in; the sources are never touched."""
import os
import pathlib
import re
import signal
import subprocess
import tempfile

from branches import VARIABLE

TREES = ("Sources", "Tests")
OWN = {"Package.swift", "Package.resolved", "out", *TREES}
ERROR = re.compile(r"^/.*?/Sources/(\S+\.swift):(\d+):\d+: error: .*", re.M)
LIMIT = 300  # seconds, for tests that a fault keeps from ending


def end_session(leader):
    """Ends a process that leads a session, and all that it started and left."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Scratch:
    """The package as it was at the start, whatever is written in it meanwhile, and its copy in a folder."""

    def __init__(self, root, folder):
        self.folder = folder
        files = [root / "Package.swift", root / "Package.resolved", *self.files(root)]
        self.sound = {path.relative_to(root): path.read_bytes() for path in files if path.exists()}
        folder.mkdir(parents=True, exist_ok=True)
        for path in root.iterdir():
            link = folder / path.name
            if path.name not in OWN and not path.name.startswith(".") and not link.exists():
                link.symlink_to(path)

    @staticmethod
    def files(root):
        return [path for tree in TREES for path in (root / tree).rglob("*") if path.is_file()]

    def source(self, name):
        """What a file below Sources says."""
        return self.sound[pathlib.Path("Sources", name)].decode()

    def refresh(self, texts):
        """Makes the copy what the package was, but for some texts: path below Sources and what it says.

        A file that says what it said is left alone, so that only what was changed is built again.
        """
        changed = {pathlib.Path("Sources", name): text.encode() for name, text in texts.items()}
        wanted = {**self.sound, **changed}
        for name, content in wanted.items():
            self.write(self.folder / name, content)
        for path in self.files(self.folder):
            if path.relative_to(self.folder) not in wanted:
                path.unlink()

    @staticmethod
    def write(path, content):
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def build(self):
        """What the compiler has against the copy; nothing where it builds. A fault may leave a name unused."""
        command = ["swift", "build", "--build-tests", "-Xswiftc", "-no-warnings-as-errors"]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, errors="replace")
        return "" if done.returncode == 0 else done.stdout + done.stderr

    def test(self, number, suites):
        """How the tests of some suites end while a fault is active: passed, failed, none or endless, and what they said."""
        # `swift test` lets one run at a time into a package; the tests themselves can run beside each other.
        bundle = next((self.folder / ".build" / "debug").glob("*PackageTests.xctest"))
        command = [bundle, "--testing-library", "swift-testing"]
        for suite in suites:
            command += ["--filter", suite]
        # Swift's backtrace of a test that a fault ends by a signal may wait forever.
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", **{VARIABLE: str(number)})
        # A session of its own, and no pipe: what the tests start may outlive them.
        with tempfile.TemporaryFile("w+", errors="replace") as output:
            run = subprocess.Popen(
                command, cwd=self.folder, env=environment, stdout=output, stderr=output, start_new_session=True)
            try:
                run.wait(LIMIT)
            except subprocess.TimeoutExpired:
                return "endless", ""
            finally:
                end_session(run.pid)
            output.seek(0)
            said = output.read()
        if "Test run with 0 tests" in said:
            return "none", said
        return ("passed" if run.returncode == 0 else "failed"), said
