"""Workbooks on their way in: several at once, bad ones, corrections, cancelled ones."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.operations.access import Access
from desktop_app.imports import importer
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.conftest import LEFT, LONG, Person
from ui.dialogs.receipt_dialog import ReceiptDialog
from ui.widgets.failure_line import FailureLine
from ui.widgets.rows_table import RowsTable


def corrected(path: Path) -> Path:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 1 if number else 6] for number in range(10)}
    return AuditSheet(figures=figures).write(path)


def texts(table: RowsTable) -> list[list[str]]:
    rows, columns = table.rows.rowCount(), table.rows.columnCount()
    return [[table.rows.cell(row, column).text for column in range(columns)] for row in range(rows)]


def test_one_bad_file_does_not_stop_those_behind_it(person: Person, tmp_path: Path) -> None:
    person.open()
    (tmp_path / "letter.xlsx").write_bytes(b"no workbook")
    person.drop(tmp_path / "letter.xlsx", tmp_path / "gone.xlsx", person.write(tmp_path / "audit.xlsx"))
    person.settle()
    told = [message.text for message in person.told]
    assert told[:3] == ["workbook.not_a_workbook", "workbook.missing", "message.imported"]
    assert person.page("data").table.rows.rowCount() == 1


def test_a_workbook_that_vanishes_under_the_dialog_is_a_sentence(person: Person, tmp_path: Path) -> None:
    person.open()
    path = person.write(tmp_path / "audit.xlsx")
    person.work.window.import_wanted.emit([path])
    person.look()
    path.unlink()
    person.say_unit()
    person.settle()
    assert person.heard() == ["There is no file audit.xlsx."]
    assert person.work.window.status.message.accessibleName() == "There is no file audit.xlsx."


def test_nothing_is_imported_until_it_is_said_what_the_figures_count(person: Person, tmp_path: Path) -> None:
    person.open()
    person.work.window.import_wanted.emit([person.write(tmp_path / "audit.xlsx")])
    person.look()
    dialog = person.work.importer.table_dialog
    assert dialog is not None
    dialog.close()
    person.rest()
    assert person.told == []
    assert person.page("data").notice_shown


def test_the_same_file_twice_is_one_import_and_said_so(person: Person, tmp_path: Path) -> None:
    person.open()
    path = person.bring(tmp_path / "audit.xlsx")
    person.drop(path)
    person.settle()
    assert person.heard()[-1] == "audit.xlsx was imported before; nothing changed"
    assert person.page("data").table.rows.rowCount() == 1


def choose_unit(person: Person, path: Path) -> ReceiptDialog:
    """Drop one workbook, say what it counts, and wait for the receipt of the check."""
    person.work.window.import_wanted.emit([path])
    person.say_unit()
    person.qtbot.waitUntil(lambda: person.work.importer.checker.dialog is not None, timeout=LONG)
    assert person.work.importer.checker.dialog is not None
    return person.work.importer.checker.dialog


def test_a_workbook_is_checked_before_anything_is_imported(person: Person, tmp_path: Path) -> None:
    person.open()
    check = choose_unit(person, person.write(tmp_path / "audit.xlsx", figures={("PEPSI CAN", "OLAYA"): [1, "n/a", 3]}))
    assert check.isVisible()
    assert check.take.text() == "Import 2 values"
    assert check.rules.rows.key(0) == "figure.text"
    assert person.page("data").notice_shown
    person.qtbot.mouseClick(check.leave, LEFT)
    person.settle()
    assert person.work.importer.checker.dialog is None
    assert person.page("data").notice_shown
    assert person.told == []


def test_figures_set_apart_are_decided_about_in_the_check_and_enter_with_the_import(
    person: Person, tmp_path: Path
) -> None:
    person.open()
    figures = {("PEPSI CAN", "OLAYA"): [1, "n/a", 3], ("PEPSI NRB", "OLAYA"): [-2, "x", 4]}
    check = choose_unit(person, person.write(tmp_path / "audit.xlsx", figures=figures))
    check.rules.select_key("figure.text")
    person.qtbot.mouseClick(check.release, LEFT)
    assert person.told[-1].text == "release.needs_value"
    check.cells.select_key("0")
    check.value.setText("2.5")
    person.qtbot.mouseClick(check.release, LEFT)
    assert [row[3] for row in texts(check.cells)] == ["accepted as 2.5", ""]
    check.rules.select_key("figure.negative")
    person.qtbot.mouseClick(check.keep_out, LEFT)
    person.qtbot.mouseClick(check.take, LEFT)
    person.settle()
    figures_column = 3
    assert [row[figures_column] for row in texts(person.page("data").table)] == ["1", "3"]


def test_a_refused_value_is_named_below_its_field_until_a_right_one_is_taken(person: Person, tmp_path: Path) -> None:
    person.open()
    figures = {("PEPSI CAN", "OLAYA"): [1, "n/a", 3], ("PEPSI NRB", "OLAYA"): [-2, "x", 4]}
    check = choose_unit(person, person.write(tmp_path / "audit.xlsx", figures=figures))
    check.rules.select_key("figure.text")
    check.cells.select_key("0")
    for value, shown in (("abc", ["“abc” is not a number that Q2 can hold."]), ("2.5", [])):
        check.value.setText(value)
        person.qtbot.mouseClick(check.release, LEFT)
        person.qtbot.wait(0)
        lines = [line for line in check.findChildren(FailureLine) if line.isVisible()]
        assert [line.sentence.text() for line in lines] == shown
    person.qtbot.mouseClick(check.take, LEFT)
    person.settle()
    assert "audit.xlsx: 4 values loaded, 2 held back" in person.heard()


def test_a_correction_shows_its_counts_in_the_check_and_is_taken_when_it_is_meant(
    person: Person, tmp_path: Path
) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    check = choose_unit(person, corrected(tmp_path / "audit-2.xlsx"))
    sentences = [each.text() for each in check.findChildren(QLabel)]
    assert any("10 values changed, 0 removed, 0 added" in sentence for sentence in sentences)
    assert check.tabs.tabText(check.tabs.currentIndex()) == "What it changes"
    assert texts(check.sums) == [["RIYADH", "Mar 2024", "5", "15"]]
    assert texts(check.largest)[:2] == [["PEPSI CAN 0", "Mar 2024", "5", "6"], ["PEPSI CAN 1", "Mar 2024", "0", "1"]]
    assert check.largest.rows.rowCount() == 10
    person.qtbot.mouseClick(check.take, LEFT)
    person.settle()
    assert person.page("data").table.rows.rowCount() == 2
    assert person.heard()[-1].startswith("audit-2.xlsx: 30 values loaded")


def test_a_check_that_is_true_no_more_imports_nothing(person: Person, tmp_path: Path) -> None:
    person.open()
    check = choose_unit(person, corrected(tmp_path / "audit-2.xlsx"))
    first = person.write(tmp_path / "audit.xlsx")
    person.work.importer.import_files([first], SalesUnit.SAR)
    person.settle()
    person.qtbot.mouseClick(check.take, LEFT)
    person.settle()
    assert person.told[-1].text == "import.outdated"
    assert person.page("data").table.rows.rowCount() == 1


def test_the_lock_forgets_what_was_checked(person: Person, tmp_path: Path) -> None:
    person.open()
    check = choose_unit(person, person.write(tmp_path / "audit.xlsx"))
    person.shell.lock()
    person.qtbot.waitUntil(lambda: not isValid(check), timeout=LONG)
    person.rest()
    assert person.work.importer.checker.dialog is None


def test_a_correction_among_several_files_is_asked_about_by_itself(person: Person, tmp_path: Path) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    person.drop(corrected(tmp_path / "audit-2.xlsx"), tmp_path / "gone.xlsx")
    person.qtbot.waitUntil(lambda: person.work.importer.correction_dialog is not None, timeout=LONG)
    dialog = person.work.importer.correction_dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert person.page("data").table.rows.rowCount() == 1
    person.qtbot.mouseClick(dialog.take, LEFT)
    person.settle()
    assert person.page("data").table.rows.rowCount() == 2


def test_a_correction_that_is_not_meant_changes_nothing(person: Person, tmp_path: Path) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    person.drop(corrected(tmp_path / "one.xlsx"), corrected(tmp_path / "two.xlsx"))
    person.qtbot.waitUntil(lambda: person.work.importer.correction_dialog is not None, timeout=LONG)
    for _ in range(2):
        dialog = person.work.importer.correction_dialog
        assert dialog is not None
        person.qtbot.mouseClick(dialog.leave, LEFT)
    person.settle()
    assert person.page("data").table.rows.rowCount() == 1
    assert not [job for job in person.shell.ctx.jobs.running if job.title == "job.import"]


def test_a_cancelled_import_leaves_the_vault_as_it_was_and_keeps_what_was_done(person: Person, tmp_path: Path) -> None:
    person.open()
    paths = [person.write(tmp_path / f"audit-{number}.xlsx", regions={"OLAYA": f"R{number}"}) for number in range(6)]
    done: list[object] = []
    person.drop(*paths)
    job = next(each for each in person.shell.ctx.jobs.running if each.title == "job.import")
    job.delivered.connect(done.append)
    job.delivered.connect(lambda _: person.work.window.cancel_wanted.emit())
    person.settle()
    assert "message.cancelled" in [message.text for message in person.told]
    assert 0 < len(done) < 6
    assert person.page("data").table.rows.rowCount() == len(done)


def test_the_lock_puts_every_question_away(person: Person, tmp_path: Path) -> None:
    person.open()
    person.work.window.import_wanted.emit([person.write(tmp_path / "audit.xlsx")])
    person.look()
    dialog = person.work.importer.table_dialog
    assert dialog is not None
    person.shell.lock()
    person.qtbot.waitUntil(lambda: not isValid(dialog), timeout=LONG)
    person.rest()
    assert person.told == []


def test_the_language_can_be_switched_during_an_import(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(person.write(tmp_path / "audit.xlsx"))
    assert person.shell.ctx.jobs.running
    person.choose("language", "ar")
    person.settle()
    assert person.page("data").table.rows.rowCount() == 1
    assert any("حُمِّل" in sentence for sentence in person.heard())


def test_a_disk_that_fills_up_half_way_keeps_what_was_done_and_says_so(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    real = importer.import_workbook

    def fill(access: Access, path: Path, *rest: object) -> object:
        if path.name == "second.xlsx":
            raise EnvironmentFault("disk.full")
        return real(access, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(importer, "import_workbook", fill)
    person.open()
    names = ("first", "second", "third")
    person.drop(*(person.write(tmp_path / f"{name}.xlsx", regions={"OLAYA": name}) for name in names))
    person.settle()
    assert [message.text for message in person.told[:2]] == ["message.imported", "disk.full"]
    assert person.page("data").table.rows.rowCount() == 1
    assert person.page("management").table.rows.rowCount() == 1


def test_the_receipt_is_saved_as_a_workbook_before_anything_is_imported(person: Person, tmp_path: Path) -> None:
    person.open()
    check = choose_unit(person, person.write(tmp_path / "audit.xlsx", figures={("PEPSI CAN", "OLAYA"): [1, "n/a", 3]}))
    check.save_wanted.emit(str(tmp_path / "receipt.xlsx"))
    person.rest()
    cells = [row for sheet in openpyxl.load_workbook(tmp_path / "receipt.xlsx") for row in sheet.values]
    assert any("Sheet6!Q2" in row for row in cells)
    assert person.heard() == [f"receipt.xlsx is saved in {tmp_path}"]
    person.qtbot.mouseClick(check.leave, LEFT)
