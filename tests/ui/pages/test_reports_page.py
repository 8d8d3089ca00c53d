"""The reports page: which report, in which language and format; its preview; those that were saved before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.reports import Headline, Report
from tests.ui.seen import words
from ui.models.rows import Cell, TableColumn
from ui.pages.reports_page import Definition, ReportsPage
from ui.theme import Theme

DEFINITIONS = [
    Definition("executive", "Executive report", own=False),
    Definition("pack:weekly", "Weekly", own=True),
    Definition("pack:شهري", "شهري", own=True),
]
REPORT = Report(title="Pack", subtitle="", stamp="", right_to_left=False, blocks=(Headline("One"),))


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> ReportsPage:
    made = ReportsPage(
        english, "Reports", {"en": "English", "ar": "العربية"}, {"pdf": "PDF", "xlsx": "Excel"}, [TableColumn("Report")]
    )
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_definitions(DEFINITIONS)
    QApplication.processEvents()
    return made


def test_reports_stand_in_their_order_and_the_first_is_chosen(page: ReportsPage) -> None:
    assert [page.definitions.item(row).text() for row in range(3)] == ["Executive report", "Weekly", "شهري"]
    assert page.key == "executive"


@pytest.mark.parametrize(("row", "own"), [(0, False), (1, True), (2, True)])
def test_only_a_pack_of_ones_own_can_be_deleted(page: ReportsPage, qtbot: QtBot, row: int, own: bool) -> None:
    page.definitions.setCurrentRow(row)
    assert page.unpack.isVisible() is own
    if own:
        with qtbot.waitSignal(page.unpacked) as unpacked:
            qtbot.mouseClick(page.unpack, Qt.MouseButton.LeftButton)
        assert unpacked.args == [DEFINITIONS[row].key]


def test_another_report_and_another_language_ask_for_another_preview(page: ReportsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen):
        page.definitions.setCurrentRow(1)
    assert page.key == "pack:weekly"
    with qtbot.waitSignal(page.chosen):
        qtbot.keyClick(page.language, Qt.Key.Key_Down)
    assert page.language.currentData() == "ar"
    with qtbot.assertNotEmitted(page.chosen):
        qtbot.keyClick(page.format, Qt.Key.Key_Down)
    assert page.format.currentData() == "xlsx"


def test_showing_the_same_reports_again_asks_for_nothing_and_keeps_the_choice(page: ReportsPage, qtbot: QtBot) -> None:
    page.definitions.setCurrentRow(2)
    with qtbot.assertNotEmitted(page.chosen):
        page.show_definitions(DEFINITIONS)
    assert page.key == "pack:شهري"
    page.show_definitions(DEFINITIONS[:1])
    assert page.key == "executive"
    assert not page.unpack.isVisible()


def test_without_reports_there_is_no_key(page: ReportsPage) -> None:
    page.show_definitions([])
    assert page.key == ""


def test_a_preview_can_be_saved_and_none_says_why(page: ReportsPage, qtbot: QtBot) -> None:
    page.show_preview(REPORT)
    assert "One" in words(page.preview)
    with qtbot.waitSignal(page.written):
        page.save.click()
    page.show_preview(None, "There is no data.")
    assert page.subtitle.text() == "There is no data."
    assert words(page.preview) == []
    with qtbot.assertNotEmitted(page.written):
        page.save.click()


def test_what_was_saved_before_is_listed_on_its_own_tab(page: ReportsPage) -> None:
    page.show_history("2 reports", [[Cell("Executive report")], [Cell("شهري")]])
    table = page.history.table.rows
    assert [table.cell(row, 0).text for row in range(2)] == ["Executive report", "شهري"]
    assert page.history.summary.text() == "2 reports"
    assert page.tabs.widget(1) is page.history


def test_a_pack_of_views_is_asked_for(page: ReportsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.packed):
        page.pack.click()


def test_boxes_and_tabs_are_named(page: ReportsPage) -> None:
    assert page.tabs.accessibleName() == page.definitions.accessibleName() == "Reports"
    assert page.language.accessibleName() != page.format.accessibleName()
    assert page.preview.accessibleName()
