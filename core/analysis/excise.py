"""Excise by item, and what a shift from regular to diet would save of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import duckdb

from core.analysis.grains import coarsest
from core.model.analyses.excise import (
    VAT,
    ExciseItem,
    ExciseQuestion,
    ExciseReport,
    ExciseRule,
    SugarContent,
    litres_of,
    rule_on,
    tax_per_litre,
)
from core.model.dimensions import PRODUCT_LEVELS, SalesUnit
from core.model.names import fold
from core.warehouse.filters import Filters, conditions

_LEVELS = ", ".join(PRODUCT_LEVELS)


def price(
    reader: duckdb.DuckDBPyConnection,
    question: ExciseQuestion,
    rules: Sequence[ExciseRule],
    contents: Sequence[SugarContent],
    unit: str,
    filters: Filters,
) -> ExciseReport:
    """Return the excise on each item of the last period that ``filters`` choose.

    What an item sold is known in litres where the data count litres, or riyals and the price of a litre is given.
    Of several contents that fit an item, the one of the narrowest level counts, and of these the last that was stated.
    """
    where, values = conditions(filters)
    rows = reader.execute(
        f"""
        WITH last AS (SELECT max(period) AS period FROM sales WHERE grain = ? AND {where})
        SELECT {_LEVELS}, sum(value), period FROM sales JOIN last USING (period)
        WHERE grain = ? AND {where} GROUP BY ALL ORDER BY ALL NULLS LAST
        """,
        [grain := coarsest(reader), *values, grain, *values],
    ).fetchall()
    sales = [_Sales(dict(zip(PRODUCT_LEVELS, names, strict=True)), value, period) for *names, value, period in rows]
    items = [_item(sold, question, rules, contents, unit) for sold in sales]
    items.sort(key=lambda item: (-(item.tax or 0.0), item.item or ""))
    taxes = [item.tax for item in items if item.tax is not None]
    return ExciseReport(
        question=question,
        period=sales[0].period if sales else None,
        items=tuple(items),
        tax=sum(taxes) if taxes else None,
        saved=_saved(items, question, rules) if taxes else None,
        unstated=sum(item.grams is None for item in items),
    )


class _Sales(NamedTuple):
    named: Mapping[str, str | None]  # the item, by each level of products
    value: Decimal
    period: date


def _item(
    sales: _Sales,
    question: ExciseQuestion,
    rules: Sequence[ExciseRule],
    contents: Sequence[SugarContent],
    unit: str,
) -> ExciseItem:
    named = sales.named
    litres = litres_of(named["pack_size"], named["item"])
    grams = _grams(named, contents)
    per_litre = [
        None if grams is None else tax_per_litre(rule_on(day, rules), grams, question.price)
        for day in (question.against, question.day)
    ]
    before, after = (None if litres is None or tax is None else litres * tax for tax in per_litre)
    in_period = None if grams is None else tax_per_litre(rule_on(sales.period, rules), grams, question.price)
    sold = _sold_litres(sales.value, unit, question.price, in_period)
    return ExciseItem(
        item=named["item"],
        brand=named["brand"],
        diet=named["diet"],
        grams=grams,
        litres=litres,
        before=before,
        after=after,
        sold_litres=sold,
        tax=None if sold is None or per_litre[1] is None else sold * float(per_litre[1]),
    )


def _grams(named: Mapping[str, str | None], contents: Sequence[SugarContent]) -> Decimal | None:
    order = {level: place for place, level in enumerate(PRODUCT_LEVELS)}
    fitting = [
        content for content in contents if (name := named.get(content.level)) and fold(name) == fold(content.name)
    ]
    fitting.sort(key=lambda content: order[content.level])
    return fitting[-1].grams if fitting else None


def _sold_litres(sold: Decimal, unit: str, price_of_litre: Decimal | None, tax: Decimal | None) -> float | None:
    """Return the litres of a figure; riyals are what the shelf asks, with the excise of their period and VAT."""
    if unit == SalesUnit.LITRES:
        return float(sold)
    if unit == SalesUnit.SAR and price_of_litre is not None and tax is not None:
        return float(sold / ((price_of_litre + tax) * (1 + VAT)))
    return None


def _saved(items: Sequence[ExciseItem], question: ExciseQuestion, rules: Sequence[ExciseRule]) -> float:
    """Return what the tax of the period would be less if the shifted litres had no sugar."""
    free = tax_per_litre(rule_on(question.day, rules), Decimal(0), question.price) or Decimal(0)
    part = question.shift / 100
    return sum(
        part * (item.tax - item.sold_litres * float(free))
        for item in items
        if item.grams and item.tax is not None and item.sold_litres is not None
    )
