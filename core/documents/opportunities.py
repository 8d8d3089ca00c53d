"""Opportunities as rows for a document, a table or a file."""

from typing import Any

from core.model.analyses.opportunities import Opportunity, OpportunityReport
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_opportunity

COLUMNS = (
    "kind",
    "place",
    "level",
    "name",
    "figure",
    "against",
    "low",
    "middle",
    "high",
    "confidence",
    "peers",
    "recommendation",
)
HEADINGS = ("column.kind", "level.province", "column.what", "column.prize", "column.range", "column.confidence")
NUMBERS = (3, 4, 5)


def as_row(found: Opportunity, unit: str, language: Language) -> dict[str, Any]:
    """Return one opportunity by the names of ``COLUMNS``."""
    row = {name: getattr(found, name) for name in COLUMNS[:-1]}
    return row | {"kind": found.kind.value, "recommendation": for_opportunity(found, unit, language)}


def as_document(report: OpportunityReport, unit: str, language: Language, limit: int | None) -> dict[str, Any]:
    """Return the report with its opportunities as rows."""
    return {
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "unit": unit,
        "opportunities": len(report.opportunities),
        "rows": [as_row(each, unit, language) for each in report.opportunities[:limit]],
    }


def as_words(found: Opportunity, language: Language) -> list[str]:
    """Return one opportunity as the cells of a printed table."""
    return [
        say(language, f"opportunity_kind.{found.kind}"),
        found.place or numbers.ABSENT,
        found.name or numbers.ABSENT,
        numbers.figure(found.middle),
        f"{numbers.figure(found.low)} – {numbers.figure(found.high)}",
        numbers.confidence(found.confidence, language),
    ]
