"""Histories of edits that people make in a vault: the steps, drawn at random, and who takes them."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from core.model.alerts.alerts import Alert, AlertState
from core.model.alerts.rules import SHIPPED
from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import RuleSetting
from core.model.reports import Pack
from core.model.selection import EVERYTHING
from core.model.sessions import Session
from core.model.work.views import SavedView
from core.model.work.worklist import TaskState
from core.operations.access import DataAccess
from core.operations.alerts.decide import assign_alert, judge_alert, move_alert, note_alert, snooze_alert, take_back
from core.operations.alerts.mute import mute_rule, unmute_rule
from core.operations.alerts.rules import edited, reset_alert_rule, save_alert_rule
from core.operations.imports.batches import undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.recipes import import_recipe
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.operations.imports.rules import tune_rule
from core.operations.reports.make_report import delete_pack, save_pack
from core.operations.work.targets import set_target
from core.operations.work.views import delete_view, save_view
from core.operations.work.worklist import decide_task
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from tests.builders.alerts import JEDDAH, RIYADH, rule

DAY = date(2025, 3, 1)
ALERTS = ("0a", "1b", "2c")


@dataclass(frozen=True)
class Start:
    """A vault with alerts that the data raised and one import, a warehouse of gaps, and recipes as files."""

    folder: Path
    batch: str
    warehouse: Warehouse
    tasks: tuple[str, ...]
    recipes: tuple[Path, ...]


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
    """Return the strategy of one step."""
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
        """Do one step; what may be refused in a history that nobody planned is left out."""
        try:
            self.take(*step)
        except UserError as refused:
            if refused.code not in REFUSED:
                raise

    def take(self, name: str, *parts: Any) -> None:
        """Do one step, whatever it refuses."""
        if not self._decide(name, *parts):
            self._plan_or_import(name, *parts)

    def _decide(self, name: str, *parts: Any) -> bool:  # noqa: C901 - one line for each operation
        """Do a step about alerts; return whether it is one."""
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
            case ("take back",):
                pass
            case _:
                return False
        return True

    def _plan_or_import(self, name: str, *parts: Any) -> None:  # noqa: C901 - one line for each operation
        access = self.access
        match (name, *parts):
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
