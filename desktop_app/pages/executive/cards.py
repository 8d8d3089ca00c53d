"""The figures of the executive page, each with its change, the base of that, and whether it is beyond noise."""

from collections.abc import Callable, Sequence
from datetime import date

from core.documents.analyses import likeness
from core.model.alerts.alerts import Alert, AlertSeverity
from core.model.analyses.gaps import GapReport
from core.model.analyses.movements import PeriodComparison
from core.model.analyses.positions import Position
from core.model.analyses.shares import Share
from core.model.analyses.trends import Change, TrendPoint
from core.model.forecasts.forecasts import GroupForecast
from core.model.ownership import Owner
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from desktop_app.pages import plots
from ui.charts.sparkline import Spark
from ui.theme import Tone
from ui.widgets.figure_card import CardFigure

_SPARK = 12
_NAMES, _LETTERS = 2, 9  # as many as a card has room for


def sales(
    months: Sequence[TrendPoint], unit: str, language: Language, rivals: Sequence[TrendPoint] | None = None
) -> CardFigure:
    """Return the sales of the last complete month against the one before.

    With ``rivals`` they are those of the own company, and the change of the same month at rivals stands beside.
    """
    title = "card.sales" if rivals is None else "card.own_sales"
    if not months:
        return CardFigure(say(language, "column.total"), numbers.ABSENT)
    last = months[-1]
    change, noise = plots.change_words(last.against_previous, language)
    if beside := _at_rivals(rivals, last, language, lambda point: point.against_previous):
        change = say(language, "card.beside_rivals", change=change, rivals=beside)
    return CardFigure(
        title=say(language, title, month=dates.month(last.start, language)),
        figure=numbers.short(last.total, language),
        unit=say(language, f"unit.{unit}"),
        change="" if last.against_previous.base is None else change,
        base=_against(last.against_previous, noise, language) or say(language, "card.no_month"),
        tone=plots.change_tone(last.against_previous),
        spark=plots.spark(months) if len(months) > 1 else Spark(()),
    )


def growth(
    months: Sequence[TrendPoint],
    language: Language,
    rivals: Sequence[TrendPoint] | None = None,
    three_months: PeriodComparison | None = None,
) -> CardFigure:
    """Return the change of the last complete month against the same month of the year before.

    Where no year before is held it is that of the last ``three_months`` against the three before. With ``rivals`` it is
    the growth of the own company, with that of its rivals beside.
    """
    own = rivals is not None
    title = say(language, "card.own_growth" if own else "card.growth")
    if not months:
        return CardFigure(title, numbers.ABSENT)
    change = months[-1].against_last_year
    if change.base is None and three_months is not None and three_months.percentage is not None:
        return _three_months(months, three_months, language, own=own)
    figure, noise = plots.change_words(change, language)
    beside = _at_rivals(rivals, months[-1], language, lambda point: point.against_last_year)
    past = [point.against_last_year.percentage for point in months[-_SPARK:]]
    return CardFigure(
        title=title,
        figure=figure,
        change=say(language, "card.rivals", change=beside) if beside else "",
        base=_against(change, noise, language) or say(language, "card.no_year"),
        tone=plots.change_tone(change),
        spark=Spark(tuple(value for value in past if value is not None)),
    )


def _three_months(
    months: Sequence[TrendPoint], compared: PeriodComparison, language: Language, *, own: bool
) -> CardFigure:
    """Return the card of three months against the three before: what a history under a year has in place of growth."""
    first, last = (dates.month_name(months[at].start, language) for at in (-3, -1))
    before, until = (dates.month_name(months[at].start, language) for at in (-6, -4))
    base = say(language, "card.three_months_on", first=first, last=last, before=before, until=until)
    return CardFigure(
        title=say(language, "card.own_three_months" if own else "card.three_months"),
        figure=numbers.alone(numbers.signed_percentage(compared.percentage, language), language),
        base=_lines(base, likeness.raw(compared.left_out, language) if compared.left_out is not None else ""),
    )


def _at_rivals(
    rivals: Sequence[TrendPoint] | None, own: TrendPoint, language: Language, change: Callable[[TrendPoint], Change]
) -> str:
    """Return a change of rivals in the month of ``own``; empty where it is not known."""
    point = next((point for point in rivals or () if point.start == own.start and point.complete), None)
    if point is None or change(point).percentage is None:
        return ""
    return numbers.alone(numbers.signed_percentage(change(point).percentage, language), language)


def position_share(position: Position | None, language: Language) -> CardFigure:
    """Return the share of the own company, or of who is spoken of, against the period before.

    Where it is made of several brands, the best and the worst of them are named below.
    """
    if position is None:
        return CardFigure(say(language, "column.share"), numbers.ABSENT)
    share = position.share
    noise = {None: "", True: say(language, "card.beyond"), False: say(language, "card.within")}[share.beyond_noise]
    beyond = bool(share.beyond_noise) and share.change is not None
    base = _with_raw_share(_base(position.report.before, noise, language), share, language)
    title = "card.own_share" if position.owner is Owner.OWN else "card.share"
    return CardFigure(
        title=say(language, title, name=names(position, language)),
        figure=numbers.alone(numbers.percentage(share.share, language), language),
        change=numbers.alone(_points(share, language), language),
        base=_lines(base, _brands(position, language)),
        tone=Tone.QUIET if not beyond else Tone.GOOD if (share.change or 0.0) > 0 else Tone.BAD,
    )


def position_reach(position: Position | None, gaps: GapReport, language: Language) -> CardFigure:
    """Return how far an item of the own company reaches on average.

    Without a company it is how far the largest holder does in all, with the share of zero records.
    """
    zeros = zero_records(gaps, language)
    if position is not None and position.whole:
        return _item_reach(position, zeros, language)
    if position is None or position.spread is None:
        return zeros
    spread = position.spread
    return CardFigure(
        title=say(language, "card.reach", name=names(position, language)),
        figure=numbers.alone(numbers.percentage(spread.weighted, language), language),
        unit=say(language, "card.weighted"),
        change=say(language, "card.numeric", rate=numbers.percentage(spread.numeric, language)),
        base=say(language, "card.zeros_beside", rate=zeros.figure),
    )


def _item_reach(position: Position, zeros: CardFigure, language: Language) -> CardFigure:
    """Return the card of a range: any of its items is everywhere, so it is the average one that counts."""
    share = position.share
    reach = share.distribution_of_an_item
    if reach is None:
        return zeros
    return CardFigure(
        title=say(language, "card.item_reach", name=names(position, language)),
        figure=numbers.alone(numbers.percentage(reach, language), language),
        unit=say(language, "card.weighted"),
        change=say(language, "card.tdp", tdp=numbers.figure(share.tdp)),
        base=say(language, "card.items", items=numbers.figure(share.items)),
    )


def names(position: Position, language: Language) -> str:
    """Return whose position it is: two names, and how many more there are."""
    shown = ", ".join(position.names[:_NAMES]) or numbers.ABSENT
    more = len(position.names) - _NAMES
    return say(language, "card.more", names=shown, count=more) if more > 0 else shown


def _points(share: Share, language: Language) -> str:
    return say(language, "pivot.points", value=numbers.signed(share.change, 1)) if share.change is not None else ""


def _brands(position: Position, language: Language) -> str:
    best, worst = position.best, position.worst
    if best is None or worst is None:
        return ""
    return say(language, "card.brands", best=_short(best), worst=_short(worst))


def _short(brand: Share) -> str:
    """Return as much of a name as a card has room for; the drawer has all of it."""
    name = brand.group[0] or numbers.ABSENT
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


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
    """Return how many of the open ``alerts`` are critical, taken up or not; a dash until the rules were evaluated."""
    title = say(language, "card.alerts")
    if alerts is None:
        return CardFigure(title, numbers.ABSENT)
    grave = [alert for alert in alerts if alert.breach.severity is AlertSeverity.CRITICAL]
    since = min((alert.breach.first for alert in grave), default=None)
    return CardFigure(
        title=title,
        figure=numbers.figure(len(grave)),
        unit=say(language, "card.of", count=numbers.figure(len(alerts))),
        base=say(language, "card.since", month=dates.month(since, language)) if since else "",
        tone=Tone.BAD if grave else Tone.QUIET,
    )


def expected(total: GroupForecast | None, unit: str, language: Language, *, own: bool = False) -> CardFigure:
    """Return what the next periods will bring together, with the 80 % interval of the first of them.

    An ``own`` forecast is that of the own company, as the cards beside it are.

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
        title=say(language, "card.own_forecast" if own else "card.forecast", **named),
        figure=numbers.short(sum(step.mean for step in chosen.steps), language),
        unit=say(language, f"unit.{unit}"),
        # The figure is of all periods, and what stands below it of one: it says so before its bounds.
        change=say(
            language,
            "card.one_period",
            month=dates.month_name(first, language),
            interval=numbers.alone(f"{low} – {high}", language),
        ),
        base=say(language, "card.interval"),
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
