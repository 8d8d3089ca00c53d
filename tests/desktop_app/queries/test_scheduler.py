"""The schedule: what is asked after the vault or the selection changed, and what waits until somebody looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import duckdb
import pytest

from core.model.changes import ChangeSet
from core.model.job_context import JobContext
from core.model.selection import EVERYTHING
from core.model.work.views import SavedView
from core.operations.imports.batches import undo_batch
from core.operations.work.views import save_view
from desktop_app.queries import questions
from desktop_app.queries.alert_watch import AlertWatch
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.questions import Memory
from desktop_app.queries.scheduler import QueryScheduler
from tests.desktop_app.queries.conftest import Opened

OLAYA = EVERYTHING.choosing("precision_area", ["OLAYA"])
ALWAYS = {questions.GAPS, questions.TRENDS}


@dataclass
class Desk:
    """A scheduler, the questions of the page that is seen, and what was asked."""

    opened: Opened
    scheduler: QueryScheduler
    seen: set[AnyQuestion]
    answered: list[AnyQuestion] = field(default_factory=list)

    def rest(self) -> None:
        self.opened.rest()

    def load(self) -> None:
        self.scheduler.ask_all()
        self.rest()
        self.answered.clear()


@pytest.fixture
def desk(opened: Opened) -> Iterator[Desk]:
    seen: set[AnyQuestion] = set()
    watch = AlertWatch(opened.ctx, opened.ctx)
    desk = Desk(opened, QueryScheduler(opened.ctx, watch, lambda: frozenset(seen)), seen)
    opened.ctx.answers.changed.connect(desk.answered.append)
    yield desk
    desk.scheduler.cancel()


def test_loading_answers_the_vault_what_is_seen_and_what_every_page_shows(desk: Desk) -> None:
    desk.seen.add(questions.POSITION)
    desk.scheduler.ask_all()
    desk.rest()
    answers = desk.opened.ctx.answers
    assert answers.status is not None
    assert answers.status.batches == 1
    assert len(answers.imports or ()) == 1
    assert answers.of(questions.DIRECTORY) is not None
    assert desk.answered.index(questions.STATUS) < desk.answered.index(questions.POSITION)
    assert answers.of(questions.POSITION) is not None
    assert all(answers.of(question) is not None for question in ALWAYS)
    assert answers.alerts is not None
    assert answers.forecast is not None


def test_what_only_hidden_pages_need_waits_until_they_are_seen(desk: Desk) -> None:
    desk.load()
    answers = desk.opened.ctx.answers
    assert answers.of(questions.AREAS) is None
    assert desk.scheduler.is_due([questions.GAPS, questions.AREAS])
    assert not desk.scheduler.is_due([questions.GAPS])
    desk.scheduler.ask_due()
    desk.rest()
    assert answers.of(questions.AREAS) is None
    desk.seen.add(questions.AREAS)
    desk.scheduler.ask_due()
    assert not desk.scheduler.is_due([questions.AREAS])
    desk.rest()
    assert answers.of(questions.AREAS) is not None


def test_what_was_asked_is_not_asked_again_when_it_is_seen_again(desk: Desk) -> None:
    desk.seen.add(questions.AREAS)
    desk.load()
    desk.scheduler.ask_due()
    desk.rest()
    assert desk.answered == []


def test_another_selection_asks_what_is_seen_and_drops_what_is_hidden(desk: Desk) -> None:
    desk.seen.add(questions.TRENDS)
    desk.load()
    ctx = desk.opened.ctx
    before = ctx.answers.of(questions.TRENDS)
    ctx.select(OLAYA)
    assert ctx.answers.of(questions.TRENDS) is before  # shown until the new answer is there
    assert ctx.answers.of(questions.GAPS) is None
    assert ctx.answers.forecast is None
    desk.rest()
    trends = ctx.answers.of(questions.TRENDS)
    assert trends is not None
    assert [month.total for month in trends.months] == [40, 20, 5]
    assert ctx.answers.of(questions.GAPS) is None
    assert desk.scheduler.is_due([questions.GAPS])
    assert ctx.answers.of(questions.STATUS) is not None


def test_a_forecast_waits_until_the_selection_has_settled(desk: Desk) -> None:
    desk.load()
    ctx = desk.opened.ctx
    ctx.select(OLAYA)
    desk.rest()
    assert ctx.answers.forecast is None
    assert desk.scheduler._settling.isActive()
    desk.scheduler._settling.timeout.emit()
    desk.rest()
    assert ctx.answers.forecast is not None
    assert not desk.scheduler._settling.isActive()


def test_a_selection_before_anything_is_loaded_asks_nothing(desk: Desk) -> None:
    desk.seen.add(questions.TRENDS)
    desk.opened.ctx.select(OLAYA)
    assert desk.opened.ctx.jobs.running == ()
    assert not desk.scheduler._settling.isActive()


def test_other_figures_are_loaded_into_a_new_warehouse_and_the_old_one_is_closed(desk: Desk) -> None:
    desk.seen.add(questions.TRENDS)
    desk.load()
    ctx = desk.opened.ctx
    old = ctx.store.warehouse
    batch = (ctx.answers.imports or ())[0][0].id
    ctx.write("job.undo", lambda _: undo_batch(ctx.access, batch), lambda _: None)
    desk.rest()
    assert ctx.store.warehouse is not old
    with pytest.raises(duckdb.ConnectionException), old.reader():
        pass
    trends = ctx.answers.of(questions.TRENDS)
    assert trends is not None
    assert trends.months == ()
    assert ctx.answers.status is not None
    assert ctx.answers.status.batches_withdrawn == 1


@pytest.mark.parametrize("is_seen", [True, False])
def test_a_change_asks_what_it_concerns_where_it_is_seen_and_makes_it_due_elsewhere(
    desk: Desk, *, is_seen: bool
) -> None:
    asked: list[AnyQuestion] = []

    def work(_: JobContext) -> tuple[()]:
        asked.append(questions.OUTBOX)
        return ()

    desk.scheduler.registry.register(questions.OUTBOX, work)
    desk.seen |= {questions.OUTBOX}
    desk.load()
    desk.seen.clear()
    desk.seen |= {questions.OUTBOX} if is_seen else set()
    asked.clear()
    desk.opened.ctx.broadcast(ChangeSet(targets=True))
    desk.rest()
    assert asked == []
    desk.opened.ctx.broadcast(ChangeSet(outbox=True))
    desk.rest()
    assert asked == ([questions.OUTBOX] if is_seen else [])
    assert desk.scheduler.is_due([questions.OUTBOX]) is not is_seen


def test_a_change_asks_again_what_every_page_shows(desk: Desk) -> None:
    asked: list[AnyQuestion] = []

    def work(_: JobContext) -> tuple[()]:
        asked.append(questions.STAGED)
        return ()

    desk.scheduler.registry.register(questions.STAGED, work)
    desk.load()
    assert asked == [questions.STAGED]
    desk.opened.ctx.broadcast(ChangeSet(staged=True))
    desk.rest()
    assert asked == [questions.STAGED] * 2


@pytest.mark.parametrize("changes", [ChangeSet(settings=True), ChangeSet(alerts=True)])
def test_the_alerts_are_looked_at_again_after_other_rules_and_other_decisions(desk: Desk, changes: ChangeSet) -> None:
    desk.load()
    ctx = desk.opened.ctx
    ctx.answers.invalidate(questions.ALERTS)
    ctx.broadcast(changes)
    desk.rest()
    assert ctx.answers.alerts is not None


def test_views_are_read_again_when_one_was_saved(desk: Desk) -> None:
    desk.load()
    ctx = desk.opened.ctx
    view = SavedView(name="PEPSI", page="map", selection=OLAYA, setup={})
    ctx.write("job.view", lambda _: save_view(ctx.access, view), lambda _: None)
    desk.rest()
    assert [known.name for known in ctx.answers.views] == ["PEPSI"]


def test_a_change_that_waits_is_counted_at_once_on_every_page(desk: Desk) -> None:
    desk.load()
    ctx = desk.opened.ctx
    before = ctx.answers.status
    assert before is not None
    view = SavedView(name="PEPSI", page="map", selection=OLAYA, setup={})
    ctx.write("job.view", lambda _: save_view(ctx.access, view), lambda _: None)
    desk.rest()
    after = ctx.answers.status
    assert after is not None
    assert after.outbox_waiting == before.outbox_waiting + 1


def test_what_is_remembered_is_cached_before_it_is_passed(desk: Desk) -> None:
    ctx = desk.opened.ctx
    ctx.remember("page", "map")
    desk.rest()
    ctx.answers.clear()
    handed: list[tuple[Memory, bool]] = []
    desk.scheduler.recall(lambda memory: handed.append((memory, ctx.answers.recalled)))
    desk.rest()
    assert handed == [({"page": "map"}, True)]
    assert ctx.answers.of(questions.VIEWS) == ()


def test_once_cancelled_nothing_is_due_and_no_forecast_is_asked(desk: Desk) -> None:
    desk.load()
    desk.opened.ctx.select(OLAYA)
    desk.scheduler.cancel()
    desk.seen |= {questions.AREAS}
    desk.scheduler.ask_due()
    desk.rest()
    assert not desk.scheduler._settling.isActive()
    assert desk.opened.ctx.answers.of(questions.AREAS) is None


def test_a_level_whose_groups_are_wanted_is_forecast(desk: Desk) -> None:
    desk.load()
    desk.scheduler.schedule_forecast("brand")
    desk.rest()
    report = desk.opened.ctx.answers.forecast
    assert report is not None
    assert {forecast.group for forecast in report.groups} >= {("PEPSI",), ("KINZA",)}
