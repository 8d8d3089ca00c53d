"""Something that was done is undone and done again, and never done twice at first."""

from PySide6.QtGui import QUndoStack

from ui.undoing import Done


def test_the_first_redo_does_nothing_and_the_others_do(qapp: object) -> None:
    assert qapp
    calls: list[str] = []
    stack = QUndoStack()
    stack.push(Done("Mute", lambda: calls.append("undo"), lambda: calls.append("redo")))
    assert calls == []
    stack.undo()
    stack.redo()
    stack.undo()
    assert calls == ["undo", "redo", "undo"]


def test_it_is_called_by_its_name(qapp: object) -> None:
    assert qapp
    stack = QUndoStack()
    stack.push(Done("كتم", lambda: None, lambda: None))
    assert stack.undoText() == "كتم"
    stack.undo()
    assert stack.redoText() == "كتم"
