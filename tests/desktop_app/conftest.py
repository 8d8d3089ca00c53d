"""A person at the window: a real vault, real lanes, real clicks."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pydantic import JsonValue
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.dimensions import SalesUnit
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.vault.remember import recall
from core.store import vault as vaults
from core.texts.catalogue import Language
from desktop_app.bootstrap import App, build_app, machine_paths
from desktop_app.notifications.messages import Message, MessageStream
from desktop_app.pages.page_presenter import is_made
from desktop_app.pages.table import KEYS
from desktop_app.queries import scheduler
from desktop_app.queries.context import AppContext
from desktop_app.queries.open_vault import OpenVault
from desktop_app.system.autostart import DesktopEntry
from desktop_app.system.crash_reports import CrashKeeper
from desktop_app.system.taskbar import Taskbar
from desktop_app.system.tray import Tray
from desktop_app.window.build import build_shell
from desktop_app.window.shell import Shell
from desktop_app.window.workspace import Workspace
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, PATIENCE_MS, owner
from tests.fakes.clock import StandingClock
from tests.fakes.toaster import RecorderToaster
from ui.theme import Mode, Theme, load

LONG = PATIENCE_MS
LEFT = Qt.MouseButton.LeftButton
BUS = """<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy>
</busconfig>"""


@pytest.fixture
def bus_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a bus of the test's own, without any service."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    folder = tmp_path_factory.mktemp("bus")
    configuration = folder / "bus.conf"
    configuration.write_text(BUS.format(folder=folder), encoding="utf-8")
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@pytest.fixture
def app(tmp_path: Path, clock: StandingClock, session: Session) -> App:
    return replace(
        build_app(machine_paths().isolated(tmp_path), clock=clock),
        session=session,
        models_apart=False,
        autostart=DesktopEntry(tmp_path / "autostart", ["raff"]),
    )


Stock = Callable[[AuditSheet], Path]


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory, empty_vault: Path) -> Stock:
    """Give a folder with ``audit.xlsx`` and a ``vault`` that holds it; made once for each sheet, and only copied."""
    made: dict[str, Path] = {}

    def of(sheet: AuditSheet) -> Path:
        key = repr(sheet)
        if key not in made:
            session = owner(StandingClock())
            folder = made[key] = tmp_path_factory.mktemp("stock")
            book, kept = sheet.write(folder / "audit.xlsx"), Path(shutil.copytree(empty_vault, folder / "vault"))
            with vaults.unlock(kept, PASSWORD, session, writable=True) as vault:
                import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
        return made[key]

    return of


@dataclass
class Person:
    """Someone who works at one window, and what they were told. Their vault can be filled from ``stock``."""

    shell: Shell
    stock: Stock
    qtbot: QtBot
    toaster: RecorderToaster
    told: list[Message]
    seated: bool = True

    @property
    def work(self) -> Workspace:
        assert self.shell.work is not None
        return self.shell.work

    @property
    def alert_count(self) -> str:
        """The count beside the alerts on the rail."""
        return self.work.window.rail._counts[KEYS.index("alerts")].text()

    def settle(self) -> None:
        """Wait until the window is open, nothing runs, and every page shows what is known."""
        self.qtbot.waitUntil(
            lambda: self.shell.is_open and not self.shell.ctx.jobs.running and self.work.at_rest, timeout=LONG
        )

    def rest(self) -> None:
        """Wait until nothing runs, and a window that there is has nothing left to show."""
        work = self.shell.work
        self.qtbot.waitUntil(lambda: not self.shell.ctx.jobs.running and (work is None or work.at_rest), timeout=LONG)

    def page(self, key: str) -> Any:
        """Turn to a page as a click on the rail does, wait until it shows what is known, and return it."""
        presenter = self.work.pages[key]
        if self.work.page_key != key or not is_made(presenter):
            self.work.show_page(key)
            self.settle()
        return presenter.page

    def unlock(self, password: str = PASSWORD) -> None:
        self.shell.dialog.password.setText(password)
        self.qtbot.mouseClick(self.shell.dialog.button, LEFT)

    def open(self) -> None:
        self.unlock()
        self.settle()

    def open_with(self, path: Path, **sheet: object) -> Path:
        """Open a vault that holds an audit sheet with one large gap already, and write that workbook to ``path``."""
        stocked = self.stock(self.sheet(**sheet))
        shutil.copy(stocked / "audit.xlsx", path)
        shutil.copytree(stocked / "vault", self.shell.ctx.store.folder, dirs_exist_ok=True)
        self.open()
        return path

    def choose(self, group: str, key: str) -> None:
        """Choose a language or a theme in the menu, and wait until the window is made anew."""
        with self.qtbot.waitSignal(self.shell.appearance.changed):
            self.work.window.rail.chosen.emit(group, key)
        self.qtbot.waitUntil(lambda: self.work.at_rest, timeout=LONG)

    def drop(self, *paths: Path) -> None:
        """Ask for an import as a drop does, and say that the figures are riyals, unless the layout is known."""
        self.work.window.import_wanted.emit(list(paths))
        if len(paths) == 1:
            self.say_unit()
            self.take()
            return
        dialog = self.work.importer.unit_dialog
        assert dialog is not None
        assert not dialog.button.isEnabled()
        dialog.group.button(0).click()
        self.qtbot.mouseClick(dialog.button, LEFT)

    def look(self) -> None:
        """Wait until the workbook that was asked for is looked into."""
        jobs = self.shell.ctx.jobs
        self.qtbot.waitUntil(lambda: not [job for job in jobs.running if job.title == "job.inspect"], timeout=LONG)

    def say_unit(self) -> None:
        """Go through the steps to the check; a known layout, and a file that was refused, has none."""
        self.look()
        dialog = self.work.importer.table_dialog
        if dialog is None or not dialog.isVisible():
            return
        self.qtbot.mouseClick(dialog.onward, LEFT)
        assert not dialog.button.isEnabled()
        dialog.group.button(0).click()
        self.qtbot.mouseClick(dialog.button, LEFT)

    def take(self) -> None:
        """Wait for the receipt of the check, and say that it is meant; a file that was refused has none."""
        jobs = self.shell.ctx.jobs
        self.qtbot.waitUntil(lambda: not [job for job in jobs.running if job.title == "job.check"], timeout=LONG)
        dialog = self.work.importer.checker.dialog
        if dialog is not None and dialog.isVisible():
            self.qtbot.mouseClick(dialog.take, LEFT)

    def bring(self, path: Path, **sheet: object) -> Path:
        """Write an audit sheet with one large gap and import it."""
        self.drop(self.write(path, **sheet))
        self.settle()
        return path

    @staticmethod
    def sheet(**sheet: object) -> AuditSheet:
        figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
        return AuditSheet(**{"figures": figures, **sheet})  # type: ignore[arg-type]

    def write(self, path: Path, **sheet: object) -> Path:
        return self.sheet(**sheet).write(path)

    def stand_up(self) -> None:
        """Leave: everything ends, and no window stays."""
        if not self.seated:
            return
        self.seated = False
        assert self.shell.stop()
        self.shell.dialog.hide()
        self.shell.dialog.deleteLater()
        if self.shell.work is not None:
            self.work.window.hide()
            self.work.window.deleteLater()

    def heard(self) -> list[str]:
        """Every sentence that was told, in the language of the window."""
        return [self.shell.ctx.say(message.text, **message.data) for message in self.told]


SitDown = Callable[..., Person]


@pytest.fixture
def sit_down(qtbot: QtBot, qapp: QApplication, app: App, vault_folder: Path, stock: Stock) -> Iterator[SitDown]:
    """Let someone sit down before the password of an empty vault, in English; who is still there stands up at last."""
    usual, empty, seated = app, vault_folder, list[Person]()

    def sit(
        *,
        app: App = usual,
        folder: Path = empty,
        language: Language = Language.ENGLISH,
        tray: Tray | None = None,
        taskbar: Taskbar | None = None,
        aside: bool = False,
    ) -> Person:
        toaster = RecorderToaster()
        shell = build_shell(qapp, app, folder, language=language, toaster=toaster, tray=tray, taskbar=taskbar)
        told: list[Message] = []
        shell.ctx.stream.published.connect(told.append)
        shell.start(aside=aside)
        person = Person(shell, stock, qtbot, toaster, told)
        seated.append(person)
        return person

    yield sit
    for person in seated:
        person.stand_up()


@pytest.fixture
def person(sit_down: SitDown) -> Person:
    """Someone before the password of an empty vault, in English."""
    return sit_down()


@pytest.fixture
def arrival(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """What is remembered is read once this is set, as it is unless a test clears it."""
    arrived = Event()
    arrived.set()

    def late_recall(access: Access) -> dict[str, JsonValue]:
        arrived.wait()
        return recall(access)

    monkeypatch.setattr(scheduler, "recall", late_recall)
    yield arrived
    arrived.set()


@pytest.fixture
def arabic_person(sit_down: SitDown) -> Person:
    """The same in Arabic."""
    return sit_down(language=Language.ARABIC)


MakeContext = Callable[[Language], AppContext]


@pytest.fixture
def make_context(qapp: QApplication, app: App) -> MakeContext:
    """Return contexts of a closed vault by their language."""
    assert qapp

    def make(language: Language) -> AppContext:
        clock = app.session.clock
        store = OpenVault(app, app.paths.vaults / "closed")
        return AppContext(app, store, MessageStream(clock), CrashKeeper(app.paths.logs, clock), language)

    return make


@pytest.fixture
def ctx(make_context: MakeContext) -> AppContext:
    """A context of a closed vault, in English."""
    return make_context(Language.ENGLISH)


@pytest.fixture
def arabic_ctx(make_context: MakeContext) -> AppContext:
    """The same in Arabic."""
    return make_context(Language.ARABIC)


@pytest.fixture
def theme(qapp: QApplication, app: App) -> Theme:
    """The light theme."""
    assert qapp
    return load(app.paths.resources, Mode.LIGHT)
