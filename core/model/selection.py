"""What is looked at: the one filter of the window, of saved views and of reports, as a value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pydantic import JsonValue

from core.model.dimensions import LEVELS

Span = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Names by level, and the periods from the first to the last day of ``span``; nothing chosen means everything.

    Two selections that choose the same are equal: levels are in their own order, names in alphabetical order.
    """

    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    span: Span | None = None

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        """The chosen names by level."""
        return dict(self.names)

    @property
    def empty(self) -> bool:
        """Return whether everything is looked at."""
        return not self.names and self.span is None

    def choosing(self, level: str, names: Sequence[str]) -> "Selection":
        """Return the same with ``names`` of ``level`` in place of those before; none lifts the filter of the level."""
        chosen = {**self.filters, level: tuple(sorted(set(names)))}
        return replace(self, names=tuple((level, chosen[level]) for level in LEVELS if chosen.get(level)))

    def within(self, span: Span | None) -> "Selection":
        """Return the same with another span of time; ``None`` lifts it."""
        return replace(self, span=span)

    def as_data(self) -> dict[str, JsonValue]:
        """Return it as JSON can hold it."""
        return {
            "names": {level: [*names] for level, names in self.names},
            "span": [day.isoformat() for day in self.span] if self.span is not None else None,
        }


EVERYTHING = Selection()


def selection_of(data: Mapping[str, object]) -> Selection:
    """Return what ``Selection.as_data`` wrote; raises ``ValueError`` for anything else."""
    names, span = data.get("names", {}), data.get("span")
    if not isinstance(names, dict) or not (span is None or (isinstance(span, list) and len(span) == 2)):
        raise ValueError("selection")
    if span is not None and not all(isinstance(day, str) for day in span):
        raise ValueError("selection")
    made = EVERYTHING if span is None else Selection(span=(date.fromisoformat(span[0]), date.fromisoformat(span[1])))
    for level, chosen in names.items():
        if level not in LEVELS or not isinstance(chosen, list) or not all(isinstance(name, str) for name in chosen):
            raise ValueError("selection")
        made = made.choosing(level, chosen)
    return made
