"""A statement is completed while it is typed, and run by Ctrl+Return."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.inputs.sql_edit import SqlEdit
from ui.theme import Theme

WORDS = ["sum", "SELECT", "region", "sales", "select_all"]


@pytest.fixture
def edit(english: Theme, qtbot: QtBot) -> SqlEdit:
    made = SqlEdit(english, "One SELECT", WORDS)
    qtbot.addWidget(made)
    qtbot.addWidget(made.words)
    made.resize(400, 120)
    made.show()
    return made


def offered(edit: SqlEdit) -> list[str]:
    model = edit.completer.completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("s", None),
        ("se", ["SELECT", "select_all"]),
        ("SE", ["SELECT", "select_all"]),
        ("su", ["sum"]),
        ("sum", None),
        ("zz", None),
        ("se ", None),
        ("SELECT re", ["region"]),
    ],
)
def test_words_are_offered_from_the_second_letter_on(
    edit: SqlEdit, qtbot: QtBot, typed: str, words: list[str] | None
) -> None:
    qtbot.keyClicks(edit, typed)
    assert (offered(edit) if edit.words.isVisible() else None) == words
    edit.words.hide()


def test_an_offered_word_takes_the_place_of_what_was_typed_of_it(edit: SqlEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "SELECT re")
    edit.completer.activated.emit("region")
    edit.words.hide()
    assert edit.toPlainText() == "SELECT region"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_return_runs_and_writes_nothing(edit: SqlEdit, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClicks(edit, "se")
    with qtbot.waitSignal(edit.ran):
        qtbot.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == "se"
    assert not edit.words.isVisible()


def test_return_alone_begins_a_line_and_runs_nothing(edit: SqlEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(edit.ran):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "\n"


def test_it_is_written_left_to_right_and_tab_leaves_it(edit: SqlEdit) -> None:
    assert edit.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert edit.tabChangesFocus()
    assert edit.accessibleName() == "One SELECT"
    assert "Mono" in edit.font().families()[0]
