"""Rows wrap where the next has no room, nothing is squeezed below its words, and Arabic begins at the other side."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.wrap import Wrap, natural_width

GAP = 8


def box(width: int, height: int = 20) -> QWidget:
    made = QWidget()
    made.setFixedSize(width, height)
    return made


def holder(qtbot: QtBot, layout: Wrap, width: int, height: int = 400) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    HELD.append(made)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    layout.setGeometry(QRect(0, 0, width, height))
    return made


HELD: list[QWidget] = []  # what a layout lays out lives as long as its parent


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    HELD.clear()


def places(parts: list[QWidget]) -> list[tuple[int, int]]:
    return [(part.x(), part.y()) for part in parts]


def test_what_has_no_room_begins_another_row(qtbot: QtBot) -> None:
    layout, parts = Wrap(GAP), [box(100), box(100), box(50), box(100)]
    for part in parts:
        layout.put(part)
    holder(qtbot, layout, 260, layout.heightForWidth(260))
    assert places(parts) == [(0, 0), (108, 0), (0, 28), (58, 28)]
    assert layout.heightForWidth(260) == 48
    assert layout.heightForWidth(1000) == 20
    assert layout.heightForWidth(99) == 4 * 20 + 3 * GAP


def test_arabic_begins_at_the_right(qtbot: QtBot) -> None:
    layout, parts = Wrap(GAP), [box(100), box(100)]
    for part in parts:
        layout.put(part)
    made = QWidget()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.setLayout(layout)
    qtbot.addWidget(made)
    layout.setGeometry(QRect(0, 0, 300, 20))
    assert [part.x() for part in parts] == [200, 92]


def test_what_stretches_shares_the_rest_of_its_row_but_nobody_is_below_the_least(qtbot: QtBot) -> None:
    layout, wide, narrow, fixed = Wrap(GAP), QWidget(), QWidget(), box(60)
    layout.put(wide, stretch=3, least=100)
    layout.put(narrow, stretch=1, least=100)
    layout.put(fixed)
    holder(qtbot, layout, 376)
    assert [part.width() for part in (wide, narrow, fixed)] == [200, 100, 60]
    layout.setGeometry(QRect(0, 0, 250, 400))
    assert (wide.y() == narrow.y(), fixed.y() > narrow.y()) == (True, True)
    layout.setGeometry(QRect(0, 0, 150, 400))
    assert wide.width() == 150


@pytest.mark.parametrize(("width", "columns"), [(1000, 6), (630, 3), (420, 3), (340, 3), (250, 2), (120, 1)])
def test_even_rows_hold_as_many_each(qtbot: QtBot, width: int, columns: int) -> None:
    layout, parts = Wrap(GAP, even=True), [QWidget() for _ in range(6)]
    for part in parts:
        layout.put(part, stretch=1, least=100)
    holder(qtbot, layout, width)
    assert [len(row) for row in layout.rows(width)] == [columns] * (6 // columns)
    assert len({part.width() for part in parts}) == 1


def test_what_is_hidden_or_says_nothing_takes_no_room(qtbot: QtBot) -> None:
    layout, hidden, silent, shown = Wrap(GAP), box(100), QLabel(""), box(100)
    for part in (hidden, silent, shown):
        layout.put(part)
    hidden.hide()
    holder(qtbot, layout, 300, 20)
    assert shown.x() == 0
    assert silent.size().isEmpty()
    hidden.show()
    layout.setGeometry(QRect(0, 0, 300, 20))
    assert shown.x() == 108


def test_what_is_put_in_and_taken_out_again_is_not_laid_out(qtbot: QtBot) -> None:
    layout, parts = Wrap(GAP), [box(100), box(100), box(100)]
    for part in parts:
        layout.put(part)
    made = holder(qtbot, layout, 400, 20)
    layout.removeWidget(parts[0])
    parts[0].setParent(None)
    assert (layout.count(), layout.itemAt(2), layout.takeAt(2)) == (2, None, None)
    first = box(30)
    layout.put(first, at=0)
    QApplication.processEvents()
    layout.setGeometry(QRect(0, 0, 400, 20))
    assert [part.x() for part in (first, parts[1], parts[2])] == [0, 38, 146]
    assert made.layout() is layout


def test_words_are_as_wide_as_one_line_of_them(qtbot: QtBot) -> None:
    long, short = QLabel("several words in a line", wordWrap=True), QPushButton("ok")
    for made in (long, short):
        qtbot.addWidget(made)
    assert natural_width(long) >= long.fontMetrics().horizontalAdvance(long.text())
    assert natural_width(short) == short.sizeHint().width()


def test_a_page_with_wrapped_rows_is_as_high_as_they_are(qtbot: QtBot) -> None:
    page, layout = QWidget(), Wrap(GAP)
    for _ in range(4):
        layout.put(box(100))
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(layout)
    column.addWidget(box(10, 10))
    qtbot.addWidget(page)
    assert page.hasHeightForWidth()
    assert page.heightForWidth(210) - page.heightForWidth(1000) == 20 + GAP


@given(st.lists(st.integers(10, 300), min_size=1, max_size=8), st.integers(20, 900))
def test_no_row_is_wider_than_there_is_room_unless_one_alone_is(qapp: object, widths: list[int], room: int) -> None:
    assert qapp
    made = QWidget()
    layout = Wrap(GAP, made)
    for width in widths:
        layout.put(box(width))
    rows = layout.rows(room)
    assert [entry.natural for row in rows for entry in row] == widths
    for row in rows:
        assert len(row) == 1 or sum(entry.natural for entry in row) + GAP * (len(row) - 1) <= room


def test_another_text_is_measured_again(qtbot: QtBot) -> None:
    layout, text, after = Wrap(GAP), QLabel("one"), box(50)
    layout.put(text)
    layout.put(after)
    made = holder(qtbot, layout, 600, 40)
    QApplication.processEvents()
    before = after.x()
    text.setText("one and a few more words")
    QApplication.processEvents()
    assert after.x() > before
    assert text.width() >= text.sizeHint().width()
    text.setText("")
    QApplication.processEvents()
    assert after.x() == 0
    assert made.isVisible()
