"""Gaps as rows for a document, a table or a file."""

from typing import Any

from core.model.analyses.gaps import Gap, GapReport
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_gap

FIGURES = (
    "total_records",
    "zero_records",
    "gap_percentage",
    "urgency",
    "peer_percentage",
    "excess_records",
    "prize",
    "prize_low",
    "prize_high",
    "before_percentage",
    "standing",
    "recommendation",
)


def as_row(report: GapReport, gap: Gap, unit: str, language: Language) -> dict[str, Any]:
    """Return one gap by the names of its levels and figures; ``prize`` is the middle one, per period."""
    return {
        **dict(zip(report.rule.by, gap.group, strict=True)),
        "total_records": gap.total_records,
        "zero_records": gap.zero_records,
        "gap_percentage": gap.gap_percentage,
        "urgency": gap.urgency.value,
        "peer_percentage": gap.peer_percentage,
        "excess_records": gap.excess_records,
        "prize": gap.middle,
        "prize_low": gap.low,
        "prize_high": gap.high,
        "before_percentage": gap.before_percentage,
        "standing": gap.standing.value,
        "recommendation": for_gap(gap, unit, language),
    }


def as_document(report: GapReport, unit: str, language: Language, limit: int | None) -> dict[str, Any]:
    """Return the report: its window, its totals, and the gaps as rows."""
    return {
        "window": {
            "first_day": report.window_start.isoformat() if report.window_start else None,
            "last_day": report.window_end.isoformat() if report.window_end else None,
            "periods": report.periods,
        },
        "threshold": report.rule.threshold,
        "high": report.rule.high,
        "unit": unit,
        "groups": report.groups,
        "gaps": len(report.gaps),
        "total_records": report.total_records,
        "zero_records": report.zero_records,
        "rows": [as_row(report, gap, unit, language) for gap in report.gaps[:limit]],
    }


def headings(report: GapReport) -> list[str]:
    """Return the text ids over ``as_words``."""
    figures = ["records", "zeros", "gap_rate", "peers", "urgency", "standing", "prize", "range"]
    return [*(f"level.{level}" for level in report.rule.by), *(f"column.{name}" for name in figures)]


def as_words(gap: Gap, language: Language) -> list[str]:
    """Return one gap as the cells of a printed table."""
    return [
        *(name or numbers.ABSENT for name in gap.group),
        numbers.figure(gap.total_records),
        numbers.figure(gap.zero_records),
        numbers.percentage(gap.gap_percentage, language),
        numbers.percentage(gap.peer_percentage, language),
        say(language, f"urgency.{gap.urgency}"),
        say(language, f"standing.{gap.standing}"),
        numbers.figure(gap.middle),
        f"{numbers.figure(gap.low)} – {numbers.figure(gap.high)}",
    ]


def title(report: GapReport, language: Language) -> str:
    """Return what was looked at and how much of it is a gap, in a sentence."""
    if report.window_start is None or report.window_end is None:
        return say(language, "gaps.no_data")
    rate = 100 * report.zero_records / report.total_records if report.total_records else None
    return say(
        language,
        "gaps.title",
        first=report.window_start.isoformat(),
        last=report.window_end.isoformat(),
        count=numbers.figure(len(report.gaps)),
        groups=numbers.figure(report.groups),
        threshold=numbers.percentage(report.rule.threshold, language, 0),
        zeros=numbers.figure(report.zero_records),
        records=numbers.figure(report.total_records),
        rate=numbers.percentage(rate, language),
    )
