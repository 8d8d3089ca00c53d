"""Worklists, targets, receipts and alerts made by hand, with another value in every field."""

from datetime import date
from decimal import Decimal

from core.model.alerts.alerts import Alert, AlertSeverity, AlertState, Breach, Listed
from core.model.analyses.point_gaps import PointGapKind
from core.model.analyses.source_rows import Row
from core.model.imports.receipts import Changed, Issue, Receipt, Seconds, Severity, Tally
from core.model.work.targets import WHOLE, Attainment
from core.model.work.worklist import (
    Decision,
    LeftReason,
    LeftTasks,
    Stop,
    Task,
    TaskState,
    VisitEffect,
    Worklist,
    WorklistRule,
)
from tests.builders.results import JULY, JUNE, POINT_GAP, VOID

WORKLIST = Worklist(
    rule=WorklistRule(stops=4, days=3, tasks=3, least_confidence=0.25, least_value=1.5),
    as_of=JULY,
    stops=(
        Stop(
            day=1,
            number=1,
            precision_area="BURAIDAH",
            market="OLD TOWN",
            value=177.9,
            tasks=(Task(id="3f2a", gap=POINT_GAP), Task(id="9b1c", gap=VOID)),
        ),
        Stop(day=2, number=2, precision_area=None, market=None, value=10.0, tasks=(Task(id="77aa", gap=VOID),)),
    ),
    left=(
        LeftTasks(reason=LeftReason.WEEK, tasks=6, value=55.5),
        LeftTasks(reason=LeftReason.UNLIKELY, tasks=310, value=920.4),
    ),
)
DECISION = Decision(
    task="3f2a",
    place=("RIYADH", "", "OLD TOWN"),
    item="PEPSI CAN 330",
    kind=PointGapKind.DELISTED,
    state=TaskState.FAILED,
    why="no truck",
    as_of=JUNE,
    at="2025-07-03T09:30:00+00:00",
    by="huda",
)
EFFECT = VisitEffect(
    kind=PointGapKind.VOID,
    visited=14,
    untouched=51,
    change=23.46,
    control=-4.25,
    effect=27.71,
    margin=9.9,
    beyond_noise=True,
)
NO_EFFECT = VisitEffect(
    kind=PointGapKind.DELISTED,
    visited=2,
    untouched=1,
    change=-3.0,
    control=None,
    effect=None,
    margin=None,
    beyond_noise=None,
)

ATTAINMENT = Attainment(region="RIYADH", period=JULY, target=Decimal(4_000), actual=Decimal("3100.4"))
WHOLE_ATTAINMENT = Attainment(region=WHOLE, period=JULY, target=None, actual=Decimal(9_000))

ROW = Row(
    address="Sheet6!1207:1207",
    file="audit.xlsx",
    period=JUNE,
    precision_area="BURAIDAH",
    market="OLD TOWN",
    item="PEPSI CAN 330",
    value=Decimal("1234.50"),
    expected=2_345.67,
)
PLAIN_ROW = Row(
    address="Sheet6!8:8",
    file="audit.xlsx",
    period=JULY,
    precision_area=None,
    market=None,
    item=None,
    value=Decimal(0),
)

ISSUE = Issue(
    sheet="Sheet6",
    row=12,
    cell="P12",
    rule="figure.negative",
    severity=Severity.QUARANTINE,
    value="-5.5",
    suggestion="5.5",
    period=JUNE,
    decision="fixed 5.5",
    item="COLA CAN",
    place="OLAYA / GROCERY",
    around="2025-05-01=6 2025-07-01=7",
)
ROW_ISSUE = Issue(
    sheet="Sheet6", row=40, cell=None, rule="figure.negative", severity=Severity.REJECT, value="", suggestion=""
)
RECEIPT = Receipt(
    batch="b-1",
    file="audit.xlsx",
    sheet="Sheet6",
    layout="wide",
    reader="fastexcel",
    recipe="audit",
    unit="sar",
    tally=Tally(
        rows_read=50,
        figures_read=600,
        figures_loaded=580,
        figures_quarantined=12,
        figures_rejected=8,
        figures_blank=5,
        zeros_loaded=145,
        sum_read=Decimal("10000.50"),
        sum_loaded=Decimal("9500.25"),
        sum_quarantined=Decimal("400.25"),
        sum_rejected=Decimal(100),
        figures_merged=3,
        figures_apart={"figure.negative": 20},
    ),
    issues=(ISSUE, ROW_ISSUE),
    changed=Changed(added=570, corrected=9, removed=1),
    seconds=Seconds(guard=0.1, read=0.2, validate=0.3, commit=0.4, warehouse=0.5, total=1.5),
    ignored_columns=("Notes",),
)

BREACH = Breach(
    rule="gap_rate_high",
    version=2,
    severity=AlertSeverity.HIGH,
    scope=(("region", "RIYADH"), ("pack_type", "CAN")),
    first=JUNE,
    last=JULY,
    value=62.04,
    base=41.56,
    strength=62.04,
    stake=2_394.8,
    confidence=0.9,
    clears_at=55.0,
)
ALERT = Alert(
    id="0123456789abcdef",
    breach=BREACH,
    state=AlertState.IN_PROGRESS,
    raised_at="2025-07-02T00:00:00+00:00",
    changed_at="2025-07-03T00:00:00+00:00",
    changed_by="huda",
    snoozed_until="2025-07-09T00:00:00+00:00",
    assignee="omar",
    due=date(2025, 7, 20),
    admitted_at="2025-07-02T01:00:00+00:00",
)
OTHER_ALERT = Alert(
    id="fedcba9876543210",
    breach=BREACH,
    state=AlertState.OPEN,
    raised_at="2025-07-04T00:00:00+00:00",
    changed_at="2025-07-04T00:00:00+00:00",
    changed_by="data",
)
LISTED = Listed(ALERT, (OTHER_ALERT,))
