"""Filters on levels, as conditions with bound values: no name and no value ever becomes part of a statement."""

from collections.abc import Mapping, Sequence

from core.model.dimensions import LEVELS
from core.model.errors import UserError

Filters = Mapping[str, Sequence[str]]


def check_levels(names: Sequence[str]) -> tuple[str, ...]:
    """Return ``names`` if each is a level of place or product; raise ``filter.unknown_level`` otherwise."""
    for name in names:
        if name not in LEVELS:
            raise UserError("filter.unknown_level", level=name, levels=", ".join(LEVELS))
    return tuple(names)


def conditions(filters: Filters) -> tuple[str, list[str]]:
    """Return a condition (``TRUE`` for none) and its values; names match whatever their case and outer blanks."""
    parts: list[str] = []
    values: list[str] = []
    for level in check_levels(tuple(filters)):
        marks = ", ".join("lower(trim(?))" for _ in filters[level])
        parts.append(f"lower(trim({level})) IN ({marks})")
        values.extend(filters[level])
    return " AND ".join(parts) or "TRUE", values
