"""Gaps at points: which count, what they are worth, in which order."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest

from core.analysis.gaps import point_gaps
from core.analysis.histories import load
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.texts.catalogue import Language
from core.texts.recommendations import for_point_gap
from tests.builders.market import REGION_OF, Record, market, monthly, stocked

AREAS = [f"A{number}" for number in range(8)]
MONTHS = 24


@pytest.fixture(autouse=True)
def regions(monkeypatch: pytest.MonkeyPatch) -> None:
    for area in (*AREAS, "A9"):
        monkeypatch.setitem(REGION_OF, area, "RIYADH")


def shelf(**changed: list[float] | None) -> list[Record]:
    """Eight areas that sell 100 of BIG and 10 of SMALL a month; ``A3_SMALL`` are the figures of one, or none."""
    rows: dict[tuple[str, str], list[float | None]] = {}
    for area in AREAS:
        for item, figure in (("BIG", 100.0), ("SMALL", 10.0), ("OTHER", 5.0)):
            figures = changed.get(f"{area}_{item}", [figure] * MONTHS)
            if figures is not None:
                rows[area, item] = list(figures)
    return monthly(rows)  # type: ignore[arg-type]


def find(records: list[Record], rule: PointGapRule | None = None, **filters: list[str]) -> PointGapReport:
    with market(records) as reader:
        return point_gaps.find(reader, rule or PointGapRule(), ZeroRule(), filters)


def by_kind(report: PointGapReport) -> dict[str, list[PointGap]]:
    return {kind: [gap for gap in report.gaps if gap.kind is kind] for kind in PointGapKind}


def test_an_item_that_like_points_carry_is_a_void_worth_its_share_of_the_sales_of_the_point() -> None:
    report = find(shelf(A3_SMALL=None))
    (gap,) = report.gaps
    assert (gap.precision_area, gap.item, gap.kind, gap.since) == ("A3", "SMALL", "void", None)
    assert gap.point_sales == pytest.approx(105)
    assert gap.potential == pytest.approx(10, rel=0.05)
    assert gap.potential == pytest.approx(gap.point_sales * gap.peer_share)
    expected = gap.confidence * gap.potential
    assert (gap.low, gap.middle, gap.high) == pytest.approx((expected / 4, expected / 2, expected), abs=1e-6)
    assert gap.peers == 7
    assert report.as_of == date(2025, 12, 1)


def test_all_kinds_rank_together_by_the_prize_that_is_expected() -> None:
    records = shelf(
        A1_SMALL=[4.0] * 23 + [0.0], A2_BIG=[100.0] * 20 + [0.0] * 4, A3_SMALL=None, A4_OTHER=[0.0] * MONTHS
    )
    gaps = find(records).gaps
    assert {gap.kind.value for gap in gaps} == set(PointGapKind)
    prizes = [gap.middle for gap in gaps]
    assert prizes == sorted(prizes, reverse=True)
    assert prizes == pytest.approx([gap.confidence * gap.potential / 2 for gap in gaps], abs=1e-5)


def test_what_stopped_is_worth_what_it_sold_itself() -> None:
    records = shelf(A1_SMALL=[4.0] * 23 + [0.0], A2_BIG=[100.0] * 20 + [0.0] * 4)
    missing = {gap.precision_area: gap for gap in find(records).gaps}
    first, second = missing["A1"], missing["A2"]
    assert first.potential == pytest.approx(4.0, abs=1e-3)
    assert (first.since, first.is_new, first.peers) == (date(2025, 12, 1), True, 7)
    assert (second.potential, second.since, second.is_new) == (100.0, date(2025, 9, 1), False)


def test_one_record_does_not_make_the_worth_of_a_delisted_item() -> None:
    (gap,) = find(shelf(A2_BIG=[100.0] * 18 + [9000.0] + [100.0] + [0.0] * 4)).gaps
    assert gap.potential == pytest.approx((5 * 100 + 300) / 6)


def test_the_chance_of_a_return_falls_and_an_old_delisting_leaves_the_plan() -> None:
    gaps = [find(shelf(A2_BIG=[100.0] * (MONTHS - gone) + [0.0] * gone)).gaps[0] for gone in (3, 6, 9, 12)]
    chances = [gap.confidence for gap in gaps]
    assert chances == sorted(chances, reverse=True)
    assert gaps[-1].since == date(2025, 1, 1)
    assert [gap.in_plan for gap in gaps] == [True, True, False, False]


def test_a_delisting_that_no_point_of_its_region_shares_counts_by_those_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(REGION_OF, "A2", "JEDDAH")
    (gap,) = find(shelf(A2_BIG=[100.0] * 20 + [0.0] * 4)).gaps
    assert (gap.precision_area, gap.kind, gap.peers) == ("A2", "delisted", 0)


def test_a_row_of_zeros_where_points_like_it_sell_is_never_listed() -> None:
    (gap,) = find(shelf(A1_SMALL=[0.0] * MONTHS)).gaps
    assert (gap.precision_area, gap.item, gap.kind, gap.since, gap.peers) == ("A1", "SMALL", "never_listed", None, 7)
    assert 0 < gap.confidence < 1
    assert gap.potential == pytest.approx(10, rel=0.05)


def test_two_periods_of_zeros_do_not_make_an_item_never_listed() -> None:
    assert find(shelf(A1_SMALL=[None] * 22 + [0.0] * 2)).gaps == ()  # type: ignore[arg-type]


def test_what_two_points_sell_is_missing_nowhere() -> None:
    only = {f"{area}_SMALL": [0.0] * MONTHS for area in AREAS[2:]}
    assert find(shelf(**only)).gaps == ()


def test_an_item_that_nobody_sells_any_more_is_no_gap() -> None:
    gone = {f"{area}_SMALL": [10.0] * 20 + [0.0] * 4 for area in AREAS}
    assert find(shelf(**gone)).gaps == ()


@pytest.mark.parametrize("figures", [[0.0] * 12 + [9.0] * 12, [0.0, 9.0] * 12, [9.0] * 6 + [0.0] + [9.0] * 17])
def test_zeros_without_evidence_of_demand_are_no_gaps(figures: list[float]) -> None:
    assert find(shelf(A1_SMALL=figures)).gaps == ()


def test_a_filter_leaves_the_peers_whole() -> None:
    whole = find(shelf(A3_SMALL=None, A4_SMALL=None))
    assert find(shelf(A3_SMALL=None, A4_SMALL=None), precision_area=["a3"]).gaps == whole.gaps[:1]
    assert find(shelf(A3_SMALL=None), precision_area=["NOWHERE"]).gaps == ()


@pytest.mark.parametrize("records", [[], monthly({("OLAYA", "A"): [0]}), monthly({("OLAYA", "A"): [0, 0, 0]})])
def test_empty_and_silent_data_have_no_gaps(records: list[Record]) -> None:
    assert find(records).gaps == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            Language.ENGLISH,
            "List SMALL at A3: it has no row there (not listed here), and 7 outlet groups of the region sell it",
        ),
        (Language.ARABIC, "أدرج"),
    ],
)
def test_a_recommendation_names_item_place_kind_peers_and_prize(language: Language, said: str) -> None:
    (gap,) = find(shelf(A3_SMALL=None)).gaps
    sentence = for_point_gap(gap, "unstated", language)
    assert said in sentence
    for part in ("SMALL", "A3", "7", "%"):
        assert part in sentence
    assert "SAR" not in sentence


def test_a_point_that_came_after_the_span_changes_nothing_in_it() -> None:
    later: dict[tuple[str, str], list[float | None]] = {("A9", "SMALL"): [*[None] * (MONTHS - 1), 10.0]}
    records = shelf(A3_SMALL=None)
    span = date(2024, 1, 1), date(2025, 11, 30)
    with stocked([*records, *monthly(later)]) as warehouse, warehouse.within(*span).reader() as reader:
        report = point_gaps.find(reader, PointGapRule(), ZeroRule(), {})
    (gap,) = report.gaps
    assert (gap.precision_area, gap.item, gap.peers) == ("A3", "SMALL", 7)


def test_a_region_that_is_silent_in_the_last_period_has_nothing_out_of_stock(monkeypatch: pytest.MonkeyPatch) -> None:
    for area in AREAS[:4]:
        monkeypatch.setitem(REGION_OF, area, "JEDDAH")
    silent = [record for record in shelf() if not (record[1] in AREAS[:4] and record[0] == date(2025, 12, 1))]
    assert find(silent).gaps == ()


@pytest.mark.parametrize(
    "rows",
    [
        {("A1", item): [5.0] * 12 for item in ("BIG", "SMALL", "OTHER")},  # one point
        {(area, "BIG"): [5.0] * 12 for area in AREAS},  # one item
        {(area, item): [5.0] for area in AREAS for item in ("BIG", "SMALL")},  # one period
        {(area, item): [0.0] * 12 for area in AREAS for item in ("BIG", "SMALL")},  # no sale at all
    ],
    ids=["one point", "one item", "one period", "all zero"],
)
def test_where_nothing_can_be_compared_nothing_is_missing(rows: dict[tuple[str, str], list[float | None]]) -> None:
    assert find(monthly(rows)).gaps == ()


def test_points_without_a_province_are_compared_by_their_region() -> None:
    with market(shelf(A3_SMALL=None)) as reader:
        histories = load(reader)
    provinces = pa.nulls(histories.points.num_rows, pa.string())
    at = histories.points.column_names.index("province")
    without = replace(histories, points=histories.points.set_column(at, "province", provinces))
    (gap,) = point_gaps.find_in(without, PointGapRule(), ZeroRule(), {}).gaps
    assert (gap.province, gap.precision_area, gap.item) == (None, "A3", "SMALL")
