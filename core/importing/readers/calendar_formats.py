"""Number formats that show a date in the Hijri calendar; the cell holds the same day as under any other format."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import zip_longest

from core.importing.cells.columns import Cell, Peek
from core.importing.cells.date_cells import ShownHijri

_LITERAL = re.compile(r'"[^"]*"|\\.')
_LOCALE = re.compile(r"\[\$[^\]-]*-([0-9a-f]{1,8})[^\]]*\]", re.IGNORECASE)
_HIJRI_LETTER = re.compile(r"(?<![a-z])b2", re.IGNORECASE)
_CALENDARS = (0x06, 0x17)  # Hijri and Umm al-Qura, in the third byte of a locale
_MODIFIER = "[~hijri]"


def shows_hijri(number_format: str) -> bool:
    """Return whether a number format shows dates in a Hijri calendar: ``B2``, a locale with one, ``[~hijri]``."""
    plain = _LITERAL.sub("", number_format)
    locales = (int(locale, 16) >> 16 & 0xFF for locale in _LOCALE.findall(plain))
    return _MODIFIER in plain or any(locale in _CALENDARS for locale in locales) or bool(_HIJRI_LETTER.search(plain))


def shown(value: Cell, number_format: str) -> Cell:
    """Return a date as a ``ShownHijri`` where its number format shows it so; any other cell as it is."""
    if not isinstance(value, date) or not shows_hijri(number_format):
        return value
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    return ShownHijri.combine(moment.date(), moment.time())


def with_calendars(peeks: Sequence[Peek], shown_peeks: Sequence[Peek]) -> tuple[Peek, ...]:
    """Return ``peeks`` with the dates that another reading of the same cells found to be shown in a Hijri calendar."""
    by_sheet = {peek.sheet: peek.rows for peek in shown_peeks}
    return tuple(
        Peek(peek.sheet, peek.visible, tuple(map(_row, peek.rows, _as_long(by_sheet.get(peek.sheet, ()), peek.rows))))
        for peek in peeks
    )


def _as_long(rows: Sequence[Sequence[Cell]], others: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    return [row or () for row, _ in zip_longest(rows[: len(others)], others)]


def _row(cells: Sequence[Cell], others: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(
        others[at] if at < len(others) and isinstance(others[at], ShownHijri) and isinstance(cell, date) else cell
        for at, cell in enumerate(cells)
    )
