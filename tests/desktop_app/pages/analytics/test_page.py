"""The analytics page at work: pivots that drill down, columns, statements."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.desktop_app.conftest import LEFT, LONG, Person
from ui.pages.analytics_page import AnalyticsPage, SqlView

FIGURES = {
    ("PEPSI CAN 1", "OLAYA"): [10, 20, 30],
    ("PEPSI CAN 2", "OLAYA"): [1, 0, 2],
    ("PEPSI NRB 1", "BALAD"): [5, 5, 5],
}


def opened(person: Person, tmp_path: Path) -> AnalyticsPage:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    person.work.show_page("analytics")
    person.settle()
    return person.page("analytics")


def rows(page: AnalyticsPage) -> list[list[str]]:
    table = page.pivot.table.rows
    return [[table.cell(row, column).text for column in range(table.columnCount())] for row in range(table.rowCount())]


def choose(person: Person, page: AnalyticsPage, **choices: str) -> None:
    for key, value in choices.items():
        page.pivot.choose(key, value)
    page.pivot.asked.emit()
    person.settle()


def test_a_pivot_shows_its_cells_and_totals(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    assert rows(page) == [["RIYADH", "63", "–", "63"], ["JEDDAH", "–", "15", "15"], ["Total", "63", "15", "78"]]
    assert page.pivot.chart.plot.categories == ("RIYADH", "JEDDAH")


def test_another_figure_by_period_compares_with_the_one_before(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    choose(person, page, rows="region", columns="period", compare="before")
    table = page.pivot.table.rows
    assert [table.cell(0, column).second for column in (1, 2, 3)] == ["–", "+81.8\u00a0%", "+60.0\u00a0%"]
    page.pivot.kinds.buttons["line"].click()
    person.settle()
    assert page.pivot.chart.plot.categories == ("Jan 2024", "Feb", "Mar")
    choose(person, page, figure="zero_rate")
    assert table.cell(0, 2).text == "50.0\u00a0%"
    assert table.cell(0, 2).second == "+50.0 pp"


def test_drilling_filters_every_page_and_a_crumb_leads_back(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.pivot.drilled.emit(page.pivot.table.rows.key(0))
    person.settle()
    assert person.shell.ctx.selection.filters == {"region": ("RIYADH",)}
    assert page.pivot.choice("rows") == "province"
    person.work.show_page("executive")
    person.settle()
    trends = person.shell.ctx.answers.trends
    assert trends is not None
    assert [float(point.total) for point in trends.months] == [11, 20, 32]
    person.work.show_page("analytics")
    page.pivot.led.emit(0)
    person.settle()
    assert person.shell.ctx.selection.empty


def test_swapping_turns_rows_into_columns(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    person.qtbot.mouseClick(page.pivot.swap, LEFT)
    person.settle()
    assert [row[0] for row in rows(page)] == ["CAN", "NRB", "Total"]


def test_an_axis_that_stands_twice_is_told_where_the_table_would_be(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    choose(person, page, columns="region")
    assert page.pivot.summary.text() == "region is in the pivot twice. Remove it from the rows or from the columns."
    choose(person, page, columns="")
    assert rows(page)[-1] == ["Total", "78"]


def test_what_is_copied_has_plain_numbers_and_what_is_selected_is_summed(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    table = page.pivot.table
    table.selectAll()
    assert page.footer.text().startswith("Total: sum 156, mean 52.0, 3 rows")
    with person.qtbot.waitSignal(person.shell.ctx.stream.published, timeout=LONG):
        person.qtbot.keyClick(
            table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Region\tCAN\tNRB\tTotal\nRIYADH\t63\t\t63\nJEDDAH\t\t15\t15\nTotal\t63\t15\t78"
    assert "<td>63</td>" in data.html()


@pytest.mark.parametrize(("column", "told"), [("value", "9 values, 11.1 % of them zero"), ("item", "3 names in 9")])
def test_a_column_is_looked_through(person: Person, tmp_path: Path, column: str, told: str) -> None:
    page = opened(person, tmp_path)
    page.tabs.setCurrentWidget(page.profile)
    person.settle()
    page.profile.columns.select_key(column)
    person.settle()
    assert page.profile.summary.text().startswith(told)
    assert page.profile.chart.plot.categories


def sql(person: Person, tmp_path: Path) -> SqlView:
    page = opened(person, tmp_path)
    assert page.sql is not None
    page.tabs.setCurrentWidget(page.sql)
    return page.sql


def test_a_statement_is_answered_remembered_and_offered_again(person: Person, tmp_path: Path) -> None:
    view = sql(person, tmp_path)
    view.edit.setPlainText("SELECT region, sum(value) AS sold FROM sales GROUP BY 1 ORDER BY 2 DESC")
    person.qtbot.keyClick(view.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.settle()
    assert view.summary.text() == "2 rows"
    assert [view.table.rows.cell(row, 1).text for row in (0, 1)] == ["63", "15"]
    assert view.history.count() == 1
    view.edit.clear()
    view.recalled.emit(0)
    assert view.edit.toPlainText().startswith("SELECT region")


@pytest.mark.parametrize(
    "statement", ["DROP TABLE fact", "SELECT 1; SELECT 2", "SELEKT", "SELECT * FROM '/etc/passwd'"]
)
def test_anything_but_one_select_is_refused_and_nothing_is_told_twice(
    person: Person, tmp_path: Path, statement: str
) -> None:
    view = sql(person, tmp_path)
    before = len(person.told)
    view.edit.setPlainText(statement)
    view._run()
    person.settle()
    assert view.table.rows.rowCount() == 0
    assert len(view.summary.text()) > 20
    assert len(person.told) == before


def test_a_statement_that_takes_long_is_stopped(person: Person, tmp_path: Path) -> None:
    view = sql(person, tmp_path)
    view.edit.setPlainText("SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range + b.range = 7")
    view._run()
    person.qtbot.waitUntil(view.stop.isEnabled, timeout=LONG)
    person.qtbot.mouseClick(view.stop, LEFT)
    person.settle()
    assert view.summary.text() == "Stopped."
    assert view.run.isEnabled()


def test_words_are_offered_while_typing(person: Person, tmp_path: Path) -> None:
    view = sql(person, tmp_path)
    person.qtbot.keyClicks(view.edit, "SELECT precision_a")
    assert view.edit.words.isVisible()
    view.edit._complete("precision_area")
    assert view.edit.toPlainText() == "SELECT precision_area"
    view.edit.words.hide()
