"""A delivery, an alert, a target and an undo through the operations: they ask a store for nothing but its ports."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.alerts.alerts import AlertState, AlertView
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import Unattended
from core.model.reports import Pack
from core.model.roles import Role
from core.model.sessions import Session
from core.model.work.views import SavedView
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import move_alert
from core.operations.alerts.explain import explain_alert
from core.operations.alerts.review import read_log, show_alert
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts.forecast_sales import answer_forecast, issue_forecast, prepare_forecast
from core.operations.imports.batches import list_imports, show_receipt, undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.find_differences import batch_difference
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.recipes import list_recipes
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.operations.reports.make_report import list_reports, save_pack
from core.operations.vault.journal import read_audit, read_outbox
from core.operations.work.targets import list_attainments, set_target
from core.operations.work.views import save_view
from core.ports.store import Store
from tests.builders.alarms import CALENDAR, bring, evaluate, shown
from tests.builders.workbooks import AuditSheet

FIGURES = {("PEPSI CAN", "OLAYA"): [10, -5, 12], ("KINZA NRB", "OLAYA"): [1, 2, 3]}
JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)


def total(store: Store, session: Session) -> Decimal | None:
    with open_warehouse(Access(store, session), Unattended()) as warehouse, warehouse.reader() as reader:
        (amount,) = reader.execute("SELECT sum(value) FROM sales").fetchone() or (None,)
    return amount


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet(figures=FIGURES).write(tmp_path / "audit.xlsx")


@pytest.fixture
def batch(store: Store, session: Session, book: Path) -> str:
    (receipt,), _ = import_workbook(Access(store, session), book, Options(), Unattended())
    return str(receipt.batch)


def test_an_import_is_shown_and_known_again(store: Store, session: Session, batch: str, book: Path) -> None:
    access = Access(store, session)
    assert total(store, session) == 28
    (again,), _ = import_workbook(access, book, Options(), Unattended())
    assert (again.already_imported, again.batch) == (True, batch)
    assert [(each.id, tally.figures_loaded) for each, tally in list_imports(access)] == [(batch, 5)]
    assert [recipe.name for recipe in list_recipes(access)] == ["retail-audit"]
    assert batch_difference(access, batch[:8], Unattended()).changed.added == 5


def test_a_released_figure_is_shown_until_its_release_is_undone(store: Store, session: Session, batch: str) -> None:
    access = Access(store, session)
    (apart,) = [issue for issue in show_receipt(access, batch).issues if issue.period == FEBRUARY]
    release_figures(access, batch, ReleaseChoice(cells=(str(apart.cell),), value="5"))
    assert total(store, session) == 33
    child = next(each for each, _ in list_imports(access) if each.parent == batch)
    undo_batch(access, child.id)
    assert total(store, session) == 28
    assert {issue.decision for issue in show_receipt(access, batch).issues} == {""}


def test_months_are_closed_and_an_undone_import_is_shown_no_more(store: Store, session: Session, batch: str) -> None:
    access = Access(store, session)
    close_months(access, date(2024, 3, 31))
    assert store.closed_months.through() == date(2024, 3, 31)
    withdrawn, _ = undo_batch(access, batch)
    assert withdrawn.withdrawn_at
    assert total(store, session) is None
    with pytest.raises(UserError, match=r"batch\.withdrawn"):
        undo_batch(access, batch)


@pytest.mark.usefixtures("batch")
def test_targets_and_views_stand_beside_what_was_sold(store: Store, session: Session) -> None:
    access = Access(store, session)
    assert set_target(access, "RIYADH", JANUARY, Decimal("22.00"))[0] is None
    with open_warehouse(access, Unattended()) as warehouse:
        found = {(each.region, each.period): each for each in list_attainments(DataAccess(store, session, warehouse))}
    assert (found["RIYADH", JANUARY].target, found["RIYADH", JANUARY].actual) == (Decimal("22.00"), 11)
    save_view(access, SavedView(name="علب", page="map"))
    save_pack(access, Pack(name="p", views=("علب",)))
    assert [pack.name for pack in list_reports(access)[0]] == ["p"]
    assert [row.kind for row in read_outbox(access, 3)] == ["pack.save", "view.save", "target.set"]
    assert read_audit(access, 1)[0].action == "pack.save"


def test_an_alert_is_raised_explained_moved_and_resolved_by_the_data(
    store: Store, session: Session, tmp_path: Path
) -> None:
    delivered = bring(store, session, tmp_path / "nov.xlsx", "Nov'24", zeros=9)
    (raised,) = evaluate(store, session)
    assert evaluate(store, session) == []
    with open_warehouse(Access(store, session), Unattended()) as warehouse:
        why = explain_alert(DataAccess(store, session, warehouse), raised[:8], CALENDAR, Unattended())
    assert (why.alert.id, why.row_count) == (raised, 9)
    move_alert(Access(store, session), raised[:8], AlertState.ACKNOWLEDGED, "سأسأل")
    undo_batch(Access(store, session), delivered)
    bring(store, session, tmp_path / "better.xlsx", "Nov'24", zeros=0)
    assert evaluate(store, session) == []
    _, events = show_alert(Access(store, session), raised)
    assert [event.event for event in events] == ["raised", "acknowledged", "cleared"]
    assert [line.note for line in read_log(Access(store, session), "سأسأل")] == ["سأسأل"]
    assert [alert.id for alert in shown(store, session, AlertView.ENDED)] == [raised]


@pytest.mark.usefixtures("batch")
def test_a_forecast_is_issued_once_for_a_question(store: Store, session: Session) -> None:
    access = Access(store, session)
    prepared = prepare_forecast(access, ForecastRule(), {})
    with open_warehouse(access, Unattended()) as warehouse:
        report = answer_forecast(warehouse, prepared, Unattended())
    issued, changes = issue_forecast(access, report, prepared)
    assert changes.forecasts == bool(report.groups)
    known = prepare_forecast(access, ForecastRule(), {})
    assert known.question == prepared.question
    assert known.issued == (issued if report.groups else None)


def test_a_refusal_is_audited_and_changes_nothing(store: Store, session: Session) -> None:
    executive = replace(session, role=Role.EXECUTIVE)
    with pytest.raises(UserError, match=r"permission\.refused"):
        set_target(Access(store, executive), "RIYADH", JANUARY, Decimal(1))
    (refusal,) = store.audit_trail.newest(1)
    assert (refusal.action, refusal.outcome) == ("PERMISSION_CHECK_FAILED", "refused")
    assert list(store.targets.list_all()) == []
    assert list(store.outbox.newest(10)) == []
