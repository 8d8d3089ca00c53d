"""Profile a table without importing it: the content of each column, and a pivot of one column by others.

Nothing is validated and nothing is stored. Personal data is masked here too.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.addresses import column_name
from core.importing.cells.columns import Peek
from core.importing.layout import detection
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.personal_columns import distinct
from core.importing.process.messages import Exploration
from core.importing.process.typed_table import read_typed
from core.importing.readers import reader
from core.importing.readers.failures import unreadable
from core.importing.readers.guard import Inspected
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.table_profiles import ColumnProfile, ColumnType, PivotRow, TablePivot, TableProfile
from core.model.names import fold
from core.security.personal_data import masked
from core.security.personal_judgement import judge_column

_TOP = 5
_BINS = 12
_MOST_GROUPS = 500
_MOST_COLUMNS = 60
_LONGEST = 60


def explore(wanted: Exploration, inspected: Inspected) -> TableProfile:
    """Return the profile of each column, and the pivot if one is asked for.

    Raises ``workbook.no_sheet``, ``workbook.empty``, ``explore.no_column`` and the codes of an unreadable workbook.
    """
    peek, header_row, layout = _table(wanted, inspected)
    with unreadable(wanted.path):
        typed = read_typed(wanted.path, inspected, peek, header_row, layout)
    table = _filtered(typed.table, wanted.where)
    personal = [name for name in table.column_names if _is_personal(name, table.column(name))]
    return TableProfile(
        file=wanted.path.name,
        sheet=peek.sheet,
        header_row=header_row + 1,
        rows=table.num_rows,
        columns=tuple(
            _profile(number, name, table.column(name), hidden=name in personal, odd=typed.odd.get(name, 0))
            for number, name in enumerate(table.column_names)
        ),
        pivot=None if wanted.rows is None else _pivot(table, wanted, personal),
    )


def _table(wanted: Exploration, inspected: Inspected) -> tuple[Peek, int, Layout | None]:
    """Return the sheet to look at, its header row and the layout; without one the first row that is filled."""
    _, peeks = reader.peek(wanted.path, inspected)
    try:
        options = LayoutOptions(unit=SalesUnit.UNSTATED, file=wanted.path.stem, sheet=wanted.sheet, rivals=True)
        first = detection.detect(peeks, options)[0]
    except UserError as error:
        if error.code in ("workbook.no_sheet", "workbook.empty"):
            raise
        peek = _first_filled(peeks, wanted.sheet)
        return peek, next(number for number, row in enumerate(peek.rows) if _is_filled(row)), None
    return next(peek for peek in peeks if peek.sheet == first.sheet), first.header_row, first


def _first_filled(peeks: Sequence[Peek], sheet: str | None) -> Peek:
    return next(peek for peek in peeks if not peek.empty and (peek.sheet == sheet if sheet else peek.visible))


def _is_filled(row: Sequence[object]) -> bool:
    return any(cell is not None for cell in row)


def _filtered(table: pa.Table, where: Mapping[str, Sequence[str]]) -> pa.Table:
    for heading, names in where.items():
        column = _texts(table.column(_column(table, heading)))
        wanted = {fold(name) for name in names}
        mask = pa.array([text is not None and fold(text) in wanted for text in column.to_pylist()], pa.bool_())
        table = table.filter(mask)
    return table


def _column(table: pa.Table, heading: str) -> str:
    match = next((name for name in table.column_names if fold(name) == fold(heading)), None)
    if match is None:
        raise UserError("explore.no_column", column=heading)
    return str(match)


def _texts(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast(pa.string())


def _is_personal(name: str, column: pa.ChunkedArray) -> bool:
    texts = distinct(column.combine_chunks()) if pa.types.is_string(column.type) else ()
    return judge_column(name, texts).kind is not None


def _profile(number: int, name: str, column: pa.ChunkedArray, *, hidden: bool, odd: int) -> ColumnProfile:
    filled = column.drop_null()
    if pa.types.is_string(filled.type):
        filled = filled.filter(pc.greater(pc.utf8_length(pc.utf8_trim_whitespace(filled)), 0))
    numeric = pa.types.is_integer(column.type) or pa.types.is_floating(column.type)
    low, high = _range(filled) if len(filled) and not hidden else (None, None)
    return ColumnProfile(
        column=column_name(number),
        heading=name,
        type=_type(column.type) if len(filled) else "empty",
        personal=hidden,
        filled=len(filled),
        odd=odd,
        blank=len(column) - len(filled) - odd,
        distinct=pc.count_distinct(filled).as_py(),
        zeros=int(pc.sum(pc.equal(filled, 0)).as_py() or 0) if numeric else None,
        least=low,
        most=high,
        top=() if hidden else _top(filled),
        bins=_bins(filled) if numeric and not hidden else (),
    )


def _type(kind: pa.DataType) -> ColumnType:
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_temporal(kind):
        return "date"
    return "text" if pa.types.is_string(kind) or pa.types.is_large_string(kind) else "number"


def _range(filled: pa.ChunkedArray) -> tuple[str, str]:
    if pa.types.is_boolean(filled.type):
        filled = _texts(filled)
    both = pc.min_max(filled).as_py()
    return _as_text(both["min"]), _as_text(both["max"])


def _top(filled: pa.ChunkedArray) -> tuple[tuple[str, int], ...]:
    counts = filled.value_counts().to_pylist() if len(filled) else []
    ranked = sorted(counts, key=lambda entry: (-entry["counts"], str(entry["values"])))
    return tuple((_as_text(entry["values"]), entry["counts"]) for entry in ranked[:_TOP])


def _as_text(value: object) -> str:
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return (masked(text) if isinstance(value, str) else text)[:_LONGEST]


def _bins(filled: pa.ChunkedArray) -> tuple[int, ...]:
    values = filled.cast(pa.float64()).to_numpy()
    values = values[np.isfinite(values)]
    return tuple(int(count) for count in np.histogram(values, _BINS)[0]) if len(values) else ()


def _pivot(table: pa.Table, wanted: Exploration, personal: Sequence[str]) -> TablePivot:
    """Return sums, or counts of rows, by the names of one column, and across those of another one.

    Where no cell of a group holds a number there is no sum.
    """
    by = [_column(table, heading) for heading in (wanted.rows, wanted.across) if heading is not None]
    if hidden := next((name for name in by if name in personal), None):
        raise UserError("explore.personal", column=hidden)
    parts = {f"by{number}": pc.fill_null(_texts(table.column(name)), "") for number, name in enumerate(by)}
    if wanted.value is None:
        amount = pa.array(np.ones(table.num_rows), pa.float64())
    else:
        amount = _numbers(table.column(_column(table, wanted.value)), wanted.value)
    grouped = pa.table({**parts, "amount": amount}).group_by(list(parts)).aggregate([("amount", "sum")])
    sums: dict[str, dict[str, float | None]] = {}
    for row in grouped.to_pylist():
        sums.setdefault(row["by0"], {})[row.get("by1", "")] = row["amount_sum"]
    ranked = sorted(sums, key=lambda name: (-sum(filter(None, sums[name].values())), name))
    across = sorted({name for counts in sums.values() for name in counts})[:_MOST_COLUMNS]
    rows = (
        PivotRow(name=masked(name), values=tuple(sums[name].get(other) for other in across))
        for name in ranked[:_MOST_GROUPS]
    )
    return TablePivot(columns=tuple(across), rows=tuple(rows), groups=len(ranked))


def _numbers(column: pa.ChunkedArray, heading: str) -> pa.ChunkedArray:
    if not pa.types.is_integer(column.type) and not pa.types.is_floating(column.type):
        raise UserError("explore.no_numbers", column=heading)
    return column.cast(pa.float64())
