"""Trends as a document and as words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from core.model.analyses.movements import Comparison, Movement, Mover
from core.model.analyses.trends import Change, Series, TrendPoint, TrendReport
from core.texts import numbers
from core.texts.catalogue import Language, say


def as_document(
    report: TrendReport, found: Sequence[Mover], breaks: Sequence[date], unit: str, limit: int | None
) -> dict[str, Any]:
    """Return the report with the movers that were ``found``; totals are decimal texts.

    ``breaks`` are days on which a rule of the market changed, across which periods are not alike.
    """
    return {
        "period": report.rule.period.value,
        "unit": unit,
        "trends": [
            {
                **dict(zip(report.rule.by, series.group, strict=True)),
                "points": [_point(point) for point in series.points],
                "movement": None if series.movement is None else _movement(series.movement),
            }
            for series in report.series[:limit]
        ],
        "breaks": [day.isoformat() for day in breaks],
        "movers": [
            {
                **dict(zip(report.rule.by, each.group, strict=True)),
                "direction": each.direction.value,
                "before": format(each.before, "f"),
                "after": format(each.after, "f"),
                "percentage": each.percentage,
                "new": each.is_new,
                "chance": each.chance,
                "share": each.share,
            }
            for each in found[:limit]
        ],
    }


def movement_lines(series: Series, language: Language) -> list[str]:
    """Return how a series moves, in sentences; none for one that was not described."""
    moved = series.movement
    if moved is None:
        return []
    group = " / ".join(name for name in series.group if name) or say(language, "trend.all")
    lines = [
        say(
            language,
            "movement.line",
            group=group,
            direction=say(language, f"direction.{moved.direction}"),
            slope=numbers.signed_percentage(moved.slope_percentage, language, 2),
            ytd=_compared(moved.year_to_date, language),
            mat=_compared(moved.moving_annual, language),
        )
    ]
    if moved.break_at is not None:
        lines.append(say(language, "movement.break", since=moved.break_at.isoformat()))
    if moved.anomalies:
        lines.append(say(language, "movement.odd", periods=", ".join(day.isoformat() for day in moved.anomalies)))
    return lines


def _compared(found: Comparison | None, language: Language) -> str:
    if found is None:
        return numbers.ABSENT
    growth = say(language, "trend.new") if found.is_new else numbers.signed_percentage(found.percentage, language)
    return f"{numbers.figure(found.total)} ({growth})"


def _movement(moved: Movement) -> dict[str, Any]:
    def compared(found: Comparison | None) -> dict[str, Any] | None:
        if found is None:
            return None
        before = None if found.before is None else format(found.before, "f")
        return {
            "total": format(found.total, "f"),
            "before": before,
            "percentage": found.percentage,
            "new": found.is_new,
        }

    return {
        "periods": moved.periods,
        "slope": moved.slope,
        "slope_percentage": moved.slope_percentage,
        "chance": moved.chance,
        "direction": moved.direction.value,
        "year_to_date": compared(moved.year_to_date),
        "moving_annual": compared(moved.moving_annual),
        "seasonal": moved.seasonal,
        "anomalies": [day.isoformat() for day in moved.anomalies],
        "break_at": moved.break_at.isoformat() if moved.break_at else None,
        "break_chance": moved.break_chance,
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
