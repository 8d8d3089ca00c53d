"""The settings page: each setting with its editor, its hint and its signal; what is managed cannot be changed."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.models.rows import Cell, TableColumn
from ui.pages.settings_page import Act, Section, SettingsPage
from ui.theme import Theme
from ui.widgets.setting_row import EditorKind, SettingLine

LINES = (
    SettingLine(key="tray", name="Stay in the tray", hint="when closed", kind=EditorKind.SWITCH, value=True),
    SettingLine(
        key="language",
        name="Language",
        hint="of all of it",
        kind=EditorKind.CHOICE,
        value="ar",
        choices=(("en", "English"), ("ar", "العربية")),
    ),
    SettingLine(key="days", name="Days", hint="to wait", kind=EditorKind.WHOLE, value=7, low=1, high=30),
    SettingLine(key="rate", name="Rate", hint="in per cent", kind=EditorKind.NUMBER, value=2.5, low=-5, high=5),
    SettingLine(key="hour", name="Hour", hint="of the check", kind=EditorKind.TIME, value="21:00:00"),
    SettingLine(key="folder", name="Folder", hint="of exports", kind=EditorKind.TEXT, value="/data"),
)
GENERAL = Section(
    key="general",
    title="General",
    summary="What is yours.",
    lines=LINES,
    acts=(Act(key="reset", text="Reset", hint="all"),),
)
KEYS = Section(
    key="shortcuts",
    title="Shortcuts",
    columns=(TableColumn("What"), TableColumn("Keys")),
    rows=((Cell("Find"), Cell("Ctrl+F")), (Cell("Lock"), Cell("Ctrl+L"))),
)
ABOUT = Section(key="about", title="About", text="Raff 1.0")


@pytest.fixture
def page(english: Theme, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(english, "Settings")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_sections([GENERAL, KEYS, ABOUT])
    QApplication.processEvents()
    return made


def value_of(editor: QWidget) -> Any:
    match editor:
        case QCheckBox():
            return editor.isChecked()
        case QComboBox():
            return editor.currentData()
        case QTimeEdit():
            return editor.time().toString("HH:mm:ss")
        case QLineEdit():
            return editor.text()
        case _:
            return editor.value()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_each_editor_shows_its_value_and_is_named(page: SettingsPage, line: SettingLine) -> None:
    editor = page.settings[line.key].editor
    assert value_of(editor) == line.value
    assert editor.accessibleName() == line.name
    seen = words(page)
    assert seen.index(line.name) + 1 == seen.index(line.hint)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_what_is_managed_says_so_in_the_place_of_its_hint(english: Theme, qtbot: QtBot, line: SettingLine) -> None:
    made = SettingsPage(english, "Settings")
    qtbot.addWidget(made)
    made.show_sections([replace(GENERAL, lines=(replace(line, managed=True),), acts=())])
    assert not made.settings[line.key].editor.isEnabled()
    assert line.hint not in words(made)
    assert any("organisation" in text for text in words(made))


@pytest.mark.parametrize(
    ("key", "put", "value"),
    [
        ("tray", lambda editor: editor.click(), False),
        ("language", lambda editor: (editor.setCurrentIndex(0), editor.activated.emit(0)), "en"),
        ("days", lambda editor: (editor.setValue(9), editor.editingFinished.emit()), 9),
        ("rate", lambda editor: (editor.setValue(-1.5), editor.editingFinished.emit()), -1.5),
        ("hour", lambda editor: (editor.setTime(QTime(6, 30)), editor.editingFinished.emit()), "06:30:00"),
        ("folder", lambda editor: (editor.setText(" /new "), editor.editingFinished.emit()), "/new"),
    ],
)
def test_a_change_carries_its_key_and_its_value(page: SettingsPage, key: str, put: Any, value: object) -> None:
    changed: list[tuple[str, object]] = []
    page.changed.connect(lambda *args: changed.append(args))
    put(page.settings[key].editor)
    assert changed == [(key, value)]


@pytest.mark.parametrize("key", ["days", "rate", "hour", "folder"])
def test_leaving_an_editor_unchanged_changes_nothing(page: SettingsPage, qtbot: QtBot, key: str) -> None:
    with qtbot.assertNotEmitted(page.changed):
        page.settings[key].editor.editingFinished.emit()


def test_an_hour_reads_the_same_in_both_directions(page: SettingsPage) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert page.settings["hour"].editor.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_an_action_carries_its_key(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.acted) as acted:
        page.acts["reset"].click()
    assert acted.args == ["reset"]


def test_sections_stand_in_their_order_and_are_turned_to(page: SettingsPage, qtbot: QtBot) -> None:
    assert [page.list.item(row).text() for row in range(3)] == ["General", "Shortcuts", "About"]
    assert page.section == "general"
    with qtbot.waitSignal(page.seen) as seen:
        page.turn("about")
    assert seen.args == [page.section] == ["about"]
    page.turn("unknown")
    assert page.section == "about"
    (text,) = [field for field in page.findChildren(QPlainTextEdit) if field.isVisible()]
    assert text.toPlainText() == "Raff 1.0"
    assert text.isReadOnly()


def test_a_table_is_searched_in_its_own_section_only(page: SettingsPage) -> None:
    page.search("lock")
    page.turn("shortcuts")
    page.search("lock")
    table = page.tables["shortcuts"]
    assert [table.rows.cell(row, 1).text for row in range(table.rows.rowCount())] == ["Ctrl+L"]


def test_only_a_section_that_changed_is_made_again(page: SettingsPage) -> None:
    editor = page.settings["folder"].editor
    page.show_sections([GENERAL, KEYS, ABOUT])
    assert page.settings["folder"].editor is editor
    page.show_sections([replace(GENERAL, lines=(replace(LINES[-1], value="/other"),)), KEYS, ABOUT])
    QApplication.processEvents()
    assert value_of(page.settings["folder"].editor) == "/other"
    assert "Days" not in words(page)
    assert page.section == "general"


def test_without_sections_there_is_no_key(english: Theme, qtbot: QtBot) -> None:
    made = SettingsPage(english, "Settings")
    qtbot.addWidget(made)
    assert made.section == ""
