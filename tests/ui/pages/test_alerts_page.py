"""The alerts page: views with their counts, the list, and the card whose signals carry the chosen alert."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import middle
from ui.models.rows import Cell, TableColumn
from ui.pages.alerts_page import AlertsPage
from ui.theme import Theme, Tone
from ui.widgets.alert_card import AlertDetail

VIEWS = {"open": "Open", "mine": "Mine", "all": "All"}
COUNTS = {"open": "Open 2", "mine": "Mine 0", "all": "All 12"}
KEYS = ["a", "b"]
ROWS = [[Cell("Olaya"), Cell("12", 12.0)], [Cell("جدة"), Cell("3", 3.0)]]
DETAIL = AlertDetail("Olaya", "now", "info", Tone.ACCENT, (), "", (), frozenset({"resolved", "acknowledged"}), rows="3")


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> AlertsPage:
    made = AlertsPage(english, "Alerts", [TableColumn("Where"), TableColumn("Cases", numeric=True)], VIEWS)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_alerts("Riyadh", KEYS, ROWS, COUNTS, "")
    QApplication.processEvents()
    return made


def test_each_view_says_its_own_count_and_is_turned_to_by_its_key(page: AlertsPage, qtbot: QtBot) -> None:
    buttons = page.views.buttons()
    assert [button.text() for button in buttons] == ["Open 2", "Mine 0", "All 12"]
    assert [button.isChecked() for button in buttons] == [True, False, False]
    places = [middle(page, button.text()).x() for button in buttons]
    assert places == sorted(places)
    with qtbot.waitSignal(page.viewed) as viewed:
        qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert viewed.args == ["all"]


def test_the_first_alert_is_chosen_and_a_chosen_one_stays(page: AlertsPage) -> None:
    assert page.table.selected_key() == "a"
    page.table.select_key("b")
    page.show_alerts("Riyadh", KEYS, ROWS, COUNTS, "")
    assert page.table.selected_key() == "b"
    page.show_alerts("Riyadh", ["c"], ROWS[:1], COUNTS, "")
    assert page.table.selected_key() == "c"
    assert page.subtitle.text() == "Riyadh"


def test_choosing_an_alert_asks_for_its_card(page: AlertsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen) as chosen:
        page.table.select_key("b")
    assert chosen.args == ["b"]


def test_an_unseen_page_asks_for_no_card_until_it_is_shown(english: Theme, qtbot: QtBot) -> None:
    made = AlertsPage(english, "Alerts", [TableColumn("Where"), TableColumn("Cases", numeric=True)], VIEWS)
    qtbot.addWidget(made)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.show_alerts("", KEYS, ROWS, COUNTS, "")
    assert chosen == []
    made.show()
    assert chosen == ["a"]


def test_an_empty_view_says_so_in_the_place_of_table_and_card(page: AlertsPage) -> None:
    page.show_detail(DETAIL)
    page.show_alerts("Riyadh", [], [], COUNTS, "Nothing is open.")
    assert page.nothing.isVisible()
    assert page.nothing.text() == "Nothing is open."
    assert not page.table.isVisible()
    assert not page.card.isVisible()
    page.show_alerts("Riyadh", KEYS, ROWS, COUNTS, "")
    assert not page.nothing.isVisible()
    assert page.table.isVisible()


@pytest.mark.parametrize(
    ("press", "signal", "args"),
    [
        ("resolve", "moved", ["b", "resolved"]),
        ("acknowledge", "moved", ["b", "acknowledged"]),
        ("assign", "assign_wanted", ["b"]),
        ("useful", "rated_useful", ["b"]),
        ("useless", "rated_useless", ["b"]),
        ("rows", "rows_wanted", ["b"]),
    ],
)
def test_what_is_done_on_the_card_is_done_to_the_chosen_alert(
    page: AlertsPage, qtbot: QtBot, press: str, signal: str, args: list[str]
) -> None:
    page.table.select_key("b")
    page.show_detail(DETAIL)
    with qtbot.waitSignal(getattr(page, signal)) as done:
        getattr(page.card, press).click()
    assert done.args == args


def test_the_chosen_alert_waits_for_the_days_that_are_picked(page: AlertsPage, qtbot: QtBot) -> None:
    page.show_detail(DETAIL)
    with qtbot.waitSignal(page.snoozed) as snoozed:
        page.card.snooze.menu().actions()[1].trigger()
    assert snoozed.args == ["a", 7]


def test_after_a_decision_the_list_has_the_focus_and_no_other_button_that_decides(
    page: AlertsPage, qtbot: QtBot
) -> None:
    page.show_detail(DETAIL)
    page.moved.connect(lambda *_: page.show_detail(replace(DETAIL, moves=frozenset({"in_progress", "resolved"}))))
    page.card.acknowledge.setFocus()
    qtbot.keyClick(page.card.acknowledge, Qt.Key.Key_Space)
    assert not page.card.acknowledge.isVisible()
    assert page.window().focusWidget() is page.table


def test_in_the_place_of_a_resolved_alert_the_next_is_chosen_and_in_another_view_the_first(page: AlertsPage) -> None:
    keys, rows = ["a", "b", "c"], [*ROWS, ROWS[0]]
    page.show_alerts("Riyadh", keys, rows, COUNTS, "")
    page.show_detail(DETAIL)
    page.table.select_key("b")
    page.card.resolve.click()
    page.show_alerts("Riyadh", ["a", "c"], rows[:2], COUNTS, "")
    assert page.table.selected_key() == "c"
    page.show_alerts("Riyadh", ["d", "e"], rows[:2], COUNTS, "")
    assert page.table.selected_key() == "d"


def test_without_a_chosen_alert_the_card_does_nothing(page: AlertsPage, qtbot: QtBot) -> None:
    page.show_detail(DETAIL)
    page.table.clearSelection()
    with qtbot.assertNotEmitted(page.moved), qtbot.assertNotEmitted(page.assign_wanted):
        page.card.resolve.click()
        page.card.assign.click()
    assert not page.card.isVisible()


def test_a_search_keeps_the_alerts_that_hold_the_words(page: AlertsPage) -> None:
    page.search("جده")
    assert [page.table.rows.key(row) for row in range(page.table.rows.rowCount())] == ["b"]


def test_rules_and_thresholds_are_a_click_away(page: AlertsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rules_wanted):
        qtbot.mouseClick(page.rules, Qt.MouseButton.LeftButton)
