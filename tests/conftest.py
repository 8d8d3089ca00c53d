"""Fixtures that many tests share, and the guards that every test passes."""

import gc
import json
import multiprocessing
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings

from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault.keep import create_vault
from core.security import keys
from core.security.keys import Cost
from core.store import vault as vaults
from core.store.vault import Vault
from tests.fakes.clock import StandingClock

pytest_plugins = ["tests.native_crashes"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What was built is tested where it is named; `make bundle-test` does.
collect_ignore = [] if "RAFF_BUNDLE" in os.environ else ["bundle"]

# A busy machine is no failure, so no example has a deadline.
# A test run tries as many examples as fit into it; `make properties` tries more.
settings.register_profile(
    "raff",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=int(os.environ.get("EXAMPLES", "50")),
)
settings.load_profile("raff")

T = TypeVar("T")
PASSWORD = "seven lanterns over the souk"
# Waiting ends with what is waited for; so long takes only what hangs, on a machine however busy.
PATIENCE_SECONDS = 600
PATIENCE_MS = PATIENCE_SECONDS * 1_000
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a process behind, and say which."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"threads left behind: {left}"
    assert not multiprocessing.active_children(), "processes left behind"


@pytest.fixture(scope="session", autouse=True)
def readers_begin_loaded() -> Iterator[None]:
    """Let reading processes begin with the reader loaded: each of hundreds would load it for a second of its own.

    ``tests/core/importing/process/test_child.py`` starts them as the program does.
    """
    from core.importing.process import child

    with pytest.MonkeyPatch.context() as patch:
        if "forkserver" in multiprocessing.get_all_start_methods():
            multiprocessing.set_forkserver_preload(["tests.loaded_reader"])
            patch.setattr(child, "STARTED_BY", multiprocessing.get_context("forkserver"))
        yield


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


def owner(clock: StandingClock) -> Session:
    return Session(actor="tester", role=Role.OWNER, scope=None, clock=clock)


@pytest.fixture
def session(clock: StandingClock) -> Session:
    return owner(clock)


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty vault that is only copied.

    Its password is stretched once and not for each test: the same password, salt and cost give the same key.
    """
    reckoned = keys.password_key
    once = cache(reckoned)

    def password_key(password: str, salt: bytes, cost: Cost) -> bytes:
        return (once if password == PASSWORD else reckoned)(password, salt, cost)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "password_key", password_key)
        folder = tmp_path_factory.mktemp("empty") / "vault"
        create_vault(folder, PASSWORD, owner(StandingClock()), Cost())
        yield folder


@pytest.fixture
def vault_folder(tmp_path: Path, empty_vault: Path) -> Path:
    return Path(shutil.copytree(empty_vault, tmp_path / "vault"))


@pytest.fixture
def vault(vault_folder: Path, session: Session) -> Iterator[Vault]:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as opened:
        yield opened


class Begun:
    """Folders that several tests begin with: made by the first of them in a worker, and copied for the others."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._made: dict[str, Any] = {}

    def fill(self, name: str, folder: Path, make: Callable[[], T]) -> T:
        """Let ``folder`` hold what ``make`` leaves there, with every vault closed; return what ``make`` returned."""
        if name in self._made:
            shutil.copytree(self._root / name, folder, dirs_exist_ok=True)
        else:
            made = make()
            shutil.copytree(folder, self._root / name)
            self._made[name] = made
        result: T = self._made[name]
        return result


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Begun:
    return Begun(tmp_path_factory.mktemp("begun"))


@pytest.fixture
def shared() -> Path:
    """The folder of real data beside the project."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the folder of shared data is not beside the project")
    return SHARED


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Raff = Callable[..., Answer]


@pytest.fixture(scope="session")
def program() -> Callable[..., Any]:
    """Every command, built once: a process of the program builds them for its one command."""
    from typer.main import get_command

    from desktop_app.cli.app import build

    return get_command(build())


@pytest.fixture
def raff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], program: Callable[..., Any]
) -> Raff:
    """Run a command in this process, with settings and vaults in a folder of the test's own."""
    from desktop_app.cli import app
    from desktop_app.entry import run
    from desktop_app.settings import sources

    monkeypatch.setattr(app, "build", lambda: program)
    monkeypatch.setattr(sources, "machine_policy", lambda: tmp_path / "machine" / "policy.toml")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("RAFF_VAULT", "RAFF_PASSWORD", "RAFF_NEW_PASSWORD", "RAFF_LANG", "RAFF_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object, password: str | None = PASSWORD, new_password: str | None = None) -> Answer:
        if password is not None:
            monkeypatch.setenv("RAFF_PASSWORD", password)
        if new_password is not None:
            monkeypatch.setenv("RAFF_NEW_PASSWORD", new_password)
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Answer(int(code), captured.out, captured.err)

    return call


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """Wait, unless a test says how long, until what is waited for is there."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=PATIENCE_MS)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=PATIENCE_MS)
    return qtbot


@pytest.fixture(autouse=True)
def no_widget_collected_elsewhere(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the widgets of a test go on the thread of Qt, as the window does; a lane would take the process with them."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtWidgets import QApplication

    gc.disable()
    gc.freeze()  # what was there before, all the libraries among it, is not looked through after each test
    with pytest.MonkeyPatch.context() as patch:
        # Nor by a window that closes: it would thaw all of that, and go through it for half a second.
        patch.setattr(gc, "freeze", lambda: None)
        patch.setattr(gc, "unfreeze", lambda: None)
        yield
    # What a test copied would be deleted by Qt when Python is gone, which takes the process with it.
    QApplication.clipboard().clear()
    gc.collect()
    gc.enable()
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not left, f"windows left open: {left}"
