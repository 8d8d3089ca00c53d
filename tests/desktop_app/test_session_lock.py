"""The lock of the system, over a real bus of the test's own."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_app.session_lock import SessionLock

NAME = "raff-test-bus"
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    if not shutil.which("dbus-daemon") or not shutil.which("dbus-send"):
        pytest.skip("no bus daemon is installed")
    configuration = tmp_path / "bus.conf"
    configuration.write_text(CONFIGURATION.format(folder=tmp_path), encoding="utf-8")
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as daemon:  # fmt: skip
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@pytest.fixture
def lock(qapp: object, address: str) -> Iterator[SessionLock]:
    assert qapp
    made = SessionLock(QDBusConnection.connectToBus(address, NAME))
    assert made.listening
    yield made
    QDBusConnection.disconnectFromBus(NAME)


def send(address: str, path: str, signal: str, *arguments: str) -> None:
    subprocess.run(["dbus-send", f"--bus={address}", "--type=signal", path, signal, *arguments], check=True)


def test_a_locked_screen_locks_the_vault(lock: SessionLock, address: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lock.left):
        send(address, "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock")


def test_going_to_sleep_locks_and_waking_up_does_not(lock: SessionLock, address: str, qtbot: QtBot) -> None:
    manager, signal = "/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep"
    heard: list[None] = []
    lock.left.connect(lambda: heard.append(None))
    send(address, manager, signal, "boolean:false")
    with qtbot.waitSignal(lock.left):
        send(address, manager, signal, "boolean:true")
    assert len(heard) == 1


def test_a_system_without_a_bus_is_no_fault(qapp: object) -> None:
    assert qapp
    made = SessionLock(QDBusConnection.connectToBus("unix:path=/nowhere", "raff-no-bus"))
    assert not made.listening
