"""Rows that total others though they are named like any row: by words together with arithmetic, or by arithmetic alone.

Words that no figures bear out total nothing: a brand may be called TOTAL. Such a row is loaded, and reported.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from core.importing.layout import headings
from core.importing.layout.identities import MISSING
from core.importing.layout.sheet import Sheet
from core.model.arrays import Floats, Ints, Marks
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.names import search_fold

_FEWEST_PERIODS = 3  # that bear out a sum without words
_SURPRISE = 12.0  # bits by which a sum without words exceeds what as many rows give by chance
_TOTALS_ADD = 3  # a total and two rows
_DENSE = 1_000_000  # counters of groups
_NESTED = 4  # levels of totals of totals without words
_HALF = 0.5  # of what a row would total: a total that is not exact is still more


@dataclass(frozen=True, slots=True)
class RowSums:
    """``totals``: the level and name of each row that totals others, and what; ``doubts``: rows that may total some."""

    totals: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    doubts: dict[int, tuple[str, str, str]] = field(default_factory=dict)


def find_sums(sheet: Sheet, named: Mapping[int, tuple[str, str]], empty: Marks) -> tuple[RowSums, set[int]]:
    """Return the sums among the rows, and which of ``named`` (totals by their name alone) are rows like any other."""
    table = _Table(sheet, empty)
    words = table.worded()
    complete = table.complete()
    candidates = [row for row in sorted({*words, *named}) if complete[row]]
    result, plain = RowSums(), set()
    if candidates:
        leaves = ~empty & complete
        leaves[[*words, *named]] = False
        for row in candidates:
            level, name = words.get(row) or named[row]
            of = table.summed_by_words(row, leaves, words, candidates)
            if of is not None:
                result.totals[row] = (level, name, of)
            elif row in named and not (table.is_small(row, leaves) or table.has_several_below(row, named[row][0])):
                continue
            else:
                plain.add(row)
                if not any(doubt[1] == name for doubt in result.doubts.values()):
                    result.doubts[row] = (level, name, "")
    known = [row for row in (*named, *result.totals) if row not in plain]
    for row, (sure, of) in table.summed_by_figures(known, complete).items():
        level, name = table.finest(row)
        (result.totals if sure else result.doubts).setdefault(row, (level, name, of))
    return result, plain


class _Table:
    """The labels and figures of a sheet, row by row."""

    def __init__(self, sheet: Sheet, empty: Marks) -> None:
        self._sheet = sheet
        self._empty = empty
        width = len(sheet.layout.periods) or 1
        finite = np.isfinite(sheet.grid.values) & ~sheet.grid.blank
        self._values: Floats = np.where(finite, sheet.grid.values, 0.0).reshape(-1, width)
        self._levels = [level for level in (*PLACE_LEVELS, *PRODUCT_LEVELS) if level in sheet.labels]
        self._period: Ints | None = None if sheet.layout.date is None else sheet.calendar.number
        self._worded = {level: self._total_codes(level) for level in self._levels}

    def worded(self) -> dict[int, tuple[str, str]]:
        """Return the rows of which some name says total, with the level and the name, the finest level first."""
        rows: dict[int, tuple[str, str]] = {}
        for level in reversed(self._levels):
            labels = self._sheet.labels[level]
            for code in self._worded[level]:
                for row in np.flatnonzero(labels.codes == code).tolist():
                    rows.setdefault(row, (level, labels.names[code]))
        return rows

    def complete(self) -> Marks:
        """Return which rows name a place and a product."""
        recipe = self._sheet.layout.recipe
        named = ~self._empty
        for level in (*recipe.place, *recipe.product):
            named &= self._sheet.labels[level].codes != MISSING
        return named

    def finest(self, row: int) -> tuple[str, str]:
        """Return the finest level that ``row`` names, and the name."""
        for level in reversed(self._levels):
            labels = self._sheet.labels[level]
            if labels.codes[row] != MISSING:
                return level, labels.names[labels.codes[row]]
        return self._levels[-1], ""

    def summed_by_words(
        self, row: int, leaves: Marks, words: Mapping[int, tuple[str, str]], candidates: Sequence[int]
    ) -> str | None:
        """Return what ``row`` totals: those that share its other names, those that bear its name, or its neighbours."""
        if not self._values[row].any():
            return None
        for rows in self._possible(row, leaves, words, candidates):
            if len(rows) and np.allclose(self._values[rows].sum(axis=0), self._values[row], rtol=1e-6, atol=1e-6):
                return self._span(rows)
        return None

    def is_small(self, row: int, leaves: Marks) -> bool:
        """Return whether ``row`` is less than half of all that shares its place and period: then it totals nothing."""
        peers = leaves & (self._sheet.places.number == self._sheet.places.number[row])
        if self._period is not None:
            peers &= self._period == self._period[row]
        return bool(np.abs(self._values[row]).sum() < _HALF * np.abs(self._values[peers]).sum())

    def has_several_below(self, row: int, level: str) -> bool:
        """Return whether several places, or products, stand under its name, as under a brand: a total has one."""
        labels = self._sheet.labels
        finest = [other for other in self._levels if (other in PLACE_LEVELS) == (level in PLACE_LEVELS)][-1]
        under = labels[level].codes == labels[level].codes[row]
        return len(np.unique(labels[finest].codes[under])) > 1

    def _possible(
        self, row: int, leaves: Marks, words: Mapping[int, tuple[str, str]], candidates: Sequence[int]
    ) -> Iterator[Ints]:
        """Yield the rows that ``row`` may total."""
        shared = leaves.copy()
        if self._period is not None:
            shared &= self._period == self._period[row]
        loose = shared.copy()
        for level in self._levels:
            codes = self._sheet.labels[level].codes
            code = codes[row]
            if code == MISSING or code in self._worded[level]:
                continue
            alike = codes == code
            shared &= alike
            if (loose & alike).any():
                loose &= alike
        yield np.flatnonzero(shared)
        yield np.flatnonzero(loose)
        if row in words:
            stem = headings.total_stem(words[row][1])
            for mask in (shared, loose):
                yield np.flatnonzero(mask & self._bearing(stem)) if stem else np.array([], np.int64)
        before = max((other for other in candidates if other < row), default=-1)
        after = min((other for other in candidates if other > row), default=self._sheet.length)
        near = np.flatnonzero(loose)
        yield near[(near > before) & (near < row)]
        yield near[(near > row) & (near < after)]

    def _bearing(self, stem: str) -> Marks:
        """Return the rows of which some name is ``stem``, or begins with it."""
        bearing = np.zeros(self._sheet.length, np.bool_)
        for level in self._levels:
            labels = self._sheet.labels[level]
            folded = [search_fold(name) for name in labels.names]
            codes = [code for code, name in enumerate(folded) if name == stem or name.startswith(f"{stem} ")]
            bearing |= np.isin(labels.codes, codes)
        return bearing

    def summed_by_figures(self, known: Sequence[int], complete: Marks) -> dict[int, tuple[bool, str]]:
        """Return the rows that are the sum of all others of a place or product, and whether that is no chance."""
        usable = complete.copy()
        usable[list(known)] = False
        if self._period is not None or self._values.shape[1] == 0:
            return {}
        sums: dict[int, tuple[bool, str]] = {}
        weights = np.modf(np.arange(1, self._values.shape[1] + 1) * 0.6180339887498949)[0] + 0.5
        scores = np.where(usable, self._values @ weights, 0.0)
        for row, others in self._sums_of_rows_above(scores, usable):
            if self._is_sum(row, others):
                sums[row] = (True, self._span(others))
                usable[row], scores[row] = False, 0.0
        for key in self._groups():
            total = np.bincount(key, scores)[key]
            count = np.bincount(key, usable)[key]
            equal = np.isclose(2 * scores, total, rtol=1e-9, atol=1e-9) & usable & (scores != 0)
            for row in np.flatnonzero(equal & (count >= _TOTALS_ADD)).tolist():
                others = np.flatnonzero((key == key[row]) & usable)
                others = others[others != row]
                if row not in sums and (sure := self._is_sum(row, others)) is not None:
                    sums[row] = (sure, self._span(others))
        return sums

    def _sums_of_rows_above(self, scores: Floats, usable: Marks) -> Iterator[tuple[int, Ints]]:
        """Yield rows that may be the sum of usable rows right above them, within one place, with those rows.

        A row that turns out to be one is to be taken out of ``scores`` and ``usable`` before the next is asked for.
        """
        place = self._sheet.places.number
        for _ in range(_NESTED):
            rows = np.flatnonzero(usable)
            if len(rows) < _TOTALS_ADD:
                return
            before = np.concatenate([[0.0], np.cumsum(scores[rows])])
            order = np.argsort(before, kind="stable")
            wanted = before[:-1] - scores[rows]
            near = np.searchsorted(before[order], wanted - 1e-9 * np.abs(before[-1]) - 1e-9)
            first = order[np.minimum(near, len(order) - 1)]
            hits = np.isclose(before[first], wanted, rtol=1e-9, atol=1e-9 * np.abs(before[-1]))
            hits &= (first <= np.arange(len(rows)) - 2) & (scores[rows] != 0)
            hits &= place[rows[np.minimum(first, len(rows) - 1)]] == place[rows]
            if not hits.any():
                return
            for at in np.flatnonzero(hits).tolist():
                above = rows[first[at] : at]
                if usable[above].all():
                    yield int(rows[at]), above

    def _groups(self) -> Iterator[Ints]:
        """Yield, for each way to group them, the number of the group of each row: the finest groups first."""
        sheet = self._sheet
        for other, levels in ((sheet.places, PRODUCT_LEVELS), (sheet.products, PLACE_LEVELS)):
            fixed = other.key[other.number]
            for level in reversed([level for level in levels if level in sheet.labels][:-1]):
                codes = sheet.labels[level].codes
                yield _numbered(fixed * (len(sheet.labels[level].names) + 1) + codes + 1)
            yield _numbered(fixed)

    def _is_sum(self, row: int, others: Ints) -> bool | None:
        """Return whether ``row`` plainly is the sum of ``others``; ``None`` if it is not, or only repeats one of them.

        Few periods, small figures and zeros add up by chance.
        """
        parts, whole = self._values[others], self._values[row]
        if not np.allclose(parts.sum(axis=0), whole, rtol=1e-6, atol=1e-6):
            return None
        several = np.count_nonzero(parts, axis=0) > 1
        if not several.any():
            return None
        bits = np.log2(1 + np.abs(whole[several])).sum()
        enough = bits >= _SURPRISE + np.log2(self._sheet.length + 1)
        return bool(np.count_nonzero(several) >= _FEWEST_PERIODS and enough)

    def _total_codes(self, level: str) -> frozenset[int]:
        names = self._sheet.labels[level].names
        return frozenset(code for code, name in enumerate(names) if headings.may_total(name))

    def _span(self, rows: Ints) -> str:
        """Return the first and last of the rows that are totalled, as they are numbered on the sheet."""
        first, last = int(rows[0]) + self._sheet.first_row, int(rows[-1]) + self._sheet.first_row
        return f"{first}:{last}" if len(rows) > 1 else str(first)


def _numbered(key: Ints) -> Ints:
    """Return ``key`` as it is, or numbered closely where counting up to its largest would take long."""
    if int(key.max(initial=0)) <= _DENSE:
        return key
    numbers: Ints = np.unique(key, return_inverse=True)[1].astype(np.int64)
    return numbers
