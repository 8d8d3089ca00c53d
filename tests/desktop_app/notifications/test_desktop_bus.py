"""Notifications over D-Bus: against the real service of a desktop under Xvfb, and where there is none or it refuses."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from desktop_app.notifications import system
from desktop_app.notifications.toasts import Toast

if sys.platform != "linux":
    pytest.skip("the session bus is Linux's", allow_module_level=True)

from jeepney import HeaderFields, MessageType, message_bus, new_error
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from desktop_app.notifications import desktop_bus
from desktop_app.notifications.desktop_bus import BusToaster
from tests.builders.displays import x_server
from tests.conftest import PATIENCE_SECONDS

LONG = 15_000
NAME = "org.freedesktop.Notifications"


class Heard:
    """What became of toasts, and which were followed."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.followed: list[str] = []

    def toast(self, line: str, *, urgent: bool = False) -> Toast:
        return Toast(line=line, urgent=urgent, reported=self.told.append, followed=lambda: self.followed.append(line))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, bus_address: str) -> str:
    """The address of a session bus of the test's own, without any service."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus_address)
    return bus_address


@pytest.fixture
def desktop(bus: str, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a display with a notification daemon."""
    if shutil.which("dunst") is None or shutil.which("Xvfb") is None:
        pytest.skip("dunst and Xvfb are not installed")
    with x_server("800x600") as display:
        environment = {**os.environ, "DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus, "HOME": str(tmp_path)}
        with subprocess.Popen(["dunst"], env=environment, stderr=subprocess.DEVNULL) as daemon:
            yield environment
            daemon.terminate()


def dunstctl(desktop: dict[str, str], *arguments: str) -> str:
    return subprocess.run(["dunstctl", *arguments], env=desktop, capture_output=True, text=True, check=False).stdout


@pytest.fixture
def toaster(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[BusToaster]:
    assert qtbot
    monkeypatch.setattr(desktop_bus, "_ANSWER_MS", LONG)  # a service on a busy machine answers late
    made = BusToaster()
    yield made
    made.close()


def wait_for_service(qtbot: QtBot) -> None:
    """Wait until somebody owns the name of the service."""
    with open_dbus_connection(bus="SESSION") as connection:
        qtbot.waitUntil(
            lambda: connection.send_and_get_reply(message_bus.NameHasOwner(NAME)).body[0] == 1, timeout=LONG
        )


def test_a_desktop_shows_it_with_its_urgency_and_tells_of_the_click(
    qtbot: QtBot, desktop: dict[str, str], toaster: BusToaster
) -> None:
    wait_for_service(qtbot)
    heard = Heard()
    toaster.show(heard.toast("Critical: MEKKAH <b>& more</b>: 71.3 %", urgent=True))
    toaster.show(heard.toast("3 new alerts"))
    qtbot.waitUntil(lambda: heard.told == ["", ""], timeout=LONG)
    assert json.loads(dunstctl(desktop, "is-paused") or "false") is False
    dunstctl(desktop, "action", "0")
    qtbot.waitUntil(lambda: len(heard.followed) == 1, timeout=LONG)
    dunstctl(desktop, "close-all")
    shown = json.loads(dunstctl(desktop, "history"))["data"][0]
    # What is critical stays until somebody looks (a timeout of 0); this service tells no urgency.
    told = {(each["appname"]["data"], each["body"]["data"], each["timeout"]["data"] == 0) for each in shown}
    assert told == {
        ("Raff", "3 new alerts", False),
        ("Raff", "Critical: MEKKAH &lt;b&gt;&amp; more&lt;/b&gt;: 71.3 %", True),
    }


def test_closing_takes_back_what_is_shown(qtbot: QtBot, desktop: dict[str, str], toaster: BusToaster) -> None:
    wait_for_service(qtbot)
    heard = Heard()
    toaster.show(heard.toast("1 new critical alert", urgent=True))
    qtbot.waitUntil(lambda: heard.told == [""], timeout=LONG)
    assert dunstctl(desktop, "count", "displayed").strip() == "1"
    toaster.close()
    qtbot.waitUntil(lambda: dunstctl(desktop, "count", "displayed").strip() == "0", timeout=LONG)


def test_without_a_service_nothing_is_shown_and_why_is_told(qtbot: QtBot, bus: str, toaster: BusToaster) -> None:
    assert bus
    heard = Heard()
    toaster.show(heard.toast("1 new critical alert"))
    qtbot.waitUntil(lambda: heard.told == ["no_service"], timeout=LONG)


def test_without_a_bus_nothing_is_shown_and_why_is_told(
    toaster: BusToaster, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    heard = Heard()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    toaster.show(heard.toast("1 new critical alert"))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    toaster.show(heard.toast("1 new critical alert"))
    assert heard.told == ["no_service", "no_service"]


@pytest.fixture
def service(bus: str) -> Iterator[DBusConnection]:
    """Somebody who has the name of the service and answers as the test says."""
    assert bus
    with open_dbus_connection(bus="SESSION") as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME))
        yield connection


def test_a_service_that_refuses_is_told_as_such(qtbot: QtBot, service: DBusConnection, toaster: BusToaster) -> None:
    heard = Heard()
    toaster.show(heard.toast("1 new critical alert"))
    asked = service.receive(timeout=PATIENCE_SECONDS)
    while asked.header.message_type is not MessageType.method_call:
        asked = service.receive(timeout=PATIENCE_SECONDS)
    assert asked.header.fields[HeaderFields.member] == "Notify"
    service.send(new_error(asked, "org.freedesktop.DBus.Error.AccessDenied"))
    qtbot.waitUntil(lambda: heard.told == ["refused"], timeout=LONG)


def test_a_service_that_is_silent_is_not_waited_for(
    qtbot: QtBot, service: DBusConnection, toaster: BusToaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert service
    monkeypatch.setattr(desktop_bus, "_ANSWER_MS", 20)
    heard = Heard()
    toaster.show(heard.toast("1 new critical alert"))
    assert heard.told == []
    qtbot.waitUntil(lambda: heard.told == ["no_answer"], timeout=LONG)


def test_a_bus_that_goes_away_costs_what_was_asked_and_the_next_is_looked_for_anew(
    qtbot: QtBot, service: DBusConnection, toaster: BusToaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert service
    heard = Heard()
    toaster.show(heard.toast("1 new critical alert"))
    assert toaster._connection is not None
    toaster._connection.sock.shutdown(2)
    qtbot.waitUntil(lambda: heard.told == ["no_service"], timeout=LONG)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    toaster.show(heard.toast("1 new critical alert"))
    assert heard.told == ["no_service", "no_service"]


def test_a_linux_desktop_is_asked_over_its_bus(bus: str, qtbot: QtBot) -> None:
    assert bus
    assert qtbot
    toaster = system.of_this_system(QIcon())
    assert isinstance(toaster, BusToaster)
    toaster.close()
