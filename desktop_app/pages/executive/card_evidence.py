"""The evidence behind the figures of the executive page: of what each is made, in steps that a person can recompute."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from core.documents.analyses import likeness
from core.documents.analyses.figures import definition
from core.model.alerts.alerts import Alert, AlertSeverity, Breach
from core.model.analyses.comparisons import LeftOut
from core.model.analyses.movements import PeriodComparison
from core.model.analyses.positions import Position
from core.model.analyses.shares import Share
from core.model.analyses.trends import TrendPoint, TrendSeries
from core.model.forecasts.forecasts import GroupForecast
from core.model.ownership import Owner
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from desktop_app.pages.executive import cards
from ui.widgets.drawer import ArithmeticStep, Evidence
from ui.widgets.figure_card import CardFigure

_MOST = 8
_FEW = 4


def of_card(
    card: CardFigure,
    figure: str | None,
    steps: Sequence[ArithmeticStep],
    language: Language,
    place: str,
    data_version: str,
) -> Evidence:
    """Return the evidence of what a card shows: ``figure`` of the registry, of ``place``, by these data."""
    moved = say(language, "text.pair", one=card.change, other=card.base) if card.change and card.base else card.base
    meaning = definition(figure, language) if figure else ""
    return Evidence(
        title=card.title,
        place=place,
        figure_name=say(language, f"figure.{figure}") if figure else "",
        figure=card.figure,
        unit=card.unit,
        steps=tuple(steps),
        sentence=moved,
        trace=f"{meaning} {say(language, 'evidence.data', version=data_version)}".strip(),
    )


def sales(
    months: Sequence[TrendPoint], regions: Sequence[TrendSeries], language: Language
) -> tuple[ArithmeticStep, ...]:
    """Return what each region sold in the last month, the largest first, and what that makes together."""
    if not months:
        return ()
    last = months[-1]
    held = [
        (series.group[0] or numbers.ABSENT, point.total)
        for series in regions
        for point in series.points
        if point.start == last.start
    ]
    held.sort(key=lambda pair: -pair[1])
    steps = [ArithmeticStep(name, _amount(total, language)) for name, total in held[:_MOST]]
    if rest := held[_MOST:]:
        steps.append(
            ArithmeticStep(
                say(language, "evidence.others", count=len(rest)), _amount(sum(t for _, t in rest), language)
            )
        )
    return (*steps, ArithmeticStep(say(language, "column.total"), _amount(last.total, language), result=True))


def growth(
    months: Sequence[TrendPoint], language: Language, three_months: PeriodComparison | None = None
) -> tuple[ArithmeticStep, ...]:
    """Return the month, the same month a year before, and the change between them.

    Where no year before is held they are those of ``three_months``, as on the card.
    Areas that did not report in both are taken out of both sums, one by one, and the raw change stands last.
    """
    change = months[-1].against_last_year if months else None
    if change is None or change.base is None:
        return _three_months(months, three_months, language) if three_months is not None else ()
    before = next((point for point in months if point.start == change.base), None)
    if before is None:
        return ()
    steps = [
        ArithmeticStep(dates.month(point.start, language), _amount(point.total, language))
        for point in (months[-1], before)
    ]
    if change.left_out is not None:
        steps += _left_out(change.left_out, (months[-1].start, before.start), language)
    percentage = numbers.alone(numbers.signed_percentage(change.percentage, language), language)
    steps.append(ArithmeticStep(say(language, "figure.growth"), percentage, result=True))
    if change.left_out is not None:
        raw = numbers.alone(numbers.signed_percentage(change.left_out.raw, language), language)
        steps.append(ArithmeticStep(say(language, "like.all"), raw))
    if change.range is not None:
        low, high = (numbers.signed_percentage(bound, language) for bound in change.range)
        usual = say(language, "noise.range", low=low, high=high)
        steps.append(ArithmeticStep(say(language, "figure.noise_band"), usual))
    return tuple(steps)


def _three_months(
    months: Sequence[TrendPoint], compared: PeriodComparison, language: Language
) -> tuple[ArithmeticStep, ...]:
    """Return the last three months and the three before, each together, and the change of what is compared."""
    if compared.percentage is None or compared.before is None:
        return ()
    percentage = numbers.alone(numbers.signed_percentage(compared.percentage, language), language)
    steps = []
    for at, amount in ((-3, compared.total), (-6, compared.before)):
        first, last = (dates.month(months[place].start, language) for place in (at, at + 2))
        steps.append(
            ArithmeticStep(say(language, "evidence.months", first=first, last=last), _amount(amount, language))
        )
    if compared.left_out is not None:
        both = (compared.left_out.now, compared.left_out.then)
        steps += [ArithmeticStep(say(language, "evidence.compared"), _amount(amount, language)) for amount in both]
    return (*steps, ArithmeticStep(say(language, "figure.growth"), percentage, result=True))


def _left_out(left_out: LeftOut, periods: tuple[date, date], language: Language) -> list[ArithmeticStep]:
    """Return what each area that is left out sold, the most first, and what remains in each of the two periods."""
    amounts = [(likeness.named(left, language), left.sales) for left in left_out.areas[:_MOST]]
    if rest := left_out.areas[_MOST:]:
        amounts.append(
            (say(language, "evidence.others", count=len(rest)), sum((left.sales for left in rest), Decimal(0)))
        )
    steps = [ArithmeticStep(name, numbers.alone(f"− {numbers.figure(sold)}", language)) for name, sold in amounts]
    compared = zip(periods, (left_out.now, left_out.then), strict=True)
    return steps + [
        ArithmeticStep(say(language, "like.compared", period=dates.month(start, language)), _amount(amount, language))
        for start, amount in compared
    ]


def share(position: Position | None, language: Language) -> tuple[ArithmeticStep, ...]:
    """Return what each brand sold and all of them did, what everybody sold, and the largest rivals below the share."""
    if position is None:
        return ()
    result = numbers.alone(numbers.percentage(position.share.share, language, 2), language)
    brands = position.brands if len(position.brands) > 1 else ()
    steps = [
        ArithmeticStep(brand.group[0] or numbers.ABSENT, _amount(brand.sales, language)) for brand in brands[:_FEW]
    ]
    if rest := brands[_FEW:]:
        others = say(language, "evidence.others", count=len(rest))
        steps.append(ArithmeticStep(others, _amount(sum(brand.sales for brand in rest), language)))
    return (
        *steps,
        ArithmeticStep(cards.names(position, language), _amount(position.share.sales, language)),
        ArithmeticStep(say(language, "evidence.market"), f"÷ {_amount(position.report.total, language)}"),
        ArithmeticStep(say(language, "figure.share"), result, result=True),
        *_named_brands(position, language),
        *(_rivals(position, language) if position.owner is Owner.OWN else ()),
    )


def _named_brands(position: Position, language: Language) -> Iterator[ArithmeticStep]:
    """Yield the shares of the best and the worst brand, with their changes."""
    for text, brand in (("evidence.best", position.best), ("evidence.worst", position.worst)):
        if brand is not None:
            yield _step(text, brand, language)


def _rivals(position: Position, language: Language) -> Iterator[ArithmeticStep]:
    """Yield the shares of the largest other companies, with their changes; products without one are no rival's."""
    others = [share for share in position.report.shares if share.group[0] not in (None, *position.own)]
    for other in others[:_FEW]:
        yield _step("evidence.rival", other, language)


def _step(text: str, share: Share, language: Language) -> ArithmeticStep:
    """Return a share with its change, under its name."""
    held = numbers.percentage(share.share, language)
    if share.change is not None:
        points = say(language, "pivot.points", value=numbers.signed(share.change, 1))
        held = say(language, "text.pair", one=held, other=points)
    return ArithmeticStep(say(language, text, name=share.group[0] or numbers.ABSENT), numbers.alone(held, language))


def reach(position: Position | None, language: Language) -> tuple[ArithmeticStep, ...]:
    """Return how the distribution of the card is calculated: by the items of a range, else by the points."""
    if position is not None and position.whole:
        return _item_reach(position.share, language)
    if position is None or position.spread is None:
        return ()
    spread = position.spread
    numeric, weighted = (
        numbers.alone(numbers.percentage(value, language, 2), language) for value in (spread.numeric, spread.weighted)
    )
    return (
        ArithmeticStep(say(language, "evidence.points"), numbers.alone(numbers.figure(spread.points), language)),
        ArithmeticStep(say(language, "figure.numeric_distribution"), numeric),
        ArithmeticStep(say(language, "figure.weighted_distribution"), weighted, result=True),
    )


def _item_reach(share: Share, language: Language) -> tuple[ArithmeticStep, ...]:
    reach = share.distribution_of_an_item
    if reach is None:
        return ()
    return (
        ArithmeticStep(say(language, "figure.tdp"), numbers.alone(numbers.figure(share.tdp, 1), language)),
        ArithmeticStep(say(language, "evidence.items"), f"÷ {_amount(share.items, language)}"),
        ArithmeticStep(
            say(language, "figure.item_distribution"),
            numbers.alone(numbers.percentage(reach, language, 2), language),
            result=True,
        ),
    )


def critical(
    alerts: Sequence[Alert] | None, name: Callable[[Breach], str], language: Language
) -> tuple[ArithmeticStep, ...]:
    """Return how many open critical alerts each rule raised; nothing until the rules were evaluated."""
    if alerts is None:
        return ()
    grave = Counter(name(alert.breach) for alert in alerts if alert.breach.severity is AlertSeverity.CRITICAL)
    steps = [
        ArithmeticStep(rule, numbers.alone(numbers.figure(count), language)) for rule, count in grave.most_common(_MOST)
    ]
    total = numbers.alone(numbers.figure(grave.total()), language)
    return (*steps, ArithmeticStep(say(language, "card.alerts"), total, result=True))


def expected(total: GroupForecast | None, language: Language) -> tuple[ArithmeticStep, ...]:
    """Return each period ahead with its interval, and what they bring together."""
    chosen = total.chosen if total is not None else None
    if chosen is None or not chosen.steps:
        return ()
    steps = []
    for step in chosen.steps:
        low, high = (numbers.figure(bound) for bound in step.intervals[80])
        between = say(language, "evidence.between", low=low, high=high)
        name = say(language, "text.pair", one=dates.month(step.start, language), other=between)
        steps.append(ArithmeticStep(name, _amount(step.mean, language)))
    whole = sum(step.mean for step in chosen.steps)
    model = say(language, f"model.{chosen.model}")
    return (
        *steps,
        ArithmeticStep(say(language, "evidence.sum_of", model=model), _amount(whole, language), result=True),
    )


def _amount(value: object, language: Language) -> str:
    return numbers.alone(numbers.figure(value), language)  # type: ignore[arg-type]
