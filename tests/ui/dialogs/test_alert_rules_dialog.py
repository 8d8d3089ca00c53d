"""Alert rules: a threshold of each, tested, saved, reset or muted for the chosen rule and no other."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.dialogs.alert_rules_dialog import AlertRulesDialog, RuleLine
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme

LINES = [
    RuleLine("fall", (Cell("Sales fell"), Cell("12.5", 12.5)), threshold=12.5, on=True, shipped=True),
    RuleLine(
        "empty", (Cell("رف فارغ"), Cell("3", 3.0)), threshold=3.0, on=False, shipped=False, proposal="4 is better."
    ),
]


@pytest.fixture
def dialog(english: Theme, qtbot: QtBot) -> AlertRulesDialog:
    made = AlertRulesDialog(english, [TableColumn("Rule"), TableColumn("Threshold", numeric=True)])
    qtbot.addWidget(made)
    made.show()
    made.show_rules(LINES)
    return made


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_the_fields_are_those_of_the_chosen_rule(dialog: AlertRulesDialog, line: RuleLine) -> None:
    dialog.table.select_key(line.key)
    assert dialog.threshold.value() == line.threshold
    assert dialog.on.isChecked() is line.on
    assert dialog.again.isEnabled() is not line.shipped
    assert dialog.status.text() == line.proposal


@pytest.mark.parametrize(
    ("button", "signal", "args"),
    [
        ("dry_run", "tried", ["empty", 4.25]),
        ("save", "saved", ["empty", 4.25, True]),
        ("again", "reset", ["empty"]),
        ("mute", "muted", ["empty"]),
    ],
)
def test_each_button_acts_on_the_chosen_rule(
    dialog: AlertRulesDialog, qtbot: QtBot, button: str, signal: str, args: list[object]
) -> None:
    dialog.table.select_key("empty")
    dialog.threshold.setValue(4.25)
    dialog.on.setChecked(True)
    emitted: list[str] = []
    for name in ("tried", "saved", "reset", "muted"):
        getattr(dialog, name).connect(lambda *_, name=name: emitted.append(name))
    with qtbot.waitSignal(getattr(dialog, signal)) as done:
        qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    assert done.args == args
    assert emitted == [signal]


def test_without_a_rule_nothing_can_be_done(dialog: AlertRulesDialog) -> None:
    dialog.table.clearSelection()
    parts = (dialog.threshold, dialog.on, dialog.dry_run, dialog.save, dialog.again, dialog.mute)
    assert not any(part.isEnabled() for part in parts)


def test_the_first_rule_is_chosen_and_a_chosen_one_stays(dialog: AlertRulesDialog) -> None:
    assert dialog.table.selected_key() == "fall"
    dialog.table.select_key("empty")
    dialog.show_rules([LINES[0], replace(LINES[1], threshold=9.0)])
    assert dialog.table.selected_key() == "empty"
    assert dialog.threshold.value() == 9.0
    dialog.show_rules(LINES[:1])
    assert dialog.table.selected_key() == "fall"


def test_a_result_is_shown_until_another_rule_is_chosen(dialog: AlertRulesDialog) -> None:
    dialog.show_status("12 alerts in a year.")
    assert dialog.status.text() == "12 alerts in a year."
    dialog.table.select_key("empty")
    assert dialog.status.text() == "4 is better."


def test_the_threshold_is_named_and_never_negative(dialog: AlertRulesDialog) -> None:
    dialog.threshold.setValue(-4)
    assert dialog.threshold.value() == 0
    assert dialog.threshold.accessibleName()
    assert dialog.save.isDefault()
