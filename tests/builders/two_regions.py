"""A vault of two regions: of each thing one in RIYADH, one in JEDDAH, and one that belongs to both or to neither."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from core.model.alerts.rules import SHIPPED
from core.model.alerts.tracks import Scope
from core.model.analyses.point_gaps import PointGapKind
from core.model.dimensions import SalesUnit
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.model.work.worklist import Decision, TaskState
from core.operations.access import Access
from core.operations.alerts.mute import mute_rule
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.work.targets import set_target
from core.store.vault import Vault
from tests.builders.alerts import alert
from tests.builders.workbooks import AuditSheet

AREAS = {"RIYADH": ("OLAYA",), "JEDDAH": ("BALAD",), "ALL": ("OLAYA", "BALAD")}
MONTHS = {"RIYADH": "Jan'24", "JEDDAH": "Feb'24", "ALL": "Mar'24"}
MUTED = next(iter(SHIPPED))
AT, MARCH = "2025-01-15T06:30:00.000Z", date(2024, 3, 1)


def region_of(where: str) -> str:
    """Return the region of a target or a task; the empty name is that of all together."""
    return "" if where == "ALL" else where


def scope_of(where: str) -> Scope:
    """Return the scope of an alert in one region, or about a brand everywhere."""
    return (("brand", "PEPSI"),) if where == "ALL" else (("region", where), ("brand", "PEPSI"))


def workbook(folder: Path, where: str, figure: float = 5.0) -> Path:
    """Write a workbook of one region or both; each of its areas has a figure that an import sets apart."""
    figures = {("PEPSI CAN", area): [figure] for area in AREAS[where]} | {
        ("KINZA CAN", area): [-3] for area in AREAS[where]
    }
    sheet = AuditSheet(months=(MONTHS[where],), figures=figures, regions={"BALAD": "JEDDAH"})
    return sheet.write(folder / f"{where.lower()}-{figure:g}.xlsx")


def fill(vault: Vault, session: Session, folder: Path) -> dict[str, str]:
    """Put one of each thing for each place into ``vault``; return the ids of the batches by place."""
    batches = {}
    for where in AREAS:
        options = Options(unit=SalesUnit.SAR, accept=True)
        (receipt,), _ = import_workbook(Access(vault, session), workbook(folder, where), options, Unattended())
        batches[where] = str(receipt.batch)
        mute_rule(Access(vault, session), MUTED, scope_of(where))
        with vault.transaction():
            vault.alerts.put(alert(f"alert-{where}", scope=scope_of(where)))
            vault.tasks.add(replace(DECISION, task=f"task-{where}", place=(region_of(where), "", "", "")))
        set_target(Access(vault, session), region_of(where), MARCH, Decimal(7))
    return batches


DECISION = Decision(
    task="",
    place=(),
    item="PEPSI CAN",
    kind=next(iter(PointGapKind)),
    state=TaskState.DONE,
    why="",
    as_of=MARCH,
    at=AT,
    by="tester",
)
