"""Each page says under its title what the months that are held can show."""

from pathlib import Path

from desktop_app.pages.table import PAGES
from tests.desktop_app.conftest import Person


def test_every_page_with_figures_says_what_three_months_show(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    lines = {entry.key: person.page(entry.key).carried for entry in PAGES}
    for entry in PAGES:
        line = lines[entry.key]
        assert line.text().startswith("3 months ") is (entry.purpose is not None)
        assert line.isHidden() is (entry.purpose is None)


def test_an_empty_vault_says_nothing_of_months(person: Person) -> None:
    person.open()
    assert person.page("executive").carried.text() == ""
