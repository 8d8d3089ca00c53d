"""Gaps at points: which count, what they are worth, in which order."""

from datetime import date

import pytest

from core.analysis.gaps import point_gaps
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
    assert gap.peer_share == pytest.approx(10 / 115)
    assert gap.potential == pytest.approx(105 * 10 / 115)
    expected = gap.confidence * gap.potential
    assert (gap.low, gap.middle, gap.high) == pytest.approx((expected / 4, expected / 2, expected), abs=1e-6)
    assert gap.peers == 7
    assert report.as_of == date(2025, 12, 1)


def test_what_stopped_just_now_comes_first_and_is_worth_what_it_sold_itself() -> None:
    records = shelf(A1_SMALL=[4.0] * 23 + [0.0], A2_BIG=[100.0] * 20 + [0.0] * 4, A3_SMALL=None)
    report = find(records)
    assert [(gap.precision_area, gap.kind.value) for gap in report.gaps] == [
        ("A1", "out_of_stock_open"),
        ("A2", "delisted"),
        ("A3", "void"),
    ]
    first, second, _ = report.gaps
    assert first.potential == pytest.approx(4.0, abs=1e-3)
    assert (first.since, first.is_new, first.peers) == (date(2025, 12, 1), True, 6)
    assert (second.potential, second.since, second.is_new) == (100.0, date(2025, 9, 1), False)


def test_what_may_be_one_of_its_silences_is_ranked_by_what_it_is_worth() -> None:
    short = [
        record
        for record in shelf(A1_SMALL=[0.0] * 12 + [4.0] * 11 + [0.0], A2_BIG=[100.0] * 20 + [0.0] * 4)
        if record[0] >= date(2025, 1, 1)
    ]
    unsure = {gap.precision_area: gap for gap in find(short).gaps}
    assert unsure["A1"].confidence < PointGapRule().sure
    assert [gap.precision_area for gap in find(short).gaps] == ["A2", "A1"]


def test_an_item_that_nobody_sells_any_more_is_no_gap() -> None:
    gone = {f"{area}_SMALL": [10.0] * 20 + [0.0] * 4 for area in AREAS}
    assert find(shelf(**gone)).gaps == ()


@pytest.mark.parametrize(
    "figures", [[0.0] * 24, [0.0] * 12 + [9.0] * 12, [0.0, 9.0] * 12, [9.0] * 6 + [0.0] + [9.0] * 17]
)
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
        (Language.ENGLISH, "List SMALL at A3: it has no row there (void), and 7 points of the region sell it"),
        (Language.ARABIC, "أدرج"),
    ],
)
def test_a_recommendation_names_item_place_kind_peers_and_prize(language: Language, said: str) -> None:
    (gap,) = find(shelf(A3_SMALL=None), PointGapRule(oversight=1e9)).gaps  # every void is a mistake
    sentence = for_point_gap(gap, "unstated", language)
    assert said in sentence
    for part in ("SMALL", "A3", "7", "2", "5", "9"):
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
