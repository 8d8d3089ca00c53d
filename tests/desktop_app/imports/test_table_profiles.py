"""What the window shows of a look at a table."""

from dataclasses import replace

from core.model.imports.table_profiles import PivotRow, TablePivot
from core.texts.catalogue import Language
from desktop_app.imports.table_profiles import explored, pivot_view
from tests.core.documents.imports.test_explorations import PIVOT, VISITS, profile


def test_a_column_is_a_row_that_is_sorted_by_its_figures() -> None:
    view = explored(profile(None), Language.ENGLISH)
    (row,) = view.profile
    assert [cell.text for cell in row[:6]] == ["B", "Visits", "number", "1,200", "3", "–"]
    assert [cell.value for cell in row[3:6]] == [1_200, 3, -1]
    assert (view.names, view.numbers, view.pivot) == (("Visits",), ("Visits",), None)


def test_what_is_personal_or_empty_is_not_offered_as_rows() -> None:
    columns = (replace(VISITS, type="text", personal=True), replace(VISITS, type="empty"))
    view = explored(replace(profile(None), columns=columns), Language.ENGLISH)
    assert (view.names, view.numbers) == ((), ())


def test_a_pivot_shows_its_values_and_how_many_rows_are_left_out() -> None:
    view = pivot_view(PIVOT, Language.ENGLISH)
    assert [[cell.text for cell in row] for row in view.rows] == [["RIYADH", "–", "19"]]
    assert [cell.value for cell in view.rows[0][1:]] == [None, 19.25]
    assert "1" in view.rest
    assert explored(profile(PIVOT), Language.ENGLISH).pivot == view


def test_a_pivot_of_one_column_is_named_and_a_whole_one_leaves_nothing_out() -> None:
    pivot = TablePivot(columns=("",), rows=(PivotRow(name="RIYADH", values=(2.0,)),), groups=1)
    view = pivot_view(pivot, Language.ENGLISH)
    assert view.columns[1].title
    assert view.rest == ""
