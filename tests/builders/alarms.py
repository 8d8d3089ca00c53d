"""Vaults with something to be alarmed about: deliveries by month, and their evaluation."""

from pathlib import Path

from core.model.alerts.alerts import Alert, AlertView, Budget
from core.model.changes import ChangeSet
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.alerts.evaluate import Evaluation, evaluate_alerts, measure_figures
from core.operations.alerts.review import list_alerts
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.ports.store import Store
from tests.builders.workbooks import AuditSheet

CALENDAR, BUDGET = Calendar(), Budget()


def bring(store: Store, session: Session, path: Path, month: str, *, zeros: int) -> str:
    """Import ten items of one area, of which so many are zero, and return the batch."""
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0 if number < zeros else 5] for number in range(10)}
    book = AuditSheet(months=(month,), figures=figures).write(path)
    (receipt,), _ = import_workbook(Access(store, session), book, Options(accept=True), Unattended())
    return str(receipt.batch)


def evaluated(store: Store, session: Session, budget: Budget = BUDGET) -> tuple[Evaluation, ChangeSet]:
    """Measure what is new and judge it."""
    with open_warehouse(Access(store, session), Unattended()) as warehouse:
        measure_figures(DataAccess(store, session, warehouse), CALENDAR, Unattended())
    return evaluate_alerts(Access(store, session), CALENDAR, budget)


def evaluate(store: Store, session: Session) -> list[str]:
    """Return the ids of what was raised now."""
    return [alert.id for alert in evaluated(store, session)[0].raised]


def shown(store: Store, session: Session, view: AlertView = AlertView.SHOWN) -> list[Alert]:
    return [alert.alert for alert in list_alerts(Access(store, session), view)]
