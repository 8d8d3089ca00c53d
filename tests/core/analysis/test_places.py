import random

import pytest

from core.analysis import places, trend
from core.model.analyses.places import PlaceFigures, PlaceReport
from core.model.analyses.trends import TrendRule
from tests.builders.market import Record, market, monthly, of_areas

PARTS = (0.25, 0.5, 1.0)


def find(records: list[Record], level: str = "precision_area", **filters: list[str]) -> PlaceReport:
    with market(records) as reader:
        return places.find(reader, level, filters, PARTS)


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
    # One record of four is zero beyond the peers; what sells, sells 6.
    assert (result.low, result.middle, result.high) == (1.5, 3, 6)


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
    assert report.places[0].place == "OLAYA"


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
