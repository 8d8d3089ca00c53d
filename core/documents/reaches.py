"""Distribution as rows for a document, a table or a file."""

from typing import Any

from core.model.analyses.distribution import Reach, ReachReport
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

FIGURES = (
    "item",
    "sales",
    "numeric",
    "weighted",
    "velocity",
    "target",
    "potential",
    "low",
    "middle",
    "high",
    "peers",
)
HEADINGS = ("level.item", "column.nd", "column.wd", "column.velocity", "column.target", "column.prize")


def as_row(report: ReachReport, reach: Reach) -> dict[str, Any]:
    """Return one item in one place by the names of its levels and figures; sales are a text with every digit."""
    return {
        **dict(zip(report.rule.by, reach.place, strict=True)),
        **{name: getattr(reach, name) for name in FIGURES},
        "sales": format(reach.sales, "f"),
    }


def as_document(report: ReachReport, unit: str, limit: int | None) -> dict[str, Any]:
    """Return the report; distribution is of areas and markets, never of outlets."""
    return {
        "period": report.period.isoformat() if report.period else None,
        "unit": unit,
        "level": "area-level",
        "rows": [as_row(report, reach) for reach in report.reaches[:limit]],
    }


def as_words(reach: Reach) -> list[str]:
    """Return one item in one place as the cells of a printed table."""
    return [
        *(name or numbers.ABSENT for name in reach.place),
        reach.item or numbers.ABSENT,
        numbers.figure(reach.numeric, 1),
        numbers.figure(reach.weighted, 1),
        numbers.figure(reach.velocity, 1),
        numbers.figure(reach.target, 1),
        numbers.figure(reach.middle),
    ]


def title(report: ReachReport, language: Language) -> str:
    """Return which period it is of, and that it is area-level."""
    if report.period is None:
        return say(language, "reach.none")
    return say(language, "reach.title", period=dates.month(report.period, language))
