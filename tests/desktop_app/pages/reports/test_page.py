"""Reports at the window: the preview is the report's own tables, and what is written is the preview."""

from pathlib import Path

import openpyxl

from core.model.reports import ReportFormat, ReportKind
from tests.desktop_app.conftest import LEFT, Person
from ui.pages.reports_page import ReportsPage
from ui.widgets.rows_table import RowsTable

FIGURES = {("PEPSI CAN 1", "OLAYA"): [10, 20, 30], ("PEPSI CAN 2", "BALAD"): [4, 4, 0]}


def opened(person: Person, tmp_path: Path) -> ReportsPage:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    person.work.show_page("reports")
    person.settle()
    return person.page("reports")


def test_the_workbook_holds_what_the_preview_shows(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.definitions.setCurrentRow(1)
    person.settle()
    tables = page.preview.findChildren(RowsTable)
    shown = tables[1].rows.raw(0, 1)
    person.work.pages["reports"].write(tmp_path / "pack.xlsx", ReportFormat.XLSX)
    person.settle()
    assert person.heard()[-1] == f"pack.xlsx is saved in {tmp_path}"
    book = openpyxl.load_workbook(tmp_path / "pack.xlsx")
    assert book["Scorecard"]["B3"].value == shown
    assert page.history.table.rows.cell(0, 0).text == "Management report"


def test_the_preview_speaks_the_language_of_the_report(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.language.setCurrentIndex(page.language.findData("ar"))
    page.chosen.emit()
    person.settle()
    assert person.work.pages["reports"]._made is not None
    assert person.work.pages["reports"]._made[1].title == "التقرير التنفيذي"
    person.work.pages["reports"].write(tmp_path / "pack.pdf", ReportFormat.PDF)
    person.settle()
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")


def test_a_pack_is_made_of_saved_views_and_deleted(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    person.work.show_page("analytics")
    person.work.saved_views.save("Packs")
    person.settle()
    person.work.show_page("reports")
    person.settle()
    person.qtbot.mouseClick(page.pack, LEFT)
    dialog = person.work.pages["reports"].dialog
    assert dialog is not None
    assert not dialog.button.isEnabled()
    dialog.name.setText("Monday")
    from PySide6.QtCore import Qt

    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.settle()
    page.definitions.setCurrentRow(len(ReportKind))
    person.settle()
    assert person.work.pages["reports"]._made is not None
    assert person.work.pages["reports"]._made[1].title == "Monday"
    page.unpacked.emit(page.key)
    person.settle()
    assert page.definitions.count() == len(ReportKind)


def test_a_lock_forgets_the_preview(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path)
    person.shell.lock()
    person.rest()
    assert person.work.pages["reports"]._made is None


def test_the_report_of_a_page_is_chosen_before_the_page_of_reports_was_ever_seen(
    person: Person, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    person.work.show_page("management")
    person.settle()
    person.work.commands.do("report")
    person.settle()
    assert person.work.page_key == "reports"
    assert person.page("reports").key == "management"
    person.work.show_page("analytics")
    person.settle()
    person.work.commands.do("report")
    person.settle()
    assert person.page("reports").key == "analytics"


def test_a_report_that_was_looked_at_before_the_company_was_chosen_is_made_again(
    person: Person, tmp_path: Path
) -> None:
    figures = {**FIGURES, ("KINZA CAN 1", "OLAYA"): [20, 20, 30]}
    person.open_with(tmp_path / "audit.xlsx", figures=figures)
    person.work.show_page("reports")
    person.settle()
    page: ReportsPage = person.page("reports")
    key_figures = [page.preview.findChildren(RowsTable)[0].rows.raw(0, 1)]
    person.work.show_page("executive")
    assert person.shell.ctx.save_setting("company.names", ["KINZA"])
    person.settle()
    person.work.show_page("reports")
    person.settle()
    key_figures.append(page.preview.findChildren(RowsTable)[0].rows.raw(0, 1))
    assert "own" not in key_figures[:1]
    assert key_figures[1] == "own"  # the column that says whose figures these are
