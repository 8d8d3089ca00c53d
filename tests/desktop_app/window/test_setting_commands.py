"""Every setting is found by what people call it, in either language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.texts.catalogue import Language, has
from desktop_app.pages.settings.index import SECTIONS
from desktop_app.window.setting_commands import setting_commands
from tests.desktop_app.conftest import Person
from ui.dialogs.palette_dialog import PaletteDialog
from ui.theme import Theme

NAMES = [
    ("dark", "theme"),
    ("داكن", "theme"),
    ("night", "theme"),
    ("ليلي", "theme"),
    ("font size", "text_size"),
    ("zoom", "text_size"),
    ("حجم الخط", "text_size"),
    ("digits", "digits"),
    ("أرقام", "digits"),
    ("language", "language"),
    ("لغة", "language"),
    ("password", "keys"),
    ("كلمة المرور", "keys"),
    ("backup", "backups"),
    ("holidays", "calendar"),
    ("إجازات", "calendar"),
    ("GeoJSON", "map.outlines"),
    ("licence", "about"),
]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("typed", "item"), NAMES)
def test_a_setting_is_found_by_its_other_names_in_both_languages(
    theme: Theme, qtbot: QtBot, language: Language, typed: str, item: str
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    palette = PaletteDialog(theme, [*setting_commands(language)], over)
    palette.field.setText(typed)
    shown = [palette.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(palette.list.count())]
    assert f"setting:{item}" in shown[:4]


def test_every_section_and_every_setting_has_other_names_in_both_languages() -> None:
    for language in Language:
        for section, keys in SECTIONS.items():
            assert has(language, f"section_words.{section}")
            assert [key for key in keys if not has(language, f"setting_words.{key}")] == []


@pytest.mark.parametrize(("typed", "section"), [("zoom", "general"), ("إجازات", "calendar"), ("geojson", "map")])
def test_what_is_chosen_opens_the_settings_at_its_section(person: Person, typed: str, section: str) -> None:
    person.open()
    for _ in range(2):  # the page is made by the first
        person.work.commands.do("palette")
        palette = person.work.commands.palette
        assert palette is not None
        palette.field.setText(typed)
        person.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        person.settle()
        assert person.work.page_key == "settings"
        assert person.page("settings").section == section
        person.work.show_page("executive")
