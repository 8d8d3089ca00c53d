"""The items that pages lead to on other pages: one text for each, which names it and nothing else."""

from collections.abc import Sequence
from datetime import date

_GAP, _MOVE, _PLACE = "gap:", "move:", "place:"
_BETWEEN = " / "


def gap_key(group: Sequence[str | None]) -> str:
    """Return the key of a gap's row."""
    return _BETWEEN.join(name or "" for name in group)


def of_gap(group: Sequence[str | None]) -> str:
    """Return the item that is a gap."""
    return _GAP + gap_key(group)


def of_move(brand: str) -> str:
    """Return the item that is what moved a brand."""
    return _MOVE + brand


def gap_of(item: str) -> str | None:
    """Return the key of the gap that an item is, ``None`` for another."""
    return item.removeprefix(_GAP) if item.startswith(_GAP) else None


def moved_of(item: str) -> str | None:
    """Return the brand that an item is the move of, ``None`` for another."""
    return item.removeprefix(_MOVE) if item.startswith(_MOVE) else None


def of_place(level: str, name: str) -> str:
    """Return the item that is a place of ``level``."""
    return f"{_PLACE}{level}:{name}"


def place_of(item: str) -> tuple[str, str] | None:
    """Return the level and the name of the place that an item is, ``None`` for another."""
    if not item.startswith(_PLACE):
        return None
    level, _, name = item.removeprefix(_PLACE).partition(":")
    return level, name


def days_of(text: str) -> tuple[date, date]:
    """Return the first and the last day of a period as a chart writes it."""
    first, last = text.split("/")
    return date.fromisoformat(first), date.fromisoformat(last)
