"""The levels that a delivery says nothing of, although the vault knows them: pages by these show its rows as a dash."""

from collections.abc import Iterator

from core.importing.checks.known_names import Dimension
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook

_RULE = "level.not_stated"


def check_levels(dimension: Dimension, book: RuleBook) -> Iterator[Issue]:
    """Yield one issue of the whole sheet that names those levels, if there are any.

    A level counts where no row names it and some place or product of the delivery is not known by it from before.
    """
    if not book.is_on(_RULE):
        return
    described = {row["key"]: row for row in dimension.known.to_pylist()}
    keys = dimension.delivered.column("key").to_pylist()
    missing = [
        level
        for level in dimension.levels
        if dimension.delivered.column(level).null_count == dimension.delivered.num_rows
        and dimension.known.column(level).null_count < dimension.known.num_rows
        and any(described.get(key, {}).get(level) is None for key in keys)
    ]
    if missing:
        severity = book.severity(_RULE)
        yield Issue(sheet=dimension.sheet, row=1, cell=None, rule=_RULE, severity=severity, value=", ".join(missing))
