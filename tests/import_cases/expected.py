"""What a case of an import declares: the file, how it is imported, and each outcome that a careful expert accepts.

Every expected value is written by a person who read the file by other means. Nothing here reads a file.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from core.model.periods import Grain

_NEXT_NAME = re.compile(r"(?<!\\);")
_PERIOD = re.compile(r"(?P<mark>[wh]?)(?P<year>\d{4})(?:Q(?P<quarter>\d)|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a name of each level in the order of ``Figures.levels`` (empty for none), its period, its value."""

    names: tuple[str, ...]
    grain: Grain
    start: date
    value: Decimal

    def __str__(self) -> str:
        return f"{'/'.join(self.names)} {self.grain} {self.start} = {self.value}"


@dataclass(frozen=True, slots=True)
class Figures:
    """A whole set of figures; other levels than ``levels`` are not compared."""

    levels: tuple[str, ...]
    entries: tuple[Figure, ...]


class Way(StrEnum):
    """Which of the ways into the program reads the file."""

    EXTRACT = "extract"  # one file, in this process
    VAULT = "vault"  # every file after the other, into a vault; the figures that it shows then
    LOOK = "look"  # the profile of the columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The file is read. ``apart``, ``reported``: patterns ``rule@cell`` or ``rule@row``; ``*`` is any, ``|`` is or.

    ``apart`` is complete: no other figure may be quarantined; ``apart_sum`` is what they add up to, where it is stated.
    ``left_out`` counts the figures of rejected rows, and
    ``None`` leaves them open. ``ignored`` are headings of columns that must be listed as left out. ``silent`` are
    patterns that no issue may match.
    """

    figures: Figures
    apart: tuple[str, ...] = ()
    apart_sum: str = ""
    left_out: int | None = 0
    reported: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The file is refused: a pattern of the code, and words of the message, whatever their case; digits are Western."""

    code: str
    english: tuple[str, ...] = ()
    arabic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiled:
    """The profile of the columns: the rows, and ``type least most`` of some columns by heading."""

    rows: int
    columns: Mapping[str, str] = field(default_factory=dict)


Accepted = Loaded | Refused | Profiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case. ``pending`` says why it is not right today; ``part`` is the kind of the fault.

    ``files`` are names in the folder of cases, or one name that ``write`` writes into a folder of its own.
    ``treatment`` are changes of the recipe by name, ``severities`` those of rules.
    """

    id: str
    part: str
    situation: str
    files: tuple[str, ...]
    accepts: tuple[Accepted, ...]
    by: Way = Way.EXTRACT
    sheet: str | None = None
    figure: str | None = None
    year: int | None = None
    treatment: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    pending: str = ""
    write: Callable[[Path], None] | None = None


def figures(head: str, *rows: str) -> Figures:
    r"""Return the figures of a small table: ``region market item | 2024-01 2024-02`` over ``A; B; C | 10 20``.

    A period is ``2024-01``, ``2024-01-05``, ``2024Q1``, ``w2024-01-07`` (a week) or ``h2024-03-11`` (a Hijri month by
    its first day). A dot is no figure, and ``\;`` a semicolon of a name.
    """
    levels, periods = (part.split() for part in head.split("|"))
    entries = []
    for row in rows:
        names, values = row.rsplit("|", 1)
        texts = tuple(name.strip().replace("\\;", ";") for name in _NEXT_NAME.split(names))
        if len(texts) != len(levels) or len(values.split()) != len(periods):
            raise ValueError(row)
        entries += [
            Figure(texts, *_period(period), Decimal(value))
            for period, value in zip(periods, values.split(), strict=True)
            if value != "."
        ]
    return Figures(tuple(levels), tuple(entries))


def _period(text: str) -> tuple[Grain, date]:
    match = _PERIOD.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year = int(match["year"])
    if match["quarter"]:
        return Grain.QUARTER, date(year, 3 * int(match["quarter"]) - 2, 1)
    if match["day"] is None:
        return Grain.MONTH, date(year, int(match["month"]), 1)
    grain = {"w": Grain.WEEK, "h": Grain.HIJRI_MONTH, "": Grain.DAY}[match["mark"]]
    return grain, date(year, int(match["month"]), int(match["day"]))
