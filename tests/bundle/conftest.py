"""The built folder as somebody has it who never saw the source: elsewhere, without rights, network and source."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Answer

ROOT = Path(__file__).resolve().parents[2]
BUILT = Path(os.environ["RAFF_BUNDLE"]).resolve()
NOBODY = 65_534
NOBODYS = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--"]
SECONDS = 180
PASSWORD = "made up market on a shelf"


def _isolates() -> bool:
    """Tell whether this machine lets us hide the network and the source tree from a process: root, as a rule."""
    tried = ["unshare", "--net", "--mount", "sh", "-c", f"mount -t tmpfs none {ROOT}"]
    return bool(shutil.which("unshare")) and subprocess.run(tried, capture_output=True, check=False).returncode == 0


ISOLATES = _isolates()
ROOTS = os.geteuid() == 0


def pytest_report_header() -> str:
    hidden = "hidden from what is tested" if ISOLATES else "NOT hidden: namespaces need root"
    return f"bundle: {BUILT}; network and source tree are {hidden}"


def pytest_sessionstart() -> None:
    if not BUILT.exists():
        pytest.exit("there is no bundle: make bundle", returncode=2)


@dataclass
class Machine:
    """A place to run the bundle in, as the user nobody, who owns ``home`` and nothing else."""

    home: Path
    program: Path

    def environment(self, **more: str) -> dict[str, str]:
        own = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "RAFF_PASSWORD": PASSWORD}
        return {**own, **more}

    def command(self, *arguments: object, before: str = "true") -> list[str]:
        """Return the command that runs the bundle; ``before`` prepares its namespace, as root."""
        own = [str(self.program), *(str(argument) for argument in arguments)]
        if not ISOLATES:
            if before != "true":
                pytest.skip("needs a namespace of its own")
            return [*NOBODYS, *own] if ROOTS else own
        hidden = f"mount -t tmpfs none {ROOT} && {before}"
        return ["unshare", "--net", "--mount", "sh", "-c", f'{hidden} && exec {" ".join(NOBODYS)} "$@"', "sh", *own]

    def run(self, *arguments: object, before: str = "true", **environment: str) -> Answer:
        done = subprocess.run(
            self.command(*arguments, before=before),
            env=self.environment(**environment),
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)


Place = Callable[[Path], Machine]


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Give a machine whose program lies at a folder that is named."""

    def make(folder: Path) -> Machine:
        home = tmp_path_factory.mktemp("home")
        if ROOTS:
            os.chown(home, NOBODY, NOBODY)
        for each in (folder, home):
            open_way(each)
        return Machine(home, folder / "raff")

    return make


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundle that only root can write, away from where it was built."""
    copy = tmp_path_factory.mktemp("opt") / "raff"
    return Path(shutil.copytree(BUILT, copy, symlinks=True))


@pytest.fixture
def machine(place: Place, elsewhere: Path) -> Machine:
    return place(elsewhere)


def open_way(folder: Path) -> None:
    """Let everybody come to ``folder``: pytest keeps its own folders to itself."""
    for each in (folder, *folder.parents):
        if each.stat().st_uid == 0 and each.stat().st_mode & 0o005 != 0o005 and "pytest" in str(each):
            each.chmod(0o755)


def spawned(machine: Machine, *arguments: object, **environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        machine.command(*arguments),
        env=machine.environment(**environment),
        cwd=machine.home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def findings(answer: Answer) -> Mapping[str, Any]:
    result: Mapping[str, Any] = answer.document["findings"]
    return result
