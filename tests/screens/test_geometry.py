"""What is planted wrong in a window is found, and what is right is not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.screens.faults import FaultKind
from tests.screens.geometry import faults
from tests.ui.conftest import RESOURCES
from ui.charts.map_view import MapPlot, MapView, Shape
from ui.charts.series_chart import Series, SeriesChart, SeriesPlot
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Mode, Theme, load
from ui.widgets.rows_table import RowsTable

WORDS = "words that take some room"


@pytest.fixture
def theme(qapp: object) -> Theme:
    assert qapp
    return load(RESOURCES, Mode.LIGHT)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def kinds(window: QWidget) -> list[FaultKind]:
    QApplication.processEvents()
    return [fault.kind for fault in faults(window)]


def stand(widget: QWidget, window: QWidget, place: QRect) -> QWidget:
    widget.setParent(window)
    widget.setGeometry(place)
    widget.show()
    return widget


def wrapped(parent: QWidget | None = None) -> QLabel:
    return QLabel(f"{WORDS} " * 6, parent, wordWrap=True)


def combo() -> QComboBox:
    made = QComboBox()
    made.addItem(WORDS)
    return made


def spin() -> QSpinBox:
    return QSpinBox(minimum=0, maximum=2_000_000_000, value=1_999_999_999, suffix=" SAR in all")


def line() -> QLineEdit:
    return QLineEdit(placeholderText=WORDS)


def names() -> QListWidget:
    made = QListWidget()
    made.addItem(WORDS * 3)
    made.setHorizontalScrollBarPolicy(made.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    for number in range(4):
        made.addTab(f"{WORDS} {number}")
    return made


@pytest.mark.parametrize(
    ("make", "small"),
    [
        (lambda: QLabel(WORDS), QRect(0, 0, 60, 30)),
        (lambda: QLabel(WORDS), QRect(0, 0, 400, 8)),
        (wrapped, QRect(0, 0, 200, 30)),
        (lambda: QPushButton(WORDS), QRect(0, 0, 80, 40)),
        (lambda: QCheckBox(WORDS), QRect(0, 0, 80, 40)),
        (combo, QRect(0, 0, 80, 40)),
        (spin, QRect(0, 0, 80, 40)),
        (line, QRect(0, 0, 80, 40)),
        (names, QRect(0, 0, 80, 80)),
    ],
)
def test_a_text_that_does_not_fit_is_found(make: Callable[[], QWidget], small: QRect, window: QWidget) -> None:
    made = stand(make(), window, small)
    assert set(kinds(window)) == {FaultKind.CLIPPED}
    made.resize(560, 400)
    assert kinds(window) == []


def test_tabs_beyond_the_edge_are_found(window: QWidget) -> None:
    made = stand(tabs(), window, QRect(0, 0, 200, 40))
    assert FaultKind.OUTSIDE in kinds(window)
    window.resize(2_000, 100)
    made.resize(1_900, 40)
    assert kinds(window) == []


def test_a_count_on_the_words_of_its_button_is_found(window: QWidget) -> None:
    button = stand(QPushButton(WORDS), window, QRect(0, 0, 300, 40))
    button.resize(button.sizeHint())
    assert kinds(window) == []
    stand(QLabel("12"), button, QRect(button.width() - 30, 0, 24, button.height()))
    assert kinds(window) == [FaultKind.CLIPPED]


def test_siblings_on_each_other_are_found_unless_one_lies_over_on_purpose(window: QWidget) -> None:
    stand(QWidget(), window, QRect(0, 0, 100, 100))
    other = stand(QWidget(), window, QRect(50, 50, 100, 100))
    assert kinds(window) == [FaultKind.OVERLAP]
    other.setProperty("over", True)
    assert kinds(window) == []
    other.setProperty("over", False)
    other.move(100, 0)
    assert kinds(window) == []


def test_what_reaches_beyond_its_parent_is_found_but_not_where_it_is_scrolled_to(window: QWidget) -> None:
    inside = stand(QWidget(), window, QRect(0, 450, 100, 100))
    assert kinds(window) == [FaultKind.OUTSIDE]
    area = QScrollArea()
    area.setWidget(inside)
    stand(area, window, QRect(0, 0, 300, 50))
    assert kinds(window) == []
    inside.resize(400, 100)
    assert kinds(window) == [FaultKind.SIDEWAYS]
    area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    assert kinds(window) == [FaultKind.OUTSIDE]


def test_what_cannot_be_seen_has_no_faults(window: QWidget) -> None:
    stand(QLabel(WORDS), window, QRect(0, 0, 10, 10)).hide()
    assert kinds(window) == []


def table(theme: Theme, window: QWidget, first: str) -> RowsTable:
    made = RowsTable(
        theme,
        RowsModel([TableColumn("Place", stretch=True), TableColumn("Figure", numeric=True)]),
        "Things",
        row_height=40,
    )
    made.rows.show(["a", "b", "c"], [[Cell(first), Cell("1", 1.0)] for _ in range(3)])
    stand(made, window, QRect(0, 0, 500, 300))
    return made


def test_words_cut_beside_a_column_with_room_to_spare_are_found(theme: Theme, window: QWidget) -> None:
    made = table(theme, window, WORDS)
    assert kinds(window) == []
    made.setColumnWidth(0, 60)
    made.setColumnWidth(1, 400)
    assert kinds(window) == [FaultKind.CELL]
    made.setColumnWidth(1, 40)
    assert FaultKind.HEADING in kinds(window)


def test_a_table_of_one_row_and_a_half_is_found(theme: Theme, window: QWidget) -> None:
    made = table(theme, window, WORDS)
    made.resize(500, 100)
    assert kinds(window) == [FaultKind.LOW]


def test_words_of_a_chart_on_each_other_are_found(theme: Theme, window: QWidget) -> None:
    chart = SeriesChart(theme)
    stand(chart, window, QRect(0, 0, 500, 300))
    chart.show_plot(SeriesPlot(categories=("a", "b"), series=(Series("one", (1.0, 2.0)),), summary="x"))
    assert kinds(window) == []
    chart.write("words in the plot", (0.2, 1.5), "text.primary")
    chart.write("words in the plot", (0.21, 1.5), "text.primary")
    assert kinds(window) == [FaultKind.CHART]


def test_words_beyond_the_edge_of_a_plot_are_found(theme: Theme, window: QWidget) -> None:
    chart = SeriesChart(theme)
    stand(chart, window, QRect(0, 0, 500, 300))
    chart.show_plot(SeriesPlot(categories=("a", "b"), series=(Series("one", (1.0, 2.0)),), summary="x"))
    chart.write("words in the plot", (chart.across[1], 1.2), "text.primary", anchor=(0.5, 0.5))
    assert kinds(window) == [FaultKind.CHART]


def test_names_of_a_map_on_each_other_are_found(theme: Theme, window: QWidget) -> None:
    square = ((40.0, 20.0), (42.0, 20.0), (42.0, 24.0), (40.0, 24.0))
    far = tuple((x + 8, y) for x, y in square)
    view = MapView(theme)
    stand(view, window, QRect(0, 0, 500, 400))
    west, east = (
        Shape(key=name, name=name, rings=(ring,), middle=middle)
        for name, ring, middle in (("West", square, (41, 22)), ("East", far, (49, 22)))
    )
    view.show_plot(MapPlot(shapes=(west, east), summary="x"))
    assert kinds(window) == []
    view._write(Shape(key="Other", name="Other", rings=(), middle=(41, 22)))
    assert kinds(window) == [FaultKind.CHART]
