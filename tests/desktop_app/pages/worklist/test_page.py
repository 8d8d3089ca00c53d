"""The week's worklist: done, failed with why, undone, and what was being written."""

from pathlib import Path

import pypdf
from PySide6.QtCore import Qt

from core.model.reports import ReportFormat
from tests.desktop_app.conftest import LEFT, Person
from ui.pages.worklist_page import WorklistPage

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = tuple(f"{name}'24" for name in NAMES)
STEADY = [9, 10, 11, 10, 9, 10, 11, 10, 9, 10, 11]
FIGURES = {
    **{(f"PEPSI CAN {number}", area): [*STEADY, 10] for number in range(6) for area in ("OLAYA", "MALAZ", "BALAD")},
    ("PEPSI CAN 0", "OLAYA"): [*STEADY, 0],
    ("PEPSI CAN 1", "MALAZ"): [*STEADY[:8], 0, 0, 0, 0],
}


def opened(person: Person, tmp_path: Path) -> WorklistPage:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES, months=MONTHS)
    person.work.show_page("worklist")
    person.settle()
    return person.page("worklist")


def test_a_task_is_done_with_a_note_undone_and_done_again(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    count = page.table.rows.rowCount()
    assert count >= 1
    page.table.select_key(page.table.rows.key(0))
    assert "PEPSI CAN" in page.advice.text()
    page.reason.setText("two cases on Sunday")
    person.qtbot.mouseClick(page.did, LEFT)
    person.settle()
    assert page.table.rows.rowCount() == count - 1
    assert page.decided.table.rows.cell(0, 3).text == "two cases on Sunday"
    person.work.commands.do("undo")
    person.settle()
    assert page.table.rows.rowCount() == count
    person.work.commands.do("redo")
    person.settle()
    assert page.table.rows.rowCount() == count - 1


def test_a_task_that_failed_needs_its_reason_and_can_be_opened_again(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.table.select_key(page.table.rows.key(0))
    assert not page.fail.isEnabled()
    page.reason.setText("closed for repairs")
    person.qtbot.mouseClick(page.fail, LEFT)
    person.settle()
    page.tabs.setCurrentIndex(1)
    page.decided.table.select_key(page.decided.table.rows.key(0))
    assert page.decided.table.rows.cell(0, 2).text == "not possible"
    person.qtbot.mouseClick(page.reopen, LEFT)
    person.settle()
    assert page.decided.table.rows.rowCount() == 0
    person.work.commands.do("undo")
    person.settle()
    assert [page.decided.table.rows.cell(0, column).text for column in (2, 3)] == [
        "not possible",
        "closed for repairs",
    ]
    person.work.commands.do("redo")
    person.settle()
    assert page.decided.table.rows.rowCount() == 0


def test_what_was_being_written_is_there_after_a_lock(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    person.qtbot.keyClicks(page.reason, "half a sentence")
    person.shell.lock()
    person.rest()
    person.unlock()
    person.settle()
    assert person.work.page_key == "worklist"
    assert person.page("worklist").reason.text() == "half a sentence"


def test_a_filter_plans_the_week_of_a_place(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    ctx = person.shell.ctx
    ctx.select(ctx.selection.choosing("precision_area", ["OLAYA"]))
    person.settle()
    stops = {page.table.rows.cell(row, 2).text for row in range(page.table.rows.rowCount())}
    assert stops == {"OLAYA"}


MANY = {
    **{(f"PEPSI CAN {number}", area): [*STEADY, 10] for number in range(6) for area in ("OLAYA", "MALAZ", "BALAD")},
    **{(f"PEPSI CAN {number}", area): [*STEADY, 0] for number in (0, 1, 2) for area in ("OLAYA", "MALAZ")},
}


def keys(page: WorklistPage) -> list[str]:
    return [page.table.rows.key(row) for row in range(page.table.rows.rowCount())]


def test_after_done_the_next_task_is_chosen_the_others_stay_and_the_table_has_the_focus(
    person: Person, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=MANY, months=MONTHS)
    page: WorklistPage = person.page("worklist")
    before = keys(page)
    assert len(before) >= 4
    page.table.select_key(before[1])
    for done in (1, 2):
        page.did.setFocus()
        person.qtbot.keyClick(page.did, Qt.Key.Key_Space)
        person.settle()
        assert keys(page) == [before[0], *before[1 + done :]]
        assert page.table.selected_key() == before[1 + done]
        assert page.did.isEnabled()
        assert page.window().focusWidget() is page.table
    last = keys(page)[-1]
    page.table.select_key(last)
    person.qtbot.mouseClick(page.did, LEFT)
    person.settle()
    assert page.table.selected_key() == keys(page)[-1]


def test_after_not_possible_a_space_decides_about_no_other_task(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=MANY, months=MONTHS)
    page: WorklistPage = person.page("worklist")
    before = keys(page)
    page.table.select_key(before[0])
    page.reason.setText("closed for repairs")
    page.fail.setFocus()
    person.qtbot.keyClick(page.fail, Qt.Key.Key_Space)
    person.settle()
    focused = page.window().focusWidget()
    assert focused is page.table
    assert page.table.selected_key() == before[1]
    person.qtbot.keyClick(focused, Qt.Key.Key_Space)
    person.settle()
    assert keys(page) == before[1:]
    assert [line for line in person.heard() if line.startswith("Not possible: PEPSI CAN")]


def test_the_week_is_printed_for_the_car_from_its_page(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    person.qtbot.mouseClick(page.paper, LEFT)
    person.settle()
    assert person.work.page_key == "reports"
    reports = person.page("reports")
    assert reports.key == "visits"
    presenter = person.work.pages["reports"]
    target = tmp_path / "visits.pdf"
    presenter.write(target, ReportFormat.PDF)
    person.settle()
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(target).pages)
    assert "PEPSI CAN 0" in text
    assert "OLAYA" in text
    assert "Note" in text
