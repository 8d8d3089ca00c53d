"""The clock of backups: it writes one when it is due, and reports a failure once."""

from pathlib import Path

from tests.desktop_app.conftest import Person


def look(person: Person) -> list[str]:
    person.work.backups.look()
    person.settle()
    return [text for text in person.heard() if "back" in text.casefold()]


def test_a_due_backup_is_written_and_reported(person: Person, tmp_path: Path) -> None:
    person.open()
    folder = tmp_path / "backups"
    folder.mkdir()
    assert look(person) == []
    assert person.shell.ctx.save_setting("backup.folder", str(folder))
    person.settle()
    assert len(list(folder.iterdir())) == 1  # at once, when it is set
    assert len(look(person)) == 1


def test_a_disk_that_is_not_there_is_reported_once_until_it_is_back(person: Person, tmp_path: Path) -> None:
    person.open()
    folder = tmp_path / "backups"
    assert person.shell.ctx.save_setting("backup.folder", str(folder))
    assert len(look(person)) == len(look(person)) == 1
    folder.mkdir()
    assert len(look(person)) == 2


def test_it_looks_every_hour_and_after_a_failure_every_minute(person: Person, tmp_path: Path) -> None:
    person.open()
    folder = tmp_path / "backups"
    assert person.shell.ctx.save_setting("backup.folder", str(folder))
    person.settle()
    intervals = [person.work.backups.clock.interval()]
    folder.mkdir()
    look(person)
    intervals.append(person.work.backups.clock.interval())
    assert intervals == [60_000, 3_600_000]
