"""The management page: gaps in the order of the answer, and the evidence of the chosen one beside them."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.models.rows import Cell, TableColumn
from ui.pages.management_page import ManagementPage
from ui.theme import Theme
from ui.widgets.drawer import Evidence
from ui.widgets.table_tab import TableTab

KEYS = ["olaya", "balad", "khobar"]
ROWS = [[Cell(key.upper()), Cell(str(much), float(much))] for key, much in zip(KEYS, (900, 80, 7), strict=True)]


def evidence(key: str) -> Evidence:
    return Evidence(f"Gap of {key}", "there", "Prize", "1", "SAR", rows="12 rows")


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> ManagementPage:
    made = ManagementPage(english, "Management", [TableColumn("Shop"), TableColumn("Prize", numeric=True)], "Gaps")
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.show_gaps("3 gaps", KEYS, ROWS, evidence)
    QApplication.processEvents()
    return made


def test_gaps_stand_in_the_order_of_the_answer(page: ManagementPage) -> None:
    assert [page.table.rows.key(row) for row in range(3)] == KEYS
    assert page.subtitle.text() == "3 gaps"
    assert not page.drawer.isVisible()


def test_choosing_a_gap_shows_its_own_evidence(page: ManagementPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.explained) as explained:
        page.table.select_key("balad")
    assert explained.args == ["balad"]
    assert page.drawer.isVisible()
    assert "Gap of balad" in words(page.drawer)


def test_opening_a_row_shows_the_evidence_again(page: ManagementPage) -> None:
    page.table.select_key("balad")
    page.drawer.hide()
    page.table.activated.emit(page.table.currentIndex())
    assert page.drawer.isVisible()


def test_closing_the_drawer_chooses_nothing(page: ManagementPage) -> None:
    page.table.select_key("balad")
    page.drawer.dismiss()
    assert page.table.selected_key() is None
    assert not page.drawer.isVisible()


def test_a_new_answer_keeps_the_choice_and_shows_its_new_evidence(page: ManagementPage) -> None:
    page.table.select_key("balad")
    page.show_gaps("2 gaps", KEYS[1:], ROWS[1:], lambda key: Evidence(f"New {key}", "", "", "2", ""))
    QApplication.processEvents()
    assert page.table.selected_key() == "balad"
    assert "New balad" in words(page.drawer)
    page.show_gaps("1 gap", KEYS[:1], ROWS[:1], evidence)
    assert not page.drawer.isVisible()


def test_without_evidence_a_choice_opens_nothing(page: ManagementPage, qtbot: QtBot) -> None:
    page.show_gaps("", KEYS, ROWS, None)
    with qtbot.assertNotEmitted(page.explained):
        page.table.select_key("olaya")
    assert not page.drawer.isVisible()


@pytest.mark.parametrize(
    ("typed", "subtitle"), [("balad", "1 of 3 rows"), ("o", "2 of 3 rows"), ("  ", "3 gaps"), ("x", "0 of 3 rows")]
)
def test_a_search_says_how_many_of_how_many_it_found(page: ManagementPage, typed: str, subtitle: str) -> None:
    page.search(typed)
    assert page.subtitle.text() == subtitle


def test_a_search_on_another_tab_leaves_the_gaps_alone(page: ManagementPage, english: Theme, qtbot: QtBot) -> None:
    tab = TableTab(english, "Shares", "", {})
    tab.show_table("", [TableColumn("Brand")], ["a", "b"], [[Cell("Cola")], [Cell("Lemon")]])
    page.tabs.addTab(tab, "Shares")
    with qtbot.waitSignal(page.turned):
        page.tabs.setCurrentWidget(tab)
    page.search("lemon")
    assert (tab.table.rows.rowCount(), page.table.rows.rowCount()) == (1, 3)
    assert page.tabs.tabText(0) == "Gaps"


def test_the_rows_behind_a_gap_are_asked_for(page: ManagementPage, qtbot: QtBot) -> None:
    page.table.select_key("olaya")
    with qtbot.waitSignal(page.rows_wanted):
        page.drawer.rows_wanted.emit()
