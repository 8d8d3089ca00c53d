"""The names of a delivery compared with those that are known: slips of the hand, and things that moved."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from core.importing.checks.close_names import LONG_ENOUGH, close_names
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook
from core.model.names import fold, search_fold

_RESEMBLES, _MOVED, _NO_PARENT = "label.resembles", "product.moved", "place.no_parent"
_OFTEN = 3  # a known name counts as so much more frequent than a new one
_MOST_UNKNOWN = 2_000  # a delivery with more new names than this is a new market, not a slip
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Dimension:
    """Places or products of a delivery, and the known ones; both tables have a key and the names of ``levels``.

    ``delivered`` also has the sheet row at which each first stands; ``columns`` are the letters of each level that has
    a column.
    """

    sheet: str
    delivered: pa.Table
    known: pa.Table
    levels: Sequence[str]
    columns: Mapping[str, str]

    def issue(self, rule: str, level: str, row: int, value: str, suggestion: str, book: RuleBook) -> Issue:
        """Return the issue of a name; of one that the sheet's own name gives, that of the whole row."""
        return Issue(
            sheet=self.sheet,
            row=row,
            cell=f"{self.columns[level]}{row}" if level in self.columns else None,
            rule=rule,
            severity=book.severity(rule),
            value=value,
            suggestion=suggestion,
        )


def check_known(dimension: Dimension, book: RuleBook) -> Iterator[Issue]:
    """Yield the names that are nearly a known one.

    Two names with different digits are two things, however alike: ``330ML`` is not ``300ML``.
    """
    if dimension.known.num_rows and book.is_on(_RESEMBLES):
        rows = dimension.delivered.to_pylist()
        for level in dimension.levels:
            if level in dimension.columns:
                yield from _resembling(dimension, level, rows, book)


def beyond_misspellings(issues: Iterable[Issue], earlier: Iterable[Mapping[str, object]]) -> list[Issue]:
    """Return ``issues`` without what follows from a misspelling, and without what the sheet itself showed ``earlier``.

    ``earlier`` are the issues of the sheet, as rows. A misspelt name is another thing than before because of that
    alone; a place without a parent is one fault, whether the sheet or the vault knows the parent.
    """
    issues = list(issues)
    misspelt = {row["cell"] for row in earlier if row["rule"] == _RESEMBLES}
    without_parent = {row["row"] for row in earlier if row["rule"] == _NO_PARENT and row["suggestion"]}
    now = misspelt | {issue.cell for issue in issues if issue.rule == _RESEMBLES}
    return [
        issue
        for issue in issues
        if issue.cell not in (misspelt if issue.rule == _RESEMBLES else now)
        and not (issue.rule == _NO_PARENT and issue.row in without_parent)
    ]


def check_redescribed(dimension: Dimension, book: RuleBook) -> Iterator[Issue]:
    """Yield the descriptions of products that differ from the known ones."""
    if book.is_on(_MOVED):
        known = {row["key"]: row for row in dimension.known.to_pylist()}
        for row in dimension.delivered.to_pylist():
            yield from _moved(dimension, row, known.get(row["key"]), book)


def _resembling(
    dimension: Dimension, level: str, rows: Iterable[Mapping[str, object]], book: RuleBook
) -> Iterator[Issue]:
    from rapidfuzz import fuzz, process  # slow: for names that are not known alone

    known = {fold(name): name for name in dimension.known.column(level).to_pylist() if name is not None}
    first: dict[str, tuple[int, str]] = {}
    for row in rows:
        name, at = row[level], row["first_row"]
        if isinstance(name, str) and isinstance(at, int) and (folded := fold(name)) not in known:
            first[folded] = min(first.get(folded, (at, name)), (at, name))
    if not known or len(first) > _MOST_UNKNOWN:
        return
    searched = {search_fold(name): name for name in known.values()}
    misspelt = _misspelt([name for _, name in first.values()], list(known.values()))
    for at, name in sorted(first.values()):
        match = process.extractOne(
            search_fold(name), searched.keys(), scorer=fuzz.ratio, score_cutoff=book.limit(_RESEMBLES, "alike")
        )
        if match and _DIGITS.findall(match[0]) == _DIGITS.findall(search_fold(name)):
            yield dimension.issue(_RESEMBLES, level, at, name, searched[match[0]], book)
        elif name in misspelt:
            yield dimension.issue(_RESEMBLES, level, at, name, misspelt[name], book)


def _misspelt(names: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    """Return the known name that each of ``names`` is one slip of the hand away from, which per cent hide in a word."""
    count = np.array([_OFTEN] * len(known) + [1] * len(names))
    pairs = close_names([*known, *names], count, _OFTEN)
    return {
        names[pair.one - len(known)]: known[pair.other]
        for pair in pairs
        if pair.other < len(known) <= pair.one and pair.shortest >= LONG_ENOUGH and not pair.initial
    }


def _moved(
    dimension: Dimension, row: Mapping[str, object], before: Mapping[str, object] | None, book: RuleBook
) -> Iterator[Issue]:
    for level in dimension.levels if before is not None else ():
        now, then = row[level], before[level] if before is not None else None
        if not isinstance(now, str) or not isinstance(then, str) or fold(now) == fold(then):
            continue
        if level in dimension.columns and isinstance(row["first_row"], int):
            yield dimension.issue(_MOVED, level, row["first_row"], now, then, book)
