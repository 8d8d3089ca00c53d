"""Excise by item and period, each by the rule of its own day; what another rule or a shift to diet would make of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from core.analysis.grains import coarsest
from core.model.analyses.excise import (
    VAT,
    Assumption,
    ExciseItem,
    ExciseQuestion,
    ExciseReport,
    ExciseRule,
    ExciseSum,
    SugarContent,
    breaks_between,
    litres_of,
    next_rule,
    rule_on,
    tax_per_litre,
)
from core.model.dimensions import PRODUCT_LEVELS, SalesUnit
from core.model.names import fold
from core.warehouse.filters import Filters, conditions

_LEVELS = ", ".join(PRODUCT_LEVELS)
_ORDER = {level: place for place, level in enumerate(PRODUCT_LEVELS)}

Names = tuple[str | None, ...]  # of a product, by the levels of products


def price(
    reader: duckdb.DuckDBPyConnection,
    question: ExciseQuestion,
    rules: Sequence[ExciseRule],
    contents: Sequence[SugarContent],
    unit: str,
    filters: Filters,
) -> ExciseReport:
    """Return the excise on what ``filters`` choose, each period by the rule in force on its first day.

    A tax by the price is part of the riyals that were sold; any other needs litres, which riyals give with the price of
    a litre. Of several contents that fit an item, the one of the narrowest level counts, and of these the last stated.
    """
    sales = _sales(reader, filters)
    if not sales:
        return ExciseReport(question=question, periods=(), what_if=None, items=(), unstated=0, unit=unit)
    products = dict.fromkeys(names for by_item in sales.values() for names in by_item)
    shelf = _Shelf(question, unit, {names: _content(names, contents) for names in products})
    last = max(sales)
    tried = rule_on(question.what_if, rules) if question.what_if is not None else next_rule(last.first, rules)
    items = [_item(shelf, names, sold, rule_on(last.first, rules), tried) for names, sold in sales[last].items()]
    items.sort(key=lambda item: (-(item.tax or 0.0), -(item.if_tax or 0.0), item.item or ""))
    return ExciseReport(
        question=question,
        periods=tuple(_sum(shelf, period, sales[period], rules) for period in sorted(sales)),
        what_if=_what_if(shelf, last, sales[last], rules, tried),
        items=tuple(items),
        unstated=sum(item.content is None for item in items),
        unit=unit,
    )


@dataclass(frozen=True, slots=True, order=True)
class _Period:
    first: date
    last: date


def _sales(reader: duckdb.DuckDBPyConnection, filters: Filters) -> dict[_Period, dict[Names, Decimal]]:
    """Return what each item sold in each period."""
    where, values = conditions(filters)
    rows = reader.execute(
        f"""
        SELECT period, last_day, sum(value), {_LEVELS} FROM sales WHERE grain = ? AND {where}
        GROUP BY ALL ORDER BY ALL NULLS LAST
        """,
        [coarsest(reader), *values],
    ).fetchall()
    sales: defaultdict[_Period, dict[Names, Decimal]] = defaultdict(dict)
    for first, last, sold, *names in rows:
        sales[_Period(first, last)][tuple(names)] = sold
    return dict(sales)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What is asked of every item: the unit of its sales, the price of a litre, and its sugar."""

    question: ExciseQuestion
    unit: str
    contents: Mapping[Names, SugarContent | None]

    def per_litre(self, names: Names, rule: ExciseRule | None) -> Decimal | None:
        """Return the tax on a litre of an item; ``None`` where its sugar or the price is needed and not known."""
        content = self.contents[names]
        return tax_per_litre(rule, content.grams if content is not None else None, self.question.price)

    def litres(self, names: Names, sold: Decimal, own: ExciseRule | None) -> float | None:
        """Return the litres of what was sold while the rule ``own`` was in force.

        Riyals are what the shelf asks, with the excise of their period and VAT.
        """
        if self.unit == SalesUnit.LITRES:
            return float(sold)
        tax = self.per_litre(names, own)
        if self.unit == SalesUnit.SAR and self.question.price is not None and tax is not None:
            return float(sold / ((self.question.price + tax) * (1 + VAT)))
        return None

    def tax(self, names: Names, sold: Decimal, own: ExciseRule | None, rule: ExciseRule | None) -> float | None:
        """Return the tax by ``rule`` on what was sold while the rule ``own`` was in force."""
        if rule is None:
            return 0.0 if self.unit in (SalesUnit.LITRES, SalesUnit.SAR) else None
        if _in_the_riyals(self.unit, own, rule):
            part = rule.part_of_price or Decimal(0)
            return float(sold / (1 + VAT) * part / (1 + part))
        litres, per_litre = self.litres(names, sold, own), self.per_litre(names, rule)
        return None if litres is None or per_litre is None else litres * float(per_litre)

    def assumed(self, names: Names, own: ExciseRule | None, rule: ExciseRule | None) -> tuple[Assumption, ...]:
        """Return what the tax by ``rule`` rests on, beside the data and what somebody declared."""
        if rule is None or _in_the_riyals(self.unit, own, rule):
            return ()
        content = self.contents[names]
        by_sugar = bool(rule.tiers) or (self.unit == SalesUnit.SAR and own is not None and bool(own.tiers))
        by_price = rule.part_of_price is not None or self.unit == SalesUnit.SAR
        sugar = (Assumption.SUGAR,) if by_sugar and content is not None and content.assumed else ()
        return (*sugar, *((Assumption.PRICE,) if by_price else ()))

    def saved(self, names: Names, sold: Decimal, own: ExciseRule | None, rule: ExciseRule | None) -> float:
        """Return what the tax would be less if the shifted litres had no sugar; 0 where that is not known."""
        content, tax, litres = self.contents[names], self.tax(names, sold, own, rule), self.litres(names, sold, own)
        if content is None or not content.grams or tax is None or litres is None:
            return 0.0
        free = tax_per_litre(rule, Decimal(0), self.question.price) or Decimal(0)
        return self.question.shift / 100 * (tax - litres * float(free))


def _in_the_riyals(unit: str, own: ExciseRule | None, rule: ExciseRule) -> bool:
    """Return whether the tax is a fixed part of the riyals that were sold, whatever the price of a litre was."""
    return unit == SalesUnit.SAR and rule.part_of_price is not None and rule == own


def _sum(shelf: _Shelf, period: _Period, sold: Mapping[Names, Decimal], rules: Sequence[ExciseRule]) -> ExciseSum:
    """Return the tax of a period by the rule of its first day."""
    own = rule_on(period.first, rules)
    return _summed(shelf, period, sold, own, own, rules)


def _what_if(
    shelf: _Shelf,
    period: _Period,
    sold: Mapping[Names, Decimal],
    rules: Sequence[ExciseRule],
    tried: ExciseRule | None,
) -> ExciseSum | None:
    """Return the tax of a period by a rule that was not in force; ``None`` without one."""
    own = rule_on(period.first, rules)
    return _summed(shelf, period, sold, own, tried, rules) if tried is not None and tried != own else None


def _summed(
    shelf: _Shelf,
    period: _Period,
    sold: Mapping[Names, Decimal],
    own: ExciseRule | None,
    rule: ExciseRule | None,
    rules: Sequence[ExciseRule],
) -> ExciseSum:
    taxes = {names: tax for names, value in sold.items() if (tax := shelf.tax(names, value, own, rule)) is not None}
    return ExciseSum(
        period=period.first,
        rule=rule,
        tax=sum(taxes.values()) if taxes else None,
        assumed=sum(tax for names, tax in taxes.items() if shelf.assumed(names, own, rule)),
        saved=sum(shelf.saved(names, sold[names], own, rule) for names in taxes) if taxes else None,
        changes=next(iter(breaks_between(period.first, period.last, rules)), None),
    )


def _item(shelf: _Shelf, names: Names, sold: Decimal, own: ExciseRule | None, tried: ExciseRule | None) -> ExciseItem:
    named = dict(zip(PRODUCT_LEVELS, names, strict=True))
    litres = litres_of(named["pack_size"], named["item"])
    tries = tried is not None and tried != own
    pack, if_pack = (
        None if litres is None or tax is None else litres * tax
        for tax in (shelf.per_litre(names, own), shelf.per_litre(names, tried) if tries else None)
    )
    tax, if_tax = shelf.tax(names, sold, own, own), shelf.tax(names, sold, own, tried) if tries else None
    return ExciseItem(
        item=named["item"],
        brand=named["brand"],
        diet=named["diet"],
        content=shelf.contents[names],
        litres=litres,
        pack=pack,
        if_pack=if_pack,
        sold_litres=shelf.litres(names, sold, own),
        tax=tax,
        if_tax=if_tax,
        assumed=shelf.assumed(names, own, own) if tax is not None else (),
        if_assumed=shelf.assumed(names, own, tried) if if_tax is not None else (),
    )


def _content(names: Names, contents: Iterable[SugarContent]) -> SugarContent | None:
    named = dict(zip(PRODUCT_LEVELS, names, strict=True))
    fitting = [
        content for content in contents if (name := named.get(content.level)) and fold(name) == fold(content.name)
    ]
    fitting.sort(key=lambda content: _ORDER[content.level])
    return fitting[-1] if fitting else None
