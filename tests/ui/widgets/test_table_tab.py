"""A tab with a table of a chosen level: its summary, its rows, the chart beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.charts.series_chart import Series, SeriesPlot
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

COLUMNS = [TableColumn("Brand"), TableColumn("Share", numeric=True)]
ROWS = [[Cell("Cola"), Cell("60", 60.0)], [Cell("ليمون"), Cell("40", 40.0)]]
PLOT = SeriesPlot(categories=("Cola", "ليمون"), series=(Series("Share", (60.0, 40.0)),), summary="shares")


def tab(theme: Theme, qtbot: QtBot, *, chart: str = "", choices: dict[str, str] | None = None) -> TableTab:
    made = TableTab(
        theme, "Shares", "By", {"brand": "Brand", "pack": "Pack"} if choices is None else choices, chart=chart
    )
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_table("2 brands", COLUMNS, ["c", "l"], ROWS)
    QApplication.processEvents()
    return made


def test_question_and_summary_stand_above_the_table(theme: Theme, qtbot: QtBot) -> None:
    made = tab(theme, qtbot)
    assert words(made)[:2] == ["By", "2 brands"]
    assert made.choice.accessibleName() == "By"
    assert [made.table.rows.cell(row, 0).text for row in range(2)] == ["Cola", "ليمون"]


def test_another_level_is_asked_for_by_its_key(english: Theme, qtbot: QtBot) -> None:
    made = tab(english, qtbot)
    with qtbot.waitSignal(made.turned) as turned:
        qtbot.keyClick(made.choice, Qt.Key.Key_Down)
    assert turned.args == ["pack"]


def test_without_levels_nothing_is_asked(english: Theme, qtbot: QtBot) -> None:
    made = tab(english, qtbot, choices={})
    assert words(made)[0] == "2 brands"
    assert not made.choice.isVisible()


def test_the_same_columns_keep_the_choice_and_the_order(english: Theme, qtbot: QtBot) -> None:
    made = tab(english, qtbot)
    made.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    made.table.select_key("l")
    made.show_table("again", COLUMNS, ["c", "l"], ROWS)
    assert made.table.selected_key() == "l"
    assert [made.table.rows.key(row) for row in range(2)] == ["l", "c"]
    made.show_table("other", [TableColumn("Pack")], ["x"], [[Cell("330")]])
    assert [column.title for column in made.table.rows.columns] == ["Pack"]
    assert made.table.selected_key() is None
    assert made.summary.text() == "other"


def test_a_chart_stands_beside_the_table_with_its_title_and_scope(english: Theme, qtbot: QtBot) -> None:
    made = tab(english, qtbot, chart="Chart")
    assert made.chart is not None
    assert made.card is not None
    made.show_plot("Shares over time", PLOT, "per cent")
    assert (made.card.title.text(), made.card.subtitle.text()) == ("Shares over time", "per cent")
    assert made.chart.plot == PLOT
    assert made.table.mapTo(made, made.table.rect().center()).x() < made.card.mapTo(made, made.card.rect().center()).x()


@pytest.mark.parametrize("chart", ["", "Chart"])
def test_a_plot_for_a_tab_without_a_chart_is_left_out(english: Theme, qtbot: QtBot, chart: str) -> None:
    made = tab(english, qtbot, chart=chart)
    made.show_plot("Shares over time", PLOT)
    assert ("Shares over time" in words(made)) is bool(chart)
