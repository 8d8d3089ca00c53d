"""The watched folder at work: a real folder, a real vault, and the watcher of the system."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.model.roles import Role
from core.operations.imports.batches import list_batches
from core.operations.imports.stage_files import list_staged
from desktop_app.imports.folder_watch import FolderWatch
from desktop_app.notifications.messages import Urgency
from desktop_app.pages.data.page import DataPresenter
from desktop_app.queries import questions
from tests.builders.permissions import bound_by_permissions
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.conftest import Person
from tests.desktop_app.queries.conftest import FIGURES, Opened

SELDOM = 3_600_000
SOON = 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


Watching = Callable[..., FolderWatch]


@pytest.fixture
def watching(opened: Opened, folder: Path) -> Iterator[Watching]:
    """Watch ``folder`` for a vault that knows the layout of an audit sheet; only the system reports changes."""
    made: list[FolderWatch] = []

    def begin(*, settle_ms: int = SOON, poll_ms: int = SELDOM, **settings: object) -> FolderWatch:
        for name, value in {"folder": str(folder), "enabled": True, **settings}.items():
            assert opened.ctx.save_setting(f"watch.{name}", value)  # type: ignore[arg-type]
        watch = FolderWatch(opened.ctx, settle_ms=settle_ms, poll_ms=poll_ms)
        made.append(watch)
        watch.start()
        opened.rest()
        return watch

    yield begin
    for watch in made:
        watch.stop()
        watch.deleteLater()
    opened.rest()


def april(path: Path, **changes: object) -> Path:
    figures = {key: [1.5] for key in FIGURES}
    return AuditSheet(**{"figures": figures, "months": ("Apr'24",), **changes}).write(path)  # type: ignore[arg-type]


def staged(opened: Opened) -> list[tuple[str, str]]:
    return opened.on_store(lambda _: [(file.name, file.state.value) for file in list_staged(opened.ctx.access)])


def wait_for(opened: Opened, *texts: str) -> None:
    opened.qtbot.waitUntil(lambda: opened.texts == list(texts))
    opened.rest()


def test_a_known_layout_is_imported_by_itself_and_the_notification_names_it(
    opened: Opened, watching: Watching, folder: Path, tmp_path: Path
) -> None:
    changes: list[object] = []
    opened.ctx.changed.connect(changes.append)
    watch = watching()
    shutil.move(april(tmp_path / "april.xlsx"), folder / "april.xlsx")
    wait_for(opened, "message.watched_imported")
    (message,) = opened.messages
    assert (message.urgency, message.page, message.data) == (
        Urgency.HIGH,
        "data",
        {"file": "april.xlsx", "loaded": "20", "apart": "0"},
    )
    assert message.brief is None  # a locked window shows none of it
    assert [(change.observations, change.staged) for change in changes] == [(True, True)]  # type: ignore[attr-defined]
    assert staged(opened) == [("april.xlsx", "imported")]
    watch.look()
    opened.rest()
    assert len(opened.messages) == 1


def test_copies_and_other_names_are_staged_once(opened: Opened, watching: Watching, folder: Path) -> None:
    watch = watching(settle_ms=SELDOM)
    april(folder / "april.xlsx")
    shutil.copy(folder / "april.xlsx", folder / "april (2).xlsx")
    for _ in range(2):
        watch.look()
        opened.rest()
    (folder / "april (2).xlsx").rename(folder / "renamed.xlsx")
    for _ in range(3):
        watch.look()
        opened.rest()
    assert opened.texts == ["message.watched_imported"]
    assert len(staged(opened)) == 1
    assert len(opened.on_store(lambda _: list_batches(opened.ctx.access))) == 2


def test_a_file_that_is_written_in_two_steps_is_staged_when_it_is_whole(
    opened: Opened, watching: Watching, folder: Path, tmp_path: Path
) -> None:
    whole = april(tmp_path / "april.xlsx").read_bytes()
    watch = watching(settle_ms=SELDOM)

    def look() -> tuple[str, ...]:
        watch.look()
        opened.rest()
        watched = opened.ctx.answers.of(questions.WATCHED_FOLDER)
        assert watched is not None
        return watched.pending

    (folder / "april.xlsx").write_bytes(whole[:2_000])
    assert look() == ("april.xlsx",)
    with (folder / "april.xlsx").open("ab") as file:
        file.write(whole[2_000:])
    assert look() == ("april.xlsx",)
    assert opened.texts == []
    assert look() == ()
    assert opened.texts == ["message.watched_imported"]


def test_a_locked_file_is_tried_until_it_can_be_read(opened: Opened, watching: Watching, folder: Path) -> None:
    april(folder / "april.xlsx").chmod(0)
    with bound_by_permissions():
        watch = watching(settle_ms=SELDOM)
        for _ in range(3):
            watch.look()
            opened.rest()
    watched = opened.ctx.answers.of(questions.WATCHED_FOLDER)
    assert watched is not None
    assert watched.pending == ("april.xlsx",)
    assert opened.texts == []
    (folder / "april.xlsx").chmod(0o600)
    for _ in range(2):
        watch.look()
        opened.rest()
    assert opened.texts == ["message.watched_imported"]


def test_a_correction_of_shown_figures_waits_with_its_reason(opened: Opened, watching: Watching, folder: Path) -> None:
    watching()
    AuditSheet(figures={**FIGURES, ("PEPSI CAN 0", "OLAYA"): [4, 2, 6]}).write(folder / "again.xlsx")
    wait_for(opened, "message.watched_waiting")
    assert opened.messages[0].data["why"] == "It would correct 1 shown figure and remove 0."
    assert staged(opened) == [("again.xlsx", "waiting")]
    assert len(opened.on_store(lambda _: list_batches(opened.ctx.access))) == 1


def test_a_file_that_is_no_workbook_is_named_once(opened: Opened, watching: Watching, folder: Path) -> None:
    watch = watching()
    (folder / "letter.xlsx").write_bytes(b"no workbook")
    (folder / "~$letter.xlsx").write_bytes(b"owner")
    wait_for(opened, "message.watched_refused")
    for _ in range(2):
        watch.look()
        opened.rest()
    assert len(opened.messages) == 1
    assert staged(opened) == [("letter.xlsx", "refused")]


def test_what_was_staged_before_is_not_read_again(opened: Opened, watching: Watching, folder: Path) -> None:
    watch = watching()
    april(folder / "april.xlsx")
    wait_for(opened, "message.watched_imported")
    watch.stop()
    (folder / "april.xlsx").chmod(0)  # reading it would fail, and it would be seen as locked
    again = watching()
    again.look()
    opened.rest()
    watched = opened.ctx.answers.of(questions.WATCHED_FOLDER)
    assert watched is not None
    assert watched.pending == ()
    (folder / "april.xlsx").chmod(0o600)


def test_many_files_at_once_are_one_notification(opened: Opened, watching: Watching, folder: Path) -> None:
    watch = watching(settle_ms=SELDOM)
    april(folder / "april.xlsx")
    for number in range(3):
        (folder / f"letter {number}.xlsx").write_bytes(f"no workbook {number}".encode())
    for _ in range(2):
        watch.look()
        opened.rest()
    assert opened.texts == ["message.watched_several"]
    assert opened.messages[0].data == {"count": 4, "imported": 1, "waiting": 3}


def test_a_missing_folder_is_reported_once_and_tried_again(opened: Opened, watching: Watching, folder: Path) -> None:
    folder.rmdir()
    watch = watching(poll_ms=SOON)
    for _ in range(2):
        watch.look()
        opened.rest()
    assert opened.texts == ["watch.folder_missing"]
    folder.mkdir()
    april(folder / "april.xlsx")
    wait_for(opened, "watch.folder_missing", "message.watched_imported")
    shutil.rmtree(folder)
    wait_for(opened, "watch.folder_missing", "message.watched_imported", "watch.folder_missing")


@pytest.mark.parametrize("settings", [{"enabled": False}, {"allowed": False}, {"folder": ""}], ids=str)
def test_nothing_is_watched_unless_it_is_chosen_and_allowed(
    opened: Opened, watching: Watching, folder: Path, settings: dict[str, object]
) -> None:
    april(folder / "april.xlsx")
    watch = watching(**settings)
    watch.look()
    opened.rest()
    watched = opened.ctx.answers.of(questions.WATCHED_FOLDER)
    assert watched is not None
    assert watched.folder == ""
    assert opened.messages == []


def test_who_may_not_import_watches_nothing(opened: Opened, watching: Watching, folder: Path) -> None:
    opened.ctx.app = replace(opened.ctx.app, session=replace(opened.ctx.session, role=Role.EXECUTIVE))
    april(folder / "april.xlsx")
    watching().look()
    opened.rest()
    watched = opened.ctx.answers.of(questions.WATCHED_FOLDER)
    assert watched is not None
    assert watched.folder == ""
    assert opened.messages == []


def test_another_folder_is_followed_when_it_is_chosen(
    opened: Opened, watching: Watching, folder: Path, tmp_path: Path
) -> None:
    watching()
    other = tmp_path / "other"
    other.mkdir()
    april(other / "april.xlsx")
    assert opened.ctx.save_setting("watch.folder", str(other))
    wait_for(opened, "message.watched_imported")
    assert opened.ctx.save_setting("watch.enabled", value=False)
    april(folder / "may.xlsx", months=("May'24",))
    opened.rest()
    assert len(opened.messages) == 1


def test_the_lock_of_the_vault_stops_the_watch_and_opening_it_goes_on(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    person.open_with(tmp_path / "audit.xlsx")
    watch = person.work.folder_watch
    watch._soon.setInterval(SOON)
    assert person.shell.ctx.save_setting("watch.folder", str(folder))
    assert person.shell.ctx.save_setting("watch.enabled", value=True)
    person.settle()
    person.told.clear()
    figures = {key: [1.5] for key in person.sheet().figures}
    AuditSheet(figures=figures, months=("Apr'24",)).write(folder / "april.xlsx")
    watch.look()
    person.shell.lock()
    person.rest()
    assert not watch._soon.isActive()
    assert not watch._poll.isActive()
    assert watch._files.directories() == []
    AuditSheet(figures=figures, months=("May'24",)).write(folder / "may.xlsx")
    watch.look()
    person.rest()
    assert [message.text for message in person.told if message.text.startswith("message.watched")] == []
    person.open()
    names = {"april.xlsx", "may.xlsx"}
    person.qtbot.waitUntil(
        lambda: {message.data.get("file") for message in person.told if message.text.startswith("message.w")} == names
    )
    person.settle()
    assert names <= {line.split(" ")[0] for line in person.toaster.shown}
    assert person.page("data").table.rows.rowCount() == 3


def test_a_file_that_is_being_staged_when_the_vault_locks_is_staged_once(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    person.open_with(tmp_path / "audit.xlsx")
    ctx, watch = person.shell.ctx, person.work.folder_watch
    watch._soon.setInterval(SOON)
    figures = {key: [1.5] for key in person.sheet().figures}
    AuditSheet(figures=figures, months=("Apr'24",)).write(folder / "april.xlsx")
    assert ctx.save_setting("watch.folder", str(folder))
    assert ctx.save_setting("watch.enabled", value=True)
    person.qtbot.waitUntil(lambda: any(job.title == "job.stage" for job in ctx.jobs.running))
    person.shell.lock()
    person.rest()
    person.open()
    presenter = person.work.presenter(DataPresenter)
    person.qtbot.waitUntil(lambda: len(ctx.answers.imports or ()) == 2)
    for _ in range(2):
        watch.look()
        person.settle()
    assert len(ctx.answers.imports or ()) == 2
    assert presenter.waiting.files == ()
