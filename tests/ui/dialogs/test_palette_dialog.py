"""Commands are shown by a few letters of either language, the best first, and chosen without leaving the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.palette_dialog import Command, PaletteDialog
from ui.theme import Theme

COMMANDS = [
    Command("save", "Save this view", "Ctrl+S", ("حفظ",)),
    Command("page:alerts", "Alerts", "", ("alerts", "تنبيهات")),
    Command("view", "View the sample"),
    Command("lock", "Lock", "Ctrl+L", ("قفل",)),
    Command("setting:theme", "Theme", "", ("dark, night", "ليلي")),
    Command("dark", "The dark side"),
]


@pytest.fixture
def palette(english: Theme, qtbot: QtBot) -> PaletteDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PaletteDialog(english, COMMANDS, parent)
    made.held = parent
    qtbot.addWidget(made)
    made.show()
    return made


def keys(palette: PaletteDialog) -> list[str]:
    return [palette.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(palette.list.count())]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ["save", "page:alerts", "view", "lock", "setting:theme", "dark"]),
        ("view", ["view", "save"]),
        ("save view", ["save"]),
        ("LOCK", ["lock"]),
        ("تنبيه", ["page:alerts"]),
        ("nothing", []),
        ("dark", ["dark", "setting:theme"]),
        ("ليلي", ["setting:theme"]),
    ],
)
def test_what_holds_the_words_is_shown_and_what_begins_with_them_first(
    palette: PaletteDialog, typed: str, shown: list[str]
) -> None:
    palette.field.setText(typed)
    assert keys(palette) == shown


def test_a_command_shows_its_shortcut_after_its_name(palette: PaletteDialog) -> None:
    assert [palette.list.item(row).text().split("    ") for row in range(4)] == [
        ["Save this view", "Ctrl+S"],
        ["Alerts"],
        ["View the sample"],
        ["Lock", "Ctrl+L"],
    ]


def test_return_chooses_the_first_and_the_arrows_another(palette: PaletteDialog, qtbot: QtBot) -> None:
    palette.field.setText("view")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["save"]
    assert palette.isHidden()


def test_a_click_chooses_what_is_clicked(palette: PaletteDialog, qtbot: QtBot) -> None:
    item = palette.list.item(3)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.mouseClick(
            palette.list.viewport(), Qt.MouseButton.LeftButton, pos=palette.list.visualItemRect(item).center()
        )
    assert chosen.args == ["lock"]


def test_return_on_nothing_does_nothing(palette: PaletteDialog, qtbot: QtBot) -> None:
    palette.field.setText("nothing")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_field_and_list_are_named(palette: PaletteDialog) -> None:
    assert palette.field.accessibleName() == palette.field.placeholderText() != ""
    assert palette.list.accessibleName() == palette.windowTitle() != ""


def test_where_nothing_matches_it_says_so(palette: PaletteDialog) -> None:
    assert not palette.nothing.isVisible()
    palette.field.setText("zzz")
    assert palette.nothing.isVisible()
    assert palette.nothing.text().startswith("Nothing found")
    assert not palette.list.isVisible()
    palette.field.setText("lock")
    assert palette.list.isVisible()
    assert not palette.nothing.isVisible()
