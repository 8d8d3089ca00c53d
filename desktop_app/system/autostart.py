"""Starting with the session of the person, where they asked for it: each system has its own place for that.

What is written starts Raff aside: in the tray, or as a small window that asks for the password.
"""

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from core.model.errors import EnvironmentFault, write_fault

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_LABEL = "sa.raff.desktop"
ASIDE = "--aside"


class Autostart(Protocol):
    """Where a system looks for what starts with a session."""

    def set_enabled(self, *, on: bool) -> None:
        """Have Raff started with the session, or not; raises those of ``write_fault``."""


def command() -> list[str]:
    """Return what starts this Raff aside."""
    frozen = getattr(sys, "frozen", False)
    own = [sys.executable] if frozen else [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py")]
    return [*own, ASIDE]


def of_this_system() -> Autostart:
    """Return the place of this system."""
    if sys.platform == "win32":
        return RunKey(command())
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command())
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return DesktopEntry(Path(config) / "autostart", command())


class DesktopEntry:
    """An entry by the Desktop Application Autostart Specification of freedesktop.org."""

    def __init__(self, folder: Path, words: Sequence[str]) -> None:
        self._file = folder / "raff.desktop"
        line = " ".join(map(_quoted, words))
        self._text = f"[Desktop Entry]\nType=Application\nName=Raff\nIcon=raff\nTerminal=false\nExec={line}\n"

    def set_enabled(self, *, on: bool) -> None:
        """Write the entry, or take it away."""
        _keep(self._file, self._text.encode(), on=on)


class LaunchAgent:
    """An agent of launchd, of this person alone."""

    def __init__(self, folder: Path, words: Sequence[str]) -> None:
        self._file = folder / f"{_LABEL}.plist"
        self._plist: dict[str, object] = {
            "Label": _LABEL,
            "ProgramArguments": list(words),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }

    def set_enabled(self, *, on: bool) -> None:
        """Write the agent, or take it away."""
        _keep(self._file, plistlib.dumps(self._plist), on=on)


class RunKey:
    """A value of the registry's Run key, of this person alone."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    def set_enabled(self, *, on: bool) -> None:
        """Write the value, or take it away."""
        import winreg  # only Windows has it

        try:
            with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:  # type: ignore[attr-defined]
                if on:
                    line = subprocess.list2cmdline(self._words)
                    winreg.SetValueEx(key, "Raff", 0, winreg.REG_SZ, line)  # type: ignore[attr-defined]
                else:
                    winreg.DeleteValue(key, "Raff")  # type: ignore[attr-defined]
        except FileNotFoundError:
            return  # there was none to take away
        except OSError as error:
            raise EnvironmentFault("disk.failed", file="Run") from error


def _keep(file: Path, content: bytes, *, on: bool) -> None:
    try:
        if on:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise write_fault(error, file) from error


def _quoted(word: str) -> str:
    """Return a word of an Exec line: quoted, and escaped once for the line and once for the value of the key."""
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, f"\\{sign}")
    return f'"{word}"'.replace("\\", "\\\\").replace("%", "%%")
