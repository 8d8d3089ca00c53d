"""What stands behind a gap is what it was counted from: its peers give its peers' rate, its zeros are its zeros."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import evidence as gap_evidence
from core.analysis.gaps import rates as gaps
from core.model.analyses.gap_evidence import GapEvidence
from core.model.analyses.gaps import Gap, GapRule
from tests.builders.market import REGION_OF, Record, market

JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)
RULE = GapRule()

records = st.lists(
    st.tuples(
        st.sampled_from([JANUARY, FEBRUARY]),
        st.sampled_from(sorted(REGION_OF)),
        st.sampled_from(["CAN", "NRB"]),
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from([Decimal(0), Decimal(0), Decimal(3)]),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda record: record[:4],
)


def behind(
    asked: Sequence[Record], rule: GapRule = RULE, **filters: list[str]
) -> tuple[tuple[Gap, ...], list[GapEvidence]]:
    with market(list(asked)) as reader:
        report = gaps.find(reader, rule, filters, ())
        return report.gaps, [gap_evidence.find(reader, rule, gap.group, filters) for gap in report.gaps]


@given(asked=records, choose=st.sampled_from([{}, {"pack_type": ["CAN"]}, {"region": ["RIYADH"]}]))
def test_peers_together_have_the_rate_of_the_peers_and_the_rows_are_the_zeros(
    asked: list[Record], choose: dict[str, list[str]]
) -> None:
    for gap, entry in zip(*behind(asked, **choose), strict=True):
        total, zeros = (sum(getattr(peer, name) for peer in entry.peers) for name in ("total_records", "zero_records"))
        assert (100 * zeros / total if total else None) == pytest.approx(gap.peer_percentage)
        assert entry.row_count == gap.zero_records == len(entry.rows)
        assert all(row.value == 0 for row in entry.rows)
        assert gap.group not in [peer.group for peer in entry.peers]
        assert (entry.chance is None) == (gap.peer_percentage is None)
        if entry.chance is not None:
            low, high = entry.chance
            assert 0 <= low <= gap.zero_records - gap.excess_records + 1e-9 or gap.excess_records == 0
            assert low <= high <= gap.total_records


def test_a_filter_on_any_place_leaves_the_peers_of_a_group() -> None:
    month = [(FEBRUARY, area, "CAN", "A", Decimal(0)) for area in ("OLAYA", "BALAD")]
    rule = GapRule(by=("precision_area",))
    (gap,), (result,) = behind(month, rule, region=["JEDDAH"])
    assert (gap.group, gap.peer_percentage) == (("BALAD",), 100)
    assert [peer.group for peer in result.peers] == [("OLAYA",)]


def test_peers_stand_in_the_order_of_their_rates_and_rows_name_their_place_on_the_sheet() -> None:
    month = [
        (FEBRUARY, area, "CAN", item, Decimal(value))
        for area, values in (("OLAYA", (0, 0, 0)), ("MALAZ", (0, 1, 1)), ("BALAD", (1, 1, 1)))
        for item, value in zip("ABC", values, strict=True)
    ]
    (gap,), (result,) = behind(month)
    assert gap.group[2] == "OLAYA"
    assert [(peer.group[2], round(peer.percentage)) for peer in result.peers] == [("BALAD", 0), ("MALAZ", 33)]
    assert [row.item for row in result.rows] == ["A", "B", "C"]
    assert all("!" in row.address for row in result.rows)


def test_chance_is_the_spread_of_so_many_records_at_the_rate_of_the_peers() -> None:
    peers = [(FEBRUARY, "MALAZ", "CAN", f"item {number}", Decimal(number % 2)) for number in range(100)]
    own = [(FEBRUARY, "OLAYA", "CAN", f"item {number}", Decimal(number >= 90)) for number in range(100)]
    (gap, *_), (result, *_) = behind([*peers, *own])
    assert gap.zero_records == 90
    assert result.chance == pytest.approx((50 - 1.96 * 5, 50 + 1.96 * 5))


def test_a_group_without_records_has_no_chance_beside_its_peers() -> None:
    with market([(FEBRUARY, area, "CAN", "A", Decimal(0)) for area in ("OLAYA", "MALAZ")]) as reader:
        report = gap_evidence.find(reader, RULE, ("JEDDAH", "JEDDAH PROVINCE", "BALAD", "CAN"), {})
    assert len(report.peers) == 2
    assert report.chance is None


def test_a_group_of_data_that_are_not_there_has_nothing_behind_it() -> None:
    with market([(FEBRUARY, "OLAYA", "CAN", "A", Decimal(0))]) as reader:
        report = gap_evidence.find(reader, RULE, ("RIYADH", None, None, "CAN"), {"region": ["NOWHERE"]})
    assert (report.peers, report.rows, report.row_count) == ((), (), 0)
