"""Boxes for numbers: what is typed is taken as it is, and the arrows stay within the bounds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox
from pytestqt.qtbot import QtBot

from ui.inputs.number_box import DecimalBox, WholeBox, keep_clear

Step = QAbstractSpinBox.StepEnabledFlag


@pytest.mark.parametrize("kind", [WholeBox, DecimalBox])
def test_a_number_out_of_bounds_is_not_cut_to_fit(qtbot: QtBot, kind: type[WholeBox | DecimalBox]) -> None:
    box = kind(0, 100, 40)
    qtbot.addWidget(box)
    box.selectAll()
    qtbot.keyClicks(box, "120")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 120


@pytest.mark.parametrize(
    ("value", "steps"),
    [(0, Step.StepUpEnabled), (100, Step.StepDownEnabled), (50, Step.StepUpEnabled | Step.StepDownEnabled)],
)
@pytest.mark.parametrize("kind", [WholeBox, DecimalBox])
def test_arrows_lead_no_further_than_the_bounds(
    qtbot: QtBot, kind: type[WholeBox | DecimalBox], value: int, steps: Step
) -> None:
    box = kind(0, 100, value)
    qtbot.addWidget(box)
    assert box.stepEnabled() == steps


def test_the_text_stands_off_the_border(qtbot: QtBot) -> None:
    box = WholeBox(0, 9, 1)
    qtbot.addWidget(box)
    keep_clear(box)
    assert box.lineEdit().textMargins().left() > 0
