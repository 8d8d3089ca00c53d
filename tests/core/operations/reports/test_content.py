"""What stands in a pack: the first visits of the week's plan, and whose items a prize is of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from core.analysis import position
from core.analysis.gaps import prize
from core.model.alerts.alerts import AlertSeverity
from core.model.analyses.point_gaps import PointGapRule
from core.model.company_policy import CompanyPolicy
from core.model.dimensions import SalesUnit
from core.model.job_context import Unattended
from core.model.policy import Policy
from core.model.reports import Block, Drawing, Grid, Headline, KeyFigures, Paragraph, ReportKind
from core.model.selection import EVERYTHING, Selection
from core.model.sessions import Session
from core.model.work.worklist import TaskState
from core.operations.access import Access, DataAccess
from core.operations.analyses.find_point_gaps import find_point_gaps
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.reports.make_report import Wanted, make_report
from core.operations.work.worklist import decide_task, plan_worklist
from core.store.vault import Vault
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap
from tests.builders.alerts import NOW, RIYADH, alert
from tests.builders.shown import plain
from tests.builders.workbooks import AuditSheet

AREAS = ("OLAYA", "BALAD", "MALAZ", "SAFA")
MONTHS = [f"{month}'24" for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug")]
# The first area stopped selling both items two months ago; everywhere else they sell.
FIGURES = {
    (f"{brand} CAN 330", area): [20.0 + number] * 6 + ([0, 0] if area == AREAS[0] else [20.0, 20.0])
    for number, brand in enumerate(("KINZA", "PEPSI"))
    for area in AREAS
}


@pytest.fixture
def access(vault: Vault, session: Session, tmp_path: Path) -> Iterator[DataAccess]:
    book = AuditSheet(figures=FIGURES, months=MONTHS).write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        yield DataAccess(vault, session, warehouse)


def of_kinza(access: DataAccess) -> DataAccess:
    policy = Policy(company=CompanyPolicy(names=("KINZA",)))
    return DataAccess(access.store, replace(access.session, policy=policy), access.warehouse)


def made(access: DataAccess, kind: ReportKind) -> tuple[Block, ...]:
    return make_report(access, Wanted(kind=kind), Unattended()).blocks


def advised(blocks: tuple[Block, ...]) -> list[str]:
    """Return the sentences below the headline of the advice."""
    start = blocks.index(Headline(say(Language.ENGLISH, "report.advice"))) + 1
    sentences = []
    for block in blocks[start:]:
        if not isinstance(block, Paragraph):
            break
        sentences.append(plain(block.text))
    return sentences


def test_the_first_advice_is_the_first_line_of_the_plan(access: DataAccess) -> None:
    plan = plan_worklist(access, access.session.policy.worklist.rule(), PointGapRule(), {})
    first = plan.stops[0].tasks[0]
    _, whose, advice, *_ = advised(made(access, ReportKind.EXECUTIVE))
    assert whose.startswith("No own company is set")
    assert advice.startswith("1. OLAYA")
    assert advice.endswith(plain(for_point_gap(first.gap, "sar_month", Language.ENGLISH)))
    decide_task(access, first.id, TaskState.DONE, "")
    done = advised(made(access, ReportKind.EXECUTIVE))
    assert plain(for_point_gap(first.gap, "sar_month", Language.ENGLISH)) not in "".join(done)


def test_without_an_own_company_the_plan_says_that_it_is_about_everybody(access: DataAccess) -> None:
    sentences = advised(made(access, ReportKind.EXECUTIVE))
    assert sentences[1].startswith("No own company is set")
    assert "PEPSI CAN 330" in " ".join(sentences)


def test_items_of_rivals_are_neither_advised_nor_among_the_opportunities(access: DataAccess) -> None:
    blocks = made(of_kinza(access), ReportKind.EXECUTIVE)
    sentences = advised(blocks)
    assert "PEPSI" not in " ".join(sentences)
    assert "KINZA CAN 330" in " ".join(sentences)
    assert any("own items (KINZA)" in sentence for sentence in sentences)
    whole = added(made(access, ReportKind.EXECUTIVE), "Gaps", "Opportunity")
    own, rivals = (added(blocks, "Gaps", head) for head in ("Own opportunity", "Threat by rivals"))
    assert 0 < own < whole
    assert own + rivals == whole


def added(blocks: Sequence[Block], title: str, head: str) -> float:
    """Return the sum of the column ``head`` of the table that is called ``title``."""
    grid = next(block for block in blocks if isinstance(block, Grid) and block.short_title == title)
    at = grid.heads.index(head)
    return sum(float(row[at] or 0) for row in grid.values)


@pytest.mark.parametrize("filters", [{}, {"region": ["RIYADH"]}, {"pack_type": ["CAN"]}])
def test_every_table_of_a_pack_adds_up_to_what_the_gaps_at_points_are_worth(
    access: DataAccess, filters: dict[str, list[str]]
) -> None:
    selection = EVERYTHING
    for level, names in filters.items():
        selection = selection.choosing(level, names)
    own = of_kinza(access)
    marked = find_point_gaps(own, PointGapRule(), filters).gaps
    worth = prize.total(marked)
    wanted = Wanted(kind=ReportKind.MANAGEMENT, selection=selection)
    blocks = make_report(own, wanted, Unattended()).blocks
    for title in ("Gaps", "Scorecard"):
        assert added(blocks, title, "Own opportunity") == worth.own.middle
        assert added(blocks, title, "Threat by rivals") == worth.rivals.middle
    plain_blocks = make_report(access, wanted, Unattended()).blocks
    assert added(plain_blocks, "Scorecard", "Opportunity") == worth.middle


def test_brands_are_marked_as_own_or_of_a_rival_where_a_company_is_known(access: DataAccess) -> None:
    blocks = (*made(of_kinza(access), ReportKind.EXECUTIVE), *made(of_kinza(access), ReportKind.MANAGEMENT))
    marked = [block for block in blocks if isinstance(block, Grid) and "Whose" in block.heads]
    assert [block.short_title for block in marked] == ["Brand", "Distribution", "Bridge"]
    for block in marked:
        at = block.heads.index("Whose")
        owners = {row[0]: row[at] for row in block.words}
        assert (owners["KINZA"], owners["PEPSI"]) == ("own", "rival")
    assert any("opportunities of KINZA" in plain(block.text) for block in blocks if isinstance(block, Paragraph))
    plain_blocks = made(access, ReportKind.MANAGEMENT)
    assert not [block for block in plain_blocks if isinstance(block, Grid) and "Whose" in block.heads]


def key_figures(access: DataAccess, selection: Selection = EVERYTHING) -> list[tuple[str, float | None, str]]:
    """Return the title, the value and the base of each key figure of the executive pack."""
    blocks = make_report(access, Wanted(kind=ReportKind.EXECUTIVE, selection=selection), Unattended()).blocks
    figures = next(block for block in blocks if isinstance(block, KeyFigures)).figures
    return [(plain(figure.title), figure.value, plain(figure.base)) for figure in figures]


def test_the_key_figures_are_those_of_the_own_company_beside_its_rivals(access: DataAccess) -> None:
    figures = key_figures(of_kinza(access))
    assert [title for title, *_ in figures] == [
        "Own sales, Aug 2024",
        "Own growth vs last year",
        "Own share, KINZA",
        "Item distribution, KINZA",
        "Critical alerts open",
    ]
    sold, _, share, reach, _ = (value for _, value, _ in figures)
    with access.warehouse.reader() as reader:
        held = position.find(reader, ("KINZA",), {})
    assert held is not None
    assert (sold, share, reach) == (60.0, held.share.share, held.share.distribution_of_an_item)
    assert figures[0][2].endswith("rivals 0.0 %")


def test_without_an_own_company_the_key_figures_are_those_of_all_that_is_selected(access: DataAccess) -> None:
    titles = ["Sales, Aug 2024", "Growth vs last year", "Zero-sales rate, Aug 2024", "Critical alerts open"]
    assert [title for title, *_ in key_figures(access)] == titles
    assert key_figures(access)[0][1] == 120.0


def test_the_drawing_and_its_forecast_are_of_the_own_company_as_the_figures_are(access: DataAccess) -> None:
    drawings = [block for block in made(of_kinza(access), ReportKind.EXECUTIVE) if isinstance(block, Drawing)]
    assert plain(drawings[0].title).startswith("Own sales")
    assert drawings[0].curves[0].values[:8] == (80.0,) * 6 + (60.0,) * 2


def test_critical_alerts_are_counted_where_the_filter_is(access: DataAccess) -> None:
    with access.store.transaction():
        for region, brand in (("JEDDAH", "PEPSI"), ("RIYADH", "KINZA")):
            scope = (("region", region), ("brand", brand))
            access.store.alerts.put(alert(region, scope=scope, severity=AlertSeverity.CRITICAL, admitted_at=NOW))
        access.store.alerts.put(alert("waits", scope=RIYADH, severity=AlertSeverity.CRITICAL))
    counts = {
        region: key_figures(access, selection)[-1][1]
        for region, selection in (("all", EVERYTHING), ("JEDDAH", EVERYTHING.choosing("region", ["JEDDAH"])))
    }
    assert counts == {"all": 2.0, "JEDDAH": 1.0}
