"""Deviations of items as a document and as words."""

from typing import Any

from core.model.analyses.deviations import Deviation, DeviationReport
from core.model.dimensions import PLACE_LEVELS
from core.texts import numbers
from core.texts.catalogue import Language, say

COLUMNS = (
    *PLACE_LEVELS,
    "item",
    "kind",
    "actual",
    "expected",
    "low",
    "high",
    "model",
)
HEADINGS = ("level.precision_area", "level.item", "column.kind", "column.actual", "column.expected", "column.usual")


def as_document(report: DeviationReport, unit: str, limit: int | None) -> dict[str, Any]:
    """Return the deviations, the largest difference first; of a void, what was expected is its size."""
    return {
        "period": report.period.isoformat() if report.period else None,
        "unit": unit,
        "series": report.series,
        "deviation_count": len(report.deviations),
        "rows": as_rows(report)[:limit],
    }


def as_rows(report: DeviationReport) -> list[dict[str, Any]]:
    """Return a row for each deviation, by ``COLUMNS``."""
    return [
        {
            **dict(zip(PLACE_LEVELS, each.place, strict=True)),
            "item": each.item,
            "kind": each.kind.value,
            "actual": each.actual,
            "expected": each.expected,
            "low": each.low,
            "high": each.high,
            "model": each.model,
        }
        for each in report.deviations
    ]


def as_words(each: Deviation, language: Language) -> list[str]:
    """Return a deviation as the cells of a printed table."""
    place = dict(zip(PLACE_LEVELS, each.place, strict=True))
    return [
        place["precision_area"] or numbers.ABSENT,
        each.item or numbers.ABSENT,
        say(language, f"deviation.{each.kind}"),
        numbers.figure(each.actual),
        numbers.figure(each.expected),
        f"{numbers.figure(each.low)} – {numbers.figure(each.high)}",
    ]
