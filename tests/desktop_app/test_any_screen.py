"""On small screens, in both languages and with large text, every page can be read and reached, whole."""

from pathlib import Path

from tests.desktop_app.conftest import Person
from tests.screens.geometry import faults
from tests.screens.tour import Plan, walk

# The smallest and a usual one; `make screens` walks through all of them with the sample.
PLAN = Plan(sizes=((1280, 680), (1440, 900)))


def test_no_page_cuts_or_covers_what_it_shows(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    wrong = [f"{sight}: {fault}" for sight in walk(person.shell, PLAN) for fault in faults(person.work.window)]
    assert not wrong, "\n".join(wrong)
