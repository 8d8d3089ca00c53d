"""Whatever people do in turn, the outbox alone makes the same rows in another vault that has the same data."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importing.layout.recipe import Recipe
from core.model.alerts.alerts import AlertEvent, AlertState
from core.model.analyses.point_gaps import PointGapRule
from core.model.edits.alerts import AlertNotify, NotifyFields
from core.model.edits.operation import Operation
from core.model.edits.parsing import UnknownEdit
from core.model.imports.receipts import Severity
from core.model.imports.rules import RuleSetting
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.model.work.views import SavedView
from core.model.work.worklist import TaskState, WorklistRule
from core.operations import replay
from core.operations.access import Access, DataAccess
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.recipes import list_recipes
from core.operations.replay import Applied
from core.operations.work.worklist import plan_worklist
from core.store import vault as vaults
from core.store.vault import Vault
from tests.builders.alerts import NOW, RIYADH, alert
from tests.builders.histories import ALERTS, STEPS, People, Start
from tests.builders.market import monthly, stocked
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock

SHELF = {("OLAYA", "BIG"): [100.0] * 12, ("MALAZ", "BIG"): [100.0] * 12, ("BALAD", "BIG"): [100.0] * 12}
SHELF |= {("OLAYA", "SMALL"): [10.0] * 11 + [0.0], ("MALAZ", "SMALL"): [10.0] * 12, ("BALAD", "SMALL"): [10.0] * 12}
FIGURES: dict[tuple[str, str], list[Any]] = {
    ("PEPSI CAN", "OLAYA"): [10.5, "n/a", -3],
    ("KINZA NRB", "BALAD"): ["٧٫٢٥", 0, 2],
}
# What a person's edits make; what the data make is the same in both vaults, and the books are not replayed.
TABLES = (
    "alert",
    "alert_event",
    "alert_mute",
    "batch",
    "coverage",
    "issue",
    "page",
    "recipe",
    "report_pack",
    "saved_view",
    "setting",
    "target",
    "task_decision",
)


@pytest.fixture(scope="module")
def start(empty_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    work = tmp_path_factory.mktemp("replay")
    folder = work / "start"
    shutil.copytree(empty_vault, folder)
    session = owner(StandingClock())
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault, stocked(monthly(SHELF)) as warehouse:
        book = AuditSheet(figures=FIGURES, regions={"BALAD": "JEDDAH"}).write(work / "a.xlsx")
        (receipt,), _ = import_workbook(Access(vault, session), book, Options(), Unattended())
        with vault.transaction():
            for identity in ALERTS:
                vault.alerts.put(alert(identity, rule="gap_rate_high"))
                vault.alerts.add_event(identity, AlertEvent(at=NOW, actor="data", event="raised"))
        (recipe,) = list_recipes(Access(vault, session))
        access = DataAccess(vault, session, warehouse)
        plan = plan_worklist(access, WorklistRule(), PointGapRule(), {})
        tasks = tuple(task.id for stop in plan.stops for task in stop.tasks)
        vault.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        recipes = tuple(_recipe_file(work, recipe, name) for name in ("one", "two"))
        yield Start(folder, str(receipt.batch), warehouse, tasks, recipes)


def _recipe_file(work: Path, recipe: Recipe, name: str) -> Path:
    other = recipe.model_copy(update={"name": name, "levels": {**recipe.levels, f"Other {name}": "item"}})
    path = work / f"{name}.json"
    path.write_text(other.model_dump_json(), encoding="utf-8")
    return path


def rows(vault: Vault) -> dict[str, list[tuple[Any, ...]]]:
    return {name: [tuple(row.values()) for row in vault.db.table(name).rows] for name in TABLES}


@settings(max_examples=settings().max_examples // 2)  # each opens two vaults
@given(steps=st.lists(STEPS, min_size=1, max_size=25))
def test_the_outbox_of_any_history_makes_the_same_rows_in_another_vault(
    start: Start, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Any, ...]]
) -> None:
    work = tmp_path_factory.mktemp("history")
    clock = StandingClock()
    session = owner(clock)
    here, there = (Path(shutil.copytree(start.folder, work / name)) for name in ("here", "there"))
    with vaults.unlock(here, PASSWORD, session, writable=True) as vault:
        known = {operation.op_id for operation in vault.outbox.operations()}
        people = People(start, vault, session)
        for taken in steps:
            clock.move(timedelta(seconds=7, milliseconds=3))
            people.do(taken)
        made = rows(vault)
        operations = [operation for operation in vault.outbox.operations() if operation.op_id not in known]
    with vaults.unlock(there, PASSWORD, session, writable=True) as other:
        books = [list(other.db.table(name).rows) for name in ("audit", "outbox")]
        for operation in operations:
            with other.transaction():
                assert replay.apply(other, operation) is Applied.DONE
        assert rows(other) == made
        assert [list(other.db.table(name).rows) for name in ("audit", "outbox")] == books
    shutil.rmtree(work)


def test_every_kind_of_change_is_among_the_steps(start: Start, tmp_path: Path) -> None:
    """A history that the property might not try: each operation once, so that none is left out by chance."""
    clock = StandingClock()
    session = owner(clock)
    folder = Path(shutil.copytree(start.folder, tmp_path / "here"))
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault:
        people = People(start, vault, session)
        for taken in HISTORY:
            clock.move(timedelta(seconds=1))
            people.take(*taken)
        kinds = {operation.edit.kind for operation in vault.outbox.operations()}
    assert {*replay.APPLIERS} - kinds <= {"batches.compact"}


HISTORY: tuple[tuple[Any, ...], ...] = (
    ("move", "0a", AlertState.ACKNOWLEDGED, ""),
    ("note", "0a", "asked"),
    ("judge", "0a", True),
    ("own rule", {"threshold": 70.0}),
    ("reset", "tested"),
    ("mute", RIYADH, None),
    ("unmute", RIYADH),
    ("target", "", Decimal(1)),
    ("view", SavedView(name="mine", page="map")),
    ("pack", ["mine"]),
    ("delete pack",),
    ("delete view", "mine"),
    ("task", TaskState.DONE, ""),
    ("tune", "figure.outlier", RuleSetting(severity=Severity.WARN)),
    ("recipe", 0),
    ("close", date(2023, 12, 31)),
    ("release", "Q2", "4.125"),
    ("keep out", "R2"),
    ("undo", 0),
)


# What needs an alert that the data raise, or the pages of a batch.
WAITING = ("move", "note", "judge", "release", "keep out", "undo")


def operation(edit: Any) -> Operation:
    return Operation(device="d", epoch=1, seq=1, op_id="o", actor="x", role="owner", authored=NOW, edit=edit)


def test_an_edit_of_what_is_not_here_yet_waits_and_an_order_and_an_unknown_kind_change_nothing(
    start: Start, vault: Vault, session: Session, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(start.folder, tmp_path / "here"))
    with vaults.unlock(folder, PASSWORD, session, writable=True) as other:
        people = People(start, other, session)
        for taken in HISTORY:
            if taken[0] in WAITING:
                people.take(*taken)
        waiting = list(other.outbox.operations())
    before = rows(vault)
    with vault.transaction():
        recipes = [each for each in waiting if each.edit.kind != "batch.import"]
        assert {replay.apply(vault, recipe) for recipe in recipes} == {Applied.WAITS}
        order = AlertNotify(
            entity="0a", was=NotifyFields(), set=NotifyFields.model_validate({"channel": "sms", "priority": "HIGH"})
        )
        assert replay.apply(vault, operation(order)) is Applied.ORDER
        assert replay.apply(vault, operation(UnknownEdit("stock.count", "x", "{}"))) is Applied.UNKNOWN
    assert rows(vault) == before
