"""The legend of a map: colours from low to high with their words, what the circles are, and the note."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.theme import Theme
from ui.widgets.map_legend import Legend, MapLegend

LEGEND = Legend(
    classes=("well below", "below", "usual", "above", "well above"), circle="Circles: sales", note="approximate"
)


def shown(theme: Theme, qtbot: QtBot, legend: Legend, *, short: bool = False) -> MapLegend:
    made = MapLegend(theme, short=short)
    qtbot.addWidget(made)
    made.resize(500, 80)
    made.show()
    made.show_legend(legend)
    QApplication.processEvents()
    return made


def test_a_legend_has_its_words_what_the_circles_are_and_its_note(theme: Theme, qtbot: QtBot) -> None:
    assert words(shown(theme, qtbot, LEGEND)) == [*LEGEND.classes, "Circles: sales", "approximate"]


def test_a_short_one_names_its_ends_and_its_middle_and_the_others_under_the_pointer(theme: Theme, qtbot: QtBot) -> None:
    made = shown(theme, qtbot, LEGEND, short=True)
    assert words(made)[:3] == ["well below", "usual", "well above"]
    patches = [label for label in made.findChildren(QLabel) if label.toolTip()]
    assert {patch.toolTip() for patch in patches} == set(LEGEND.classes)


def test_what_there_is_not_takes_no_room(theme: Theme, qtbot: QtBot) -> None:
    made = shown(theme, qtbot, LEGEND)
    made.show_legend(Legend())
    QApplication.processEvents()
    assert words(made) == []
    assert not made.circle.isVisible()
