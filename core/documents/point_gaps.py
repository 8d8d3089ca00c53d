"""Gaps at points as rows for a document, a table or a file."""

from typing import Any

from core.model.analyses.point_gaps import PointGap, PointGapReport
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap

COLUMNS = (
    "region",
    "province",
    "precision_area",
    "market",
    "item",
    "kind",
    "since",
    "is_new",
    "confidence",
    "potential",
    "low",
    "middle",
    "high",
    "peers",
    "point_sales",
    "peer_share",
    "recommendation",
)
HEADINGS = (
    "level.precision_area",
    "level.market",
    "level.item",
    "column.kind",
    "column.since",
    "column.confidence",
    "column.prize",
    "column.range",
)
NUMBERS = (5, 6, 7)


def as_row(gap: PointGap, unit: str, language: Language) -> dict[str, Any]:
    """Return one gap by the names of ``COLUMNS``."""
    known = {name: getattr(gap, name) for name in COLUMNS[:-1]}
    since = gap.since.isoformat() if gap.since else None
    return {
        **known,
        "kind": gap.kind.value,
        "since": since,
        "recommendation": for_point_gap(gap, unit, language),
    }


def as_document(report: PointGapReport, unit: str, language: Language, limit: int | None) -> dict[str, Any]:
    """Return the report with its gaps as rows."""
    return {
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "unit": unit,
        "peers": "region, from the data held",
        "realisation": list(report.rule.realisation),
        "gaps": len(report.gaps),
        "rows": [as_row(gap, unit, language) for gap in report.gaps[:limit]],
    }


def as_words(gap: PointGap, language: Language) -> list[str]:
    """Return one gap as the cells of a printed table."""
    return [
        gap.precision_area or numbers.ABSENT,
        gap.market or numbers.ABSENT,
        gap.item or numbers.ABSENT,
        say(language, f"zero.{gap.kind}"),
        gap.since.isoformat() if gap.since else numbers.ABSENT,
        numbers.confidence(gap.confidence, language),
        numbers.figure(gap.middle),
        f"{numbers.figure(gap.low)} – {numbers.figure(gap.high)}",
    ]


def title(report: PointGapReport, unit: str, language: Language) -> str:
    """Return how many there are and what they are worth, or why there are none."""
    if report.as_of is None:
        return say(language, "points.none", reason=say(language, "points.no_data"))
    if not report.gaps:
        return say(language, "points.none", reason=say(language, "points.nothing"))
    return say(
        language,
        "points.title",
        number=len(report.gaps),
        count=numbers.figure(len(report.gaps)),
        as_of=report.as_of.isoformat(),
        middle=numbers.figure(sum(gap.confidence * gap.middle for gap in report.gaps)),
        unit=say(language, f"unit.{unit}"),
    )
