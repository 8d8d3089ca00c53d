"""A closer look at a table before anything is imported."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.imports.table_exploration import Place, TableExplorer
from tests.builders.workbooks import write_sheets
from tests.desktop_app.conftest import LEFT
from tests.desktop_app.queries.conftest import Opened
from ui.dialogs.explore_dialog import ExploreDialog
from ui.theme import Theme


@pytest.fixture
def book(tmp_path: Path) -> Path:
    sheets = {
        "One": [["Region", "Item", "Jan'24"], ["RIYADH", "PEPSI", 5], ["JEDDAH", "KINZA", 7]],
        "Two": [["City", "Item", "Feb'24"], ["OLAYA", "PEPSI", 9]],
    }
    return write_sheets(tmp_path / "book.xlsx", sheets)


@pytest.fixture
def explorer(opened: Opened, theme: Theme, parent: QWidget) -> Iterator[TableExplorer]:
    made = TableExplorer(opened.ctx, lambda: theme, parent)
    yield made
    made.clear()


def looked(opened: Opened, explorer: TableExplorer, place: Place) -> ExploreDialog:
    explorer.explore(place)
    opened.rest()
    assert explorer.dialog is not None
    assert explorer.dialog.isVisible()
    return explorer.dialog


def headings(dialog: ExploreDialog) -> list[str]:
    return [dialog.profile.rows.cell(row, 1).text for row in range(dialog.profile.rows.rowCount())]


def test_the_sheet_that_was_named_is_looked_at(opened: Opened, explorer: TableExplorer, book: Path) -> None:
    assert headings(looked(opened, explorer, Place(book, "Two", None))) == ["City", "Item", "Feb'24"]
    assert headings(looked(opened, explorer, Place(book, "One", None))) == ["Region", "Item", "Jan'24"]


def test_a_pivot_is_asked_with_what_was_chosen_and_shown_in_the_same_dialog(
    opened: Opened, explorer: TableExplorer, book: Path
) -> None:
    dialog = looked(opened, explorer, Place(book, "One", None))
    dialog.by.setCurrentIndex(dialog.by.findData("Item"))
    dialog.value.setCurrentIndex(dialog.value.findData("Jan'24"))
    dialog.where.setCurrentIndex(dialog.where.findData("Region"))
    dialog.name.setText("JEDDAH")
    opened.qtbot.mouseClick(dialog.button, LEFT)
    opened.rest()
    assert explorer.dialog is dialog
    rows = dialog.table.rows
    assert [[rows.cell(row, column).text for column in range(2)] for row in range(rows.rowCount())] == [["KINZA", "7"]]


def test_without_a_name_nothing_is_left_out(opened: Opened, explorer: TableExplorer, book: Path) -> None:
    dialog = looked(opened, explorer, Place(book, "One", None))
    dialog.where.setCurrentIndex(dialog.where.findData("Item"))
    opened.qtbot.mouseClick(dialog.button, LEFT)
    opened.rest()
    assert dialog.table.rows.rowCount() == 2


def test_a_workbook_that_is_gone_is_reported_and_shows_nothing(
    opened: Opened, explorer: TableExplorer, book: Path
) -> None:
    book.unlink()
    explorer.explore(Place(book, "One", None))
    opened.rest()
    assert explorer.dialog is None
    assert opened.texts == ["workbook.missing"]


def test_another_look_replaces_the_dialog_and_a_lock_deletes_it(
    opened: Opened, explorer: TableExplorer, book: Path
) -> None:
    first = looked(opened, explorer, Place(book, "One", None))
    second = looked(opened, explorer, Place(book, "Two", None))
    opened.qtbot.waitUntil(lambda: not isValid(first))
    explorer.clear()
    assert explorer.dialog is None
    opened.qtbot.waitUntil(lambda: not isValid(second))


def test_a_pivot_that_arrives_after_the_lock_is_not_shown(opened: Opened, explorer: TableExplorer, book: Path) -> None:
    dialog = looked(opened, explorer, Place(book, "One", None))
    opened.qtbot.mouseClick(dialog.button, LEFT)
    explorer.clear()
    opened.rest()
    assert explorer.dialog is None
    assert opened.texts == []
