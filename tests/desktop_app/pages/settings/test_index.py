"""Every setting of the settings page is in the index, under its section."""

from desktop_app.pages.settings.index import SECTIONS, section_of
from tests.desktop_app.conftest import Person


def test_the_index_has_the_sections_of_the_page_with_their_settings(person: Person) -> None:
    person.open()
    page = person.page("settings")
    shown = {key: tuple(line.key for line in section.lines) for key, section in page._sections.items()}
    assert shown == dict(SECTIONS)
    assert list(shown) == list(SECTIONS)


def test_a_setting_and_a_section_are_found_in_their_section() -> None:
    assert section_of("text_size") == "general"
    assert section_of("keys") == "keys"
    assert section_of("nothing") == ""
