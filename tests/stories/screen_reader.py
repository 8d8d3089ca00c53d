"""What a screen reader is told of the window: the tree of AT-SPI, read over the accessibility bus.

``screen_reader.py read FOLDER WORKBOOK`` starts the window as another process on the session bus that it runs on, waits
until it is open, and prints its tree as JSON: of each part its depth, its role, its name, and whether it
can be seen now.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
PATIENCE = 600.0
MOST = 4_000
_SHOWING = 25  # the bit of AT-SPI for what can be seen now


def window(folder: Path, workbook: Path) -> None:
    """Open the window on a new vault with the figures of ``workbook``, and stay until standard input ends."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication

    from core.model.dimensions import SalesUnit
    from tests.stories.window_driver import PASSWORD, sit_down, until

    qt, shell = sit_down(folder)
    shell.start()
    shell.unlock(PASSWORD)
    until(lambda: shell.is_open, "the window")
    work = shell.work
    assert work is not None
    until(lambda: not shell.ctx.jobs.running and work.at_rest, "rest")
    work.importer.import_files([workbook], SalesUnit.SAR)
    until(lambda: bool(shell.ctx.answers.imports), "the import")
    until(lambda: not shell.ctx.jobs.running and work.at_rest, "rest")
    work.show_page("management")
    until(lambda: not shell.ctx.jobs.running and work.at_rest, "the gaps")
    print("ready", flush=True)
    ending = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ending.activated.connect(qt.quit)
    QApplication.exec()
    shell.stop()


def read(folder: Path, workbook: Path) -> None:
    """Print the tree of the window."""
    address = _address()  # Qt tells its tree to a bus that is there before it
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
    process = subprocess.Popen(
        [sys.executable, __file__, "window", str(folder), str(workbook)],
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    with open_dbus_connection(address) as bus:
        own = next(each for each in _children(bus, "org.a11y.atspi.Registry", ROOT) if _name(bus, *each) == "Raff")
        print(json.dumps(_tree(bus, *own)))
    process.stdin.close()
    process.wait(PATIENCE)


def _address() -> str:
    """Ask the session bus, which starts it, for the bus of accessibility."""
    with open_dbus_connection("SESSION") as session:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        return str(session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=PATIENCE).body[0])


def _ask(bus: DBusConnection, name: str, path: str, method: str) -> Any:
    asked = new_method_call(DBusAddress(path, name, ACCESSIBLE), method)
    return bus.send_and_get_reply(asked, timeout=PATIENCE).body[0]


def _children(bus: DBusConnection, name: str, path: str) -> list[tuple[str, str]]:
    return [(str(owner), str(where)) for owner, where in _ask(bus, name, path, "GetChildren")]


def _property(bus: DBusConnection, name: str, path: str, what: str) -> str:
    asked = Properties(DBusAddress(path, name, ACCESSIBLE)).get(what)
    return str(bus.send_and_get_reply(asked, timeout=PATIENCE).body[0][1])


def _name(bus: DBusConnection, name: str, path: str) -> str:
    return _property(bus, name, path, "Name")


def _tree(bus: DBusConnection, name: str, path: str) -> list[tuple[int, str, str, bool]]:
    found, waiting = [], [(0, name, path)]
    begun = time.monotonic()
    while waiting and len(found) < MOST and time.monotonic() - begun < PATIENCE:
        depth, owner, where = waiting.pop()
        role = str(_ask(bus, owner, where, "GetRoleName"))
        shown = bool(_ask(bus, owner, where, "GetState")[0] & 1 << _SHOWING)
        found.append((depth, role, _name(bus, owner, where), shown))
        waiting += [(depth + 1, *each) for each in reversed(_children(bus, owner, where))]
    return found


if __name__ == "__main__":
    {"read": read, "window": window}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
