import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import places, trend
from core.analysis.gaps import rates
from core.model.analyses.gaps import GapRule
from core.model.analyses.places import PlaceFigures, PlaceReport
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.trends import TrendRule
from tests.builders.market import Record, market, monthly, of_areas
from tests.builders.results import POINT_GAP


def find(
    records: list[Record],
    level: str = "precision_area",
    missing: Sequence[PointGap] = (),
    **filters: list[str],
) -> PlaceReport:
    with market(records) as reader:
        return places.find(reader, level, filters, missing)


def of(report: PlaceReport, name: str) -> PlaceFigures:
    return next(place for place in report.places if place.place == name)


SHELF = {
    ("OLAYA", "A"): [4, 4],
    ("OLAYA", "B"): [4, 0],
    ("OLAYA", "C"): [4, 0],
    ("OLAYA", "D"): [4, 8],
    ("MALAZ", "A"): [2, 2],
    ("MALAZ", "B"): [2, 2],
    ("BALAD", "A"): [2, 2],
    ("BALAD", "B"): [2, 0],
}


def test_the_excess_is_the_zero_rate_less_that_of_all_other_places() -> None:
    result = of(find(monthly(SHELF)), "OLAYA")
    assert (result.zero_rate.value, result.peer_rate) == (50, 25)
    assert result.excess.value == 25


def test_the_prize_of_a_place_is_the_sum_of_the_items_missing_there() -> None:
    atoms = [replace(POINT_GAP, precision_area="OLAYA", middle=amount) for amount in (3.0, 0.25)]
    nowhere = replace(POINT_GAP, precision_area="SILENT", middle=9.0)
    report = find(monthly(SHELF), missing=[*atoms, nowhere])
    assert (of(report, "OLAYA").middle, of(report, "OLAYA").prize.missing) == (3.25, 2)
    assert of(report, "BALAD").middle == 0
    silent = report.places[0]
    assert (silent.place, silent.middle, silent.sales.value) == ("SILENT", 9.0, 0.0)
    assert (silent.zero_rate.value, silent.excess.value, silent.breadth.value) == (None, None, None)


def test_sales_change_against_the_period_before_and_shares_add_up() -> None:
    report = find(monthly(SHELF))
    assert of(report, "OLAYA").sales.change == -25
    assert sum(place.share for place in report.places) == pytest.approx(100)
    assert of(report, "OLAYA").breadth.value == 2


def test_a_filter_on_places_chooses_among_them_and_leaves_their_peers_whole() -> None:
    alone = find(monthly(SHELF), precision_area=["OLAYA"])
    assert [place.place for place in alone.places] == ["OLAYA"]
    assert alone.places[0].excess.value == 25


def test_a_place_without_peers_has_no_excess_and_no_prize() -> None:
    (result,) = find(monthly({("OLAYA", "A"): [1, 0]})).places
    assert (result.peer_rate, result.excess.value, result.middle, result.chance) == (None, None, 0, None)


def random_shelf(*rates: tuple[str, float], items: int = 120) -> dict[tuple[str, str], list[float]]:
    rng = random.Random(5)
    return {
        (area, f"I{number}"): [0 if rng.random() < rate else 5 for _ in range(3)]
        for area, rate in rates
        for number in range(items)
    }


def test_a_place_has_the_verdict_of_its_group_among_the_gaps_whatever_is_chosen() -> None:
    records = monthly(random_shelf(("OLAYA", 0.7), ("MALAZ", 0.3), ("BALAD", 0.4)))
    report = find(records)
    with market(records) as reader:
        groups = rates.find(reader, GapRule(by=("precision_area",), threshold=0), {}, ()).gaps
    assert len(groups) == 3
    for group in groups:
        place = of(report, group.group[0] or "")
        assert (place.zero_rate.value, place.peer_rate, place.leads) == (
            group.gap_percentage,
            group.peer_percentage,
            group.leads,
        )
        assert place.chance is not None
        assert group.chance == (place.chance if (place.excess.value or 0) > 0 else None)
        (alone,) = find(records, precision_area=[group.group[0] or ""]).places
        assert (alone.chance, alone.peer_rate) == (place.chance, place.peer_rate)
    assert of(report, "OLAYA").leads
    assert not of(report, "MALAZ").leads


def test_a_place_in_two_regions_has_of_each_what_is_sold_there() -> None:
    shelf = {("OLAYA", "A"): [50, 80], ("OLAYA", "B"): [50, 0], ("BALAD", "A"): [10, 20], ("MALAZ", "A"): [5, 5]}
    with market(monthly(shelf)) as reader:
        reader.execute("CREATE TEMP TABLE place AS SELECT * REPLACE ('P' AS province) FROM memory.place")
        (riyadh,) = places.find(reader, "province", {"region": ["RIYADH"]}, ()).places
        (jeddah,) = places.find(reader, "province", {"region": ["JEDDAH"]}, ()).places
    assert (riyadh.sales.value, riyadh.sales.change, riyadh.share) == (85, pytest.approx(100 * (85 / 105 - 1)), 100)
    assert (jeddah.sales.value, jeddah.sales.change, jeddah.share) == (20, 100, 100)
    assert riyadh.zero_rate.value == pytest.approx(100 / 3)
    assert (jeddah.zero_rate.value, jeddah.breadth.value) == (0, 1)


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["OLAYA", "MALAZ", "BALAD"]), st.sampled_from("ABC")),
        st.lists(st.integers(0, 9), min_size=2, max_size=2),
        min_size=1,
    ),
    st.dictionaries(
        st.sampled_from(["region", "province", "precision_area", "pack_type", "item"]),
        st.lists(
            st.sampled_from(["RIYADH", "RIYADH PROVINCE", "TWO REGIONS", "OLAYA", "BALAD", "CAN", "A"]), min_size=1
        ),
        max_size=2,
    ),
    st.sampled_from(["region", "province", "precision_area"]),
)
def test_shares_add_up_to_100_at_most_whatever_is_filtered(
    shelf: dict[tuple[str, str], list[float]], filters: dict[str, list[str]], level: str
) -> None:
    with market(monthly(shelf)) as reader:
        reader.execute(
            "CREATE TEMP TABLE place AS SELECT * REPLACE (CASE precision_area WHEN 'OLAYA' THEN province "
            "ELSE 'TWO REGIONS' END AS province) FROM memory.place"
        )
        shares = [place.share for place in places.find(reader, level, filters, ()).places]
    assert sum(shares) <= 100 + 1e-9
    assert "item" in filters or not any(shares) or sum(shares) == pytest.approx(100)


def test_no_data_have_no_places() -> None:
    report = find(monthly(SHELF), item=["NOTHING"])
    assert (report.period, report.places) == (None, ())


def test_the_sales_of_a_place_change_as_its_trend_does_like_for_like() -> None:
    shelf = {"OLAYA": [90.0] * 23 + [0, 90], "MALAZ": [10 + (at % 5) for at in range(25)], "BALAD": [5.0] * 25}
    records = of_areas(shelf)
    with market(records) as reader:
        (riyadh, *_) = trend.find(reader, TrendRule(by=("region",)), {}).series
    result = of(find(records, "region"), "RIYADH")
    last = riyadh.points[-1]
    assert result.sales.change == last.against_previous.percentage == pytest.approx(100 * (14 / 13 - 1))
    assert result.last_year == last.against_last_year.percentage
    assert result.sales.beyond == last.against_previous.beyond_noise
    assert result.left_out == last.against_previous.left_out
    assert result.left_out is not None
    silent = of(find(records), "OLAYA")
    assert (silent.sales.change, silent.sales.value) == (None, 450)
