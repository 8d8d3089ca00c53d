"""One look at the watched folder: which files it holds, and whether they can be read. Nothing is ever written there."""

import os
import stat
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from core.importing.watching.settling import Observation, Sighting
from core.model.errors import EnvironmentFault, UserError

# What Office, browsers, and copying and synchronising programs leave beside a file while they write it.
_PREFIXES = ("~", ".")
_SUFFIXES = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".lock", ".filepart", ".opdownload")
_SYSTEM = ("desktop.ini", "thumbs.db")
_HIDDEN_ON_WINDOWS = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)


def look_at(folder: Path, known: AbstractSet[Sighting]) -> tuple[Observation, ...]:
    """Return what ``folder`` itself holds, by name; those in ``known`` are not opened. Folders within are left alone.

    Hidden and temporary files are left out, as are those that vanish meanwhile. Raises ``watch.folder_missing`` where
    there is no such folder, and ``watch.folder_unreachable``.
    """
    try:
        with os.scandir(folder) as entries:
            here = sorted(_sightings(entries), key=lambda sighting: sighting.name)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError("watch.folder_missing", folder=str(folder)) from error
    except OSError as error:
        raise EnvironmentFault("watch.folder_unreachable", folder=str(folder)) from error
    return tuple(
        Observation(sighting, readable=sighting in known or _opens(folder / sighting.name)) for sighting in here
    )


def sighting_of(path: Path) -> Sighting:
    """Return the file at ``path`` as a look sees it; raises ``workbook.missing`` and ``workbook.unreachable``."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise UserError("workbook.missing", file=path.name) from error
    except OSError as error:
        raise EnvironmentFault("workbook.unreachable", file=path.name) from error
    return Sighting(path.name, status.st_size, status.st_mtime_ns)


def is_left_alone(name: str) -> bool:
    """Return whether a file of that name is none that a person dropped: hidden, temporary, or of the system."""
    folded = name.casefold()
    return folded.startswith(_PREFIXES) or folded.endswith(_SUFFIXES) or folded in _SYSTEM


def _sightings(entries: Iterator["os.DirEntry[str]"]) -> Iterator[Sighting]:
    for entry in entries:
        if is_left_alone(entry.name):
            continue
        try:
            # Not the status that the entry brings: on Windows that of a file that is being written is an old one.
            status = Path(entry.path).stat()
        except OSError:
            continue
        hidden = getattr(status, "st_file_attributes", 0) & _HIDDEN_ON_WINDOWS
        if stat.S_ISREG(status.st_mode) and not hidden:
            yield Sighting(entry.name, status.st_size, status.st_mtime_ns)


def _opens(path: Path) -> bool:
    try:
        with path.open("rb"):
            return True
    except OSError:
        return False
