"""What must be known before an import: the unit of its figures, and whether a correction is meant."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import middle, words
from ui.dialogs.import_dialog import Correction, CorrectionDialog, UnitDialog
from ui.theme import Theme

UNITS = [("cases", "Cases"), ("sar", "ريال"), ("litres", "Litres")]


def units(theme: Theme, qtbot: QtBot) -> UnitDialog:
    made = UnitDialog(theme, "sales.xlsx", UNITS, "Go on")
    qtbot.addWidget(made)
    made.show()
    return made


def correction(theme: Theme, qtbot: QtBot) -> CorrectionDialog:
    made = CorrectionDialog(theme, Correction("sales.xlsx", (("Changed", "12"), ("Gone", "3"))))
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    QApplication.processEvents()
    return made


def test_no_unit_is_chosen_beforehand_and_without_one_nothing_goes_on(english: Theme, qtbot: QtBot) -> None:
    made = units(english, qtbot)
    assert made.group.checkedId() == -1
    with qtbot.assertNotEmitted(made.chosen):
        qtbot.mouseClick(made.button, Qt.MouseButton.LeftButton)
    assert made.isVisible()


@pytest.mark.parametrize("number", range(3))
def test_the_unit_that_is_pressed_is_the_one_that_is_emitted(english: Theme, qtbot: QtBot, number: int) -> None:
    made = units(english, qtbot)
    button = made.group.button(number)
    assert button.text() == UNITS[number][1]
    button.click()
    with qtbot.waitSignal(made.chosen) as chosen:
        made.button.click()
    assert chosen.args == [UNITS[number][0]]
    assert made.isHidden()


def test_units_stand_below_the_file_in_their_order(theme: Theme, qtbot: QtBot) -> None:
    made = units(theme, qtbot)
    made.resize(500, 400)
    QApplication.processEvents()
    seen = words(made)
    places = [seen.index(text) for text in ("sales.xlsx", "Cases", "ريال", "Litres", "Go on")]
    assert places == sorted(places)


def test_each_count_stands_at_the_end_of_its_name(english: Theme, qtbot: QtBot) -> None:
    made = correction(english, qtbot)
    for name, count in (("Changed", "12"), ("Gone", "3")):
        assert middle(made, name).x() < middle(made, count).x()
        assert abs(middle(made, name).y() - middle(made, count).y()) < 4
    assert middle(made, "sales.xlsx").y() < middle(made, "Changed").y() < middle(made, "Gone").y()


def test_a_correction_is_meant_or_left(english: Theme, qtbot: QtBot) -> None:
    made = correction(english, qtbot)
    with qtbot.assertNotEmitted(made.accepted_change):
        made.leave.click()
    assert made.isHidden()
    made = correction(english, qtbot)
    with qtbot.waitSignal(made.accepted_change):
        made.take.click()
    assert made.isHidden()
