"""What waits to be sent and how good the deliveries were, after an import."""

from dataclasses import replace
from pathlib import Path

from core.documents.imports import batches
from core.documents.vault import outbox
from desktop_app.bootstrap import App
from desktop_app.queries import questions
from tests.builders.outlets import ENGLISH
from tests.desktop_app.conftest import Person, SitDown
from ui.models.rows import RowsModel


def texts(rows: RowsModel) -> list[list[str]]:
    return [[rows.cell(row, column).text for column in range(rows.columnCount())] for row in range(rows.rowCount())]


def test_what_waits_is_no_tab_where_no_service_is_set_up(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    tabs = person.page("data").tabs
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Imports", "Quality over time", "Templates", "Waiting"]
    assert not person.work.window.status.outbox.isVisible()


def test_the_outbox_shows_what_waits_and_its_whole_subject_as_a_hint(
    sit_down: SitDown, app: App, tmp_path: Path
) -> None:
    person = sit_down(app=replace(app, has_service=True))
    person.open_with(tmp_path / "audit.xlsx")
    page = person.page("data")
    tab = person.work.pages["data"].outbox.tab
    page.tabs.setCurrentWidget(tab)
    person.settle()
    waiting, columns = person.shell.ctx.answers.of(questions.OUTBOX) or (), outbox.columns()
    rows = tab.table.rows
    assert "An import" in [line[2] for line in texts(rows)]
    assert texts(rows) == [[cell.text for cell in columns.window_row(row, ENGLISH).values()] for row in waiting]
    assert [rows.cell(row, 3).hint for row in range(rows.rowCount())] == [row.subject for row in waiting]
    assert [column.title for column in rows.columns] == ["#", "When", "Change", "Subject"]


def test_the_quality_of_an_import_is_that_of_the_list_of_imports(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    page = person.page("data")
    quality = person.work.pages["data"].quality.tab.table.rows
    ((batch, tally),) = person.shell.ctx.answers.imports or ()
    shown = batches.import_columns().window_row(batches.ImportRow(batch, tally), ENGLISH)
    assert texts(page.table.rows) == [[cell.text for cell in shown.values()]]
    assert texts(quality) == [[shown[name].text for name in ("file", "imported", "figures", "quality_score")]]
    assert quality.cell(0, 3).text == "100.00\u00a0%"
    assert [column.title for column in quality.columns] == ["File", "When", "Figures", "Quality"]
