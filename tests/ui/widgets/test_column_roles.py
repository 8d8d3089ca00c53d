"""What each column of a table means: a line for each, another role by its box, and back again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, words
from ui.theme import Theme, Tone
from ui.widgets.column_roles import ColumnLine, ColumnRoles

ROLES = [("ignored", "Ignored"), ("region", "Region"), ("outlet", "Outlet")]
LINES = [
    ColumnLine("A", "المنطقة", "region", "sure", Tone.GOOD, "RIYADH, JEDDAH"),
    ColumnLine("B", "Shop", "outlet", "perhaps", Tone.WARNING, "Olaya"),
    ColumnLine("C", "Shop", "ignored", "no", Tone.FAINT, "1, 2"),
    ColumnLine("D", "Odd", "unknown", "no ", Tone.FAINT, "?"),
]


@pytest.fixture
def roles(theme: Theme, qtbot: QtBot) -> ColumnRoles:
    made = ColumnRoles(theme, "Columns")
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.show_columns(LINES, ROLES)
    QApplication.processEvents()
    return made


def pick(roles: ColumnRoles, letters: str, role: str) -> None:
    """Choose as a person does, which activates the box."""
    box = roles.boxes[letters]
    at = box.findData(role)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_each_line_reads_letters_heading_certainty_and_sample(roles: ColumnRoles, theme: Theme) -> None:
    assert words(roles)[-16:] == [
        text for line in LINES for text in (line.letters, line.heading, line.sure, line.sample)
    ]
    assert ink(roles, "sure") == theme.colour("success.text")
    assert ink(roles, "perhaps") == theme.colour("warning.text")
    assert [box.currentData() for box in roles.boxes.values()] == ["region", "outlet", "ignored", "ignored"]
    assert "المنطقة" in roles.boxes["A"].accessibleName()


def test_of_two_columns_with_one_heading_the_one_with_a_role_counts(roles: ColumnRoles) -> None:
    assert roles.roles() == {"المنطقة": "region", "Shop": "outlet", "Odd": "ignored"}
    pick(roles, "B", "ignored")
    pick(roles, "C", "region")
    assert roles.roles()["Shop"] == "region"


def test_a_choice_is_reported_undone_and_redone(roles: ColumnRoles, qtbot: QtBot) -> None:
    assert not roles.undo.isEnabled()
    with qtbot.waitSignal(roles.changed):
        pick(roles, "A", "outlet")
    assert "المنطقة" in roles.undo.toolTip()
    with qtbot.waitSignal(roles.changed):
        qtbot.mouseClick(roles.undo, Qt.MouseButton.LeftButton)
    assert roles.boxes["A"].currentData() == "region"
    assert (roles.undo.isEnabled(), roles.redo.isEnabled()) == (False, True)
    qtbot.mouseClick(roles.redo, Qt.MouseButton.LeftButton)
    assert roles.boxes["A"].currentData() == "outlet"


def test_several_choices_are_undone_from_the_last_to_the_first(roles: ColumnRoles) -> None:
    pick(roles, "A", "outlet")
    pick(roles, "A", "ignored")
    pick(roles, "B", "region")
    seen = []
    for _ in range(3):
        roles.undo.click()
        seen.append((roles.boxes["A"].currentData(), roles.boxes["B"].currentData()))
    assert seen == [("ignored", "outlet"), ("outlet", "outlet"), ("region", "outlet")]


def test_the_same_choice_again_is_nothing_to_undo(roles: ColumnRoles) -> None:
    pick(roles, "A", "region")
    assert not roles.undo.isEnabled()


def test_other_columns_begin_without_earlier_choices(roles: ColumnRoles) -> None:
    pick(roles, "A", "outlet")
    roles.show_columns(LINES[1:2], ROLES)
    assert roles.roles() == {"Shop": "outlet"}
    assert not roles.undo.isEnabled()
