"""Labels have the font of their style and the colour of their tone, and words never become markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.theme import Theme, Tone
from ui.widgets.labels import empty, label, paint


def colour(made: QLabel) -> str:
    return made.palette().color(made.foregroundRole()).name()


@pytest.mark.parametrize("tone", list(Tone))
def test_a_label_has_the_colour_of_its_tone_until_it_is_painted(every_theme: Theme, tone: Tone) -> None:
    made = label(every_theme, "word", tone=tone)
    assert colour(made) == every_theme.colour(tone.value).name()
    paint(made, every_theme, Tone.BAD)
    assert colour(made) == every_theme.colour("danger.text").name()


@pytest.mark.parametrize("style", ["caption", "label", "body", "strong", "section", "title", "figure", "figureLarge"])
def test_a_label_has_the_size_and_the_weight_of_its_style(theme: Theme, style: str) -> None:
    font = label(theme, "word", style).font()
    assert font.pixelSize() == theme.text_size(style)
    assert int(font.weight()) == theme.size(f"type.scale.{style}.weight")


def test_words_stand_at_the_side_of_the_language_whatever_they_are(theme: Theme) -> None:
    side = Qt.AlignmentFlag.AlignRight if theme.arabic else Qt.AlignmentFlag.AlignLeft
    for text in ("English", "عربي", "12"):
        alignment = label(theme, text).alignment()
        assert alignment & side
        assert alignment & Qt.AlignmentFlag.AlignAbsolute


def test_markup_in_a_name_is_shown_as_it_is_written(english: Theme) -> None:
    made = label(english, "<b>Al & Sons</b>")
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == "<b>Al & Sons</b>"


def test_arabic_words_and_numbers_beside_them_share_a_height(theme: Theme) -> None:
    heights = {label(theme, text, "body").minimumHeight() for text in ("مليون", "12", "")}
    assert len(heights) == 1
    assert (heights.pop() >= theme.line_height("body")) is theme.arabic
    assert label(theme, "", wrap=True).minimumHeight() == 0


def test_an_emptied_layout_shows_nothing(english: Theme, qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    row = QHBoxLayout(held)
    for text in ("one", "two"):
        row.addWidget(label(english, text))
    row.addStretch(1)
    assert words(held) == ["one", "two"]
    empty(row)
    assert words(held) == []
    assert row.count() == 0
