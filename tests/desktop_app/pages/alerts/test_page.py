"""The alerts page by clicks and keys: looked at, decided about, taken back, and narrowed by the filter."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel

from tests.desktop_app.conftest import LEFT, LONG, Person
from tests.fakes.clock import StandingClock
from ui.pages.alerts_page import AlertsPage


def alarmed(person: Person, tmp_path: Path) -> AlertsPage:
    """Import what alarms, and look at the gravest alert with its arithmetic."""
    person.open_with(tmp_path / "audit.xlsx")
    person.work.show_page("alerts")
    page = person.page("alerts")
    person.qtbot.waitUntil(lambda: page.card.isVisible() and page.card.figures.count() > 4, timeout=LONG)
    return page


def test_an_alert_is_looked_at_and_worked_on_with_clicks(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    assert "90.0" in page.card.title.text()
    assert person.alert_count == "2"  # the data are old as well
    for button, state in ((page.card.acknowledge, "acknowledged"), (page.card.begin, "in progress")):
        person.qtbot.mouseClick(button, LEFT)
        person.settle()
        assert page.table.rows.cell(0, 1).text == state
        assert not button.isVisible()
    assert person.alert_count == "2"  # taken up, and still to be resolved
    assert "1 of them taken up" in page.subtitle.text()
    person.qtbot.mouseClick(page.card.resolve, LEFT)
    person.settle()
    assert person.alert_count == "1"
    assert page.table.rows.rowCount() == 1
    person.qtbot.mouseClick(page.views.button(3), LEFT)
    assert page.table.rows.cell(0, 1).text == "resolved"
    person.qtbot.waitUntil(page.card.reopen.isVisible, timeout=LONG)
    assert not page.card.snooze.isVisible()
    person.qtbot.mouseClick(page.card.reopen, LEFT)
    person.settle()
    assert page.nothing.text() == "No alert has ended yet."
    assert person.heard()[-4:] == [
        "The alert is acknowledged",
        "Work on the alert has begun",
        "The alert is resolved",
        "The alert is open again",
    ]


def test_the_card_says_why_and_opens_the_rows(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    shown = [page.card.figures.itemAt(number).widget().text() for number in range(page.card.figures.count())]
    assert "9 / 10 = 90.00\u00a0%" in shown
    assert page.card.chart.isVisible() == (len(page.card.chart._plot.points) > 1)
    person.qtbot.mouseClick(page.card.rows, LEFT)
    dialog = person.work.pages["alerts"].rows_dialog
    assert dialog is not None
    assert dialog.table.rows.rowCount() == 9
    assert dialog.table.rows.cell(0, 0).text.startswith("Sheet6!")
    person.shell.lock()
    person.rest()
    assert person.work.pages["alerts"].rows_dialog is None


def test_an_alert_is_snoozed_and_comes_back_by_the_clock(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    page.card.snooze.menu().actions()[0].trigger()
    person.settle()
    assert page.table.rows.rowCount() == 1
    person.qtbot.mouseClick(page.views.button(2), LEFT)
    assert page.table.rows.rowCount() == 1
    person.qtbot.mouseClick(page.views.button(0), LEFT)
    clock = person.shell.ctx.session.clock
    assert isinstance(clock, StandingClock)
    clock.move(timedelta(days=1))
    person.work.alert_watch.look_at_the_clock()
    person.settle()
    assert page.table.rows.rowCount() == 2
    assert person.work.alert_watch.clock.isActive()


def test_an_alert_is_given_to_somebody_by_a_day(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    person.qtbot.mouseClick(page.card.assign, LEFT)
    dialog = person.work.pages["alerts"].assign_dialog
    assert dialog is not None
    dialog.name.setText("noura")
    dialog.by_day.click()
    dialog.day.setDate(QDate(2025, 2, 1))
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.settle()
    person.qtbot.waitUntil(lambda: page.card.assigned.text() == "Assigned to noura, by 1 Feb 2025", timeout=LONG)
    what, state = (page.table.rows.cell(0, column) for column in (0, 1))
    assert what.second.startswith("Assigned to noura, by 1 Feb 2025 · ")
    assert state.picture is not None
    assert state.picture.text == "assigned"


def test_an_empty_list_names_the_rules_that_had_nothing_to_judge(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    for _ in range(page.table.rows.rowCount()):
        page.moved.emit(page.table.rows.key(0), "resolved")
        person.settle()
    assert page.table.rows.rowCount() == 0
    nothing = page.nothing.text()
    assert nothing.startswith("No alert is open.")
    assert "Not evaluated, as the history is too short: " in nothing


def test_a_verdict_is_noted(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    person.qtbot.mouseClick(page.card.useless, LEFT)
    person.settle()
    person.qtbot.waitUntil(lambda: page.card.log.count() > 1, timeout=LONG)
    assert "found it of no use" in page.card.log.itemAt(0).widget().findChildren(QLabel)[1].text()


def test_a_rule_is_tried_on_the_past_and_kept(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    person.qtbot.mouseClick(page.rules, LEFT)
    rules = person.work.pages["alerts"].rules
    person.qtbot.waitUntil(lambda: rules.dialog is not None and rules.dialog.table.rows.rowCount() > 10, timeout=LONG)
    dialog = rules.dialog
    assert dialog is not None
    dialog.table.select_key("gap_rate_critical")
    dialog.threshold.setValue(95)
    person.qtbot.mouseClick(dialog.dry_run, LEFT)
    person.qtbot.waitUntil(lambda: "would have raised nothing" in dialog.status.text(), timeout=LONG)
    person.qtbot.mouseClick(dialog.save, LEFT)
    person.settle()
    assert dialog.table.rows.cell(0, 2).text == "over 95.0 %, clears at 93.0 %"
    assert "HIGH" in str(page.table.rows.cell(0, 0).second)  # what was critical is judged by the next rule at once
    person.qtbot.mouseClick(dialog.again, LEFT)
    person.settle()
    assert dialog.table.rows.cell(0, 2).text == "over 70.0 %, clears at 68.0 %"
    person.qtbot.mouseClick(dialog.mute, LEFT)
    person.settle()
    told = [sentence for sentence in person.heard() if "rule" in sentence]
    assert told == ["The rule is saved", "The rule is saved", "The rule is muted for a month"]
    rules.close()


def test_a_decision_about_an_alert_does_not_load_the_figures_again(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    before = person.shell.ctx.store.warehouse
    person.qtbot.mouseClick(page.card.acknowledge, LEFT)
    person.settle()
    assert person.shell.ctx.store.warehouse is before


def test_a_decision_about_an_alert_is_undone_and_done_again_by_keys(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    person.qtbot.mouseClick(page.card.acknowledge, LEFT)
    person.settle()
    for key, state in (("Undo", "new"), ("Redo", "acknowledged"), ("Undo", "new")):
        person.work.window.do(key)
        person.settle()
        assert page.table.rows.cell(0, 1).text == state
    assert "The decision was taken back" in person.heard()


def test_the_alerts_go_with_the_filter_and_say_how_many_there_are(person: Person, tmp_path: Path) -> None:
    page = alarmed(person, tmp_path)
    ctx = person.shell.ctx
    assert page.table.rows.rowCount() == 2
    ctx.select(ctx.selection.choosing("precision_area", ["OLAYA"]))
    person.rest()
    assert page.subtitle.text() == "2 of 2 go with the filter"
    ctx.select(ctx.selection.choosing("precision_area", ["NOWHERE"]))
    person.rest()
    assert page.table.rows.rowCount() == 1  # how old the data are concerns every place
    assert page.subtitle.text() == "1 of 2 go with the filter"
    assert person.alert_count == "2"
