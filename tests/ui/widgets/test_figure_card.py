"""A card shows what, how much, how it moved and against what, in this order; it opens by click and key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, middle, part, words
from ui.charts.sparkline import Spark, Sparkline
from ui.theme import Theme, Tone
from ui.widgets.figure_card import CardFigure, FigureCard

FIGURE = CardFigure(
    title="Sales",
    figure="\N{MINUS SIGN}1.25",
    unit="M SAR",
    change="+4.1 %",
    base="against 2024, ±2.0 % noise",
    tone=Tone.BAD,
    spark=Spark((1.0, 2.0, 3.0)),
)


def card(theme: Theme, qtbot: QtBot, shown: CardFigure = FIGURE) -> FigureCard:
    made = FigureCard(theme)
    qtbot.addWidget(made)
    made.resize(220, 180)
    made.show()
    made.show_figure(shown)
    QApplication.processEvents()
    return made


def test_words_stand_in_the_order_in_which_they_are_read(theme: Theme, qtbot: QtBot) -> None:
    made = card(theme, qtbot)
    assert words(made) == ["Sales", "\N{MINUS SIGN}1.25", "M SAR", "+4.1 %", "against 2024, ±2.0 % noise"]
    figure, unit = middle(made, FIGURE.figure), middle(made, "M SAR")
    assert figure.x() < unit.x()
    assert part(made, FIGURE.figure).font().pixelSize() > part(made, "Sales").font().pixelSize()


@pytest.mark.parametrize("field", ["title", "figure", "unit", "change", "base"])
def test_what_is_empty_takes_no_room(english: Theme, qtbot: QtBot, field: str) -> None:
    shown = replace(FIGURE, **{field: ""})
    assert words(card(english, qtbot, shown)) == [
        text for text in words(card(english, qtbot)) if text != getattr(FIGURE, field)
    ]


@pytest.mark.parametrize("tone", list(Tone))
def test_only_the_change_takes_the_colour_of_its_tone(every_theme: Theme, qtbot: QtBot, tone: Tone) -> None:
    made = card(every_theme, qtbot, replace(FIGURE, tone=tone))
    assert ink(made, FIGURE.change) == every_theme.colour(tone.value)
    assert ink(made, FIGURE.figure) == every_theme.colour("text.primary")
    assert ink(made, FIGURE.base) == every_theme.colour("text.tertiary")


def test_another_figure_takes_the_place_of_the_first(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    made.show_figure(CardFigure("Margin", "\N{EN DASH}"))
    assert words(made) == ["Margin", "\N{EN DASH}"]
    assert made.accessibleName() == "Margin: \N{EN DASH} .  "


def test_numbers_are_written_in_the_digits_of_the_moment(eastern: Theme, qtbot: QtBot) -> None:
    made = card(eastern, qtbot, CardFigure("Outlets", "1,024", "in 3 regions"))
    assert words(made) == ["Outlets", "١,٠٢٤", "in 3 regions"]


def test_who_listens_is_read_the_figure_with_unit_and_change_and_how_to_open_it(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    assert made.accessibleName() == "Sales: \N{MINUS SIGN}1.25 M SAR. +4.1 % against 2024, ±2.0 % noise"
    assert "Enter" in made.accessibleDescription()
    assert made.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("key", "opens"),
    [
        (Qt.Key.Key_Return, 1),
        (Qt.Key.Key_Enter, 1),
        (Qt.Key.Key_Space, 1),
        (Qt.Key.Key_A, 0),
        (Qt.Key.Key_Escape, 0),
    ],
)
def test_enter_and_the_space_bar_open_it(english: Theme, qtbot: QtBot, key: Qt.Key, opens: int) -> None:
    made = card(english, qtbot)
    opened: list[None] = []
    made.opened.connect(lambda: opened.append(None))
    qtbot.keyClick(made, key)
    assert len(opened) == opens


def test_a_left_click_opens_it_and_no_other_and_none_that_ends_outside(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    opened: list[None] = []
    made.opened.connect(lambda: opened.append(None))
    qtbot.mouseClick(made, Qt.MouseButton.RightButton)
    qtbot.mousePress(made, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(made, Qt.MouseButton.LeftButton, pos=QPoint(500, 10))
    assert opened == []
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert opened == [None]


def test_the_pointer_underlines_the_figure_alone(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    made.enterEvent(QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert [part(made, text).font().underline() for text in words(made)] == [False, True, False, False, False]
    made.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not part(made, FIGURE.figure).font().underline()


@pytest.mark.parametrize("width", [184, 120])
def test_every_line_of_what_it_is_against_has_the_room_of_one(theme: Theme, qtbot: QtBot, width: int) -> None:
    made = card(theme, qtbot, replace(FIGURE, base="line"))
    base = part(made, "line")
    one = base.heightForWidth(width)
    made.show_figure(replace(FIGURE, base="line\nline\nline", title="a title of many words " * 3))
    made.resize(width, made.heightForWidth(width))
    QApplication.processEvents()
    assert base.height() >= base.heightForWidth(base.width()) >= 3 * one - 2 * base.fontMetrics().leading() - 2
    for text in made.findChildren(QLabel):
        assert not text.wordWrap() or text.height() >= text.heightForWidth(text.width()), text.text()


def test_several_lines_take_the_room_of_last_periods_that_are_not_there(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot, replace(FIGURE, base="one\ntwo", spark=Spark(())))
    (spark,) = made.findChildren(Sparkline)
    assert not spark.isVisible()
    made.show_figure(FIGURE)
    assert spark.isVisible()
