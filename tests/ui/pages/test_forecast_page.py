"""The forecast page: figures over the chart, models against naive, what can be known, advice and diary."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.seen import middle, part, words
from ui.charts.trend_chart import Plot, Point
from ui.models.rows import Cell, TableColumn
from ui.pages.forecast_page import ForecastPage, Knowable, Outlook
from ui.theme import Theme, Tone

PLOT = Plot(points=(Point(first=date(2024, 1, 1), last=date(2024, 1, 28), value=1, noise=None, tick="J", hint="J"),))
OUTLOOK = Outlook(
    scope="RIYADH",
    figures=(("Expected", "110"), ("Low", "80"), ("High", "140")),
    plot=PLOT,
    plot_scope="M SAR, from 0",
    models=((Cell("ETS"), Cell("4.1 %", 4.1)), (Cell("Naive"), Cell("6.0 %", 6.0))),
    models_scope="12 origins",
    known=(
        Knowable("The level", "Yes", Tone.GOOD, "It is stable."),
        Knowable("Ramadan", "Hardly", Tone.WARNING, "Seen once."),
        Knowable("Price", "No", Tone.BAD, "It never moved."),
    ),
    advice=(("Order 110", "Order 110 cases, for the mean is 110."),),
    diary=((Cell("Dec"), Cell("100", 100.0)),),
    diary_summary="3 of 4 within.",
    diary_why="As 80 % promise.",
)


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> ForecastPage:
    columns = [TableColumn("Model"), TableColumn("Error", numeric=True)]
    made = ForecastPage(english, "Forecast", {"region": "Region", "brand": "Brand"}, columns, columns)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.show_outlook(OUTLOOK)
    QApplication.processEvents()
    return made


def left(page: ForecastPage, text: str) -> int:
    """Return where the label of ``text`` begins."""
    return part(page, text).mapTo(page, QPoint(0, 0)).x()


def test_each_figure_stands_under_its_own_name_from_left_to_right(page: ForecastPage) -> None:
    places = []
    for name, value in OUTLOOK.figures:
        assert middle(page, name).y() < middle(page, value).y()
        places.append(left(page, name))
        assert left(page, value) == places[-1]
    assert places == sorted(places)


def test_chart_and_models_say_their_scope(page: ForecastPage) -> None:
    assert page.subtitle.text() == "RIYADH"
    assert page._trend.subtitle.text() == "M SAR, from 0"
    assert page._models.subtitle.text() == "12 origins"
    assert [page.models.rows.cell(row, 0).text for row in range(2)] == ["ETS", "Naive"]
    assert [page.diary.rows.cell(row, 0).text for row in range(page.diary.rows.rowCount())] == ["Dec"]


@pytest.mark.parametrize(
    ("what", "answer", "why", "badge"),
    [
        ("The level", "Yes", "It is stable.", "badge-good"),
        ("Ramadan", "Hardly", "Seen once.", "badge-warning"),
        ("Price", "No", "It never moved.", "badge-bad"),
    ],
)
def test_each_answer_stands_beside_its_question_over_its_reason(
    page: ForecastPage, what: str, answer: str, why: str, badge: str
) -> None:
    assert part(page, answer).objectName() == badge
    assert middle(page, what).x() < middle(page, answer).x()
    assert abs(middle(page, what).y() - middle(page, answer).y()) < 12
    assert middle(page, what).y() < middle(page, why).y()


def test_no_line_of_a_reason_is_cut_off_in_a_crowded_window(page: ForecastPage) -> None:
    whats = [f"Whether the areas of {number} provinces reported in each of the periods" for number in range(8)]
    whys = [
        f"In {number} periods areas did not report, and models saw what these usually sell there."
        for number in range(8)
    ]
    known = tuple(Knowable(what, "With care", Tone.WARNING, why) for what, why in zip(whats, whys, strict=True))
    page.resize(1366, 600)
    page.show_outlook(replace(OUTLOOK, known=known))
    QApplication.processEvents()
    for text in (*whats, *whys):
        words_of = part(page, text)
        assert words_of.height() >= words_of.heightForWidth(words_of.width()), text


def test_advice_has_its_reason_in_the_tip_and_for_who_listens(page: ForecastPage) -> None:
    advice = part(page, "Order 110")
    assert advice.toolTip() == advice.accessibleDescription() == "Order 110 cases, for the mean is 110."


def test_a_series_is_picked_by_number_and_a_level_by_key(page: ForecastPage, qtbot: QtBot) -> None:
    page.offer(["RIYADH", "جدة", "DAMMAM"], 1)
    assert page.series.currentText() == "جدة"
    with qtbot.waitSignal(page.picked) as picked:
        qtbot.keyClick(page.series, Qt.Key.Key_Down)
    assert picked.args == [2]
    with qtbot.waitSignal(page.turned) as turned:
        qtbot.keyClick(page.level, Qt.Key.Key_Down)
    assert turned.args == ["brand"]
    with qtbot.assertNotEmitted(page.picked):
        page.offer(["one"], 0)
    assert page.series.count() == 1


def test_another_series_leaves_nothing_of_the_first(page: ForecastPage) -> None:
    page.show_outlook(
        replace(OUTLOOK, figures=(("Expected", "7"),), known=(), advice=(), diary=(), diary_summary="None yet.")
    )
    QApplication.processEvents()
    seen = set(words(page))
    assert {"7", "None yet."} <= seen
    assert not {"110", "Low", "Ramadan", "Hardly", "Order 110", "3 of 4 within."} & seen
    assert not page.diary.isVisible()


def test_tables_are_as_high_as_their_rows(page: ForecastPage, english: Theme) -> None:
    height = english.size("size.rowDense")
    assert page.models.height() - page.diary.height() == height
    assert page.models.verticalScrollBar().maximum() == 0


def test_boxes_are_named(page: ForecastPage) -> None:
    names = [page.level.accessibleName(), page.series.accessibleName()]
    assert all(names)
    assert names[0] in [label.text() for label in page.findChildren(QLabel)]


def test_an_assumption_about_ramadan_is_asked_for_only_where_it_is_offered(page: ForecastPage, qtbot: QtBot) -> None:
    assert not page.assumption.isVisible()
    page.show_outlook(replace(OUTLOOK, scenario=("Scenario: 66 in Jan",)))
    assert page.assumption.isVisible()
    assert "Scenario: 66 in Jan" in words(page)
    with qtbot.waitSignal(page.assumed) as emitted:
        page.assumption.setValue(15)
    assert emitted.args == [15]


def test_answers_that_are_too_many_are_scrolled_and_keep_all_their_lines(theme: Theme, qtbot: QtBot) -> None:
    page = ForecastPage(theme, "Forecast", {"region": "Region"}, [], [])
    qtbot.addWidget(page)
    why = "Too many words for one line of a card that is as narrow as this one, and a few more of them. " * 2
    claims = tuple(Knowable(f"claim {number}", "no", Tone.BAD, why) for number in range(9))
    page.show_outlook(Outlook("", (), Plot(), "", (), "", claims))
    page.resize(1200, 600)
    page.show()
    QApplication.processEvents()
    reasons = [made for made in page.findChildren(QLabel) if made.text() == why]
    assert len(reasons) == 9
    assert all(made.height() >= made.heightForWidth(made.width()) for made in reasons)
    assert page._area.verticalScrollBar().maximum() > 0
