"""Where an organisation sets values: a file, and the management of the system.

``policy.toml`` in the configuration of the machine; on Windows the registry, which group policy writes; on macOS the
managed preferences of a profile. Later ones override earlier ones, the machine's the user's. Only an administrator can
write them.
"""

import getpass
import plistlib
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

if sys.platform == "win32":
    import winreg

T = TypeVar("T")
_KEY = r"Software\Policies\Raff"
_PREFERENCES = Path("/Library/Managed Preferences")
_DOMAIN = "sa.raff.desktop.plist"
_FOLDERS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"


class Registry(Protocol):
    """What is read of the module ``winreg``, which only Windows has."""

    HKEY_CURRENT_USER: int
    HKEY_LOCAL_MACHINE: int

    def OpenKey(self, key: int, sub_key: str, /) -> AbstractContextManager[int]:  # noqa: N802 - Windows' name
        """Open a key; raises ``FileNotFoundError`` where there is none."""

    def EnumKey(self, key: int, index: int, /) -> str:  # noqa: N802 - Windows' name
        """Return the name of a key below ``key``; raises ``OSError`` after the last."""

    def EnumValue(self, key: int, index: int, /) -> tuple[str, object, int]:  # noqa: N802 - Windows' name
        """Return name, value and type of a value of ``key``; raises ``OSError`` after the last."""


@dataclass(frozen=True, slots=True)
class SettingsSource:
    """The values of one ``place``.

    ``read`` raises ``FileNotFoundError`` where nothing is set, and another ``OSError`` or ``ValueError`` for invalid
    content. Values of a place that is ``typed`` are what they look like: there 1 is no switch. A registry has no
    switches and no fractions.
    """

    place: str
    read: Callable[[], dict[str, object]]
    typed: bool = True


def machine_policy() -> Path:
    """Return the policy file of the machine.

    No environment variable moves it, because a person can set those: it is a fixed path, and on Windows the folder
    that the machine's registry names.
    """
    if sys.platform == "win32":
        return program_data(winreg) / "Raff" / "policy.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Raff/policy.toml")
    return Path("/etc/xdg/Raff/policy.toml")


def program_data(windows: Registry) -> Path:
    r"""Return the folder for data of the machine (``C:\ProgramData``), as ``HKLM`` names it."""
    with windows.OpenKey(windows.HKEY_LOCAL_MACHINE, _FOLDERS) as key:
        values = {name: value for name, value, _ in _numbered(lambda number: windows.EnumValue(key, number))}
    return Path(str(values["Common AppData"]))


def of_this_system(file: Path) -> list[SettingsSource]:
    """Return the places that may hold a policy, the weakest first; ``file`` is that of the machine."""
    sources = [of_file(file)]
    if sys.platform == "win32":
        sources += registry(winreg)
    if sys.platform == "darwin":
        sources += managed_preferences(_PREFERENCES, getpass.getuser())
    return sources


def of_file(file: Path) -> SettingsSource:
    """Return what a TOML file says."""
    return SettingsSource(str(file), partial(_toml, file))


def managed_preferences(folder: Path, user: str) -> list[SettingsSource]:
    """Return the property lists that a profile puts into ``folder``: the user's, then the machine's."""
    return [SettingsSource(str(file), partial(_plist, file)) for file in (folder / user / _DOMAIN, folder / _DOMAIN)]


def registry(windows: Registry) -> list[SettingsSource]:
    r"""Return what ``Software\Policies\Raff`` holds: the user's, then the machine's.

    A key below it is a table of settings. ``windows`` is the module ``winreg`` of the standard library.
    """
    hives = (("HKCU", windows.HKEY_CURRENT_USER), ("HKLM", windows.HKEY_LOCAL_MACHINE))
    return [
        SettingsSource(rf"{name}\{_KEY}", partial(_table, windows, hive, _KEY), typed=False) for name, hive in hives
    ]


def _table(windows: Registry, hive: int, path: str) -> dict[str, object]:
    with windows.OpenKey(hive, path) as key:
        values = {name: value for name, value, _ in _numbered(lambda number: windows.EnumValue(key, number))}
        tables = list(_numbered(lambda number: windows.EnumKey(key, number)))
    return values | {name: _table(windows, hive, rf"{path}\{name}") for name in tables}


def _numbered(give: Callable[[int], T]) -> Iterator[T]:
    """Yield what Windows numbers from 0 until it says that there is no more."""
    number = 0
    while True:
        try:
            value = give(number)
        except OSError:
            return
        yield value
        number += 1


def _toml(file: Path) -> dict[str, object]:
    return tomllib.loads(file.read_text(encoding="utf-8-sig"))  # editors of Windows put a mark before UTF-8


def _plist(file: Path) -> dict[str, object]:
    with file.open("rb") as content:
        try:
            values = plistlib.load(content)
        except plistlib.InvalidFileException as error:
            raise ValueError(file.name) from error
    if not isinstance(values, dict):
        raise ValueError(file.name)  # noqa: TRY004 - the file is wrong, not the call
    return values
