"""Whoever cannot see the window, or holds no mouse, finds every part of it by name and by Tab."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from tests.desktop_app.conftest import Person


def test_everything_that_takes_the_focus_has_a_name_on_every_page(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    for name in person.work.pages:
        person.work.show_page(name)
        person.settle()
        nameless = [each for each in _reached(person.work.window) if not _name_of(each)]
        assert nameless == [], name


class Opened(QObject):
    """Notes what is shown as a window of its own, be it for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_no_page_opens_a_window_that_takes_the_focus_while_it_is_made(
    person: Person, tmp_path: Path, qapp: QApplication
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    opened = Opened()
    qapp.installEventFilter(opened)
    for name in person.work.pages:
        person.page(name)
    qapp.removeEventFilter(opened)
    assert opened.kinds == []


def test_tab_comes_round_to_where_it_began(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    window = person.work.window
    window.bar.field.setFocus()
    seen: list[QWidget] = []
    while True:
        person.qtbot.keyClick(person.work.window.focusWidget(), Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is window.bar.field or now in seen:
            break
        seen.append(now)
    assert now is window.bar.field
    assert len(seen) >= 10
    assert any(window.rail.isAncestorOf(each) for each in seen)


def test_every_button_without_words_has_a_tip_and_a_name(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    count = 0
    for name in person.work.pages:
        person.page(name)
        buttons = [
            button
            for button in person.work.window.findChildren(QAbstractButton)
            if button.isVisible() and not button.text() and not button.icon().isNull() and not _inside(button)
        ]
        count += len(buttons)
        silent = [button for button in buttons if not button.toolTip() or not _name_of(button)]
        assert silent == [], name
    assert count > len(person.work.pages)


def _inside(button: QAbstractButton) -> bool:
    """Return whether a button is part of another control, which speaks for it."""
    return isinstance(button.parentWidget(), QLineEdit | QTabBar | QAbstractScrollArea | QComboBox)


def _reached(window: QWidget) -> list[QWidget]:
    """Return what Tab leads to and a person can see."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and not isinstance(each.parentWidget(), QComboBox | QAbstractScrollArea | QAbstractSpinBox)
    ]


def _name_of(widget: QWidget) -> str:
    """Return what a screen reader says of ``widget``: its own name, its text, or the label that belongs to it."""
    if name := widget.accessibleName():
        return name
    if isinstance(widget, QLineEdit) and widget.placeholderText():
        return widget.placeholderText()
    if isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex())
    text = getattr(widget, "text", None)
    if not isinstance(widget, QAbstractScrollArea | QLineEdit) and callable(text) and (said := str(text())):
        return said
    buddies = [each for each in widget.window().findChildren(QLabel) if each.buddy() is widget]
    return buddies[0].text() if buddies else ""
