"""Progress in the taskbar: what a window tells it, and what a dock hears of that on a real bus."""

import sys
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.system import taskbar
from desktop_app.system.taskbar import LauncherEntry, NoTaskbar
from tests.desktop_app.conftest import SitDown
from tests.fakes.taskbar import RecorderTaskbar

NAME = "raff-test-dock"
SECONDS = 15


@pytest.mark.skipif(sys.platform != "linux", reason="docks with launcher entries are Linux's")
def test_a_dock_hears_each_share_once_and_the_end(qtbot: QtBot, bus_address: str) -> None:
    from jeepney import MatchRule, message_bus
    from jeepney.io.blocking import open_dbus_connection

    window = QWidget()
    qtbot.addWidget(window)
    with open_dbus_connection(bus_address) as dock:
        dock.send_and_get_reply(message_bus.AddMatch(MatchRule(interface="com.canonical.Unity.LauncherEntry")))
        entry = LauncherEntry(QDBusConnection.connectToBus(bus_address, NAME))
        for done, total in ((1, 4), (1, 4), (9, 4)):
            entry.show(window, done, total)
        entry.clear(window)
        entry.clear(window)
        entry.show(window, 1, 2)
        entry.clear(window)
        heard = []
        while len(heard) < 5:
            message = dock.receive(timeout=SECONDS)
            if message.header.fields.get(3) == "Update":
                heard.append(message.body)
    QDBusConnection.disconnectFromBus(NAME)
    assert {name for name, _ in heard} == {"application://raff.desktop"}
    shown = [(told["progress-visible"][1], told["progress"][1]) for _, told in heard]
    assert shown == [(True, 0.25), (True, 1.0), (False, 0.0), (True, 0.5), (False, 0.0)]


def test_without_a_session_bus_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert isinstance(taskbar.of_this_system(), NoTaskbar)


def test_an_import_is_seen_in_the_taskbar_and_leaves_nothing_there(sit_down: SitDown, tmp_path: Path) -> None:
    shown = RecorderTaskbar()
    person = sit_down(taskbar=shown)
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    assert any(done for done, _ in shown.shares)
    assert all(0 <= done <= total for done, total in shown.shares)
    assert all(total for _, total in shown.shares)
    assert shown.now is None


def test_what_a_job_told_is_gone_when_the_next_tells_nothing(sit_down: SitDown) -> None:
    """Else the taskbar would show a finished import for as long as the analyses after it run."""
    shown = RecorderTaskbar()
    person = sit_down(taskbar=shown)
    person.open()
    ctx = person.shell.ctx
    ctx.progressed.emit("import.reading", 3, 4)
    assert shown.now == (3, 4)
    ctx.progressed.emit("warehouse.loading", 0, 0)
    assert shown.now is None
