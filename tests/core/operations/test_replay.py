"""Whatever people do in turn, the outbox alone makes the same rows in another vault that has the same data."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importing.layout.recipe import Recipe
from core.model.alerts.alerts import Alert, AlertEvent, AlertState
from core.model.alerts.rules import SHIPPED
from core.model.analyses.point_gaps import PointGapRule
from core.model.edits.alerts import AlertNotify, NotifyFields
from core.model.edits.operation import Operation
from core.model.edits.parsing import UnknownEdit
from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import RuleSetting
from core.model.job_context import Unattended
from core.model.reports import Pack
from core.model.selection import EVERYTHING
from core.model.sessions import Session
from core.model.work.views import SavedView
from core.model.work.worklist import TaskState, WorklistRule
from core.operations import replay
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import assign_alert, judge_alert, move_alert, note_alert, snooze_alert, take_back
from core.operations.alerts.mute import mute_rule, unmute_rule
from core.operations.alerts.rules import edited, reset_alert_rule, save_alert_rule
from core.operations.imports.batches import undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.recipes import import_recipe, list_recipes
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.operations.imports.rules import tune_rule
from core.operations.replay import Applied
from core.operations.reports.make_report import delete_pack, save_pack
from core.operations.work.targets import set_target
from core.operations.work.views import delete_view, save_view
from core.operations.work.worklist import decide_task, plan_worklist
from core.store import vault as vaults
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from tests.builders.alerts import JEDDAH, NOW, RIYADH, alert, rule
from tests.builders.market import monthly, stocked
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock

DAY = date(2025, 3, 1)
ALERTS = ("0a", "1b", "2c")
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


@dataclass(frozen=True)
class Start:
    """A vault with alerts that the data raised and one import, a warehouse of gaps, and recipes as files."""

    folder: Path
    batch: str
    warehouse: Warehouse
    tasks: tuple[str, ...]
    recipes: tuple[Path, ...]


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


PERSONS = st.none() | st.sampled_from(["noura", "سالم"])
NOTES = st.sampled_from(["", "asked", "two\nlines", "ملاحظة"])
ALERT = st.sampled_from(ALERTS)
NAMES = st.sampled_from(["mine", "خريطة"])
VALUES = st.none() | st.sampled_from(["0", "1", "12500.50", "0.10", "1E+3"]).map(Decimal)
VIEWS = st.builds(
    SavedView,
    name=NAMES,
    page=st.sampled_from(["map", "analytics"]),
    selection=st.sampled_from([EVERYTHING, EVERYTHING.choosing("region", ("RIYADH",)).within((DAY, DAY))]),
    setup=st.dictionaries(st.sampled_from(["b", "a"]), st.none() | st.integers(0, 3), max_size=2),
)
LIMITS = st.dictionaries(st.sampled_from(["times", "deviations", "fewest"]), st.sampled_from([5.0, 12.5]), max_size=3)
SETTINGS = st.builds(RuleSetting, severity=st.none() | st.sampled_from([Severity.WARN]), limits=LIMITS)
WHERE = st.dictionaries(st.just("region"), st.just(("RIYADH",)), max_size=1)
CHANGES = st.fixed_dictionaries(
    {"threshold": st.sampled_from([60.0, 70.0, 80.5])}, optional={"on": st.booleans(), "where": WHERE}
)
SCOPES = st.sampled_from([(), RIYADH, JEDDAH])
CELLS = st.sampled_from(["Q2", "R2", "P3"])


def step(name: str, *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.tuples(st.just(name), *parts)


STEPS = st.one_of(
    step("move", ALERT, st.sampled_from(AlertState), NOTES),
    step("move", ALERT, st.sampled_from(AlertState), NOTES),
    step("snooze", ALERT, st.integers(0, 3), NOTES),
    step("assign", ALERT, PERSONS, st.none() | st.just(DAY), NOTES),
    step("note", ALERT, NOTES),
    step("judge", ALERT, st.booleans()),
    step("take back"),
    step("rule", st.sampled_from(["gap_rate_high", "share_gain"]), CHANGES),
    step("own rule", CHANGES),
    step("reset", st.sampled_from(["gap_rate_high", "tested"])),
    step("mute", SCOPES, st.none() | st.integers(0, 3)),
    step("unmute", SCOPES),
    step("target", st.sampled_from(["RIYADH", "-", ""]), VALUES),
    step("view", VIEWS),
    step("delete view", NAMES),
    step("pack", st.lists(NAMES, max_size=2)),
    step("delete pack"),
    step("task", st.sampled_from(TaskState), NOTES),
    step("tune", st.sampled_from(["figure.outlier", "total.differs"]), SETTINGS),
    step("recipe", st.integers(0, 1)),
    step("close", st.none() | st.just(date(2023, 12, 31))),
    step("release", CELLS, st.none() | st.sampled_from(["4.125", "-7"])),
    step("keep out", CELLS),
    step("undo", st.integers(0, 3)),
)


# What an operation may refuse in a history that nobody planned.
REFUSED = frozenset(
    {
        "alert.changed_since",
        "alert.ended",
        "alert.mute_past",
        "alert.no_note",
        "alert.not_further",
        "alert.not_muted",
        "alert.snooze_past",
        "alert_rule.unknown",
        "batch.withdrawn",
        "import.closed",
        "release.decided",
        "release.needs_value",
        "release.none",
        "report.unknown_pack",
        "rules.fixed",
        "task.needs_why",
        "view.unknown",
    }
)


class People:
    """Somebody at work on a vault; what is refused is left out."""

    def __init__(self, start: Start, vault: Vault, session: Session) -> None:
        self.start, self.vault, self.session = start, vault, session
        self.access = DataAccess(vault, session, start.warehouse)
        self.last: Alert | None = None

    def do(self, step: tuple[Any, ...]) -> None:
        try:
            self._do(*step)
        except UserError as refused:
            if refused.code not in REFUSED:
                raise

    def _do(self, name: str, *parts: Any) -> None:  # noqa: C901 - one line for each operation
        access, now = self.access, self.session.clock.now()
        match (name, *parts):
            case ("move", identity, state, note):
                self.last = move_alert(access, identity, state, note)[0]
            case ("snooze", identity, days, note):
                snooze_alert(access, identity, now + timedelta(days=days), note)
            case ("assign", identity, who, due, note):
                self.last = assign_alert(access, identity, who, due, note)[0]
            case ("note", identity, note):
                note_alert(access, identity, note)
            case ("judge", identity, useful):
                judge_alert(access, identity, useful=useful)
            case ("take back",) if self.last is not None:
                take_back(access, self.last)
            case ("rule", identity, changes):
                save_alert_rule(access, edited(SHIPPED[identity], changes))
            case ("own rule", changes):
                save_alert_rule(access, edited(rule(clear=50.0, names={"en": "Mine", "ar": "لي"}), changes))
            case ("reset", identity):
                reset_alert_rule(access, identity)
            case ("mute", scope, days):
                mute_rule(access, "gap_rate_high", scope, None if days is None else now + timedelta(days=days))
            case ("unmute", scope):
                unmute_rule(access, "gap_rate_high", scope)
            case ("target", region, value):
                set_target(access, region, DAY, value)
            case ("view", view):
                save_view(access, view)
            case ("delete view", view):
                delete_view(access, view)
            case ("pack", views):
                save_pack(access, Pack(name="monthly", views=tuple(views)))
            case ("delete pack",):
                delete_pack(access, "monthly")
            case ("task", state, why):
                decide_task(access, self.start.tasks[0], state, why)
            case ("tune", identity, setting):
                tune_rule(access, identity, setting)
            case ("recipe", number):
                import_recipe(access, self.start.recipes[number])
            case ("close", last):
                close_months(access, last)
            case ("release", cell, value):
                release_figures(access, self.start.batch, ReleaseChoice(cells=(cell,), value=value))
            case ("keep out", cell):
                release_figures(access, self.start.batch, ReleaseChoice(cells=(cell,), keep_out=True))
            case ("undo", number):
                children = [batch.id for batch in self.vault.batches.list_all() if batch.parent is not None]
                if number < len(children):
                    undo_batch(access, children[number])


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
            people._do(*taken)
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
                people._do(*taken)
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
