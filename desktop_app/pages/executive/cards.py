"""The figures of the executive page, each with its change, the base of that, and whether it is beyond noise."""

from collections.abc import Sequence
from datetime import date

from core.documents.analyses import likeness
from core.model.alerts.alerts import Alert, AlertSeverity, AlertState
from core.model.analyses.gaps import GapReport
from core.model.analyses.shares import Share
from core.model.analyses.trends import Change, TrendPoint
from core.model.forecasts.forecasts import GroupForecast
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from desktop_app.pages import plots
from desktop_app.queries.answers import Leader
from ui.charts.sparkline import Spark
from ui.theme import Tone
from ui.widgets.figure_card import CardFigure

_SPARK = 12


def sales(months: Sequence[TrendPoint], unit: str, language: Language) -> CardFigure:
    """Return the sales of the last complete month against the one before."""
    if not months:
        return CardFigure(say(language, "column.total"), numbers.ABSENT)
    last = months[-1]
    change, noise = plots.change_words(last.against_previous, language)
    return CardFigure(
        title=say(language, "card.sales", month=dates.month(last.start, language)),
        figure=numbers.short(last.total, language),
        unit=say(language, f"unit.{unit}"),
        change=change,
        base=_against(last.against_previous, noise, language),
        tone=plots.change_tone(last.against_previous),
        spark=plots.spark(months),
    )


def growth(months: Sequence[TrendPoint], language: Language) -> CardFigure:
    """Return the change of the last complete month against the same month of the year before."""
    title = say(language, "card.growth")
    if not months:
        return CardFigure(title, numbers.ABSENT)
    change = months[-1].against_last_year
    figure, noise = plots.change_words(change, language)
    past = [point.against_last_year.percentage for point in months[-_SPARK:]]
    return CardFigure(
        title=title,
        figure=figure,
        base=_against(change, noise, language),
        tone=plots.change_tone(change),
        spark=Spark(tuple(value for value in past if value is not None)),
    )


def leader_share(leader: Leader | None, language: Language) -> CardFigure:
    """Return the share of who holds most, against the period before."""
    if leader is None:
        return CardFigure(say(language, "column.share"), numbers.ABSENT)
    share = leader.share
    change = say(language, "pivot.points", value=numbers.signed(share.change, 1)) if share.change is not None else ""
    noise = {None: "", True: say(language, "card.beyond"), False: say(language, "card.within")}[share.beyond_noise]
    beyond = bool(share.beyond_noise) and share.change is not None
    return CardFigure(
        title=say(language, "card.share", name=share.group[0] or numbers.ABSENT),
        figure=numbers.alone(numbers.percentage(share.share, language), language),
        change=numbers.alone(change, language),
        base=_with_raw_share(_base(leader.report.before, noise, language), share, language),
        tone=Tone.QUIET if not beyond else Tone.GOOD if (share.change or 0.0) > 0 else Tone.BAD,
    )


def leader_reach(leader: Leader | None, gaps: GapReport, language: Language) -> CardFigure:
    """Return the distribution of the largest holder, with the share of zero records."""
    zeros = zero_records(gaps, language)
    if leader is None or leader.spread is None:
        return zeros
    spread = leader.spread
    return CardFigure(
        title=say(language, "card.reach", name=leader.share.group[0] or numbers.ABSENT),
        figure=numbers.alone(numbers.percentage(spread.weighted, language), language),
        unit=say(language, "card.weighted"),
        change=say(language, "card.numeric", rate=numbers.percentage(spread.numeric, language)),
        base=say(language, "card.zeros_beside", rate=zeros.figure),
    )


def zero_records(gaps: GapReport, language: Language) -> CardFigure:
    """Return the share of zero records in the window."""
    if gaps.window_end is None or not gaps.total_records:
        return CardFigure(say(language, "column.zeros"), numbers.ABSENT)
    rate = numbers.percentage(100 * gaps.zero_records / gaps.total_records, language)
    return CardFigure(
        title=say(language, "card.zeros", month=dates.month(gaps.window_end, language)),
        figure=numbers.alone(rate, language),
        base=say(language, "card.records", records=numbers.figure(gaps.total_records)),
    )


def critical_alerts(alerts: Sequence[Alert] | None, language: Language) -> CardFigure:
    """Return how many of the open alerts are critical; a dash until the rules were evaluated."""
    title = say(language, "card.alerts")
    if alerts is None:
        return CardFigure(title, numbers.ABSENT)
    opened = [alert for alert in alerts if alert.state is AlertState.OPEN]
    grave = [alert for alert in opened if alert.breach.severity is AlertSeverity.CRITICAL]
    since = min((alert.breach.first for alert in grave), default=None)
    return CardFigure(
        title=title,
        figure=numbers.figure(len(grave)),
        unit=say(language, "card.of", count=numbers.figure(len(opened))),
        base=say(language, "card.since", month=dates.month(since, language)) if since else "",
        tone=Tone.BAD if grave else Tone.QUIET,
    )


def expected(total: GroupForecast | None, unit: str, language: Language) -> CardFigure:
    """Return what the next periods will bring together, with the 80 % interval of the first of them.

    Intervals of single periods may not be added up, so none is shown for the sum.
    """
    chosen = total.chosen if total is not None else None
    if total is None or chosen is None or not chosen.steps:
        return CardFigure(say(language, "column.expected"), numbers.ABSENT)
    first, last = chosen.steps[0].start, chosen.steps[-1].start
    low, high = (numbers.short(bound, language) for bound in chosen.steps[0].intervals[80])
    named = {"first": dates.month_name(first, language), "last": dates.month(last, language)}
    past = tuple(value for _, value in total.history[-_SPARK + len(chosen.steps) :])
    return CardFigure(
        title=say(language, "card.forecast", **named),
        figure=numbers.short(sum(step.mean for step in chosen.steps), language),
        unit=say(language, f"unit.{unit}"),
        change=numbers.alone(f"{low} – {high}", language),
        base=say(language, "text.pair", one=dates.month_name(first, language), other=say(language, "card.interval")),
        spark=Spark((*past, *(step.mean for step in chosen.steps))),
    )


def _with_raw_share(base: str, share: Share, language: Language) -> str:
    """Return ``base`` with the change of the share in all areas, where some are left out of it."""
    if share.raw_change is None:
        return base
    raw = say(language, "pivot.points", value=numbers.signed(share.raw_change, 1))
    return _lines(base, say(language, "like.raw", raw=raw))


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _against(change: Change, noise: str, language: Language) -> str:
    """Return what a change is against, with its noise and the change of all areas where some are left out."""
    if change.left_out is None:
        return _base(change.base, noise, language)
    if change.percentage is None:
        noise = say(language, "like.none")
    return _lines(_base(change.base, noise, language), likeness.raw(change.left_out, language))


def _base(base: date | None, noise: str, language: Language) -> str:
    if base is None:
        return ""
    named = dates.month(base, language)
    if not noise:
        return say(language, "card.on_unknown", base=named)
    return say(language, "card.on", base=named, noise=noise)
