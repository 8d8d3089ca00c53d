"""The gap rate and the first estimate of the prize, beside a straightforward computation with pandas."""

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import rates as gaps
from core.model.analyses.gaps import GAP_KEY, GapReport, GapRule, GapUrgency, Standing
from core.model.dimensions import PRODUCT_LEVELS
from core.model.periods import Grain
from tests.builders.market import REGION_OF, Record, market

DEFAULT = GapRule()


def find(records: list[Record], rule: GapRule = DEFAULT, grain: Grain = Grain.MONTH, **filters: list[str]) -> GapReport:
    with market(records, grain) as reader:
        return gaps.find(reader, rule, filters)


JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)


def month(area: str, pack: str, *values: float, when: date = FEBRUARY) -> list[Record]:
    return [(when, area, pack, f"{pack} {number}", Decimal(str(value))) for number, value in enumerate(values)]


def test_the_rate_is_zero_records_over_records_of_the_last_month() -> None:
    records = month("OLAYA", "CAN", 0, 0, 0, 5) + month("OLAYA", "CAN", 1, 1, 1, 1, when=JANUARY)
    report = find(records)
    (gap,) = report.gaps
    assert gap.group == ("RIYADH", "RIYADH PROVINCE", "OLAYA", "CAN")
    assert (gap.total_records, gap.zero_records, gap.gap_percentage) == (4, 3, 75.0)
    assert (report.window_start, report.window_end, report.periods) == (FEBRUARY, date(2024, 2, 29), 1)


def test_the_window_counts_from_the_last_date_of_the_data_and_not_from_today() -> None:
    assert find(month("OLAYA", "CAN", 0, 0, 0)).window_start == FEBRUARY


def test_precision_areas_of_one_region_are_kept_apart() -> None:
    report = find(month("OLAYA", "CAN", 0, 0) + month("MALAZ", "CAN", 0, 0, 5))
    assert {gap.group[2] for gap in report.gaps} == {"OLAYA", "MALAZ"}


@pytest.mark.parametrize(
    ("zeros", "total", "urgency"),
    [
        (2, 5, None),
        (41, 100, GapUrgency.MEDIUM),
        (3, 5, GapUrgency.MEDIUM),
        (61, 100, GapUrgency.HIGH),
        (1, 1, GapUrgency.HIGH),
    ],
)
def test_over_40_is_medium_over_60_is_high_and_the_thresholds_themselves_are_not_over(
    zeros: int, total: int, urgency: GapUrgency | None
) -> None:
    report = find(month("OLAYA", "CAN", *[0] * zeros, *[1] * (total - zeros)))
    assert [gap.urgency for gap in report.gaps] == ([urgency] if urgency else [])


def test_the_prize_is_the_excess_over_peers_times_what_a_selling_record_sells() -> None:
    # Here 3 of 4 are zero; the same packs elsewhere have 1 of 4. Excess: 3 - 4 x 0.25 = 2 records at 10 each.
    report = find(month("OLAYA", "CAN", 0, 0, 0, 10) + month("BALAD", "CAN", 0, 8, 8, 8))
    (gap,) = report.gaps
    assert gap.peer_percentage == 25.0
    assert (gap.excess_records, gap.sales_per_record) == (2.0, 10.0)
    assert (gap.low, gap.middle, gap.high) == (5.0, 10.0, 20.0)


def test_a_group_that_sells_nothing_is_valued_by_its_peers() -> None:
    report = find(month("OLAYA", "CAN", 0, 0) + month("BALAD", "CAN", 6, 8))
    assert report.gaps[0].sales_per_record == 7.0
    assert report.gaps[0].high == 14.0


def test_a_group_without_peers_or_no_worse_than_they_has_no_prize() -> None:
    alone = find(month("OLAYA", "CAN", 0, 0, 5)).gaps[0]
    assert (alone.peer_percentage, alone.middle) == (None, 0.0)
    better = find(month("OLAYA", "CAN", 0, 5) + month("BALAD", "CAN", 0, 0, 5)).gaps
    assert {gap.group[2]: gap.middle for gap in better}["OLAYA"] == 0.0


def test_gaps_are_ranked_by_prize_and_not_by_rate() -> None:
    records = month("OLAYA", "CAN", 0, 0, 900) + month("MALAZ", "CAN", 0, 0, 0, 1) + month("BALAD", "CAN", 5, 5, 5, 5)
    assert [gap.group[2] for gap in find(records).gaps] == ["OLAYA", "MALAZ"]


def test_a_filter_on_a_place_chooses_groups_but_leaves_their_peers_whole() -> None:
    records = month("OLAYA", "CAN", 0, 0, 0, 10) + month("BALAD", "CAN", 0, 8, 8, 8)
    whole, chosen = find(records), find(records, region=["riyadh "])
    assert chosen.gaps == whole.gaps
    assert (chosen.groups, whole.groups) == (1, 2)


def test_a_filter_that_matches_nothing_has_no_window_and_no_gaps() -> None:
    report = find(month("OLAYA", "CAN", 0), region=["NOWHERE"])
    assert (report.groups, report.gaps) == (0, ())
    report = find(month("OLAYA", "CAN", 0), pack_type=["NOWHERE"])
    assert (report.window_start, report.groups, report.gaps) == (None, 0, ())


def test_daily_data_have_a_window_of_the_last_30_days() -> None:
    old, new = [(date(2024, 1, day), "OLAYA", "CAN", "a", Decimal(0)) for day in range(1, 31)], date(2024, 2, 15)
    report = find([*old, (new, "OLAYA", "CAN", "a", Decimal(0))], grain=Grain.DAY)
    assert (report.window_end, report.total_records) == (new, 15)  # from 17 January on


def test_a_window_of_90_days_is_three_months_and_its_prize_is_per_month() -> None:
    days = [date(2024, number, 1) for number in range(1, 5)]
    records = [record for day in days for record in month("OLAYA", "CAN", 0, 10, when=day)]
    records += [record for day in days for record in month("BALAD", "CAN", 8, 8, when=day)]
    report = find(records, GapRule(window_days=90))
    assert (report.periods, report.window_start) == (3, date(2024, 2, 1))
    assert report.gaps[0].high == 10.0


RECORDS = st.lists(
    st.tuples(
        st.sampled_from([JANUARY, FEBRUARY]),
        st.sampled_from(sorted(REGION_OF)),
        st.sampled_from(["CAN", "NRB"]),
        st.sampled_from(["a", "b", "c"]),
        st.one_of(st.just(Decimal(0)), st.decimals(0, 10_000, places=2)),
    ),
    min_size=1,
    max_size=60,
)


@given(
    RECORDS,
    st.sampled_from([GAP_KEY, ("region",), ("pack_type",), ("precision_area", "item"), ("item", "region")]),
    st.sampled_from([0.0, 25.0, 40.0]),
)
def test_every_group_agrees_with_pandas(records: list[Record], by: tuple[str, ...], threshold: float) -> None:
    report = find(records, GapRule(by=by, threshold=threshold))
    frame = pd.DataFrame(records, columns=["period", "precision_area", "pack_type", "item", "value"])
    frame["region"] = frame.precision_area.map(REGION_OF)
    frame["province"] = frame.region + " PROVINCE"
    frame["value"] = frame.value.astype(float)
    frame = frame[frame.period == frame.period.max()]
    expected = {}
    for key, group in frame.groupby(list(by)):
        named = dict(zip(by, key, strict=True))
        beside = frame
        for level in set(by) & set(PRODUCT_LEVELS):
            beside = beside[beside[level] == named[level]]
        peers = beside.drop(group.index)
        rate = 100 * (group.value == 0).mean()
        if rate <= threshold:
            continue
        peer_rate = (peers.value == 0).mean() if len(peers) else None
        excess = max(0.0, (group.value == 0).sum() - len(group) * peer_rate) if peer_rate is not None else 0.0
        selling = group[group.value > 0].value if (group.value > 0).any() else peers[peers.value > 0].value
        prize = 0.5 * excess * (selling.mean() if len(selling) else 0.0)
        expected[key] = (len(group), int((group.value == 0).sum()), rate, prize)
    assert report.groups == frame.groupby(list(by)).ngroups
    assert {gap.group for gap in report.gaps} == set(expected)
    for gap in report.gaps:
        total, zeros, rate, prize = expected[gap.group]
        assert (gap.total_records, gap.zero_records) == (total, zeros)
        assert gap.gap_percentage == pytest.approx(rate)
        assert gap.middle == pytest.approx(prize, abs=1e-6)
    assert [gap.middle for gap in report.gaps] == sorted((gap.middle for gap in report.gaps), reverse=True)


@pytest.mark.parametrize(
    ("before", "now", "standing", "rate"),
    [
        ([5, 5, 5, 5], [0, 0, 0, 5], Standing.NEW, 0),
        ([0, 0, 0, 5], [0, 0, 0, 5], Standing.PERSISTENT, 75),
        ([0, 0, 0, 0], [0, 0, 0, 5], Standing.CLOSING, 100),
        ([], [0, 0, 0, 5], Standing.NEW, None),
    ],
)
def test_a_gap_is_new_persistent_or_closing_against_the_window_before(
    before: list[float], now: list[float], standing: Standing, rate: float | None
) -> None:
    records = month("OLAYA", "CAN", *now) + month("OLAYA", "CAN", *before, when=JANUARY)
    (gap,) = find(records).gaps
    assert (gap.standing, gap.before_percentage) == (standing, rate)
