"""What a look at a table found: as a document, in words and small charts."""

import json

import pytest

from core.documents.imports import explorations
from core.model.imports.table_profiles import ColumnProfile, PivotRow, TablePivot, TableProfile
from core.texts.catalogue import Language

VISITS = ColumnProfile(
    column="B",
    heading="Visits",
    type="number",
    personal=False,
    filled=1_200,
    odd=0,
    blank=1,
    distinct=3,
    zeros=None,
    least="0",
    most="8" * 30,
    top=(("4", 1_000), ("8", 2), ("0", 1), ("1", 1)),
    bins=(),
)
PIVOT = TablePivot(columns=("KINZA", "PEPSI"), rows=(PivotRow(name="RIYADH", values=(None, 19.25)),), groups=2)


def profile(pivot: TablePivot | None) -> TableProfile:
    return TableProfile(file="a.xlsx", sheet="Data", header_row=1, rows=3, columns=(VISITS,), pivot=pivot)


def test_a_document_has_every_field_in_its_order_and_a_row_of_a_pivot_is_a_list() -> None:
    document = json.loads(json.dumps(explorations.as_document(profile(PIVOT))))
    assert list(document) == ["file", "sheet", "header_row", "rows", "columns", "pivot"]
    (column,) = document["columns"]
    assert list(column) == [
        *("column", "heading", "type", "personal", "filled", "odd", "blank", "distinct", "zeros", "least", "most"),
        *("top", "bins"),
    ]
    assert (column["zeros"], column["top"][0], column["bins"]) == (None, ["4", 1_000], [])
    pivot = {"columns": ["KINZA", "PEPSI"], "rows": [["RIYADH", None, 19.25]], "groups": 2}
    assert document["pivot"] == pivot
    assert list(document["pivot"]) == list(pivot)


def test_a_document_without_a_pivot_says_null() -> None:
    assert explorations.as_document(profile(None))["pivot"] is None


def test_a_row_shows_the_first_three_values_and_cuts_long_ones() -> None:
    assert explorations.profile_row(VISITS, Language.ENGLISH) == [
        *("B", "Visits", "number", "1,200", "3", "–", "0", "8" * 20 + "…", "4 (1,000) · 8 (2) · 0 (1)"),
    ]


@pytest.mark.parametrize(("bins", "line"), [((), ""), ((0, 0), "  "), ((0, 1, 7), " ▂█"), ((5,), "█")])
def test_a_chart_is_as_high_as_its_fullest_bin(bins: tuple[int, ...], line: str) -> None:
    assert explorations.chart(bins) == line


def test_a_group_that_there_is_not_is_a_dash() -> None:
    assert explorations.pivot_rows(PIVOT) == [["RIYADH", "–", "19"]]
