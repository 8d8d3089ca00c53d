import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.analysis import places, trend
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


def test_the_excess_is_the_zero_rate_less_that_of_the_same_packs_elsewhere() -> None:
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
    assert (result.peer_rate, result.excess.value, result.middle, result.stands_out) == (None, None, 0, None)


def test_with_a_past_an_excess_beyond_its_noise_stands_out_and_one_within_does_not() -> None:
    rng = random.Random(5)
    shelf: dict[tuple[str, str], list[float]] = {}
    for area, rate in (("OLAYA", 0.7), ("MALAZ", 0.3), ("BALAD", 0.3)):
        for number in range(120):
            shelf[area, f"I{number}"] = [0 if rng.random() < rate else 5 for _ in range(12)]
    report = find(monthly(shelf))
    assert of(report, "OLAYA").stands_out
    assert of(report, "OLAYA").excess.beyond in (True, False)


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
