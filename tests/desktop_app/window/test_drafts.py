"""What a person was writing is there again, also when what is remembered arrives after the page was made."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.desktop_app.conftest import Person

Writing = QLineEdit | QPlainTextEdit


def reason(person: Person) -> QLineEdit:
    return person.page("worklist").reason


def statement(person: Person) -> QPlainTextEdit:
    return person.page("analytics").sql.edit


def text(writing: Writing) -> str:
    return writing.text() if isinstance(writing, QLineEdit) else writing.toPlainText()


def lock(person: Person) -> None:
    person.shell.lock()
    person.rest()


def unlock_before(person: Person, key: str) -> None:
    """Unlock, and wait until the page ``key`` is whole; what is remembered has not arrived by then."""
    page, loader = person.work.pages[key], person.work._loader
    person.unlock()
    person.qtbot.waitUntil(lambda: person.shell.is_open and loader.is_whole(page))
    assert not person.shell.ctx.answers.recalled


@pytest.mark.parametrize(("key", "field"), [("worklist", reason), ("analytics", statement)])
def test_a_draft_shows_and_stays_though_the_page_is_made_before_it_is_known(
    person: Person, arrival: Event, tmp_path: Path, key: str, field: Callable[[Person], Writing]
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.page(key)
    person.qtbot.keyClicks(field(person), "half a sentence")
    lock(person)
    arrival.clear()
    unlock_before(person, key)
    arrival.set()
    person.settle()
    assert person.work.page_key == key
    assert text(field(person)) == "half a sentence"
    person.work.drafts.save()
    lock(person)
    person.open()
    assert text(field(person)) == "half a sentence"


def test_a_lock_before_the_draft_is_known_does_not_lose_it(person: Person, arrival: Event, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.qtbot.keyClicks(reason(person), "half a sentence")
    lock(person)
    arrival.clear()
    unlock_before(person, "worklist")
    person.shell.lock()
    arrival.set()
    person.rest()
    person.open()
    assert person.work.page_key == "worklist"
    assert text(reason(person)) == "half a sentence"


def test_what_is_written_before_the_old_draft_is_known_replaces_it(
    person: Person, arrival: Event, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.qtbot.keyClicks(reason(person), "old")
    lock(person)
    arrival.clear()
    unlock_before(person, "worklist")
    person.qtbot.keyClicks(person.work.pages["worklist"].page.reason, "new")
    arrival.set()
    person.settle()
    assert text(reason(person)) == "new"
