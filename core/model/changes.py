"""One broadcast: which kinds of thing an operation changed."""

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """What a write touched, so that a screen refreshes only if it is concerned; nothing set means nothing changed."""

    observations: bool = False
    recipes: bool = False
    alerts: bool = False
    settings: bool = False
    outbox: bool = False
    forecasts: bool = False
    views: bool = False
    targets: bool = False
    tasks: bool = False
    reports: bool = False
    staged: bool = False


NOTHING = ChangeSet()


def together(changes: Iterable[ChangeSet]) -> ChangeSet:
    """Return what any of ``changes`` touched."""
    every = tuple(changes)
    return ChangeSet(**{part.name: any(getattr(one, part.name) for one in every) for part in fields(ChangeSet)})
