"""A button that is an icon alone says its name in the tip and to who listens."""

from pytestqt.qtbot import QtBot

from tests.ui.seen import place
from ui.inputs.buttons import icon_button
from ui.theme import Theme


def test_it_is_named_twice_and_shows_no_words(every_theme: Theme, qtbot: QtBot) -> None:
    button = icon_button(every_theme, "close", "إغلاق")
    qtbot.addWidget(button)
    assert (button.toolTip(), button.accessibleName(), button.text()) == ("إغلاق", "إغلاق", "")
    assert button.isFlat()
    shown = button.icon().pixmap(16, 16).toImage()
    assert shown == every_theme.icon("close").pixmap(16, 16).toImage()
    assert not place(shown, every_theme.colour("text.secondary")).isEmpty()
