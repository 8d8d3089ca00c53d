"""The lock of the system, over a real bus of the test's own."""

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_app.system.session_lock import SessionLock

NAME = "raff-test-bus"


@pytest.fixture
def lock(qapp: object, bus_address: str) -> Iterator[SessionLock]:
    assert qapp
    made = SessionLock(QDBusConnection.connectToBus(bus_address, NAME))
    assert made.listening
    yield made
    QDBusConnection.disconnectFromBus(NAME)


def send(address: str, path: str, signal: str, *arguments: str) -> None:
    subprocess.run(["dbus-send", f"--bus={address}", "--type=signal", path, signal, *arguments], check=True)


def test_a_locked_screen_locks_the_vault(lock: SessionLock, bus_address: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lock.left):
        send(bus_address, "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock")


def test_going_to_sleep_locks_and_waking_up_does_not(lock: SessionLock, bus_address: str, qtbot: QtBot) -> None:
    manager, signal = "/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep"
    heard: list[None] = []
    lock.left.connect(lambda: heard.append(None))
    send(bus_address, manager, signal, "boolean:false")
    with qtbot.waitSignal(lock.left):
        send(bus_address, manager, signal, "boolean:true")
    assert len(heard) == 1


def test_a_system_without_a_bus_is_no_fault(qapp: object) -> None:
    assert qapp
    made = SessionLock(QDBusConnection.connectToBus("unix:path=/nowhere", "raff-no-bus"))
    assert not made.listening
