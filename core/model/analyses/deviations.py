"""Items that did not sell in the last period what their own past let expect."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DeviationKind(StrEnum):
    """How the last period differs."""

    ABOVE = "above"
    BELOW = "below"
    VOID = "void"  # nothing at all where something was sure to sell


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """One item in one point: ``actual`` against ``expected``, with the interval that 95 of 100 periods lie in.

    ``model`` is the fast model that expected it. The size of a void is what was expected. Where the data name no item,
    ``product`` has what they say of it, from the widest level on.
    """

    kind: DeviationKind
    place: tuple[str | None, ...]
    item: str | None
    actual: float
    expected: float
    low: float
    high: float
    model: str
    product: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviationReport:
    """The deviations, the largest difference first; how many series were looked at, and in which period."""

    period: date | None
    series: int
    deviations: tuple[Deviation, ...]
