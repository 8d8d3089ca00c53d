"""What a statement of an analysis may use, so that every engine gives the same figure for it.

The engine of today is DuckDB; the second that is thought of is Spark, which refuses what standard SQL does not have.
"""

from collections.abc import Iterator

import sqlglot
from sqlglot import exp
from sqlglot.dialects.duckdb import DuckDB

SECOND = "spark"

REASONS = {
    "ratio": "cast both operands of a division to DOUBLE: decimals divide to other digits elsewhere",
    "zero": "divide by nullif(..., 0): a division by zero is no figure here and an error elsewhere",
    "mean": "divide an exact sum by a count: the mean of decimals is rounded elsewhere",
    "inexact": "sum decimals and cast the sum: the sum of doubles depends on the order of the rows",
    "function": "use a function of the list FUNCTIONS: others differ, or are not there",
    "construct": "say it in standard SQL: the second engine has no such construct",
    "missing": "say NULLS FIRST or NULLS LAST: engines differ in where missing names go",
    "extreme": "add FILTER (WHERE ... IS NOT NULL): max_by skips missing names here alone",
    "row": "compare the columns one by one: a comparison of rows treats missing names differently",
    "refused": "the second engine refuses the statement",
}
# As the parser calls them. A row of columns may be counted: it counts whatever is missing in it, in both engines.
PLAIN = "ABS AND CASE CAST COALESCE COUNT DENSE_RANK EXISTS IF LOWER MAX MIN NULLIF OR ROW_NUMBER"
WITH_CARE = {
    "TRIM": "of blanks only, in both",
    "SUM": "of exact figures",
    "AVG": "of doubles",
    "ARG_MAX": "with a FILTER",
    "GROUPING": "of one column",
    "TIMESTAMP_TRUNC": "cast to DATE, for the types differ; weeks start on Monday in both",
    "DATE_TRUNC": "cast to DATE, for the types differ; weeks start on Monday in both",
}
FUNCTIONS = frozenset({*PLAIN.split(), *WITH_CARE})
CONSTRUCTS = (exp.Qualify, exp.IntDiv, exp.Bracket, exp.Slice, exp.Lambda, exp.Array, exp.Struct, exp.Unnest, exp.Pivot)
# What orders rows and is in every row: the nulls of these need no place.
NEVER_MISSING = frozenset(
    {"period", "start", "period_id", "place_id", "product_id", "place_key", "product_key", "row_number", "batch"}
    | {"file", "sheet", "turn", "value"}
)


class _OtherNulls(DuckDB):
    """The same language with the other default, which shows where a statement leaves it to the engine."""

    NULL_ORDERING = "nulls_are_small"


def problems(statement: str) -> list[str]:
    """Return what of ``statement``, as DuckDB runs it, another engine refuses or calculates differently.

    Each problem is a key of ``REASONS`` and the part of the statement that has it.
    """
    tree = sqlglot.parse_one(statement, read=DuckDB)
    breaches = [*_breaches(tree), *_unordered(tree, sqlglot.parse_one(statement, read=_OtherNulls))]
    result = [f"{rule}: {part.sql(DuckDB)}" for rule, part in breaches]
    try:
        tree.sql(SECOND, unsupported_level=sqlglot.ErrorLevel.RAISE)
    except sqlglot.errors.UnsupportedError as error:
        result.append(f"refused: {error}")
    return list(dict.fromkeys(result))


def _breaches(tree: exp.Expression) -> Iterator[tuple[str, exp.Expression]]:
    for node in tree.walk():
        if isinstance(node, exp.Div):
            yield from _of_ratio(node)
        elif isinstance(node, exp.Tuple):
            if not isinstance(node.parent, exp.Distinct | exp.GroupingSets | exp.Group):
                yield "row", node
        elif isinstance(node, CONSTRUCTS) or (isinstance(node, exp.Distinct) and node.args.get("on")):
            yield "construct", node
        elif isinstance(node, exp.Func):
            yield from _of_function(node)


def _of_ratio(node: exp.Div) -> Iterator[tuple[str, exp.Expression]]:
    if not (_is_double(node.left) and _is_double(node.right)):
        yield "ratio", node
    if not node.right.find(exp.Nullif):
        yield "zero", node


def _of_function(node: exp.Func) -> Iterator[tuple[str, exp.Expression]]:
    if _name(node) not in FUNCTIONS or (isinstance(node, exp.Grouping) and len(node.expressions) > 1):
        yield "function", node
    elif isinstance(node, exp.ArgMax) and not isinstance(node.parent, exp.Filter):
        yield "extreme", node
    elif isinstance(node, exp.Avg) and not _is_double(node.this):
        yield "mean", node
    elif isinstance(node, exp.Sum) and _is_double(node.this):
        yield "inexact", node


def _name(node: exp.Func) -> str:
    return node.name.upper() if isinstance(node, exp.Anonymous | exp.AnonymousAggFunc) else node.sql_name()


def _is_double(node: exp.Expression) -> bool:
    """Tell whether an operand is cast to DOUBLE, or is NULLIF or COALESCE of what is."""
    operand = node.unnest()
    if isinstance(operand, exp.Nullif | exp.Coalesce):
        return _is_double(operand.this)
    return isinstance(operand, exp.Cast) and operand.to.is_type(exp.DataType.Type.DOUBLE)


def _unordered(tree: exp.Expression, other: exp.Expression) -> Iterator[tuple[str, exp.Expression]]:
    for one, two in zip(tree.find_all(exp.Ordered), other.find_all(exp.Ordered), strict=True):
        if one.args.get("nulls_first") != two.args.get("nulls_first") and one.this.name not in NEVER_MISSING:
            yield "missing", one
