"""The data page: imports with their receipts; only a live one can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.models.rows import Cell, TableColumn
from ui.pages.data_page import DataPage
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

KEYS = ["one", "two"]
ROWS = [[Cell("sales.xlsx"), Cell("80", 80.0)], [Cell("مبيعات.xlsx"), Cell("5", 5.0)]]


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> DataPage:
    other = TableTab(english, "Outlets", "", {})
    other.show_table("", [TableColumn("Shop")], ["a", "b"], [[Cell("Olaya")], [Cell("Sulay")]])
    made = DataPage(
        english, "Data", [TableColumn("File"), TableColumn("Rows", numeric=True)], "Imports", [("Outlets", other)]
    )
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_imports("2 imports", KEYS, ROWS, frozenset({"one"}))
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(("key", "receipt", "undo"), [(None, False, False), ("one", True, True), ("two", True, False)])
def test_a_chosen_import_has_a_receipt_and_only_a_live_one_is_taken_back(
    page: DataPage, key: str | None, receipt: bool, undo: bool
) -> None:
    page.table.select_key(key)
    assert (page.receipt.isEnabled(), page.undo.isEnabled()) == (receipt, undo)


@pytest.mark.parametrize(("button", "signal"), [("receipt", "receipt_wanted"), ("undo", "undo_wanted")])
def test_a_button_asks_for_the_chosen_import(page: DataPage, qtbot: QtBot, button: str, signal: str) -> None:
    page.table.select_key("one")
    with qtbot.waitSignal(getattr(page, signal)) as wanted:
        qtbot.mouseClick(getattr(page, button), Qt.MouseButton.LeftButton)
    assert wanted.args == ["one"]


def test_opening_a_row_opens_its_receipt_and_takes_nothing_back(page: DataPage, qtbot: QtBot) -> None:
    page.table.select_key("two")
    with qtbot.assertNotEmitted(page.undo_wanted), qtbot.waitSignal(page.receipt_wanted) as wanted:
        page.table.activated.emit(page.table.currentIndex())
    assert wanted.args == ["two"]


def test_the_chosen_import_stays_and_a_taken_back_one_cannot_be_again(page: DataPage) -> None:
    page.table.select_key("one")
    page.show_imports("2 imports", KEYS, ROWS, frozenset())
    assert page.table.selected_key() == "one"
    assert not page.undo.isEnabled()
    assert page.subtitle.text() == "2 imports"


def test_files_and_recent_files_are_asked_for(page: DataPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.import_wanted):
        page.bring.click()
    with qtbot.waitSignal(page.recent_wanted):
        page.files.aboutToShow.emit()


def test_tabs_stand_in_their_order_and_a_turn_is_reported(page: DataPage, qtbot: QtBot) -> None:
    assert [page.tabs.tabText(at) for at in range(2)] == ["Imports", "Outlets"]
    assert page.tabs.accessibleName() == "Data"
    with qtbot.waitSignal(page.turned):
        page.tabs.setCurrentIndex(1)


def test_a_search_is_for_the_tab_that_is_seen(page: DataPage) -> None:
    page.search("مبيعات")
    assert page.table.rows.rowCount() == 1
    page.tabs.setCurrentIndex(1)
    page.search("olaya")
    tab = page.tabs.currentWidget()
    assert isinstance(tab, TableTab)
    assert tab.table.rows.rowCount() == 1
    assert page.table.rows.key(0) == "two"
