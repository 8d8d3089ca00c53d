"""In the tray: the window stays there where a person wants it, and a start by itself waits there for its password."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.texts.catalogue import Language
from desktop_app import settings
from desktop_app.bootstrap import App, build_app
from desktop_app.crashes import CrashKeeper
from desktop_app.notifications.messages import Stream
from desktop_app.shell import Shell
from tests.desktop_app.conftest import Person, stand_up
from tests.fakes.toaster import RecorderToaster
from tests.fakes.tray import RecorderTray


@dataclass
class Trayed:
    """A person whose system has a tray."""

    person: Person
    tray: RecorderTray


@pytest.fixture
def trayed(qtbot: QtBot, qapp: QApplication, app: App, vault_folder: Path) -> Iterator[Trayed]:
    settings.save(app.paths.settings_file, "tray", value=True)
    wanted = build_app(app.paths, clock=app.session.clock)
    own = replace(app, layered=wanted.layered)
    tray, stream = RecorderTray(), Stream(app.session.clock)
    shell = Shell(
        qapp,
        own,
        vault_folder,
        Language.ENGLISH,
        stream=stream,
        crashes=CrashKeeper(app.paths.logs, app.session.clock),
        tray=tray,
    )
    told: list = []
    stream.told.connect(told.append)
    made = Trayed(Person(shell, qtbot, RecorderToaster(), told), tray)
    yield made
    stand_up(made.person)


def test_a_closed_window_stays_in_the_tray_comes_back_locks_and_quits(trayed: Trayed) -> None:
    person, tray = trayed.person, trayed.tray
    person.shell.start()
    person.open()
    assert tray.names == ("Show Raff", "Lock", "Quit")
    person.work.window.close()
    assert not person.work.window.isVisible()
    assert person.shell.is_open
    assert "Raff stays in the tray; it quits from there" in person.heard()
    tray.choose("Show Raff")
    assert person.work.window.isVisible()
    person.work.window.close()
    tray.choose("Lock")
    assert person.shell.dialog.isVisible()
    with person.qtbot.waitSignal(person.shell.ended):
        tray.choose("Quit")


def test_a_start_by_itself_waits_in_the_tray_for_whoever_wants_to_work(trayed: Trayed) -> None:
    person, tray = trayed.person, trayed.tray
    person.shell.start(aside=True)
    assert not person.shell.dialog.isVisible()
    assert tray.names == ("Show Raff", "Quit")
    tray.choose("Show Raff")
    assert person.shell.dialog.isVisible()
    person.open()
    assert tray.names == ("Show Raff", "Lock", "Quit")


def test_without_a_tray_a_start_by_itself_is_a_small_window(
    qtbot: QtBot, qapp: QApplication, app: App, vault_folder: Path
) -> None:
    stream = Stream(app.session.clock)
    crashes = CrashKeeper(app.paths.logs, app.session.clock)
    shell = Shell(qapp, app, vault_folder, Language.ENGLISH, stream=stream, crashes=crashes)
    shell.start(aside=True)
    assert shell.dialog.isMinimized()
    stand_up(Person(shell, qtbot, RecorderToaster(), []))


def test_starting_with_the_session_is_a_setting_that_writes_what_the_system_looks_for(
    person: Person, app: App, tmp_path: Path
) -> None:
    person.open()
    for wanted in (True, False):
        person.page("settings").changed.emit("autostart", wanted)
        assert (tmp_path / "autostart" / "raff.desktop").exists() is wanted
    (tmp_path / "autostart").rmdir()
    (tmp_path / "autostart").write_text("in the way", encoding="utf-8")
    person.page("settings").changed.emit("autostart", True)
    assert not person.shell.desk.app.settings.autostart
    assert "autostart = false" in app.paths.settings_file.read_text(encoding="utf-8")
