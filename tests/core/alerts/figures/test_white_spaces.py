"""White space as alerts see it: the middle prize as a part of the sales of its province."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.alerts.figures.white_spaces import province_sales, white_spaces
from core.analysis import opportunities
from core.model.alerts.tracks import AlertFigure
from core.model.analyses.opportunities import OpportunityRule
from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.described import Described, described
from tests.builders.market import market, monthly
from tests.builders.results import POINT_GAP

YEAR = months(14)
MARCH, NOW = date(2023, 3, 1), date(2024, 2, 1)


def province(name: str, can: float, bottle: float) -> list[Described]:
    return [
        (NOW, {"province": name, "pack_type": pack, "item": pack}, value)
        for pack, value in (("CAN", can), ("NRB", bottle))
    ]


SOLD = [*province("P0", 40, 160), *(part for n in range(1, 6) for part in province(f"P{n}", 60 + n, 40 - n))]

CANS = tuple("CAN" if level == ProductLevel.PACK_TYPE else None for level in PRODUCT_LEVELS)
ATOMS = [replace(POINT_GAP, province="P0", product=CANS, middle=amount) for amount in (40.0, 4.0)]


def test_the_prize_is_a_part_of_the_sales_of_its_province() -> None:
    with described(SOLD) as reader:
        sales = {f"P{number}": 100.0 * (2 - (number > 0)) for number in range(6)}
        tracks = [
            track
            for track in white_spaces(reader, sales, "pack_type", NOW, ATOMS)
            if dict(track.scope)["province"] == "P0"
        ]
        (found,) = [
            each
            for each in opportunities.white_spaces(reader, OpportunityRule(), "pack_type", ATOMS, {})
            if each.place == "P0"
        ]
    (track,) = tracks
    (point,) = track.points
    assert (track.figure, track.scope) == (
        AlertFigure.WHITE_SPACE,
        (("province", "P0"), ("pack_type", "CAN")),
    )
    # The cans missing at its points are worth 44 of the 200 that the province sells.
    assert (point.period, point.value, point.stake) == (NOW, pytest.approx(22.0), pytest.approx(44.0))
    assert (point.base, point.low, point.high, point.sure) == (None, None, None, found.confidence)


def test_a_province_of_unknown_size_has_no_part() -> None:
    with described(SOLD) as reader:
        none = dict.fromkeys((f"P{number}" for number in range(6)), 0.0)
        assert list(white_spaces(reader, none, "pack_type", NOW, ATOMS)) == []


def test_no_figures_have_no_white_space() -> None:
    with market([]) as reader:
        assert list(white_spaces(reader, {}, "pack_type", NOW, ())) == []


def test_the_sales_of_a_province_are_the_mean_of_its_own_last_periods() -> None:
    early = monthly({("BALAD", "COLA"): [900.0, 900.0]}, date(2023, 1, 1))
    late = monthly({("OLAYA", "COLA"): [10.0, 14.0], ("MALAZ", "COLA"): [2.0, None], ("BALAD", "COLA"): [7.0]}, MARCH)
    day = (NOW, "OLAYA", "CAN", "COLA", Decimal(5_000))
    with market([*early, *late], also={Grain.DAY: [day]}) as reader:
        assert province_sales(reader, Grain.MONTH, YEAR) == {"RIYADH PROVINCE": 13.0, "JEDDAH PROVINCE": 7.0}


def test_places_without_a_province_have_no_sales_of_one() -> None:
    with described([(NOW, {"region": "RIYADH", "item": "COLA"}, 8), *province("P0", 1, 2)]) as reader:
        assert province_sales(reader, Grain.MONTH, [NOW]) == {"P0": 3.0}
