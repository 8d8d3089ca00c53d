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


def of_move(level: str, name: str) -> str:
    """Return the item that is what moved a brand, or another name of ``level``."""
    return f"{_MOVE}{level}:{name}"


def gap_of(item: str) -> str | None:
    """Return the key of the gap that an item is, ``None`` for another."""
    return item.removeprefix(_GAP) if item.startswith(_GAP) else None


def moved_of(item: str) -> tuple[str, str] | None:
    """Return the level and the name of what an item is the move of, ``None`` for another."""
    return _level_and_name(item, _MOVE)


def of_place(level: str, name: str) -> str:
    """Return the item that is a place of ``level``."""
    return f"{_PLACE}{level}:{name}"


def place_of(item: str) -> tuple[str, str] | None:
    """Return the level and the name of the place that an item is, ``None`` for another."""
    return _level_and_name(item, _PLACE)


def days_of(text: str) -> tuple[date, date]:
    """Return the first and the last day of a period as a chart writes it."""
    first, last = text.split("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def _level_and_name(item: str, kind: str) -> tuple[str, str] | None:
    if not item.startswith(kind):
        return None
    level, _, name = item.removeprefix(kind).partition(":")
    return level, name
