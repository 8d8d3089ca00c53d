"""The gap rate beside a straightforward computation with pandas, and the prize as the sum of what is missing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import rates as gaps
from core.model.analyses.gaps import GAP_KEY, GapReport, GapRule, GapUrgency, Standing
from core.model.analyses.point_gaps import PointGap
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from core.model.periods import Grain
from tests.builders.market import REGION_OF, Record, market
from tests.builders.results import POINT_GAP

DEFAULT = GapRule()


def find(
    records: list[Record],
    rule: GapRule = DEFAULT,
    grain: Grain = Grain.MONTH,
    missing: Sequence[PointGap] = (),
    **filters: list[str],
) -> GapReport:
    with market(records, grain) as reader:
        return gaps.find(reader, rule, filters, missing)


def missing(area: str, pack: str, middle: float) -> PointGap:
    """Return an item of ``pack`` that is missing in ``area``."""
    region = REGION_OF[area]
    product = tuple(pack if level == ProductLevel.PACK_TYPE else None for level in PRODUCT_LEVELS)
    return replace(
        POINT_GAP, region=region, province=f"{region} PROVINCE", precision_area=area, middle=middle, product=product
    )


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
        (1, 1, GapUrgency.MEDIUM),
    ],
)
def test_over_40_is_listed_and_the_urgency_goes_by_the_rate_that_so_few_records_bear_out(
    zeros: int, total: int, urgency: GapUrgency | None
) -> None:
    report = find(month("OLAYA", "CAN", *[0] * zeros, *[1] * (total - zeros)))
    assert [gap.urgency for gap in report.gaps] == ([urgency] if urgency else [])
    assert report.over == len(report.gaps)


def test_one_zero_of_one_record_is_as_its_peers_are() -> None:
    others = [record for area in ("MALAZ", "BALAD") for record in month(area, "CAN", *[0, 4] * 20)]
    report = find([*month("OLAYA", "CAN", 0), *others])
    (alone,) = [gap for gap in report.gaps if gap.group[2] == "OLAYA"]
    assert (alone.gap_percentage, alone.urgency, alone.leads) == (100.0, GapUrgency.MEDIUM, False)
    assert alone.shrunk_percentage == pytest.approx(50, abs=1)
    assert report.leading == 0


def test_a_single_zero_is_not_urgent_even_where_most_of_its_peers_are_zero() -> None:
    others = [record for area in ("MALAZ", "BALAD") for record in month(area, "CAN", *[0, 0, 0, 4] * 20)]
    report = find([*month("OLAYA", "CAN", 0), *others])
    urgent = {gap.group[2]: gap.urgency for gap in report.gaps}
    assert urgent == {"OLAYA": GapUrgency.MEDIUM, "MALAZ": GapUrgency.HIGH, "BALAD": GapUrgency.HIGH}


def test_what_has_fewer_zeros_than_the_same_groups_elsewhere_is_not_urgent_however_many_there_are() -> None:
    better = month("OLAYA", "CAN", *[0] * 45, *[4] * 55)
    others = [record for area in ("MALAZ", "BALAD") for record in month(area, "CAN", *[0] * 80, *[4] * 20)]
    urgent = {gap.group[2]: (gap.gap_percentage, gap.urgency) for gap in find([*better, *others]).gaps}
    assert urgent["OLAYA"] == (45.0, GapUrgency.LOW)
    assert urgent["MALAZ"] == urgent["BALAD"] == (80.0, GapUrgency.HIGH)


def test_a_group_far_over_its_peers_in_many_records_leads_them() -> None:
    wide = GapRule(by=("region", "pack_type"))
    report = find(month("OLAYA", "CAN", *[0] * 90, *[5] * 10) + month("BALAD", "CAN", *[0] * 40, *[5] * 60), wide)
    first = report.gaps[0]
    assert (first.group, first.leads, report.leading) == (("RIYADH", "CAN"), True, 1)
    assert first.chance == pytest.approx(1, abs=0.01)
    assert first.excess_records == 50.0


def test_the_prize_is_the_sum_of_the_items_missing_in_the_group() -> None:
    records = month("OLAYA", "CAN", 0, 0, 0, 10) + month("BALAD", "CAN", 0, 8, 8, 8)
    atoms = [missing("OLAYA", "CAN", 10.0), missing("OLAYA", "CAN", 3.0), missing("BALAD", "CAN", 0.5)]
    report = find(records, missing=atoms)
    assert [(gap.group[2], gap.prize.missing, gap.middle) for gap in report.gaps] == [
        ("OLAYA", 2, 13.0),
        ("BALAD", 1, 0.5),
    ]
    assert (report.prize.missing, report.prize.middle) == (3, 13.5)
    assert report.gaps[0].peer_percentage == 25.0


def test_a_group_without_a_record_has_its_prize_and_no_rate() -> None:
    report = find(month("OLAYA", "CAN", 5), missing=[missing("OLAYA", "NRB", 7.0)])
    (gap,) = report.gaps
    assert (gap.group[3], gap.middle, gap.total_records) == ("NRB", 7.0, 0)
    assert (gap.gap_percentage, gap.shrunk_percentage, gap.chance, gap.standing) == (None, None, None, None)
    assert (gap.urgency, gap.leads) == (GapUrgency.LOW, False)


def test_zeros_without_a_missing_item_are_worth_nothing() -> None:
    report = find(month("OLAYA", "CAN", 0, 0, 0, 900) + month("BALAD", "CAN", 5, 5, 5, 5))
    assert [(gap.group[2], gap.middle) for gap in report.gaps] == [("OLAYA", 0.0)]


def test_gaps_are_ranked_by_prize_and_not_by_rate() -> None:
    records = month("OLAYA", "CAN", 0, 0, 900) + month("MALAZ", "CAN", 0, 0, 0, 1) + month("BALAD", "CAN", 5, 5, 5, 5)
    atoms = [missing("OLAYA", "CAN", 9.0), missing("MALAZ", "CAN", 2.0)]
    assert [gap.group[2] for gap in find(records, missing=atoms).gaps] == ["OLAYA", "MALAZ"]


def test_a_filter_on_a_place_chooses_groups_but_leaves_their_peers_whole() -> None:
    records = month("OLAYA", "CAN", 0, 0, 0, 10) + month("BALAD", "CAN", 0, 8, 8, 8)
    whole, chosen = find(records), find(records, region=["riyadh "])
    assert chosen.gaps == whole.gaps
    assert (chosen.groups, whole.groups) == (1, 2)


def test_a_filter_on_any_place_changes_no_peers_and_no_chance() -> None:
    by = GapRule(by=("precision_area", "pack_type"), threshold=0)
    records = month("OLAYA", "CAN", *[0] * 90, *[5] * 10)
    for area, zeros in (("MALAZ", 30), ("BALAD", 40)):
        records += month(area, "CAN", *[0] * zeros, *[5] * (100 - zeros))
    whole = {gap.group: gap for gap in find(records, by).gaps}
    (balad,) = find(records, by, region=["JEDDAH"]).gaps
    assert balad == whole["BALAD", "CAN"]
    assert balad.peer_percentage == 60.0
    riyadh = find(records, by, region=["RIYADH"])
    assert list(riyadh.gaps) == [whole["OLAYA", "CAN"], whole["MALAZ", "CAN"]]
    assert whole["OLAYA", "CAN"].leads


def test_a_chance_is_known_only_of_a_rate_above_its_peers_where_groups_differ() -> None:
    by = GapRule(by=("precision_area",), threshold=0)
    records = month("OLAYA", "CAN", *[0] * 9, 5) + month("MALAZ", "CAN", *[5] * 9, 0) + month("BALAD", "CAN", *[0, 5])
    chances = {gap.group[0]: gap.chance for gap in find(records, by).gaps}
    assert chances["OLAYA"] is not None
    assert (chances["MALAZ"], len(chances)) == (None, 3)
    alike = [record for area in ("OLAYA", "MALAZ", "BALAD") for record in month(area, "CAN", 0, 0, 5, 5)]
    alike += month("OLAYA", "NRB", 0)
    above = [gap for gap in find(alike, by).gaps if gap.excess_records]
    assert [(gap.group, gap.chance, gap.leads) for gap in above] == [(("OLAYA",), None, False)]


def test_a_filter_that_matches_nothing_has_no_window_and_no_gaps() -> None:
    report = find(month("OLAYA", "CAN", 0), region=["NOWHERE"])
    assert (report.groups, report.gaps) == (0, ())
    report = find(month("OLAYA", "CAN", 0), pack_type=["NOWHERE"])
    assert (report.window_start, report.groups, report.gaps) == (None, 0, ())


def test_daily_data_have_a_window_of_the_last_30_days() -> None:
    old, new = [(date(2024, 1, day), "OLAYA", "CAN", "a", Decimal(0)) for day in range(1, 31)], date(2024, 2, 15)
    report = find([*old, (new, "OLAYA", "CAN", "a", Decimal(0))], grain=Grain.DAY)
    assert (report.window_end, report.total_records) == (new, 15)  # from 17 January on


def test_a_window_of_90_days_is_three_months() -> None:
    days = [date(2024, number, 1) for number in range(1, 5)]
    records = [record for day in days for record in month("OLAYA", "CAN", 0, 10, when=day)]
    records += [record for day in days for record in month("BALAD", "CAN", 8, 8, when=day)]
    report = find(records, GapRule(window_days=90))
    assert (report.periods, report.window_start) == (3, date(2024, 2, 1))


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
        expected[key] = (len(group), int((group.value == 0).sum()), rate, excess)
    assert report.groups == frame.groupby(list(by)).ngroups
    over = [gap for gap in report.gaps if gap.gap_percentage is not None and gap.gap_percentage > threshold]
    assert {gap.group for gap in over} == set(expected)
    assert all(gap.leads for gap in report.gaps if gap not in over)
    for gap in over:
        total, zeros, rate, excess = expected[gap.group]
        assert (gap.total_records, gap.zero_records) == (total, zeros)
        assert gap.gap_percentage == pytest.approx(rate)
        assert gap.excess_records == pytest.approx(excess, abs=1e-6)
        assert gap.shrunk_percentage is not None
        assert 0 <= gap.shrunk_percentage <= 100
        assert gap.chance is None or 0 <= gap.chance <= 1


@pytest.mark.parametrize(
    ("before", "now", "standing", "rate"),
    [
        ([5, 5, 5, 5], [0, 0, 0, 5], Standing.NEW, 0),
        ([0, 0, 0, 5], [0, 0, 0, 5], Standing.PERSISTENT, 75),
        ([0, 0, 0, 0], [0, 0, 0, 5], Standing.CLOSING, 100),
    ],
)
def test_a_gap_is_new_persistent_or_closing_against_the_window_before(
    before: list[float], now: list[float], standing: Standing, rate: float
) -> None:
    records = month("OLAYA", "CAN", *now) + month("OLAYA", "CAN", *before, when=JANUARY)
    (gap,) = find(records).gaps
    assert (gap.standing, gap.before_percentage) == (standing, rate)


def test_a_group_without_figures_before_is_new_only_where_others_had_some() -> None:
    now = month("OLAYA", "CAN", 0, 0, 0, 5)
    (alone,) = find(now).gaps
    assert (alone.standing, alone.before_percentage) == (None, None)
    beside = find(now + month("BALAD", "CAN", 5, 5, when=JANUARY)).gaps
    assert [(gap.standing, gap.before_percentage) for gap in beside] == [(Standing.NEW, None)]
