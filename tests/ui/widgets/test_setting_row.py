"""One setting: its default comes back by a button that is there only where it can, and a refusal stands below it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.theme import Theme
from ui.widgets.setting_row import EditorKind, SettingLine, SettingRow

LINE = SettingLine(key="days", name="Days", hint="to wait", kind=EditorKind.WHOLE, value=7, low=1, high=30)


def row(theme: Theme, qtbot: QtBot, line: SettingLine) -> SettingRow:
    made = SettingRow(theme, line)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("default", "there"), [("", False), ("5", True)])
def test_a_default_can_be_restored_where_another_value_is_set(
    english: Theme, qtbot: QtBot, default: str, there: bool
) -> None:
    made = row(english, qtbot, replace(LINE, default=default))
    assert made.restore.isVisible() is there
    if there:
        assert made.restore.toolTip() == "Default: 5"
        assert made.restore.accessibleName() == "Restore default: Days"
        with qtbot.waitSignal(made.restored):
            made.restore.click()


def test_a_refusal_stands_below_the_editor_until_it_is_taken_back(english: Theme, qtbot: QtBot) -> None:
    made = row(english, qtbot, LINE)
    made.refuse("Days cannot be 9.")
    assert "Days cannot be 9." in words(made)
    made.refuse("")
    assert not made.problem.isVisible()


def test_a_value_that_was_refused_can_be_typed_back(english: Theme, qtbot: QtBot) -> None:
    made = row(english, qtbot, LINE)
    changed: list[object] = []
    made.changed.connect(changed.append)
    made.editor.editingFinished.emit()  # type: ignore[attr-defined]
    made.refuse("Days cannot be 9.")
    made.editor.editingFinished.emit()  # type: ignore[attr-defined]
    assert changed == [7]
