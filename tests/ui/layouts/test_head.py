"""A head is one row where it has room; long words get the row below, and buttons the last one."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.head import Head
from ui.layouts.wrap import Wrap


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[QWidget, Head, QLabel, QLabel, QWidget]:
    made, title, words, ends = QWidget(), QLabel("A title"), QLabel("some grey words after it"), QWidget()
    row = Wrap(4, ends)
    for text in ("One", "Two"):
        row.put(QPushButton(text))
    head = Head(8, title, words, ends)
    made.setLayout(head)
    qtbot.addWidget(made)
    made.show()
    return made, head, title, words, ends


def lay(head: Head, width: int) -> None:
    head.setGeometry(QRect(0, 0, width, head.heightForWidth(width)))


def test_all_of_it_is_one_row_with_the_buttons_at_its_end(
    parts: tuple[QWidget, Head, QLabel, QLabel, QWidget],
) -> None:
    _, head, title, words, ends = parts
    lay(head, 900)
    assert title.geometry().right() < words.x() < ends.x()
    assert ends.geometry().right() == 899


def test_without_words_the_buttons_stay_at_the_end(parts: tuple[QWidget, Head, QLabel, QLabel, QWidget]) -> None:
    _, head, title, words, ends = parts
    words.setText("")
    lay(head, 900)
    assert ends.geometry().right() == 899
    assert title.geometry().right() < ends.x()


def test_words_without_room_have_the_row_below_and_are_whole(
    parts: tuple[QWidget, Head, QLabel, QLabel, QWidget],
) -> None:
    _, head, title, words, ends = parts
    words.setText("so many grey words that they need several lines " * 4)
    lay(head, 400)
    assert title.geometry().top() < words.y()
    assert words.y() >= ends.geometry().bottom()
    assert words.height() >= words.heightForWidth(words.width())
    assert (words.x(), words.width(), ends.geometry().right()) == (0, 400, 399)


def test_where_there_is_room_for_nothing_each_has_its_own_rows(
    parts: tuple[QWidget, Head, QLabel, QLabel, QWidget],
) -> None:
    _, head, title, words, ends = parts
    lay(head, 90)
    assert title.y() < words.y() < ends.y()
    assert max(part.geometry().right() for part in (title, words, ends)) < 90
