"""What the window and its pages share: every failure and every change is reported once and in one way."""

import json
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.model.changes import NOTHING, ChangeSet
from core.model.errors import AppError, EnvironmentFault, UserError
from core.model.job_context import JobContext
from core.model.selection import EVERYTHING
from core.operations.vault.access import VaultAccess
from core.operations.vault.remember import recall
from desktop_app.notifications.messages import Message, Urgency
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from tests.conftest import PASSWORD
from tests.desktop_app.queries.conftest import Opened
from ui.undoing import Done

OLAYA = EVERYTHING.choosing("precision_area", ["OLAYA"])
FIRST_TWO_MONTHS = (date(2024, 1, 1), date(2024, 2, 29))


@pytest.fixture
def messages(ctx: AppContext) -> list[Message]:
    published: list[Message] = []
    ctx.stream.published.connect(published.append)
    return published


@pytest.fixture
def changes(ctx: AppContext) -> list[ChangeSet]:
    emitted: list[ChangeSet] = []
    ctx.changed.connect(emitted.append)
    return emitted


def fail(_: JobContext) -> None:
    raise UserError("view.unknown", name="PEPSI")


def rest(ctx: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not ctx.jobs.running)
    assert ctx.jobs.shutdown(5)


def test_an_answer_is_cached_and_a_failure_stands_in_its_place_and_is_reported(
    ctx: AppContext, messages: list[Message], qtbot: QtBot
) -> None:
    error = UserError("view.unknown", name="PEPSI")

    def refuse(_: JobContext) -> tuple[()]:
        raise error

    ctx.ask(questions.OUTBOX, lambda _: ())
    ctx.ask(questions.VIEWS, refuse)
    rest(ctx, qtbot)
    assert ctx.answers.of(questions.OUTBOX) == ()
    assert ctx.answers.failure(questions.VIEWS) is error
    assert [(message.text, message.urgency, message.data) for message in messages] == [
        ("view.unknown", Urgency.WRONG, {"name": "PEPSI"})
    ]


def test_asking_again_replaces_the_answer_that_is_on_its_way(ctx: AppContext, qtbot: QtBot) -> None:
    changed: list[AnyQuestion] = []
    ctx.answers.changed.connect(changed.append)
    ctx.ask(questions.VIEWS, lambda _: ())
    ctx.ask(questions.VIEWS, lambda _: ())
    rest(ctx, qtbot)
    assert ctx.answers.of(questions.VIEWS) == ()
    assert changed == [questions.VIEWS]


def test_a_write_passes_its_result_before_its_change_is_broadcast_once(ctx: AppContext, qtbot: QtBot) -> None:
    order: list[object] = []
    ctx.changed.connect(order.append)
    ctx.write("job.look", lambda _: (7, ChangeSet(views=True)), order.append)
    ctx.write("job.look", lambda _: (8, NOTHING), order.append)
    rest(ctx, qtbot)
    assert order == [7, ChangeSet(views=True), 8]


def test_a_write_that_fails_changes_nothing_and_is_reported(
    ctx: AppContext, messages: list[Message], changes: list[ChangeSet], qtbot: QtBot
) -> None:
    results: list[None] = []

    def work(context: JobContext) -> tuple[None, ChangeSet]:
        fail(context)
        return None, ChangeSet(views=True)

    ctx.write("job.look", work, results.append)
    rest(ctx, qtbot)
    assert (results, changes) == ([], [])
    assert [message.text for message in messages] == ["view.unknown"]


def test_the_progress_of_any_job_is_emitted_with_its_note(ctx: AppContext, qtbot: QtBot) -> None:
    seen: list[tuple[str, int, int]] = []
    ctx.progressed.connect(lambda *progress: seen.append(progress))
    ctx.start(Lane.COMPUTE, "job.look", lambda context: context.progress(2, 3, "import.reading"))
    rest(ctx, qtbot)
    assert seen == [("import.reading", 2, 3)]


def test_a_bug_leaves_a_report_without_its_words_and_one_sentence(
    ctx: AppContext, messages: list[Message], qtbot: QtBot
) -> None:
    def work(_: JobContext) -> None:
        raise ZeroDivisionError("PEPSI sold 12")

    ctx.start(Lane.COMPUTE, "job.look", work)
    rest(ctx, qtbot)
    (message,) = messages
    assert (message.text, message.data) == ("message.crash", {"kind": "ZeroDivisionError", "folder": "crashes"})
    (report,) = (ctx.app.paths.logs / "crashes").glob("*.json")
    assert "PEPSI" not in report.read_text(encoding="utf-8")
    assert json.loads(report.read_text(encoding="utf-8"))["kind"] == "ZeroDivisionError"


def test_a_bug_is_reported_too_where_the_disk_takes_no_report(ctx: AppContext, messages: list[Message]) -> None:
    ctx.app.paths.logs.parent.mkdir(parents=True, exist_ok=True)
    ctx.app.paths.logs.write_text("a file where the folder would be", encoding="utf-8")
    ctx.report_failure(ZeroDivisionError("PEPSI sold 12"))
    assert [(message.text, message.data) for message in messages] == [("bug", {"kind": "ZeroDivisionError"})]


def test_a_fault_of_the_system_is_no_bug(ctx: AppContext, messages: list[Message]) -> None:
    ctx.report_failure(EnvironmentFault("disk.full"))
    assert [message.text for message in messages] == ["disk.full"]
    assert not (ctx.app.paths.logs / "crashes").exists()


def test_an_error_is_explained_in_the_language_of_the_window_and_a_bug_without_its_words(
    ctx: AppContext, arabic_ctx: AppContext
) -> None:
    error = UserError("vault.several")
    assert ctx.explain(error) != arabic_ctx.explain(error)
    assert "ZeroDivisionError" in ctx.explain(ZeroDivisionError("PEPSI sold 12"))
    assert "PEPSI" not in ctx.explain(ZeroDivisionError("PEPSI sold 12"))


def test_another_selection_is_emitted_once(ctx: AppContext) -> None:
    emitted: list[object] = []
    ctx.selection_changed.connect(lambda: emitted.append(ctx.selection))
    ctx.select(OLAYA)
    ctx.select(EVERYTHING.choosing("precision_area", ["OLAYA"]))
    ctx.select(EVERYTHING)
    assert emitted == [OLAYA, EVERYTHING]


def test_a_lock_clears_the_selection_and_what_could_be_undone(ctx: AppContext) -> None:
    ctx.select(OLAYA)
    ctx.report_done("message.view", Done("View PEPSI", lambda: None, lambda: None), name="PEPSI")
    assert isinstance(ctx.undo.command(0), Done)
    ctx.clear()
    assert ctx.selection == EVERYTHING
    assert ctx.undo.count() == 0


def test_what_was_just_done_is_undone_and_done_again(ctx: AppContext) -> None:
    done: list[str] = []
    step = Done("View PEPSI", lambda: done.append("undo"), lambda: done.append("redo"))
    ctx.report_done("message.view", step, name="PEPSI")
    assert (done, ctx.undo.undoText()) == ([], "View PEPSI")
    ctx.undo.undo()
    ctx.undo.redo()
    assert done == ["undo", "redo"]


def test_a_closed_vault_is_locked_to_everything_that_needs_it(ctx: AppContext) -> None:
    with pytest.raises(AppError, match=r"vault\.locked"):
        _ = ctx.access
    with pytest.raises(AppError, match=r"vault\.locked"):
        _ = ctx.data_access
    with pytest.raises(AppError, match=r"vault\.locked"):
        ctx.warehouse_of(OLAYA.within(FIRST_TWO_MONTHS))


def test_figures_are_those_within_the_span_of_the_selection_unless_all_are_asked_for(opened: Opened) -> None:
    ctx = opened.ctx
    ctx.select(EVERYTHING.within(FIRST_TWO_MONTHS))
    assert opened.on_store(lambda _: ctx.data_access.warehouse).span == FIRST_TWO_MONTHS
    assert opened.on_store(lambda _: ctx.whole_access.warehouse).span is None
    ctx.select(OLAYA)
    assert opened.on_store(lambda _: ctx.data_access.warehouse) is ctx.store.warehouse


def test_what_is_remembered_is_known_at_once_and_lies_in_the_vault(opened: Opened) -> None:
    ctx = opened.ctx
    ctx.remember("page", "map")
    ctx.remember_all({"page": "alerts", "toured": True})
    assert ctx.answers.memory == {"page": "alerts", "toured": True}
    assert opened.on_store(lambda _: recall(ctx.access)) == {"page": "alerts", "toured": True}
    ctx.remember("toured", None)
    assert opened.on_store(lambda _: recall(ctx.access)) == {"page": "alerts"}


def test_closing_first_saves_what_was_not_saved_yet(opened: Opened) -> None:
    ctx = opened.ctx
    ctx.unsaved_memory = {"page": "map"}
    opened.on_store(lambda _: ctx.close_store())
    assert not ctx.store.is_open
    assert ctx.unsaved_memory == {}
    opened.on_store(lambda _: ctx.store.open(PASSWORD))
    assert opened.on_store(lambda _: recall(VaultAccess(ctx.store.vault, ctx.session))) == {"page": "map"}


def test_what_cannot_be_saved_does_not_keep_the_vault_open(opened: Opened) -> None:
    ctx = opened.ctx
    ctx.unsaved_memory = {"page": "map"}

    def close(_: JobContext) -> None:
        ctx.store.vault.writable = False
        ctx.close_store()

    opened.on_store(close)
    assert not ctx.store.is_open
    assert opened.texts == []


def test_closing_a_closed_vault_with_something_unsaved_is_no_failure(ctx: AppContext) -> None:
    ctx.unsaved_memory = {"page": "map"}
    ctx.close_store()
    assert not ctx.store.is_open


def test_a_setting_is_saved_and_in_force_for_whoever_acts(
    ctx: AppContext, messages: list[Message], changes: list[ChangeSet]
) -> None:
    assert ctx.save_setting("gaps.threshold", 55)
    assert ctx.app.settings.gaps.threshold == 55
    assert ctx.session.policy.gaps.threshold == 55
    assert "threshold = 55" in ctx.app.paths.settings_file.read_text(encoding="utf-8")
    assert changes == [ChangeSet(settings=True)]
    assert messages == []


def test_a_setting_by_which_nothing_is_judged_judges_nothing_again(ctx: AppContext, changes: list[ChangeSet]) -> None:
    assert ctx.save_setting("text_size", 120)
    assert ctx.app.settings.text_size == 120
    assert changes == []


def test_a_managed_setting_and_a_value_that_it_cannot_have_stay_as_they_are(
    ctx: AppContext, messages: list[Message], changes: list[ChangeSet]
) -> None:
    ctx.app.paths.policy_file.write_text("text_size = 110\n", encoding="utf-8")
    assert ctx.save_setting("theme", "dark")  # reads the policy
    assert not ctx.save_setting("text_size", 120)
    assert not ctx.save_setting("gaps.threshold", 400)
    assert (ctx.app.settings.text_size, ctx.app.settings.gaps.threshold) == (110, 40)
    assert [(message.text, message.urgency) for message in messages] == [
        ("settings.managed", Urgency.WRONG),
        ("settings.refused", Urgency.WRONG),
    ]
    assert changes == []


def test_a_setting_of_visits_is_broadcast_as_those_of_gaps_are(ctx: AppContext, changes: list[ChangeSet]) -> None:
    assert ctx.save_setting("worklist.tasks", 3)
    assert changes == [ChangeSet(settings=True)]


def test_a_file_of_settings_that_cannot_be_written_is_reported(ctx: AppContext, messages: list[Message]) -> None:
    ctx.app.paths.settings_file.mkdir()
    assert not ctx.save_setting("text_size", 120)
    assert ctx.app.settings.text_size == 100
    assert [message.text for message in messages] == ["message.settings"]


def test_starting_with_the_session_is_switched_with_its_setting(ctx: AppContext, tmp_path: Path) -> None:
    entry = tmp_path / "autostart" / "raff.desktop"
    assert ctx.save_setting("autostart", True)
    assert entry.exists()
    assert ctx.save_setting("autostart", False)
    assert not entry.exists()
