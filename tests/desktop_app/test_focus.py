"""Whoever works by keyboard sees where the focus is: on every page, in the light and in the dark."""

from pathlib import Path

import pytest

from tests.desktop_app.conftest import Person
from tests.screens.focus import walk_focus


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_has_the_focus_looks_otherwise_than_without_it(person: Person, tmp_path: Path, theme: str) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.choose("theme", theme)
    window = person.work.window
    window.activateWindow()
    person.qtbot.waitUntil(window.isActiveWindow)
    unseen = []
    for key in person.work.pages:
        person.page(key)
        unseen += [f"{key}: {stop.name}" for stop in walk_focus(window) if not stop.is_seen]
    assert not unseen, "\n".join(unseen)
