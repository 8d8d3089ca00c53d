"""Every number on the card of an alert recomputes from the figures of the store, to the last digit."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import fmean, median
from typing import Any

import numpy as np
import openpyxl
import pytest

from core.model.alerts.alerts import Alert, AlertState, AlertView
from core.model.alerts.explanations import Explanation, Term
from core.model.analyses.point_gaps import PointGapRule
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import note_alert
from core.operations.alerts.explain import explain_alert
from core.operations.analyses.find_point_gaps import find_point_gaps
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import undo_batch
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from tests.builders.alarms import CALENDAR, evaluated, shown
from tests.builders.workbooks import AuditSheet

MONTHS = tuple(f"{name:%b}'24" for name in (date(2024, month, 1) for month in range(1, 13)))
BEFORE = tuple(month.replace("24", "23") for month in MONTHS)
Fact = dict[str, Any]


def _wave(level: float, number: int, *, size: float = 0.25) -> list[float]:
    """Return twelve figures around ``level`` that no rule minds."""
    return [level + size * ((7 * month + 3 * number) % 5 - 2) for month in range(12)]


def _sheet() -> AuditSheet:
    """Riyadh, where Pepsi falls in August and one item is gone in December; Jeddah, where most of it is zero."""
    figures: dict[tuple[str, str], list[Any]] = {}
    for number in range(6):
        level = 20.1 + number
        pepsi = _wave(level, number)
        figures[f"PEPSI CAN {number}", "OLAYA"] = [*pepsi[:7], *(value * 0.6 for value in pepsi[7:])]
        figures[f"KINZA CAN {number}", "OLAYA"] = _wave(18.3 + number, number + 2)
        figures[f"KINZA CAN {number}", "MALAZ"] = _wave(9.7 + number, number + 1)
    figures["KINZA CAN 3", "MALAZ"] = [*_wave(12.7, 4)[:11], 0]
    for number in range(8):
        figures[f"PEPSI CAN {number}", "BALAD"] = [5.5] * 11 + [9] if number < 2 else [0] * 12
    return AuditSheet(figures=figures, months=MONTHS)


@pytest.fixture
def book(vault: Vault, session: Session, tmp_path: Path) -> Path:
    path = _sheet().write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), path, Options(accept=True), Unattended())
    evaluated(vault, session)
    return path


@pytest.fixture
def warehouse(vault: Vault, session: Session, book: Path) -> Iterator[Warehouse]:
    assert book.exists()
    with open_warehouse(Access(vault, session), Unattended()) as opened:
        yield opened


@pytest.fixture
def facts(warehouse: Warehouse) -> list[Fact]:
    with warehouse.reader() as reader:
        return reader.sql("SELECT * FROM sales").to_arrow_table().to_pylist()


def raised(vault: Vault, session: Session, rule: str) -> Alert:
    result = [alert for alert in shown(vault, session, AlertView.ALL) if alert.breach.rule == rule]
    return max(result, key=lambda alert: alert.breach.stake)


def explained(vault: Vault, warehouse: Warehouse, session: Session, rule: str) -> Explanation:
    alert = raised(vault, session, rule)
    return explain_alert(DataAccess(vault, session, warehouse), alert.id, CALENDAR, Unattended())


def chosen(facts: Sequence[Fact], period: date, **levels: str) -> list[Decimal]:
    return [
        fact["value"]
        for fact in facts
        if fact["period"] == period and all(fact[level] == name for level, name in levels.items())
    ]


def check(term: Term, above: Decimal | int, below: Decimal | int) -> None:
    assert (term.above, term.below) == (above, below)
    assert term.result == float(100 * above / below)


def test_a_gap_rate(vault: Vault, warehouse: Warehouse, session: Session, facts: list[Fact]) -> None:
    result = explained(vault, warehouse, session, "gap_rate_critical")
    breach = result.alert.breach
    values = chosen(facts, breach.last, region="JEDDAH")
    (term,) = result.terms
    check(term, values.count(Decimal(0)), len(values))
    everything = chosen(facts, breach.last)
    assert term.result == breach.value
    assert result.everything == 100 * everything.count(Decimal(0)) / len(everything)
    others = chosen(facts, breach.last, region="RIYADH")
    assert (result.peers, result.peer_count) == (100 * others.count(Decimal(0)) / len(others), 1)
    assert breach.base == result.peers
    assert breach.stake == float(sum(values)) * (breach.value - breach.base) / 100
    assert (len(result.rows), result.row_count) == (6, 6)
    assert {row.value for row in result.rows} == {Decimal(0)}


def test_a_lost_share(vault: Vault, warehouse: Warehouse, session: Session, facts: list[Fact]) -> None:
    result = explained(vault, warehouse, session, "share_erosion")
    breach = result.alert.breach
    assert breach.scope == (("region", "RIYADH"), ("brand", "PEPSI"))
    assert (breach.first, breach.last, breach.lasts) == (date(2024, 8, 1), date(2024, 12, 1), 5)
    shares = [
        float(
            100
            * sum(chosen(facts, date(2024, month, 1), region="RIYADH", brand="PEPSI"))
            / sum(chosen(facts, date(2024, month, 1), region="RIYADH"))
        )
        for month in range(1, 13)
    ]
    assert [point.value for point in result.points] == shares
    assert (breach.base, breach.value) == (median(shares[:7]), median(shares[7:]))
    before, since, *last = result.terms
    assert before.period is not None
    assert before.period < breach.first
    for term in result.terms:
        assert term.period is not None
        own, all_ = (sum(chosen(facts, term.period, region="RIYADH", **level)) for level in ({"brand": "PEPSI"}, {}))
        check(term, own, all_)
    assert (before.result, since.result) == (breach.base, breach.value)
    assert [term.period for term in last] == [breach.last] * (since.period != breach.last)
    assert breach.strength == breach.base - breach.value
    assert breach.clears_at == breach.base + 0.5 * (breach.value - breach.base)
    sold = [float(sum(chosen(facts, date(2024, month, 1), region="RIYADH"))) for month in range(8, 13)]
    assert breach.stake == pytest.approx(fmean(sold) * breach.strength / 100)
    assert result.chance is not None
    assert result.chance[0] > breach.value
    everywhere = [sum(chosen(facts, breach.last, **level)) for level in ({"brand": "PEPSI"}, {})]
    assert result.everything == float(100 * everywhere[0] / everywhere[1])
    assert result.peers == 100.0  # all that Jeddah sells is Pepsi's
    assert result.cause is not None
    bridge = result.cause.bridge
    assert (result.cause.first, result.cause.last) == (date(2024, 7, 1), breach.last)
    sales = [sum(chosen(facts, period, region="RIYADH", brand="PEPSI")) for period in (date(2024, 7, 1), breach.last)]
    assert bridge.distribution + bridge.mix + bridge.velocity == pytest.approx(float(sales[1] - sales[0]))


def test_sales_off_their_forecast(vault: Vault, warehouse: Warehouse, session: Session, facts: list[Fact]) -> None:
    result = explained(vault, warehouse, session, "forecast_deviation")
    breach = result.alert.breach
    told = {(term.name, term.period): term for term in result.terms}
    sold = sum(chosen(facts, breach.last, region="JEDDAH"))
    assert told["sold", breach.last].above == sold
    assert breach.value == float(sold)
    assert told["expected", breach.last].result == breach.base
    assert breach.stake == abs(breach.value - breach.base)


def test_a_missing_item(vault: Vault, warehouse: Warehouse, session: Session, facts: list[Fact]) -> None:
    result = explained(vault, warehouse, session, "missing_item")
    breach = result.alert.breach
    missing, part, prize = result.terms
    assert missing.result == sum(row.expected or 0 for row in result.rows)
    sold = float(sum(chosen(facts, breach.last, region="RIYADH")))
    assert part.below == sold + missing.result  # nothing else is missing in Riyadh
    assert part.result == breach.value == 100 * missing.result / (sold + missing.result)
    gaps = find_point_gaps(
        DataAccess(vault, session, warehouse), PointGapRule(), {level: [name] for level, name in breach.scope}
    ).gaps
    assert prize.result == breach.stake == sum(gap.middle for gap in gaps)
    assert [(row.market, row.precision_area, row.value) for row in result.rows] == [("GROCERY", "MALAZ", Decimal(0))]


def test_the_rows_are_where_the_sheet_has_them(
    vault: Vault, warehouse: Warehouse, session: Session, book: Path
) -> None:
    sheet = openpyxl.load_workbook(book)["Sheet6"]
    headings = [cell.value for cell in sheet[1]]
    rules = ("gap_rate_critical", "share_erosion", "missing_item")
    for row in [row for rule in rules for row in explained(vault, warehouse, session, rule).rows]:
        name, _, place = row.address.partition("!")
        assert (name, row.file) == ("Sheet6", book.name)
        cells = dict(zip(headings, (cell.value for cell in sheet[int(place.partition(":")[0])]), strict=True))
        assert (cells["ITEM"], cells["Precision Area"]) == (row.item, row.precision_area)
        assert Decimal(str(cells["Dec'24"])) == row.value


def test_what_stands_under_it_and_what_was_said_are_on_the_card(
    vault: Vault, warehouse: Warehouse, session: Session
) -> None:
    alert = raised(vault, session, "share_erosion")
    note_alert(Access(vault, session), alert.id, "the price went up")
    result = explained(vault, warehouse, session, "share_erosion")
    assert [event.note for event in result.events] == ["", "the price went up"]
    assert all(also.breach.first == alert.breach.first for also in result.also)


def test_the_quality_of_a_delivery(vault: Vault, session: Session, tmp_path: Path) -> None:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [5, -1 if number < 8 else 5, 5] for number in range(10)}
    book = AuditSheet(figures=figures).write(tmp_path / "poor.xlsx")
    import_workbook(Access(vault, session), book, Options(accept=True), Unattended())
    evaluated(vault, session)
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        result = explained(vault, warehouse, session, "quality")
    (term,) = result.terms
    assert (term.above, term.below) == (22, 30)
    assert term.result == result.alert.breach.value == 100 * 22 / 30


def test_an_alert_whose_rule_is_gone_is_told_by_its_figures_alone(
    vault: Vault, warehouse: Warehouse, session: Session
) -> None:
    alert = raised(vault, session, "share_erosion")
    with vault.transaction():
        vault.db.execute("UPDATE alert SET rule = 'of_old' WHERE id = ?", (alert.id,))
    result = explain_alert(DataAccess(vault, session, warehouse), alert.id, CALENDAR, Unattended())
    assert (result.rule, result.terms, result.rows) == (None, (), ())


def test_an_alert_whose_figures_were_taken_back_is_still_told(vault: Vault, book: Path, session: Session) -> None:
    assert book.exists()
    alert = raised(vault, session, "share_erosion")
    undo_batch(Access(vault, session), vault.db.execute("SELECT id FROM batch").fetchone()[0])
    evaluated(vault, session)
    with open_warehouse(Access(vault, session), Unattended()) as empty:
        result = explain_alert(DataAccess(vault, session, empty), alert.id, CALENDAR, Unattended())
    assert (result.alert.state, result.rows, result.terms) == (AlertState.RESOLVED, (), ())


def test_an_unknown_alert_is_said_to_be_unknown(vault: Vault, warehouse: Warehouse, session: Session) -> None:
    with pytest.raises(UserError, match=r"alert\.unknown"):
        explain_alert(DataAccess(vault, session, warehouse), "none", CALENDAR, Unattended())


@pytest.fixture
def country(vault: Vault, session: Session, tmp_path: Path) -> Iterator[Warehouse]:
    """Six regions. In the first NRB sells too little and one is gone; the last is silent; KINZA rises lately."""
    figures: dict[tuple[str, str], list[Any]] = {}
    for number in range(6):
        area = f"AREA {number}"
        for item in range(5):
            figures[f"PEPSI CAN {item}", area] = 2 * _wave(60.2, number + item)
            figures[f"PEPSI NRB {item}", area] = 2 * _wave(8.1 if number == 0 else 30.3, number + item)
        if number == 0:
            figures["PEPSI NRB LARGE", area] = [*(2 * _wave(60.2, 1))[:23], 0]
        figures["KINZA CAN 0", area] = [*[20.5, 21.5] * 10, 21, 60.5, 61, 60]
    for item in [key for key in figures if key[1] == "AREA 5"]:
        figures[item] = [*figures[item][:23], 0]
    regions = {f"AREA {number}": f"REGION {number}" for number in range(6)}
    path = AuditSheet(figures=figures, months=(*BEFORE, *MONTHS), regions=regions).write(tmp_path / "country.xlsx")
    import_workbook(Access(vault, session), path, Options(accept=True), Unattended())
    evaluated(vault, session)
    with open_warehouse(Access(vault, session), Unattended()) as opened:
        yield opened


def all_facts(warehouse: Warehouse) -> list[Fact]:
    with warehouse.reader() as reader:
        return reader.sql("SELECT * FROM sales").to_arrow_table().to_pylist()


def test_white_space(vault: Vault, country: Warehouse, session: Session) -> None:
    facts = all_facts(country)
    result = explained(vault, country, session, "opportunity_pack_type")
    breach = result.alert.breach
    assert breach.scope == (("province", "REGION 0 PROVINCE"), ("pack_type", "NRB"))
    periods = sorted({fact["period"] for fact in facts})[-12:]
    shares = {}
    for province in sorted({fact["province"] for fact in facts}):
        own, whole = (
            sum(sum(chosen(facts, period, province=province, **level)) for period in periods)
            for level in ({"pack_type": "NRB"}, {})
        )
        shares[province] = (own, whole)
    share, target, prize = result.terms
    own, whole = shares["REGION 0 PROVINCE"]
    check(share, own, whole)
    others = [float(100 * each[0] / each[1]) for name, each in shares.items() if name != "REGION 0 PROVINCE"]
    assert target.result == pytest.approx(float(np.quantile(others, 0.75)), rel=1e-12)
    gaps = find_point_gaps(
        DataAccess(vault, session, country),
        PointGapRule(),
        {"province": ["REGION 0 PROVINCE"], "pack_type": ["NRB"]},
    ).gaps
    assert prize.result == breach.stake == sum(gap.middle for gap in gaps) > 0


def test_a_region_that_did_not_report(vault: Vault, country: Warehouse, session: Session) -> None:
    facts = all_facts(country)
    result = explained(vault, country, session, "not_reported")
    (term,) = result.terms
    november = sum(chosen(facts, date(2024, 11, 1), region="REGION 5"))
    assert (term.period, term.above) == (date(2024, 11, 1), november)
    lately = [float(sum(chosen(facts, date(2024, month, 1), region="REGION 5"))) for month in (9, 10, 11)]
    assert result.alert.breach.stake == sum(lately) / 3
    inside = [
        each for each in shown(vault, session, AlertView.ALL) if dict(each.breach.scope).get("region") == "REGION 5"
    ]
    assert {each.breach.rule for each in inside} == {"not_reported"}  # what lies in it is silenced


def test_a_trend(vault: Vault, country: Warehouse, session: Session) -> None:
    facts = all_facts(country)
    result = explained(vault, country, session, "trend_change")
    assert result.alert.breach.scope == (("brand", "KINZA"),)
    sold = [sum(chosen(facts, date(2024, month, 1), brand="KINZA")) for month in range(7, 13)]
    assert [term.above for term in result.terms if term.name == "sold"] == sold
    before, after = (term.result for term in result.terms if term.name == "mean")
    expected = [term for term in result.terms if term.name in ("by_market", "by_year")]
    assert [term.period for term in expected] == [date(2024, 12, 1), date(2023, 12, 1)]
    breach = result.alert.breach
    assert breach.value == pytest.approx(after)
    assert breach.base == pytest.approx(max(term.result for term in expected))
    assert before < breach.base < after
