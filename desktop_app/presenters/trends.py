"""Trends as a document and as words."""

from typing import Any

from core.model.trends import Change, TrendPoint, TrendReport
from core.texts import numbers
from core.texts.catalogue import Language, say


def as_document(report: TrendReport, unit: str, limit: int | None) -> dict[str, Any]:
    """Return the report; totals are decimal texts. Opportunities and recommendations are not made yet."""
    return {
        "period": report.rule.period.value,
        "unit": unit,
        "trends": [
            {
                **dict(zip(report.rule.by, series.group, strict=True)),
                "points": [_point(point) for point in series.points],
            }
            for series in report.series[:limit]
        ],
    }


def as_words(point: TrendPoint, group: tuple[str | None, ...], language: Language) -> list[str]:
    """Return one period of a group as the cells of a printed table."""
    return [
        *(name or numbers.ABSENT for name in group),
        point.start.isoformat(),
        numbers.figure(point.total),
        _change(point.against_previous, language),
        _change(point.against_last_year, language),
    ]


def _change(change: Change, language: Language) -> str:
    """Return a change with its sign and whether it is beyond noise; "new" where the base is next to nothing."""
    if change.new:
        return say(language, "trend.new")
    if change.percentage is None:
        return numbers.ABSENT
    sign = "+" if change.percentage > 0 else ""
    shown = sign + numbers.percentage(change.percentage, language)
    if change.beyond_noise is None:
        return shown
    return f"{shown} {say(language, 'trend.beyond_noise' if change.beyond_noise else 'trend.within_noise')}"


def _point(point: TrendPoint) -> dict[str, Any]:
    return {
        "start": point.start.isoformat(),
        "total": format(point.total, "f"),
        "complete": point.complete,
        "against_previous": _as_dict(point.against_previous),
        "against_last_year": _as_dict(point.against_last_year),
    }


def _as_dict(change: Change) -> dict[str, Any]:
    return {
        "base": change.base.isoformat() if change.base else None,
        "percentage": change.percentage,
        "new": change.new,
        "noise": change.noise,
        "beyond_noise": change.beyond_noise,
    }
