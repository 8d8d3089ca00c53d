"""In the tray: the window stays there where a person wants it, and a start by itself waits there for its password."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.bootstrap import App, build_app
from desktop_app.settings import settings
from tests.desktop_app.conftest import Person, SitDown
from tests.fakes.tray import RecorderTray


@pytest.fixture
def tray() -> RecorderTray:
    return RecorderTray()


@pytest.fixture
def trayed(app: App) -> App:
    """Raff as someone has it who wants it in the tray."""
    settings.save(app.paths.settings_file, "tray", value=True)
    return replace(app, layered=build_app(app.paths, clock=app.session.clock).layered)


def test_a_closed_window_stays_in_the_tray_comes_back_locks_and_quits(
    sit_down: SitDown, trayed: App, tray: RecorderTray
) -> None:
    person = sit_down(app=trayed, tray=tray)
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


def test_a_start_by_itself_waits_in_the_tray_for_whoever_wants_to_work(
    sit_down: SitDown, trayed: App, tray: RecorderTray
) -> None:
    person = sit_down(app=trayed, tray=tray, aside=True)
    assert not person.shell.dialog.isVisible()
    assert tray.names == ("Show Raff", "Quit")
    tray.choose("Show Raff")
    assert person.shell.dialog.isVisible()
    person.open()
    assert tray.names == ("Show Raff", "Lock", "Quit")


def test_without_a_tray_a_start_by_itself_is_a_small_window(sit_down: SitDown) -> None:
    assert sit_down(aside=True).shell.dialog.isMinimized()


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
    assert not person.shell.ctx.app.settings.autostart
    assert "autostart = false" in app.paths.settings_file.read_text(encoding="utf-8")
