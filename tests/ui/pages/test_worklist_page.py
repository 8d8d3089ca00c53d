"""The worklist: tasks of the week with advice, done or failed with a reason, decided ones reopened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import tab_order
from ui.models.rows import Cell, TableColumn
from ui.pages.worklist_page import WorklistPage
from ui.theme import Theme

KEYS = ["one", "two"]
ROWS = [[Cell("List Cola"), Cell("900", 900.0)], [Cell("زيارة"), Cell("80", 80.0)]]
COLUMNS = [TableColumn("Task"), TableColumn("Prize", numeric=True)]


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> WorklistPage:
    made = WorklistPage(english, "Worklist", COLUMNS, [TableColumn("Task"), TableColumn("When")], [TableColumn("Shop")])
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_week("Week 1", KEYS, ROWS, lambda key: f"Do {key}." if key else "")
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(
    ("key", "reason", "did", "fail"),
    [
        (None, "", False, False),
        (None, "closed", False, False),
        ("one", "", True, False),
        ("one", "   ", True, False),
        ("one", "closed", True, True),
    ],
)
def test_a_task_is_done_without_a_word_and_fails_only_with_a_reason(
    page: WorklistPage, key: str | None, reason: str, did: bool, fail: bool
) -> None:
    page.table.select_key(key)
    page.reason.setText(reason)
    assert (page.did.isEnabled(), page.fail.isEnabled()) == (did, fail)


@pytest.mark.parametrize(("button", "signal", "other"), [("did", "done", "failed"), ("fail", "failed", "done")])
def test_what_was_decided_carries_its_task_and_its_words(
    page: WorklistPage, qtbot: QtBot, button: str, signal: str, other: str
) -> None:
    page.table.select_key("two")
    qtbot.keyClicks(page.reason, " closed ")
    with qtbot.assertNotEmitted(getattr(page, other)), qtbot.waitSignal(getattr(page, signal)) as decided:
        qtbot.mouseClick(getattr(page, button), Qt.MouseButton.LeftButton)
    assert decided.args == ["two", "closed"]


def test_advice_is_that_of_the_chosen_task_and_without_one_that_of_the_week(page: WorklistPage) -> None:
    assert page.advice.text() == ""
    page.table.select_key("two")
    assert page.advice.text() == "Do two."
    page.show_week("Week 2", KEYS, ROWS, lambda key: f"Now {key}.")
    assert (page.table.selected_key(), page.advice.text(), page.subtitle.text()) == ("two", "Now two.", "Week 2")
    page.show_week("Week 3", KEYS[:1], ROWS[:1], lambda key: f"Now {key}." if key else "Two did not fit.")
    assert page.advice.text() == "Two did not fit."


def test_what_is_typed_is_kept_as_a_draft_and_what_is_set_is_not(page: WorklistPage, qtbot: QtBot) -> None:
    drafts: list[str] = []
    page.drafted.connect(drafts.append)
    qtbot.keyClicks(page.reason, "no")
    page.reason.setText("from before")
    assert drafts == ["n", "no"]


def test_a_decided_task_is_reopened_by_its_key(page: WorklistPage, qtbot: QtBot) -> None:
    page.decided.show_table("", page.decided.table.rows.columns, ["d1", "d2"], [[Cell("a"), Cell("b")]] * 2)
    page.tabs.setCurrentWidget(page.decided)
    assert not page.reopen.isEnabled()
    page.decided.table.select_key("d2")
    with qtbot.waitSignal(page.reopened) as reopened:
        qtbot.mouseClick(page.reopen, Qt.MouseButton.LeftButton)
    assert reopened.args == ["d2"]
    page.decided.table.clearSelection()
    assert not page.reopen.isEnabled()


def test_tabs_are_the_week_what_was_decided_and_its_effects(page: WorklistPage) -> None:
    assert [page.tabs.widget(at) for at in (1, 2)] == [page.decided, page.effects]
    assert [column.title for column in page.decided.table.rows.columns] == ["Task", "When"]
    assert [column.title for column in page.effects.table.rows.columns] == ["Shop"]
    assert page.tabs.accessibleName() == "Worklist"
    assert page.reason.accessibleName() == page.reason.placeholderText() != ""


def test_a_search_is_for_the_tab_that_is_seen(page: WorklistPage) -> None:
    page.effects.show_table("", page.effects.table.rows.columns, ["x", "y"], [[Cell("Olaya")], [Cell("Sulay")]])
    page.search("زياره")
    assert [page.table.rows.key(row) for row in range(page.table.rows.rowCount())] == ["two"]
    page.tabs.setCurrentWidget(page.effects)
    page.search("olaya")
    assert page.effects.table.rows.rowCount() == page.table.rows.rowCount() == 1
    assert page.effects.table.rows.key(0) == "x"


def test_tab_goes_from_the_tasks_to_the_reason_and_the_buttons(page: WorklistPage) -> None:
    page.table.select_key("one")
    page.reason.setText("closed")
    parts = [page.table, page.reason, page.fail, page.did]
    assert tab_order(page, *parts) == parts
