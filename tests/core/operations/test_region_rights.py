"""Where a role may do it: what lies in other regions, or in all of them, is not changed."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.alerts.alerts import AlertState
from core.model.alerts.deliveries import DeliveryRule
from core.model.alerts.rules import SHIPPED
from core.model.analyses.pivots import PivotRule
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastRule
from core.model.imports.rules import RuleSetting
from core.model.job_context import Unattended
from core.model.policy import Policy
from core.model.roles import Role
from core.model.sessions import Session
from core.model.work.worklist import TaskState
from core.operations.access import Access, DataAccess, RegionUse
from core.operations.alerts.decide import (
    assign_alert,
    judge_alert,
    move_alert,
    note_alert,
    snooze_alert,
    take_back,
)
from core.operations.alerts.deliver import confirm_toasts, deliver_alerts
from core.operations.alerts.evaluate import measure_figures
from core.operations.alerts.mute import mute_rule, unmute_rule
from core.operations.alerts.rules import edited, reset_alert_rule, save_alert_rule
from core.operations.analyses.explore_data import find_pivot
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts.forecast_sales import ForecastOptions
from core.operations.forecasts.models import promote_model, train_model
from core.operations.imports.annotate_workbook import annotate_workbook
from core.operations.imports.batches import undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.import_workbook import Options, commit_import, import_workbook, prepare_import
from core.operations.imports.release_figures import ReleaseChoice, release_all, release_figures
from core.operations.imports.rules import tune_rule
from core.operations.imports.stage_files import ignore_staged, stage_file
from core.operations.imports.unmask_persons import unmask_persons
from core.operations.vault.compact import compact_vault
from core.operations.vault.retain import preview_retention, run_retention
from core.operations.work.targets import set_target
from core.operations.work.worklist import decide_task
from core.store import vault as vaults
from core.store.vault import Vault
from core.texts.catalogue import Language
from tests.builders.role_table import REFUSED, SCOPES, audited, contents, table
from tests.builders.two_regions import MARCH, MUTED, fill, region_of, scope_of, workbook
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock


@dataclass(frozen=True)
class World:
    """A vault with one of each thing for each place, and where its workbooks lie."""

    vault: Vault
    owner: Session
    batches: dict[str, str]
    folder: Path
    imported: Path

    def owned(self) -> Access:
        return Access(self.vault, self.owner)


Try = Callable[[World, str], Callable[[Access], object]]  # prepares by the owner, and returns what is tried


def taken_back(world: World, where: str) -> Callable[[Access], object]:
    before = next(alert for alert in world.vault.alerts.list_all() if alert.id == f"alert-{where}")
    decided, _ = move_alert(world.owned(), before.id, AlertState.ACKNOWLEDGED)
    return lambda access: take_back(access, decided)


def decided_task(_: World, where: str) -> Callable[[Access], object]:
    def decide(access: Access) -> object:
        with open_warehouse(access, Unattended()) as warehouse:
            known = DataAccess(access.store, access.session, warehouse)
            return decide_task(known, f"task-{where}", TaskState.FAILED, "closed")

    return decide


def compacted(world: World, where: str) -> Callable[[Access], object]:
    undo_batch(world.owned(), world.batches[where])
    return lambda access: compact_vault(access, months=0)


def annotated(world: World, where: str) -> Callable[[Access], object]:
    files = world.imported / f"{where.lower()}-5.xlsx", world.folder / "noted.xlsx"
    return lambda access: annotate_workbook(access, world.batches[where], files, Language.ENGLISH, Unattended())


def fresh(world: World, where: str) -> Path:
    """Return a workbook that was not imported yet."""
    return workbook(world.folder, where, figure=6.0)


def committed(world: World, where: str) -> Callable[[Access], object]:
    (prepared,) = prepare_import(world.owned(), fresh(world, where), OPTIONS, Unattended())
    return lambda access: commit_import(access, prepared, Unattended())


def ignored(world: World, where: str) -> Callable[[Access], object]:
    staging, _ = stage_file(world.owned(), fresh(world, where), Unattended())
    assert staging.file.is_open
    return lambda access: ignore_staged(access, staging.file.digest)


OPTIONS = Options(unit=SalesUnit.SAR, accept=True)
NEGATIVE = ReleaseChoice(rule="figure.negative")
LATER = datetime(2100, 1, 1, tzinfo=UTC)
TRIES: dict[str, Try] = {
    "alerts.decide.assign_alert": lambda _, where: lambda access: assign_alert(access, f"alert-{where}", "sara"),
    "alerts.decide.judge_alert": lambda _, where: lambda access: judge_alert(access, f"alert-{where}", useful=True),
    "alerts.decide.move_alert": lambda _, where: (
        lambda access: move_alert(access, f"alert-{where}", AlertState.ACKNOWLEDGED)
    ),
    "alerts.decide.note_alert": lambda _, where: lambda access: note_alert(access, f"alert-{where}", "seen"),
    "alerts.decide.snooze_alert": lambda _, where: lambda access: snooze_alert(access, f"alert-{where}", LATER),
    "alerts.decide.take_back": taken_back,
    "alerts.mute.mute_rule": lambda _, where: lambda access: mute_rule(access, MUTED, scope_of(where), LATER),
    "alerts.mute.unmute_rule": lambda _, where: lambda access: unmute_rule(access, MUTED, scope_of(where)),
    "alerts.rules.reset_alert_rule": lambda *_: lambda access: reset_alert_rule(access, MUTED),
    "alerts.rules.save_alert_rule": lambda *_: (
        lambda access: save_alert_rule(access, edited(SHIPPED[MUTED], {"on": False}))
    ),
    "imports.annotate_workbook.annotate_workbook": annotated,
    "imports.batches.undo_batch": lambda world, where: lambda access: undo_batch(access, world.batches[where]),
    "imports.close_months.close_months": lambda *_: lambda access: close_months(access, MARCH),
    "imports.import_workbook.commit_import": committed,
    "imports.import_workbook.import_workbook": lambda world, where: (
        lambda access: import_workbook(access, fresh(world, where), OPTIONS, Unattended())
    ),
    "imports.import_workbook.prepare_import": lambda world, where: (
        lambda access: prepare_import(access, fresh(world, where), OPTIONS, Unattended())
    ),
    "imports.release_figures.release_all": lambda world, where: (
        lambda access: release_all(access, world.batches[where], [NEGATIVE])
    ),
    "imports.release_figures.release_figures": lambda world, where: (
        lambda access: release_figures(access, world.batches[where], NEGATIVE)
    ),
    "imports.rules.tune_rule": lambda *_: lambda access: tune_rule(access, "figure.negative", RuleSetting()),
    "imports.stage_files.ignore_staged": ignored,
    "imports.unmask_persons.unmask_persons": lambda world, where: (
        lambda access: unmask_persons(access, world.batches[where], "a complaint")
    ),
    "vault.compact.compact_vault": compacted,
    "vault.retain.preview_retention": lambda *_: preview_retention,
    "vault.retain.run_retention": lambda *_: run_retention,
    "work.targets.set_target": lambda _, where: lambda access: set_target(access, region_of(where), MARCH, Decimal(8)),
    "work.worklist.decide_task": decided_task,
}
# the scope of the session, what is touched, and whether that is allowed
REGIONS = (("own", "RIYADH", True), ("own", "JEDDAH", False), ("own", "ALL", False), ("all", "ALL", True))
ALL_AT_ONCE = {  # these concern all regions whatever they are given
    "alerts.rules.reset_alert_rule",
    "alerts.rules.save_alert_rule",
    "imports.close_months.close_months",
    "imports.rules.tune_rule",
    "vault.retain.preview_retention",
    "vault.retain.run_retention",
}

NARROWED = {  # refuse no item, and leave what lies in other regions as it stands
    "alerts.deliver.confirm_toasts",
    "alerts.deliver.deliver_alerts",
    "alerts.evaluate.evaluate_alerts",
    "imports.stage_files.stage_file",
}
OF_WAREHOUSE = {"alerts.evaluate.measure_figures"}  # refuses a warehouse of other regions
OF_MODELS = {"forecasts.models.promote_model", "forecasts.models.train_model"}  # need months of figures to be allowed


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, empty_vault: Path) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("filled")
    session = owner(StandingClock())
    copied = Path(shutil.copytree(empty_vault, folder / "vault"))
    with vaults.unlock(copied, PASSWORD, session, writable=True) as vault:
        return copied, fill(vault, session, folder)


@pytest.fixture
def world(filled: tuple[Path, dict[str, str]], session: Session, tmp_path: Path) -> Iterator[World]:
    folder, batches = filled
    copied = Path(shutil.copytree(folder, tmp_path / "filled"))
    with vaults.unlock(copied, PASSWORD, session, writable=True) as vault:
        yield World(vault, session, batches, tmp_path, folder.parent)


def test_every_operation_that_writes_in_a_region_is_tried() -> None:
    assert set(TRIES) | NARROWED | OF_WAREHOUSE | OF_MODELS == {
        name for name, line in table().items() if line.regions == RegionUse.WRITES
    }


@pytest.mark.parametrize(
    ("name", "scope", "where", "allowed"),
    [
        (name, scope, where, allowed)
        for name in TRIES
        for scope, where, allowed in REGIONS
        if where == "ALL" or name not in ALL_AT_ONCE
    ],
)
def test_what_lies_in_other_regions_or_in_all_of_them_is_not_changed(
    world: World, name: str, scope: str, where: str, *, allowed: bool
) -> None:
    roles = table()[name].roles
    role = next((role for role in (Role.MANAGER, Role.ANALYST, Role.ADMIN) if role.value in roles), Role.OWNER)
    access = Access(world.vault, replace(world.owner, role=role, scope=SCOPES[scope]))
    attempt = TRIES[name](world, where)
    before, rows = contents(world.vault), audited(world.vault)
    if allowed:
        attempt(access)
        assert REFUSED not in {action for action, *_ in audited(world.vault)}
        return
    with pytest.raises(UserError, match=r"permission\.out_of_scope") as caught:
        attempt(access)
    assert caught.value.data["region"] in ("JEDDAH", "")
    assert audited(world.vault) == [*rows, (REFUSED, "permission.out_of_scope", "refused")]
    assert contents(world.vault) == before


def test_the_champion_of_all_regions_is_trained_and_promoted_by_no_session_of_some(world: World) -> None:
    analyst = replace(world.owner, role=Role.ANALYST, scope=SCOPES["own"])
    access = Access(world.vault, analyst)
    with open_warehouse(access, Unattended()) as warehouse:
        figures = DataAccess(world.vault, analyst, warehouse)
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            train_model(figures, ForecastRule(), (), ForecastOptions(), Unattended())
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            promote_model(figures, 1, ForecastOptions(), Unattended())


def test_a_warehouse_of_other_regions_is_not_measured(world: World) -> None:
    manager = replace(world.owner, role=Role.MANAGER, scope=SCOPES["own"])
    calendar = Policy().calendar.calendar
    with open_warehouse(world.owned(), Unattended()) as whole:
        before = contents(world.vault)
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            measure_figures(DataAccess(world.vault, manager, whole), calendar, Unattended())
        assert contents(world.vault) == before
        assert audited(world.vault)[-1] == (REFUSED, "permission.out_of_scope", "refused")


@pytest.mark.parametrize("confirmed", [True, False])
def test_delivering_leaves_alerts_of_other_regions_as_they_stand(world: World, *, confirmed: bool) -> None:
    with world.vault.transaction():
        for alert in world.vault.alerts.list_all():
            world.vault.alerts.put(replace(alert, admitted_at=alert.raised_at))
    access = Access(world.vault, replace(world.owner, role=Role.MANAGER, scope=SCOPES["own"]))
    if confirmed:
        confirm_toasts(access, world.vault.alerts.list_all())
    else:
        deliver_alerts(access, DeliveryRule(), shows_toasts=True)
    delivered = {delivery.alert for delivery in world.vault.deliveries.list_all()}
    assert delivered == {"alert-RIYADH", "alert-ALL"}
    assert REFUSED not in {action for action, *_ in audited(world.vault)}


def test_a_history_of_other_regions_is_refused_like_a_warehouse_of_them(world: World) -> None:
    manager = replace(world.owner, role=Role.MANAGER, scope=SCOPES["own"])
    with (
        open_warehouse(world.owned(), Unattended()) as whole,
        open_warehouse(Access(world.vault, manager), Unattended()) as own,
    ):
        access = DataAccess(world.vault, manager, own)
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            find_pivot(access, PivotRule(), {}, history=whole)
        find_pivot(access, PivotRule(), {}, history=own)
