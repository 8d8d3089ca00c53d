"""Cells of the window from the columns of documents: what they say comes from there, how they look from the page."""

import pytest

from core.documents.analyses import excise
from core.documents.work import targets
from desktop_app.tables.document_cells import STRONG, CellLook, hinted, table_columns, table_row
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.shown import headings
from tests.builders.work_results import ATTAINMENT
from ui.models.rows import Cell, TableColumn
from ui.theme import Tone


def test_headings_come_from_the_columns_of_the_window_and_only_named_ones_stretch() -> None:
    assert headings(table_columns(targets.columns(), ENGLISH, "region")) == [
        "Region < wide",
        "Target >",
        "Sold >",
        "Achieved >",
        "Shortfall >",
    ]
    assert table_columns(targets.columns(), ARABIC)[0] == TableColumn("الإقليم")
    assert table_columns(excise.columns(), ENGLISH) == []


def test_a_look_is_drawn_in_the_cell_that_it_names_and_nowhere_else() -> None:
    look = CellLook(tone=Tone.BAD, hint="a hint", second="below", icon="high")
    row = table_row(targets.columns(), ATTAINMENT, ENGLISH, {"missing": look, "region": STRONG})
    assert [cell.text for cell in row] == ["RIYADH", "4,000", "3,100", "77.5\N{NO-BREAK SPACE}%", "900"]
    assert (row[4].tone, row[4].hint, row[4].second, row[4].icon, row[4].strong) == (
        Tone.BAD,
        "a hint",
        "below",
        "high",
        False,
    )
    assert [cell.strong for cell in row] == [True, False, False, False, False]
    assert row[1] == Cell("4,000", 4_000.0)


def test_a_look_for_a_column_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="region_name"):
        table_row(targets.columns(), ATTAINMENT, ENGLISH, {"region_name": STRONG})


def test_a_hinted_row_repeats_its_words_as_hints() -> None:
    row = hinted([Cell("one", 1.0), Cell("two", strong=True)])
    assert row == [Cell("one", 1.0, hint="one"), Cell("two", hint="two", strong=True)]
