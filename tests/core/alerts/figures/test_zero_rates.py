"""Rates of zero records and silent places, on areas of a few records."""

from datetime import date
from decimal import Decimal

import pytest

from core.alerts.figures.unreported import silent_periods
from core.alerts.figures.zero_rates import AreaSales, area_sales, gap_rates, silences
from core.model.alerts.tracks import AlertFigure, Track
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.market import Record, market, monthly

PERIODS = months(5)


def rates(records: list[Record], *by: str) -> dict[tuple[str, ...], Track]:
    with market(records) as reader:
        tracks = list(gap_rates(reader, Grain.MONTH, by, silent_periods(reader, Grain.MONTH)))
    assert all(track.figure is AlertFigure.GAP_RATE and track.levels == by for track in tracks)
    return {tuple(name for _, name in track.scope): track for track in tracks}


def shelf(area: str, *values: float) -> dict[tuple[str, str], list[float | None]]:
    return {(area, f"item {number}"): [value] for number, value in enumerate(values)}


def test_the_rate_of_a_region_is_held_against_all_other_records() -> None:
    found = rates(monthly(shelf("OLAYA", 0, 5, 6, 0) | shelf("BALAD", 0, 7, 8, 9, 1)), "region")
    (riyadh,), (jeddah,) = found[("RIYADH",)].points, found[("JEDDAH",)].points
    assert (riyadh.period, riyadh.value, riyadh.base, riyadh.stake) == (date(2024, 1, 1), 50.0, 20.0, 11.0)
    assert (jeddah.value, jeddah.base, jeddah.stake) == (20.0, 50.0, 25.0)


def test_a_scope_that_is_everything_has_nothing_to_be_held_against() -> None:
    (point,) = rates(monthly(shelf("OLAYA", 0, 5)), "region")[("RIYADH",)].points
    assert (point.value, point.base) == (50.0, None)


def test_the_zeros_of_an_area_that_did_not_report_count_nowhere() -> None:
    found = rates(monthly(shelf("OLAYA", 0, 5) | shelf("MALAZ", 0, 0, 0) | shelf("BALAD", 4)), "region")
    assert [(point.value, point.base) for point in found[("RIYADH",)].points] == [(50.0, 0.0)]
    assert [point.base for point in found[("JEDDAH",)].points] == [50.0]


def test_rates_go_by_the_levels_that_are_asked_for() -> None:
    found = rates(monthly(shelf("OLAYA", 0, 5) | shelf("BALAD", 2, 0)), "region", "item")
    assert {names: [(point.value, point.base) for point in track.points] for names, track in found.items()} == {
        ("RIYADH", "item 0"): [(100.0, pytest.approx(100 / 3))],
        ("RIYADH", "item 1"): [(0.0, pytest.approx(200 / 3))],
        ("JEDDAH", "item 0"): [(0.0, pytest.approx(200 / 3))],
        ("JEDDAH", "item 1"): [(100.0, pytest.approx(100 / 3))],
    }


def test_a_scope_without_a_name_has_no_rate() -> None:
    assert rates(monthly(shelf("OLAYA", 0, 5)), "brand") == {}


def test_rates_and_sales_are_those_of_one_grain() -> None:
    days = [(date(2024, 1, 1), "OLAYA", "CAN", "item 0", Decimal(0))]
    with market(monthly(shelf("OLAYA", 3, 5)), also={Grain.DAY: days}) as reader:
        (track,) = gap_rates(reader, Grain.MONTH, ("region",), {})
        sold = area_sales(reader, Grain.DAY)
    assert track.points[0].value == 0.0
    assert sold == [(date(2024, 1, 1), Decimal(0), "RIYADH", "OLAYA")]


def test_the_sales_of_an_area_are_all_its_records_of_a_period() -> None:
    with market(
        monthly({("OLAYA", "COLA"): [3, 4], ("OLAYA", "LEMON"): [5, None], ("BALAD", "COLA"): [None, 1]})
    ) as reader:
        sold = area_sales(reader, Grain.MONTH)
    assert sorted(sold) == [
        (date(2024, 1, 1), Decimal(8), "RIYADH", "OLAYA"),
        (date(2024, 2, 1), Decimal(1), "JEDDAH", "BALAD"),
        (date(2024, 2, 1), Decimal(4), "RIYADH", "OLAYA"),
    ]


def sales(*values: float | None, region: str | None = "RIYADH", area: str | None = "OLAYA") -> AreaSales:
    return [
        (period, Decimal(str(value)), region, area)
        for period, value in zip(PERIODS, values, strict=True)
        if value is not None
    ]


def silent(sold: AreaSales, *by: str) -> list[Track]:
    return list(silences(sold, by, PERIODS))


@pytest.mark.parametrize("silence", [0, None], ids=["zeros", "no records"])
def test_a_silence_is_counted_until_the_next_sale(silence: float | None) -> None:
    (track,) = silent(sales(8, silence, silence, 4, silence), "region", "precision_area")
    assert (track.figure, track.scope) == (
        AlertFigure.SILENCE,
        (("region", "RIYADH"), ("precision_area", "OLAYA")),
    )
    assert [(point.period.month, point.value, point.stake) for point in track.points] == [
        (1, 0.0, 8.0),
        (2, 1.0, 8.0),
        (3, 2.0, 8.0),
        (4, 0.0, 6.0),
        (5, 1.0, 6.0),
    ]


def test_what_hangs_on_a_silence_is_the_mean_of_the_last_three_periods_with_sales() -> None:
    (track,) = silent(sales(100, 3, 6, 9, 0), "region")
    assert track.points[-1].stake == 6.0


def test_before_its_first_sale_a_place_is_not_silent() -> None:
    (track,) = silent(sales(0, None, 5, 0, 7), "region")
    assert [(point.period.month, point.value) for point in track.points] == [(3, 0.0), (4, 1.0), (5, 0.0)]


@pytest.mark.parametrize("sold", [[], sales(1, 2, 3, 4, 5), sales(0, 0, 0, 0, 0)], ids=["nothing", "always", "never"])
def test_a_place_that_was_never_silent_has_no_track(sold: AreaSales) -> None:
    assert silent(sold, "region") == []


def test_a_region_is_silent_only_if_all_of_its_areas_are() -> None:
    both = [*sales(1, 0, 0, 1, 1), *sales(1, 1, 0, 1, 1, area="MALAZ")]
    assert [point.value for track in silent(both, "region") for point in track.points] == [0.0, 0.0, 1.0, 0.0, 0.0]
    assert [dict(track.scope)["precision_area"] for track in silent(both, "region", "precision_area")] == [
        "MALAZ",
        "OLAYA",
    ]


def test_an_area_without_a_name_counts_in_its_region_alone() -> None:
    nameless = sales(5, 0, 0, 0, 0, area=None)
    assert len(silent(nameless, "region")) == 1
    assert silent(nameless, "region", "precision_area") == []
    assert silent(sales(5, 0, 0, 0, 0, region=None), "region") == []
