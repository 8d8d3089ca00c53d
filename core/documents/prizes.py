"""What is worth how much to whom: own items are opportunities, those of rivals are threats."""

from collections.abc import Callable, Sequence

from core.documents.columns import Column, T, number, plain
from core.model.analyses.prizes import Prize
from core.model.json_values import Json
from core.model.ownership import Ownership
from core.texts import numbers
from core.texts.catalogue import Language, say

THREAT = "threat"  # the column of what rivals could win


def heading(owned: Ownership) -> str:
    """Return the text id over a prize, which is that of own items where an own company is known."""
    return "column.opportunity" if owned.known else "column.prize"


def threats(worth: Callable[[T], Prize | None], owned: Ownership) -> tuple[Column[T], ...]:
    """Return the columns of what rivals could win, and of how many of their items are missing.

    There are none without an own company; ``worth`` gives ``None`` for what has no prize at all.
    """
    if not owned.known:
        return ()

    def middle(row: T) -> float | None:
        prize = worth(row)
        return None if prize is None else prize.rivals.middle

    def missing(row: T) -> int | None:
        prize = worth(row)
        return None if prize is None else prize.rivals.missing

    return (number(THREAT, "column.threat", middle), plain("missing_of_rivals", missing))


def beside(ids: Sequence[str], after: str, owned: Ownership) -> tuple[str, ...]:
    """Return the ids of columns with that of the threat after ``after``, where an own company is known."""
    if not owned.known:
        return tuple(ids)
    at = ids.index(after) + 1
    return (*ids[:at], THREAT, *ids[at:])


def as_json(prize: Prize, owned: Ownership) -> dict[str, Json]:
    """Return what of a prize is rivals'; nothing without an own company."""
    return {THREAT: prize.rivals.middle, "missing_of_rivals": prize.rivals.missing} if owned.known else {}


def of_rivals(prize: Prize, unit: str, language: Language, owned: Ownership) -> str:
    """Return what rivals could win, in a sentence; nothing without an own company."""
    if not owned.known:
        return ""
    return say(
        language,
        "prize.of_rivals",
        names=", ".join(owned.names),
        count=prize.rivals.missing,
        items=numbers.figure(prize.rivals.missing),
        middle=numbers.figure(prize.rivals.middle),
        unit=say(language, f"unit.{unit}"),
    )
