"""The key figures of the own company, or of what a filter chooses, each with whose it is and rivals beside."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from core.model.analyses.positions import OwnSales, Position
from core.model.analyses.trends import Change, TrendPoint
from core.model.ownership import Owner
from core.model.reports import KeyFigure, NumberStyle
from core.reports import blocks
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

_SHARE = NumberStyle(decimals=1, percent=True)


def sales(own: OwnSales, unit: str, language: Language) -> tuple[KeyFigure, ...]:
    """Return the own sales of the last month and their growth on the year, with those of rivals; none without any."""
    months = complete(own)
    if not months:
        return ()
    last = months[-1]
    sold, grown = blocks.sales_figure(months, unit, language), blocks.growth_figure(months, language)
    rivals = own.rivals.whole if own.rivals is not None else ()
    return (
        replace(
            sold,
            title=say(language, "card.own_sales", month=dates.month(last.start, language)),
            base=_beside(sold.base, rivals, last, lambda point: point.against_previous, language),
        ),
        replace(
            grown,
            title=say(language, "card.own_growth"),
            base=_beside(grown.base, rivals, last, lambda point: point.against_last_year, language),
        ),
    )


def complete(own: OwnSales) -> tuple[TrendPoint, ...]:
    """Return the whole months of the own company."""
    return own.months.whole if own.months is not None else ()


def share(position: Position, language: Language) -> KeyFigure:
    """Return the share of the market, with its change in points."""
    held, base = position.share, position.report.before
    noise = {None: "none", True: "beyond", False: "within"}[held.beyond_noise]
    title = "card.own_share" if position.owner is Owner.OWN else "card.share"
    return KeyFigure(
        title=say(language, title, name=_names(position, language)),
        figure=numbers.percentage(held.share, language),
        value=held.share,
        style=_SHARE,
        change="" if held.change is None else say(language, "pivot.points", value=numbers.signed(held.change, 1)),
        base="" if base is None else say(language, f"report.against_{noise}", base=dates.month(base, language)),
        stands_out=bool(held.beyond_noise),
    )


def reach(position: Position, language: Language) -> KeyFigure:
    """Return how far the average item reaches, and how many sell; a dash where none does."""
    reached = position.share.distribution_of_an_item
    return KeyFigure(
        title=say(language, "card.item_reach", name=_names(position, language)),
        figure=numbers.percentage(reached, language),
        unit=say(language, "card.weighted"),
        value=reached,
        style=_SHARE,
        base=say(language, "card.items", items=numbers.figure(position.share.items)),
    )


def _names(position: Position, language: Language) -> str:
    return say(language, "text.comma").join(position.names) or numbers.ABSENT


def _beside(
    base: str, rivals: Sequence[TrendPoint], own: TrendPoint, change: Callable[[TrendPoint], Change], language: Language
) -> str:
    """Return ``base`` with the change of rivals in the month of ``own``, where it is known."""
    point = next((point for point in rivals if point.start == own.start), None)
    if point is None or change(point).percentage is None:
        return base
    moved = numbers.alone(numbers.signed_percentage(change(point).percentage, language), language)
    beside = say(language, "card.rivals", change=moved)
    return say(language, "text.pair", one=base, other=beside) if base else beside
