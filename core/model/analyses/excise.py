"""Excise on soft drinks: the rule in force on a day, the litres of a pack, the tax on it, and what is assumed of it.

Saudi Arabia, published rules: until 31 December 2025 half of the retail price before excise and VAT; from 1 January
2026 an amount for each litre by the grams of sugar in 100 ml. Both are data, so that a new rule is a new row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.names import WESTERN_DIGITS

_SIZE = re.compile(r"(?P<amount>\d+(?:[.,٫]\d+)?)\s*(?P<unit>ML|CL|LTR|LT|L)\b", re.IGNORECASE)
_BUNDLE = re.compile(r"\bX\s?(?P<count>\d{1,3})\b", re.IGNORECASE)
VAT = Decimal("0.15")  # since July 2020
_LITRES = {"ML": Decimal("0.001"), "CL": Decimal("0.01")}


@dataclass(frozen=True, slots=True, kw_only=True)
class SugarTier:
    """From ``grams`` of sugar in 100 ml on, ``per_litre`` riyals for a litre."""

    grams: Decimal
    per_litre: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ExciseRule:
    """In force from the day ``since`` on: a part of the price, or tiers by sugar, the lowest first; one of the two.

    ``source`` is where it is written, if known.
    """

    since: date
    part_of_price: Decimal | None = None
    tiers: tuple[SugarTier, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SugarContent:
    """Grams of sugar in 100 ml of everything that is called ``name`` on a product level.

    ``assumed`` says that nobody measured or declared it; ``source`` is where it is written, if known.
    """

    level: str
    name: str
    grams: Decimal
    assumed: bool = False
    source: str = ""


class Assumption(StrEnum):
    """What a tax rests on that no data and no declaration say."""

    SUGAR = "sugar"
    PRICE = "price"


SHIPPED = "shipped"  # the source of what comes with the program
SHIPPED_RULES = (
    ExciseRule(since=date(2017, 6, 11), part_of_price=Decimal("0.5"), source=SHIPPED),
    ExciseRule(
        since=date(2026, 1, 1),
        source=SHIPPED,
        tiers=(
            SugarTier(grams=Decimal(0), per_litre=Decimal(0)),
            SugarTier(grams=Decimal(5), per_litre=Decimal("0.79")),
            SugarTier(grams=Decimal(8), per_litre=Decimal("1.09")),
        ),
    ),
)
# Assumptions until someone states the contents of an item: a regular drink is in the highest tier, a diet one free.
SHIPPED_CONTENTS = (
    SugarContent(level="diet", name="REG", grams=Decimal(10), assumed=True, source=SHIPPED),
    SugarContent(level="diet", name="DIET", grams=Decimal(0), assumed=True, source=SHIPPED),
)


def checked(rules: Sequence[ExciseRule]) -> tuple[ExciseRule, ...]:
    """Return ``rules`` by their day; raises ``excise.rule`` for one that has both bases, none, or unsorted tiers."""
    for rule in rules:
        grams = [tier.grams for tier in rule.tiers]
        if (
            (rule.part_of_price is None) is not bool(rule.tiers)
            or grams != sorted(set(grams))
            or grams[:1]
            not in (
                [],
                [0],
            )
        ):
            raise UserError("excise.rule", since=rule.since.isoformat())
    return tuple(sorted(rules, key=lambda rule: rule.since))


def rule_on(day: date, rules: Sequence[ExciseRule]) -> ExciseRule | None:
    """Return the rule in force on ``day``; ``None`` before the first."""
    return max((rule for rule in rules if rule.since <= day), key=lambda rule: rule.since, default=None)


def next_rule(day: date, rules: Sequence[ExciseRule]) -> ExciseRule | None:
    """Return the first rule that comes into force after ``day``; ``None`` where none is known."""
    return min((rule for rule in rules if rule.since > day), key=lambda rule: rule.since, default=None)


def breaks_between(first: date, last: date, rules: Sequence[ExciseRule]) -> list[date]:
    """Return the days after ``first``, up to ``last``, on which another rule comes into force."""
    return sorted(rule.since for rule in rules if first < rule.since <= last)


def tax_per_litre(rule: ExciseRule | None, grams: Decimal | None, price: Decimal | None) -> Decimal | None:
    """Return the excise on a litre with so much sugar in 100 ml, in riyals; 0 without a rule.

    ``price`` is that of a litre before excise and VAT. Where a rule asks for the price or the sugar and it is not
    known, neither is the tax.
    """
    if rule is None:
        return Decimal(0)
    if rule.part_of_price is not None:
        return None if price is None else rule.part_of_price * price
    if grams is None:
        return None
    return max((tier for tier in rule.tiers if tier.grams <= grams), key=lambda tier: tier.grams).per_litre


def litres_of(*texts: str | None) -> Decimal | None:
    """Return the litres of a pack by what its size and its name say: ``330ML``, ``PEPSI CAN 1.5L X6``.

    The first size that is found counts, times the bundle where one is named; ``None`` where no text says a size.
    """
    readable = [text.translate(WESTERN_DIGITS) for text in texts if text]
    size = next((match for text in readable if (match := _SIZE.search(text))), None)
    if size is None:
        return None
    amount = Decimal(size["amount"].replace(",", ".").replace("٫", "."))
    bundle = next((match for text in readable if (match := _BUNDLE.search(text))), None)
    return amount * _LITRES.get(size["unit"].upper(), Decimal(1)) * (int(bundle["count"]) if bundle else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExciseQuestion:
    """The question: the tax of each period by the rule of its first day, and two that are no facts.

    ``what_if`` is a day whose rule is tried on the last period; without one it is the next rule after it. ``price`` is
    riyals for a litre before excise and VAT, an assumption for every item. ``shift`` is the part of the litres of
    sugared items, in per cent, that would be drunk without sugar.
    """

    what_if: date | None = None
    price: Decimal | None = None
    shift: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExciseItem:
    """One item in the last period: litres in a pack, its sugar, the tax on a pack, and the tax on what it sold.

    ``if_`` figures are by the rule that is tried. ``None`` is what is not known: no size, no sugar where the rule asks
    for it, no price where it is needed, or a unit that is no amount of drink. ``assumed`` says what the tax rests on,
    ``if_assumed`` what the tried one does. ``content`` is where the sugar comes from.
    """

    item: str | None
    brand: str | None
    diet: str | None
    content: SugarContent | None
    litres: Decimal | None
    pack: Decimal | None
    if_pack: Decimal | None
    sold_litres: float | None
    tax: float | None
    if_tax: float | None
    assumed: tuple[Assumption, ...] = ()
    if_assumed: tuple[Assumption, ...] = ()

    @property
    def grams(self) -> Decimal | None:
        """Grams of sugar in 100 ml; ``None`` where nobody stated and nothing assumes it."""
        return self.content.grams if self.content is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExciseSum:
    """The tax on what was sold in a period by one rule, and how much of it is ``assumed``; ``rule`` may be none.

    ``saved`` is what the shift would save of it. ``tax`` is ``None`` where that of no item is known. ``changes`` is the
    day on which another rule came into force within the period.
    """

    period: date
    rule: ExciseRule | None
    tax: float | None
    assumed: float
    saved: float | None = None
    changes: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExciseReport:
    """Every period by the rule of its first day, the oldest first, and the items of the last one, the most taxed first.

    ``what_if`` is the last period by the rule that is tried, ``None`` where there is none to try. ``unstated`` items of
    the last period have no sugar content at all. ``unit`` is what the figures count.
    """

    question: ExciseQuestion
    periods: tuple[ExciseSum, ...]
    what_if: ExciseSum | None
    items: tuple[ExciseItem, ...]
    unstated: int
    unit: str = SalesUnit.UNSTATED

    @property
    def last(self) -> ExciseSum | None:
        """The last period; ``None`` without figures."""
        return self.periods[-1] if self.periods else None
