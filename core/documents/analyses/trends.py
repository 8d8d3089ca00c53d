"""Trends: the columns of periods and of movers, the report as a document, and the sentences of a series."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.documents import ownership
from core.documents.analyses import likeness
from core.documents.columns import Column, day, levels, name, nested, number, percentage, plain, words
from core.documents.document import Columns
from core.model.analyses.distribution import Group
from core.model.analyses.movements import Movement, Mover, PeriodComparison
from core.model.analyses.trends import Change, TrendPoint, TrendReport, TrendSeries
from core.model.json_values import Json
from core.model.ownership import NOBODY, Ownership
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One period of a group."""

    group: Group
    point: TrendPoint


def period_columns(by: Sequence[str], owned: Ownership = NOBODY) -> Columns[TrendRow]:
    """Return the columns of periods of groups by the levels ``by``; changes are in per cent.

    Paper has one row for each group: its last period, with whose it is where an own company is known.
    """
    owner: Column[TrendRow] = ownership.column(lambda row: owned.owner_of(zip(by, row.group, strict=True)))
    return Columns(
        data=(
            day("start", "column.period", lambda row: row.point.start),
            number("total", "column.total", lambda row: row.point.total),
            plain("complete", lambda row: row.point.complete),
            nested("against_previous", lambda row: _change(row.point.against_previous)),
            nested("against_last_year", lambda row: _change(row.point.against_last_year)),
        ),
        shown=(
            *levels(by, lambda row: row.group),
            words("period", "column.period", _period, key=lambda row: row.point.start.toordinal()),
            words(
                "previous",
                "column.against_previous",
                lambda row, language: change_words(row.point.against_previous, language),
                key=lambda row: row.point.against_previous.percentage,
                right=True,
            ),
            words(
                "last_year",
                "column.against_last_year",
                lambda row, language: change_words(row.point.against_last_year, language),
                key=lambda row: row.point.against_last_year.percentage,
                right=True,
            ),
            name("first", f"level.{by[0] if by else 'brand'}", lambda row: row.group[0] if row.group else None),
            owner,
            number("sales", "column.sales", lambda row: row.point.total),
            percentage("change", "column.change", lambda row: row.point.against_previous.percentage, signed=True),
            percentage("growth", "card.growth", lambda row: row.point.against_last_year.percentage, signed=True),
            words("noise", "column.noise", lambda row, language: _noise(row.point.against_previous, language)),
        ),
        terminal=(*by, "period", "total", "previous", "last_year"),
        paper=("first", *((owner.id,) if owned.known else ()), "sales", "change", "growth", "noise"),
    )


def mover_columns(by: Sequence[str]) -> Columns[Mover]:
    """Return the columns of groups whose sales rise or fall beyond chance; JSON alone has them."""
    return Columns(
        data=(
            *levels(by, lambda mover: mover.group),
            plain("direction", lambda mover: mover.direction.value),
            plain("before", lambda mover: mover.before),
            plain("after", lambda mover: mover.after),
            plain("percentage", lambda mover: mover.percentage),
            plain("new", lambda mover: mover.is_new),
            plain("chance", lambda mover: mover.chance),
            plain("share", lambda mover: mover.share),
            nested("like_for_like", lambda mover: likeness.as_json(mover.left_out)),
        ),
    )


def period_rows(series: Sequence[TrendSeries]) -> list[TrendRow]:
    """Return a row for each period of each group, the oldest first."""
    return [TrendRow(line.group, point) for line in series for point in line.points]


def last_whole_period(series: Sequence[TrendSeries]) -> list[TrendRow]:
    """Return the last whole period of all groups, the one that sold most first; groups without a figure then are out.

    Nothing where no period is whole.
    """
    whole = [TrendRow(line.group, point) for line in series for point in line.points if point.complete]
    last = max((row.point.start for row in whole), default=None)
    return sorted((row for row in whole if row.point.start == last), key=lambda row: -row.point.total)


def as_document(
    report: TrendReport,
    movers: Sequence[Mover],
    breaks: Sequence[date],
    unit: str,
    language: Language,
    limit: int | None,
) -> dict[str, Json]:
    """Return the report with its ``movers``; totals are decimal texts.

    ``breaks`` are days on which a rule of the market changed, across which periods are not alike.
    """
    by = report.rule.by
    periods, moving = period_columns(by), mover_columns(by)
    return {
        "period": report.rule.period.value,
        "unit": unit,
        "trends": [
            {
                **dict(zip(by, series.group, strict=True)),
                "points": [periods.json_row(row, language) for row in period_rows([series])],
                "movement": None if series.movement is None else _movement(series.movement),
                "three_months": _comparison(series.three_months),
            }
            for series in report.series[:limit]
        ],
        "breaks": [day.isoformat() for day in breaks],
        "movers": [moving.json_row(mover, language) for mover in movers[:limit]],
    }


def movement_lines(series: TrendSeries, language: Language) -> list[str]:
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
    if series.three_months is not None:
        lines.append(say(language, "movement.three_months", change=_compared(series.three_months, language)))
    lines += [
        say(
            language,
            "movement.level",
            since=level.since.isoformat(),
            before=numbers.percentage(level.before, language),
            after=numbers.percentage(level.after, language),
        )
        for level in moved.levels
    ]
    if moved.anomalies:
        lines.append(say(language, "movement.odd", periods=", ".join(day.isoformat() for day in moved.anomalies)))
    return lines + likeness.silent(moved.silent, language)


def change_words(change: Change, language: Language) -> str:
    """Return a change with its sign and whether it is beyond noise; "new" where the base is next to nothing."""
    if change.new:
        return say(language, "trend.new")
    if change.percentage is None:
        return likeness.beside(numbers.ABSENT, change.left_out, language)
    # Beside other words its sign would change sides.
    shown = numbers.alone(numbers.signed_percentage(change.percentage, language), language)
    if change.beyond_noise is not None:
        shown = f"{shown} {say(language, 'trend.beyond_noise' if change.beyond_noise else 'trend.within_noise')}"
    return likeness.beside(shown, change.left_out, language)


def base_words(change: Change, language: Language) -> str:
    """Return against which month a change is, whether it is beyond noise, and that of all areas where some are out.

    Nothing without a base.
    """
    if change.base is None:
        return ""
    noise = {None: "none", True: "beyond", False: "within"}[change.beyond_noise]
    words = say(language, f"report.against_{noise}", base=dates.month(change.base, language))
    raw = likeness.raw(change.left_out, language)
    return say(language, "text.pair", one=words, other=raw) if raw else words


def remarks(point: TrendPoint, language: Language) -> list[str]:
    """Return which areas the changes of a period leave out, and where noise cannot be separated from season."""
    changes = (
        ("column.against_previous", point.against_previous.left_out),
        ("column.against_last_year", point.against_last_year.left_out),
    )
    sentences = [
        say(language, "like.of", comparison=say(language, name), reason=likeness.reason(left_out, language))
        for name, left_out in changes
        if left_out is not None
    ]
    if point.against_previous.percentage is not None and point.against_previous.noise is None:
        sentences.append(say(language, "noise.season"))
    return sentences


def _period(row: TrendRow, language: Language) -> str:
    """Return the first day of a period, and that it is not whole where figures of it are still to come."""
    start = row.point.start.isoformat()
    return start if row.point.complete else say(language, "trend.unfinished", start=start)


def _noise(change: Change, language: Language) -> str:
    """Return whether a change is beyond noise, without the change itself."""
    if change.new:
        return say(language, "trend.new")
    if change.percentage is None:
        return numbers.ABSENT
    if change.beyond_noise is None:
        return say(language, "noise.unknown")
    return say(language, "noise.beyond" if change.beyond_noise else "noise.within")


def _compared(comparison: PeriodComparison | None, language: Language) -> str:
    if comparison is None:
        return numbers.ABSENT
    growth = likeness.beside(numbers.signed_percentage(comparison.percentage, language), comparison.left_out, language)
    return f"{numbers.figure(comparison.total)} ({say(language, 'trend.new') if comparison.is_new else growth})"


def _movement(moved: Movement) -> Mapping[str, Json]:
    return {
        "periods": moved.periods,
        "slope": moved.slope,
        "slope_percentage": moved.slope_percentage,
        "chance": moved.chance,
        "direction": moved.direction.value,
        "year_to_date": _comparison(moved.year_to_date),
        "moving_annual": _comparison(moved.moving_annual),
        "seasonal": moved.seasonal,
        "anomalies": [day.isoformat() for day in moved.anomalies],
        "silent": [likeness.silent_as_json(area) for area in moved.silent],
        "levels": [
            {"since": level.since.isoformat(), "before": level.before, "after": level.after, "chance": level.chance}
            for level in moved.levels
        ],
    }


def _comparison(comparison: PeriodComparison | None) -> Mapping[str, Json] | None:
    if comparison is None:
        return None
    return {
        "total": format(comparison.total, "f"),
        "before": None if comparison.before is None else format(comparison.before, "f"),
        "percentage": comparison.percentage,
        "new": comparison.is_new,
        "like_for_like": likeness.as_json(comparison.left_out),
    }


def _change(change: Change) -> Mapping[str, Json]:
    return {
        "base": change.base.isoformat() if change.base else None,
        "percentage": change.percentage,
        "new": change.new,
        "usual": change.usual,
        "noise": change.noise,
        "beyond_noise": change.beyond_noise,
        "like_for_like": likeness.as_json(change.left_out),
    }
