"""The filter as chips: name before value, chosen ones marked and lifted by their cross, the rest in a menu."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, words
from ui.theme import Theme
from ui.widgets.filter_bar import ChipText, FilterBar

CHIPS = [
    ChipText("period", "Period", "All", chosen=False),
    ChipText("region", "Region", "الرياض RIYADH", chosen=True),
]
MORE = [("brand", "Brand"), ("channel", "Channel")]


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> FilterBar:
    made = FilterBar(theme)
    qtbot.addWidget(made)
    made.resize(900, 48)
    made.show()
    made.show_chips(CHIPS, MORE)
    made.activateWindow()
    QApplication.processEvents()
    return made


def test_chips_stand_in_their_order_with_name_before_value(bar: FilterBar) -> None:
    assert words(bar) == ["Period", "All", "Region", "الرياض RIYADH", "Filter"]
    assert [chip.accessibleName() for chip in bar.chips] == ["Period: All", "Region: الرياض RIYADH"]


def test_only_a_chosen_chip_is_marked_and_can_be_lifted(bar: FilterBar, qtbot: QtBot, theme: Theme) -> None:
    assert [chip.objectName() for chip in bar.chips] == ["chip", "chipSet"]
    assert [chip.lift.isVisible() for chip in bar.chips] == [False, True]
    assert ink(bar, "الرياض RIYADH") == theme.colour("accent.text")
    assert ink(bar, "All") == theme.colour("text.primary")
    assert bar.chips[1].lift.accessibleName() == "Remove the filter Region"
    with qtbot.assertNotEmitted(bar.opened), qtbot.waitSignal(bar.lifted) as lifted:
        qtbot.mouseClick(bar.chips[1].lift, Qt.MouseButton.LeftButton)
    assert lifted.args == ["region"]


def test_a_chip_opens_its_level_below_itself(bar: FilterBar, qtbot: QtBot) -> None:
    chip = bar.chips[0]
    with qtbot.waitSignal(bar.opened) as opened:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    key, where = opened.args
    assert key == "period"
    assert where == chip.mapToGlobal(QPoint(0, chip.height() + 4))


def test_what_else_can_be_filtered_is_in_the_menu(bar: FilterBar, qtbot: QtBot) -> None:
    assert [action.text() for action in bar.more.actions()] == ["Brand", "Channel"]
    with qtbot.waitSignal(bar.opened) as opened:
        bar.more.actions()[1].trigger()
    assert opened.args[0] == "channel"


def test_nothing_else_to_filter_is_no_menu(bar: FilterBar) -> None:
    bar.show_chips(CHIPS[:1], [])
    QApplication.processEvents()
    assert words(bar) == ["Period", "All"]
    bar.show_chips([], MORE)
    assert words(bar) == ["Filter"]
    assert len(bar.more.actions()) == 2


def test_a_chip_is_as_wide_as_its_words(bar: FilterBar) -> None:
    assert bar.chips[1].sizeHint().width() > bar.chips[0].sizeHint().width()


def test_a_lifted_chip_leaves_the_focus_on_the_one_that_takes_its_place(bar: FilterBar) -> None:
    bar.chips[1].lift.setFocus()
    bar.show_chips([CHIPS[0], ChipText("brand", "Brand", "PEPSI", chosen=True)], MORE)
    assert bar.chips[1].hasFocus()
    bar.show_chips(CHIPS[:1], MORE)
    assert bar.add.hasFocus()


def test_a_chip_that_is_shown_again_has_its_focus_again(bar: FilterBar) -> None:
    bar.chips[0].setFocus()
    bar.show_chips([*reversed(CHIPS)], MORE)
    assert bar.chips[1].hasFocus()


def test_new_chips_take_the_focus_from_nobody(bar: FilterBar) -> None:
    bar.add.setFocus()
    bar.show_chips(CHIPS, MORE)
    assert bar.add.hasFocus()
