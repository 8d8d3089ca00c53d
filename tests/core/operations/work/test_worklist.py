"""Stops, decisions about their tasks, and what visits changed, on a market with one open gap."""

from datetime import date, timedelta

import pytest

from core.analysis.gaps import point_gaps, worklist
from core.model.analyses.point_gaps import PointGapKind, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.changes import ChangeSet
from core.model.errors import UserError
from core.model.roles import Role
from core.model.work.worklist import TaskState, WorklistRule
from core.operations import visible
from core.operations.access import DataAccess
from core.operations.work.worklist import decide_task, list_decisions, plan_worklist, visit_effects
from tests.builders.access import audited, data_access
from tests.fakes.clock import StandingClock

NOW = date(2025, 2, 1)


def the_task(access: DataAccess) -> str:
    (stop,) = plan_worklist(access, WorklistRule(), PointGapRule(), {}).stops
    (task,) = stop.tasks
    return task.id


def test_the_stops_are_those_of_the_gaps_that_pass() -> None:
    with data_access() as access:
        planned = plan_worklist(access, WorklistRule(), PointGapRule(), {"item": ["LEMON"]})
        none = plan_worklist(access, WorklistRule(), PointGapRule(), {"item": ["COLA"]})
        with access.warehouse.reader() as reader:
            report = point_gaps.find(reader, PointGapRule(), ZeroRule(), {"item": ["LEMON"]})
        assert planned == worklist.plan(report, WorklistRule(), {})
    assert [(stop.precision_area, len(stop.tasks)) for stop in planned.stops] == [("OLAYA", 1)]
    assert none.stops == ()


def test_a_task_that_is_done_is_planned_no_more_and_one_that_is_open_again_is() -> None:
    with data_access() as access:
        task = the_task(access)
        decided, changes = decide_task(access, task[:6], TaskState.DONE, "")
        decision, before = decided.decision, decided.before
        assert before is None
        assert (decision.task, decision.item, decision.kind) == (task, "LEMON", PointGapKind.OUT_OF_STOCK_OPEN)
        assert (decision.place[0], decision.as_of, decision.by) == ("RIYADH", NOW, "tester")
        assert changes == ChangeSet(tasks=True, outbox=True)
        assert list_decisions(access) == (decision,)
        assert plan_worklist(access, WorklistRule(), PointGapRule(), {}).stops == ()
        again, _ = decide_task(access, task, TaskState.OPEN, "")
        assert again.before == decision
        assert list_decisions(access) == ()
        assert the_task(access) == task
        edits = [operation.edit for operation in access.store.outbox.operations()]
        assert [edit.was.given().get("state") for edit in edits] == [None, TaskState.DONE]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("task", "state", "code"),
    [
        ("zzz", TaskState.DONE, "task.unknown"),
        ("", TaskState.DONE, "task.unknown"),
        ("", TaskState.FAILED, "task.needs_why"),
    ],
)
def test_what_is_no_task_and_a_failure_without_a_reason_are_refused(task: str, state: TaskState, code: str) -> None:
    with data_access() as access:
        with pytest.raises(UserError, match=code.replace(".", r"\.")):
            decide_task(access, task, state, " ")
        assert list_decisions(access) == ()


def test_without_visits_there_are_no_effects() -> None:
    with data_access() as access, access.warehouse.reader() as reader:
        assert visit_effects(access) == worklist.effects(reader, PointGapRule(), [])


def test_an_executive_sees_the_tasks_and_decides_nothing() -> None:
    with data_access(role=Role.EXECUTIVE) as access:
        task = the_task(access)
        with pytest.raises(UserError, match=r"permission\.refused"):
            decide_task(access, task, TaskState.DONE, "")
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "tasks:decide", "refused")]


def test_a_task_of_another_region_is_not_decided() -> None:
    with data_access(role=Role.MANAGER, scope=frozenset({"JEDDAH"})) as access:
        task = the_task(access)
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            decide_task(access, task, TaskState.DONE, "")
        assert list(access.store.tasks.latest()) == []


def test_the_week_begins_on_sunday_and_what_was_done_before_it_holds_no_place() -> None:
    with data_access() as access:
        task = the_task(access)
        decide_task(access, task, TaskState.DONE, "")
        clock = access.session.clock
        assert isinstance(clock, StandingClock)  # Wednesday, 15 January 2025
        assert visible.tasks_of_week(access) == {task}
        clock.move(timedelta(days=3))
        assert visible.tasks_of_week(access) == {task}
        clock.move(timedelta(days=1))
        assert visible.tasks_of_week(access) == frozenset()
