"""Where the window was, how its tables were arranged and which workbooks were brought outlast a lock."""

from pathlib import Path
from threading import Event

from tests.desktop_app.conftest import Person
from ui.widgets.outgoing import Outgoing, Way


def reopen(person: Person) -> None:
    person.shell.lock()
    person.rest()
    person.open()


def test_recent_workbooks_outlast_days_on_which_none_is_brought(person: Person, tmp_path: Path) -> None:
    person.open()
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    person.work.memory.note_files([first])
    person.work.memory.note_files([second])
    assert person.work.memory.recent == (second, first)
    person.rest()
    reopen(person)
    reopen(person)
    assert person.work.memory.recent == (second, first)


def test_a_workbook_brought_before_the_others_are_known_joins_them(
    person: Person, arrival: Event, tmp_path: Path
) -> None:
    person.open()
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    person.work.memory.note_files([first])
    person.rest()
    person.shell.lock()
    person.rest()
    arrival.clear()
    person.unlock()
    person.qtbot.waitUntil(lambda: person.shell.is_open)
    person.work.memory.note_files([second])
    assert not person.shell.ctx.answers.recalled
    arrival.set()
    person.settle()
    assert person.work.memory.recent == (second, first)


def test_columns_that_were_moved_stay_moved_though_the_page_is_made_before_that_is_known(
    person: Person, arrival: Event, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.page("worklist").table.horizontalHeader().moveSection(0, 2)
    person.shell.lock()
    person.rest()
    arrival.clear()
    person.unlock()
    loader, presenter = person.work._loader, person.work.pages["worklist"]
    person.qtbot.waitUntil(lambda: person.shell.is_open and loader.is_whole(presenter))
    arrival.set()
    person.settle()
    assert person.page("worklist").table.horizontalHeader().visualIndex(0) == 2


def test_a_table_leaves_once_though_its_page_is_made_before_its_columns_are_known(
    person: Person, arrival: Event, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.page("worklist")
    person.shell.lock()
    person.rest()
    arrival.clear()
    person.unlock()
    loader, presenter = person.work._loader, person.work.pages["worklist"]
    person.qtbot.waitUntil(lambda: person.shell.is_open and loader.is_whole(presenter))
    arrival.set()
    person.settle()
    outgoing: list[Outgoing] = []
    person.page("worklist").leaving.connect(outgoing.append)
    person.page("worklist").table.copy(headings=False)
    assert [wanted.way for wanted in outgoing] == [Way.COPY]
    person.rest()
