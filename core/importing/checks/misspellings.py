"""Misspelt names: a rare name close to a frequent one whose rows otherwise describe the same thing.

A name that is close and no more is no misspelling: brands, packs and areas differ by a letter too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.importing.checks.close_names import LONG_ENOUGH, Closeness, close_names
from core.importing.checks.row_fates import identities, identities_of
from core.importing.layout.identities import MISSING, Labels, Variants, find_variants
from core.importing.layout.sheet import Sheet
from core.model.arrays import Ints, Marks
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.imports.receipts import Issue
from core.model.names import fold

_RULE = "label.resembles"
_MOST_ROWS = 100  # rows of one misspelt name that are reported; of more, the first of each stretch
# Letters of a word whose two slips need no further evidence than how rare it is; and of one slip in a place of the same
# parents, or in an item that is described the same in this many ways.
_NEAR_TWO, _NEAR_WITHIN, _NEAR_DESCRIBED, _DESCRIBED = 9, 3, 2, 2
_WHOLLY = 4  # levels beside its name that describe an item so well that another of all the same is none
_MOSTLY = 4  # so many times the rows of any other name


@dataclass(frozen=True, slots=True)
class Misspelling:
    """The name ``code`` of ``level``, which stands in ``rows`` where ``meant`` was meant.

    ``sure`` is false of two that differ in the form of an Arabic letter alone and are both frequent.
    """

    level: str
    code: int
    meant: int
    rows: Ints
    sure: bool = True


def find_misspellings(sheet: Sheet, usable: Marks) -> tuple[Misspelling, ...]:
    """Return the misspelt names of the rows in ``usable``; none where the rule is off."""
    if not sheet.rules.is_on(_RULE):
        return ()
    return tuple(
        misspelling for level in sheet.layout.levels.values() for misspelling in _of_level(sheet, level, usable)
    )


def check_misspellings(sheet: Sheet, misspellings: Iterable[Misspelling]) -> Iterator[Issue]:
    """Yield each cell that holds a misspelt name, with the name meant."""
    for misspelling in misspellings:
        names, column = sheet.labels[misspelling.level].names, sheet.column_of(misspelling.level)
        rows = misspelling.rows if misspelling.sure else misspelling.rows[:1]
        for row in reported(rows).tolist():
            yield sheet.issue(_RULE, row, column, names[misspelling.code], names[misspelling.meant])


def reported(rows: Ints, place: Ints | None = None) -> Ints:
    """Return those of ``rows``, which rise, to report: all of a hundred, of more the first of each stretch.

    A stretch also ends where ``place``, a number for each row of the sheet, changes.
    """
    if len(rows) <= _MOST_ROWS:
        return rows
    begins = np.r_[True, np.diff(rows) > 1]
    if place is not None:
        begins[1:] |= np.diff(place[rows]) != 0
    first: Ints = rows[begins]
    return first


def as_meant(sheet: Sheet, misspellings: Sequence[Misspelling]) -> Sheet:
    """Return ``sheet`` with every misspelt name put right, to judge what does not follow from it."""
    if not misspellings:
        return sheet
    touched = {misspelling.level for misspelling in misspellings}
    labels = dict(sheet.labels)
    for level in touched:
        recode = np.arange(len(labels[level].names) + 1)
        recode[-1] = MISSING
        for misspelling in misspellings:
            if misspelling.level == level:
                recode[misspelling.code] = misspelling.meant
        labels[level] = replace(labels[level], codes=recode[labels[level].codes])
    places, products = sheet.places, sheet.products
    if touched & {*PLACE_LEVELS}:
        places = find_variants(labels, PLACE_LEVELS, PLACE_LEVELS, sheet.length)
    if touched & {*PRODUCT_LEVELS}:
        products = find_variants(labels, sheet.layout.recipe.product, PRODUCT_LEVELS, sheet.length)
    return replace(sheet, labels=labels, places=places, products=products)


def _of_level(sheet: Sheet, level: str, usable: Marks) -> Iterator[Misspelling]:
    labels = sheet.labels[level]
    counts = np.bincount(labels.codes[usable & (labels.codes != MISSING)], minlength=len(labels.names))
    times = sheet.rules.limit(_RULE, "times")
    evidence: _Evidence | None = None
    best: dict[int, tuple[int, int, int]] = {}
    for pair in close_names(labels.names, counts, times):
        rare, frequent = sorted((pair.one, pair.other), key=lambda code: (counts[code], -code))
        if not counts[rare]:
            continue
        evidence = evidence or _Evidence(sheet, level, usable)
        often = int(counts[frequent]) // int(counts[rare])
        if pair.slips == 0 or evidence.speaks_for(pair, rare, frequent, often):
            best[rare] = max(best.get(rare, (-_MOST_ROWS, 0, 0)), (-pair.slips, int(counts[frequent]), frequent))
    for code, (slips, often, meant) in sorted(best.items()):
        if meant not in best:
            sure = slips != 0 or often >= counts[code] * times
            yield Misspelling(level, code, meant, np.flatnonzero((labels.codes == code) & usable), sure)


class _Evidence:
    """What the other columns of a sheet say of two names of one level."""

    def __init__(self, sheet: Sheet, level: str, usable: Marks) -> None:
        self._sheet, self._level = sheet, level
        self._is_place = level in PLACE_LEVELS
        self._variants = sheet.places if self._is_place else sheet.products
        self._count = np.bincount(self._variants.number[usable], minlength=len(self._variants.first))
        self._levels = [name for name in (PLACE_LEVELS if self._is_place else PRODUCT_LEVELS) if name in sheet.labels]
        self._codes = {name: _codes(sheet.labels[name], self._variants) for name in self._levels}
        self._within = self._what_decides()
        self._usable = usable
        self._identities: Ints | None = None

    def _what_decides(self) -> Ints | None:
        """Return a number per variant for what settles this level: the place below it, or the item."""
        if not self._is_place:
            return None if self._level in self._sheet.layout.recipe.product else self._variants.key
        below = self._levels[self._levels.index(self._level) + 1 :]
        if not below:
            return None
        numbers = np.unique(np.column_stack([self._codes[name] for name in below]), axis=0, return_inverse=True)[1]
        return numbers.reshape(-1).astype(np.int64)

    def speaks_for(self, pair: Closeness, rare: int, frequent: int, often: int) -> bool:
        """Return whether ``rare`` is ``frequent`` misspelt: its rows say so, or it is rare and nothing says no."""
        own = np.flatnonzero((self._codes[self._level] == rare) & (self._count > 0))
        total = int(self._count[own].sum())
        support = against = 0
        for variant in own.tolist():
            spoken = self._of_variant(variant, rare, frequent)
            support += int(self._count[variant]) * (spoken > 0)
            against += int(self._count[variant]) * (spoken < 0)
        if 2 * support >= total and against == 0:
            return 2 * self._collisions(own, frequent) < total
        rarely = often >= self._sheet.rules.limit(_RULE, "alone")
        if against or not rarely or not self._is_likely(pair, own, frequent):
            return False
        return self._collisions(own, frequent) == 0

    def _is_likely(self, pair: Closeness, own: Ints, frequent: int) -> bool:
        """Return whether so close a name is a misspelling where the rest of its rows fits: a short one needs more."""
        context = self._context()
        if not self._same_context(context, own, frequent):
            return False
        shortest = LONG_ENOUGH if pair.slips == 1 else _NEAR_TWO
        if context:
            return pair.shortest >= min(shortest, _NEAR_WITHIN if self._is_place else _NEAR_DESCRIBED)
        return pair.shortest >= shortest and not pair.initial

    def _of_variant(self, variant: int, rare: int, frequent: int) -> int:
        """Return 1 where the rest of a row's names says ``frequent``, -1 where it says another name, else 0."""
        codes = self._codes[self._level]
        if self._within is not None:
            same = (self._within == self._within[variant]) & (codes != rare) & (codes != MISSING)
            meant = int(self._count[same & (codes == frequent)].sum())
            others = int(self._count[same].sum()) - meant
            if meant > _MOSTLY * others:
                return 1
            if others and not meant:
                return -1
        if len(context := self._context()) >= _WHOLLY and not self._is_place:
            return int(self._same_context(context, np.array([variant]), frequent))
        return self._by_words(variant, rare, frequent)

    def _by_words(self, variant: int, rare: int, frequent: int) -> int:
        """Return the same by the words of the other names: a pack of glass in an item called so."""
        names = self._sheet.labels[self._level].names
        wrong, meant = f" {fold(names[rare])} ", f" {fold(names[frequent])} "
        texts = [
            f" {fold(self._sheet.labels[level].names[self._codes[level][variant]])} "
            for level in self._levels
            if level != self._level and self._codes[level][variant] != MISSING
        ]
        if any(wrong in text for text in texts):
            return -1
        return int(any(meant in text for text in texts))

    def _context(self) -> Sequence[str]:
        """Return the levels that a misspelt name shares with the name meant: a place's parents, the rest of an item."""
        if self._is_place:
            return self._levels[: self._levels.index(self._level)]
        others = [name for name in self._levels if name != self._level]
        return others if self._within is None and len(others) >= _DESCRIBED else ()

    def _same_context(self, context: Sequence[str], own: Ints, frequent: int) -> bool:
        """Return whether every row is, at the levels of ``context``, as one of ``frequent`` is."""
        if not context:
            return True
        table = np.column_stack([self._codes[name] for name in context])
        known = {tuple(row) for row in table[(self._codes[self._level] == frequent) & (self._count > 0)].tolist()}
        return all(tuple(row) in known for row in table[own].tolist())

    def _collisions(self, own: Ints, frequent: int) -> int:
        """Count the rows that would be those of another row, were the name put right: both are names then."""
        sheet, variants = self._sheet, self._variants
        if not self._is_place and self._within is not None:
            return 0
        of_key = dict(zip(self._names_by_code(np.arange(len(variants.key))), variants.key.tolist(), strict=True))
        right = np.full(len(variants.key), MISSING, np.int64)
        right[own] = [of_key.get(names, MISSING) for names in self._names_by_code(own, frequent)]
        rows = np.flatnonzero((right[variants.number] != MISSING) & self._usable)
        place, product = (kind.key[kind.number[rows]] for kind in (sheet.places, sheet.products))
        now = right[variants.number[rows]]
        wanted = identities_of(sheet, rows, *((now, product) if self._is_place else (place, now)))
        if self._identities is None:
            self._identities = np.unique(identities(sheet)[self._usable])
        at = np.minimum(np.searchsorted(self._identities, wanted), len(self._identities) - 1)
        return int(np.count_nonzero(self._identities[at] == wanted))

    def _names_by_code(self, variants: Ints, instead: int | None = None) -> list[tuple[int, ...]]:
        """Return the codes that identify each of ``variants``, with another one at this level where it is given."""
        levels = self._levels if self._is_place else self._sheet.layout.recipe.product
        codes = [
            np.full(len(variants), instead)
            if instead is not None and name == self._level
            else self._codes[name][variants]
            for name in levels
        ]
        return list(map(tuple, np.column_stack(codes).tolist()))


def _codes(labels: Labels, variants: Variants) -> Ints:
    codes: Ints = labels.codes[variants.first]
    return codes
