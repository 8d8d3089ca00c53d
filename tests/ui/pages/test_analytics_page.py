"""The analytics page: a pivot that is asked for, swapped and drilled into; a column's profile; statements in SQL."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.charts.series_chart import Series, SeriesKind, SeriesPlot
from ui.models.rows import Cell, TableColumn
from ui.pages.analytics_page import AnalyticsPage, AnswerTable, PivotChoices, PivotView, ProfileView, SqlView
from ui.theme import Theme

CHOICES = PivotChoices(
    axes={"region": "Region", "brand": "Brand"},
    figures={"value": "Sales", "volume": "Volume"},
    comparisons={"": "Nothing", "year": "Year before"},
)
TABLE = AnswerTable(
    summary="2 rows",
    columns=(TableColumn("Region"), TableColumn("Before", numeric=True), TableColumn("After", numeric=True)),
    keys=("r", "j"),
    rows=((Cell("RIYADH"), Cell("1", 1.0), Cell("2", 2.0)), (Cell("جدة"), Cell("3", 3.0), Cell("4", 4.0))),
)
PLOT = SeriesPlot(
    kind=SeriesKind.BAR, categories=("RIYADH", "جدة"), series=(Series("After", (2.0, 4.0)),), summary="bars"
)


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> AnalyticsPage:
    made = AnalyticsPage(english, "Analytics", CHOICES)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


@pytest.fixture
def pivot(page: AnalyticsPage) -> PivotView:
    return page.pivot


@pytest.fixture
def sql(page: AnalyticsPage) -> SqlView:
    made = page.add_sql(["sales", "region"])
    page.tabs.setCurrentWidget(made)
    QApplication.processEvents()
    return made


def shown(view: PivotView | ProfileView | SqlView) -> list[list[str]]:
    model = view.table.rows
    return [[model.cell(row, at).text for at in range(len(model.columns))] for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("box", "keys"),
    [
        ("rows", ["region", "brand"]),
        ("inner", ["", "region", "brand"]),
        ("columns", ["", "region", "brand"]),
        ("figure", ["value", "volume"]),
        ("compare", ["", "year"]),
    ],
)
def test_each_box_offers_what_a_pivot_can_be_made_of(pivot: PivotView, box: str, keys: list[str]) -> None:
    assert [pivot.boxes[box].itemData(at) for at in range(pivot.boxes[box].count())] == keys
    assert pivot.boxes[box].accessibleName()


def test_only_a_person_asks_and_not_the_program(pivot: PivotView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pivot.asked):
        pivot.choose("rows", "brand")
        pivot.choose("rows", "unknown")
    assert pivot.choice("rows") == "brand"
    with qtbot.waitSignal(pivot.asked):
        qtbot.keyClick(pivot.boxes["figure"], Qt.Key.Key_Down)
    assert pivot.choice("figure") == "volume"


@pytest.mark.parametrize("part", ["kinds", "heat"])
def test_another_kind_of_chart_and_colours_ask_again(pivot: PivotView, qtbot: QtBot, part: str) -> None:
    button = pivot.kinds.buttons["stacked"] if part == "kinds" else pivot.heat
    with qtbot.waitSignal(pivot.asked):
        button.click()
    assert pivot.kinds.key == ("stacked" if part == "kinds" else "bar")


def test_swapping_makes_columns_of_rows_and_rows_of_columns(pivot: PivotView, qtbot: QtBot) -> None:
    pivot.choose("rows", "region")
    pivot.choose("columns", "brand")
    with qtbot.waitSignal(pivot.asked):
        pivot.swap.click()
    assert (pivot.choice("rows"), pivot.choice("columns")) == ("brand", "region")


def test_without_columns_there_is_nothing_to_swap(pivot: PivotView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pivot.asked):
        pivot.swap.click()
    assert (pivot.choice("rows"), pivot.choice("columns")) == ("region", "")


def test_a_pivot_is_shown_with_its_chart_title_and_summary(pivot: PivotView) -> None:
    pivot.show_pivot(TABLE, PLOT, "Sales by region")
    assert shown(pivot) == [["RIYADH", "1", "2"], ["جدة", "3", "4"]]
    assert [column.title for column in pivot.table.rows.columns] == ["Region", "Before", "After"]
    assert pivot.summary.text() == "2 rows"
    assert pivot.card.title.text() == "Sales by region"
    assert pivot.chart.plot == PLOT


def test_opening_a_row_drills_into_it_whatever_the_order(pivot: PivotView, qtbot: QtBot) -> None:
    pivot.show_pivot(TABLE, PLOT, "")
    pivot.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    with qtbot.waitSignal(pivot.drilled) as drilled:
        pivot.table.activated.emit(pivot.table.rows.index(0, 0))
    assert drilled.args == ["j"]


def test_each_crumb_but_the_last_leads_back_to_itself(pivot: PivotView, qtbot: QtBot) -> None:
    pivot.show_crumbs(["All", "RIYADH", "Olaya"])
    links = [pivot._crumbs.itemAt(at).widget() for at in range(0, 5, 2)]
    assert [link.text() for link in links] == ["All", "RIYADH", "Olaya"]
    assert [link.isEnabled() for link in links] == [True, True, False]
    with qtbot.waitSignal(pivot.led) as led:
        links[1].click()
    assert led.args == [1]
    pivot.show_crumbs(["All"])
    assert pivot._crumbs.count() == 0


def test_a_column_is_asked_for_by_its_key_and_shown_with_its_spread(page: AnalyticsPage, qtbot: QtBot) -> None:
    view = page.add_profile({"value": "Sales", "region": "Region"})
    page.tabs.setCurrentWidget(view)
    with qtbot.waitSignal(view.asked) as asked:
        view.columns.select_key("region")
    assert asked.args == ["region"]
    with qtbot.assertNotEmitted(view.asked):
        view.columns.clearSelection()
    view.show_profile(TABLE, PLOT, "Spread of region")
    assert shown(view)[0] == ["RIYADH", "1", "2"]
    assert (view.summary.text(), view.card.title.text()) == ("2 rows", "Spread of region")
    assert view.chart.plot == PLOT


@pytest.mark.parametrize(("typed", "ran"), [(" SELECT 1 ", ["SELECT 1"]), ("  ", []), ("", [])])
def test_a_statement_is_run_without_what_surrounds_it(sql: SqlView, typed: str, ran: list[str]) -> None:
    statements: list[str] = []
    sql.ran.connect(statements.append)
    sql.edit.setPlainText(typed)
    sql.run.click()
    assert statements == ran


def test_while_one_runs_it_can_be_stopped_and_no_other_begun(sql: SqlView, qtbot: QtBot) -> None:
    sql.edit.setPlainText("SELECT 1")
    assert (sql.run.isEnabled(), sql.stop.isEnabled()) == (True, False)
    sql.show_running(running=True)
    assert (sql.run.isEnabled(), sql.stop.isEnabled()) == (False, True)
    with qtbot.assertNotEmitted(sql.ran):
        qtbot.keyClick(sql.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(sql.stopped):
        sql.stop.click()
    sql.show_running(running=False)
    with qtbot.waitSignal(sql.ran):
        qtbot.keyClick(sql.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_history_is_offered_on_one_line_each_and_recalled_by_number(sql: SqlView, qtbot: QtBot) -> None:
    sql.show_history(["SELECT 2\n  FROM sales", "x" * 200])
    assert [sql.history.itemText(at) for at in range(2)] == ["SELECT 2 FROM sales", "x" * 80]
    assert sql.history.currentIndex() == -1
    with qtbot.waitSignal(sql.recalled) as recalled:
        qtbot.keyClick(sql.history, Qt.Key.Key_Down)
    assert recalled.args == [0]


def test_an_answer_is_shown_and_searched_on_the_tab_that_is_seen(page: AnalyticsPage, sql: SqlView) -> None:
    page.pivot.show_pivot(TABLE, PLOT, "")
    sql.show_answer(TABLE)
    page.search("جده")
    assert (shown(sql), len(shown(page.pivot))) == ([["جدة", "3", "4"]], 2)
    page.tabs.setCurrentWidget(page.pivot)
    page.search("riyadh")
    assert [row[0] for row in shown(page.pivot)] == ["RIYADH"]
    assert "2 rows" in words(page.pivot)
