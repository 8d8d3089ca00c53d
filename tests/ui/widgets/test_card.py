"""A card has its title before its grey words, and a link at the end only where it leads somewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, words
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.labels import label


def card(theme: Theme, qtbot: QtBot, link: str = "", *, flush: bool = False) -> Card:
    made = Card(theme, "Movers", link, flush=flush)
    qtbot.addWidget(made)
    made.subtitle.setText("M SAR")
    made.body.addWidget(label(theme, "content"))
    made.resize(400, 200)
    made.show()
    QApplication.processEvents()
    return made


def test_title_scope_and_link_stand_above_the_content(every_theme: Theme, qtbot: QtBot) -> None:
    made = card(every_theme, qtbot, "All of them")
    assert words(made) == ["Movers", "M SAR", "All of them", "content"]
    assert ink(made, "M SAR") == every_theme.colour("text.tertiary")


def test_the_link_is_followed_by_click_and_key(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot, "All of them")
    followed: list[None] = []
    made.followed.connect(lambda: followed.append(None))
    qtbot.mouseClick(made.link, Qt.MouseButton.LeftButton)
    qtbot.keyClick(made.link, Qt.Key.Key_Space)
    assert len(followed) == 2


def test_a_card_that_leads_nowhere_has_no_link(english: Theme, qtbot: QtBot) -> None:
    assert words(card(english, qtbot)) == ["Movers", "M SAR", "content"]


def test_a_flush_card_lets_a_table_reach_its_sides(english: Theme, qtbot: QtBot) -> None:
    cards = [card(english, qtbot, flush=flush) for flush in (True, False)]
    assert tuple(made.body.contentsMargins().left() for made in cards) == (1, english.size("space.cardPadding"))
