"""Items by region, on histories whose forecasts are plain: what sells steadily is expected to go on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest

from core.alerts.figures.items import item_sales, missing_sales, missing_worth
from core.analysis.gaps.missing_items import stopped
from core.analysis.histories import Histories
from core.model.alerts.tracks import AlertFigure, Track
from core.model.analyses.point_gaps import PointGapKind
from core.model.analyses.zeros import ZeroRule
from core.model.dimensions import PRODUCT_LEVELS
from core.model.errors import Cancelled
from core.model.job_context import Unattended
from tests.builders.alerts import months
from tests.builders.results import POINT_GAP
from tests.fakes.context import RecordingContext

RIYADH_COLA = (("region", "RIYADH"), ("item", "COLA"))
RIYADH_LEMON = (("region", "RIYADH"), ("item", "LEMON"))
JEDDAH_COLA = (("region", "JEDDAH"), ("item", "COLA"))
WORTH = {RIYADH_COLA: 7.5}
Row = tuple[int, int, Sequence[float]]  # point, item, values


def histories(
    *rows: Row,
    regions: Sequence[str | None] = ("RIYADH", "RIYADH", "JEDDAH"),
    items: Sequence[str | None] = ("COLA", "LEMON"),
) -> Histories:
    """Three points, the first two of them in RIYADH, with two items."""
    values = np.array([values for _, _, values in rows], np.float64)
    return Histories(
        values=values,
        point=np.array([point for point, _, _ in rows], np.int64),
        item=np.array([item for _, item, _ in rows], np.int64),
        points=pa.table({"region": pa.array(regions, pa.string()), "precision_area": ["OLAYA", "MALAZ", "BALAD"]}),
        items=pa.table({"item": pa.array(items, pa.string())}),
        periods=months(values.shape[1]),
    )


def sold(amount: float, periods: int = 10) -> list[float]:
    return [amount] * periods


def gone(amount: float, ago: int, periods: int = 10) -> list[float]:
    """Sold steadily, and nothing in the last ``ago`` periods."""
    return [amount] * (periods - ago) + [0.0] * ago


def missing(of: Histories, region: Decimal, *, other: Decimal = Decimal(500)) -> dict[object, Track]:
    sales = {
        (name, period): amount for name, amount in (("RIYADH", region), ("JEDDAH", other)) for period in of.periods
    }
    tracks = list(missing_sales(of, sales, WORTH, 12, Unattended()))
    assert {track.figure for track in tracks} <= {AlertFigure.MISSING_SALES}
    return {track.scope: track for track in tracks}


def test_what_is_missing_is_a_part_of_what_came_and_is_missing_together() -> None:
    of = histories((0, 0, gone(20.0, 1)), (1, 1, sold(80.0)), (2, 0, sold(5.0)))
    found = missing(of, Decimal(80))
    _, (confidence,) = stopped(of, ZeroRule())
    (point,) = found[RIYADH_COLA].points
    assert list(found) == [RIYADH_COLA]
    assert (point.period, point.value, point.stake) == (date(2023, 10, 1), pytest.approx(20.0), 7.5)
    assert (point.base, point.low, point.high) == (None, None, None)
    assert point.sure == pytest.approx(confidence)
    assert 0.5 < confidence < 1


def test_what_is_missing_is_worth_its_gaps_at_points_and_nothing_else() -> None:
    gaps = [
        replace(POINT_GAP, region="RIYADH", item="COLA", kind=kind, middle=amount)
        for kind, amount in (
            (PointGapKind.OUT_OF_STOCK_OPEN, 5.0),
            (PointGapKind.OUT_OF_STOCK_OPEN, 2.5),
            (PointGapKind.VOID, 90.0),
        )
    ]
    assert missing_worth(gaps) == WORTH


def test_an_item_is_missing_at_named_points_the_largest_loss_first() -> None:
    tracks = missing(histories((0, 0, gone(20.0, 1)), (1, 0, gone(30.0, 1)), (2, 0, gone(9.0, 1))), Decimal(60))
    assert tracks[RIYADH_COLA].sold_at == (("MALAZ",), ("OLAYA",))
    assert tracks[JEDDAH_COLA].sold_at == (("BALAD",),)


def test_two_missing_periods_are_two_points_the_oldest_first() -> None:
    found = missing(histories((0, 0, gone(20.0, 2)), (1, 1, sold(80.0))), Decimal(80))
    assert [point.period.month for point in found[RIYADH_COLA].points] == [9, 10]
    assert [point.value for point in found[RIYADH_COLA].points] == [pytest.approx(20.0)] * 2


def test_each_missing_period_has_what_its_own_season_expects() -> None:
    waves = [10.0, 30.0] * 5
    of = histories((0, 0, [*waves, 0.0, 0.0]), (1, 0, [*waves, 10.0, 30.0]))
    sales = {("RIYADH", period): Decimal(80) for period in of.periods}
    (track,) = missing_sales(of, sales, WORTH, 2, Unattended())
    early, late = (80 * point.value / (100 - point.value) for point in track.points)
    assert late / early == pytest.approx(3.0, rel=0.1)


def test_points_of_one_region_are_added_up_and_make_it_surer() -> None:
    one = missing(histories((0, 0, gone(20.0, 1)), (1, 1, sold(80.0))), Decimal(60))
    two = missing(histories((0, 0, gone(20.0, 1)), (1, 0, gone(20.0, 1))), Decimal(60))
    single, double = one[RIYADH_COLA].points[0], two[RIYADH_COLA].points[0]
    assert (single.value, double.value) == (pytest.approx(25.0), pytest.approx(40.0))
    assert double.sure == pytest.approx(1 - (1 - single.sure) ** 2)


def test_two_items_missing_share_the_whole_of_their_region_but_not_of_another() -> None:
    found = missing(
        histories((0, 0, gone(20.0, 1)), (0, 1, gone(30.0, 1)), (2, 0, gone(40.0, 1))), Decimal(50), other=Decimal(360)
    )
    assert found[RIYADH_COLA].points[0].value == pytest.approx(20.0)
    assert found[RIYADH_LEMON].points[0].value == pytest.approx(30.0)
    assert found[JEDDAH_COLA].points[0].value == pytest.approx(10.0)


@pytest.mark.parametrize(
    "nameless", [{"regions": (None, "RIYADH", "JEDDAH")}, {"items": (None, "LEMON")}], ids=["region", "item"]
)
def test_what_has_no_name_has_no_track(nameless: dict[str, Sequence[str | None]]) -> None:
    assert missing(histories((0, 0, gone(20.0, 1)), (1, 1, sold(80.0)), **nameless), Decimal(80)) == {}


def described(of: Histories, *products: dict[str, str | None]) -> Histories:
    """Return histories whose items are nameless, and told apart by what else is known of them."""
    levels = sorted({level for product in products for level in product})
    columns = {level: pa.array([product.get(level) for product in products], pa.string()) for level in levels}
    return replace(of, items=pa.table({"item": pa.nulls(len(products), pa.string()), **columns}))


CAN, PET = {"brand": "COLA", "pack_type": "CAN"}, {"brand": "COLA", "pack_type": "PET"}
RIYADH_CAN = (("region", "RIYADH"), ("brand", "COLA"), ("pack_type", "CAN"))


def test_products_without_an_item_are_named_and_told_apart_by_all_else_that_is_known_of_them() -> None:
    of = described(histories((0, 0, gone(20.0, 1)), (0, 1, sold(80.0))), CAN, PET)
    tracks = missing(of, Decimal(80))
    assert list(tracks) == [RIYADH_CAN]
    assert tracks[RIYADH_CAN].points[0].value == pytest.approx(20.0)
    assert tracks[RIYADH_CAN].levels == ("region", "item")
    moved = described(histories((0, 0, [*sold(20.0, 9), 50.0]), (0, 1, sold(80.0))), CAN, PET)
    assert list(looked_at(moved)) == [RIYADH_CAN]


def test_what_products_without_an_item_are_worth_is_separate_for_each() -> None:
    at = {"brand": PRODUCT_LEVELS.index("brand"), "pack_type": PRODUCT_LEVELS.index("pack_type")}
    gaps = []
    for product, amount in ((CAN, 5.0), (PET, 2.5)):
        names: list[str | None] = [None] * len(PRODUCT_LEVELS)
        for level, name in product.items():
            names[at[level]] = name
        kind = PointGapKind.OUT_OF_STOCK_OPEN
        gaps.append(replace(POINT_GAP, region="RIYADH", item=None, product=tuple(names), kind=kind, middle=amount))
    assert missing_worth(gaps) == {RIYADH_CAN: 5.0, (*RIYADH_CAN[:2], ("pack_type", "PET")): 2.5}


def test_one_item_under_two_descriptions_is_one_track() -> None:
    of = histories((0, 0, gone(20.0, 1)), (1, 1, gone(20.0, 1)), items=("COLA", "COLA"))
    (point,) = missing(of, Decimal(60))[RIYADH_COLA].points
    assert point.value == pytest.approx(40.0)


def test_nothing_is_missing_of_what_goes_on_selling() -> None:
    assert missing(histories((0, 0, sold(20.0)), (1, 1, sold(80.0))), Decimal(100)) == {}


def looked_at(of: Histories) -> dict[object, Track]:
    tracks = list(item_sales(of, 12, Unattended()))
    assert {track.figure for track in tracks} <= {AlertFigure.ITEM_SALES}
    return {track.scope: track for track in tracks}


def test_sales_far_from_before_are_compared_with_what_was_expected() -> None:
    found = looked_at(histories((0, 0, [*sold(20.0, 9), 50.0]), (1, 0, sold(10.0)), (2, 0, sold(5.0))))
    (point,) = found[RIYADH_COLA].points
    assert list(found) == [RIYADH_COLA]
    assert (point.period, point.value, point.base) == (date(2023, 10, 1), 60.0, pytest.approx(30.0))
    assert (point.stake, point.sure) == (pytest.approx(30.0), 1.0)
    assert (point.low, point.high) == (pytest.approx(30.0, abs=1e-3), pytest.approx(30.0, abs=1e-3))


def test_chance_is_what_lies_within_the_errors_of_the_model() -> None:
    wavering = [20.0, 24.0, 18.0, 22.0, 19.0, 23.0, 18.0, 22.0, 20.0, 60.0]
    (point,) = looked_at(histories((0, 0, wavering)))[RIYADH_COLA].points
    assert point.low is not None
    assert point.high is not None
    assert point.base is not None
    assert point.high - point.base == pytest.approx(point.base - point.low)
    assert 1.96 * 1 < point.high - point.base < 1.96 * 4
    assert point.stake == pytest.approx(60 - point.base)


@pytest.mark.parametrize(("last", "looked"), [(24.9, 0), (25.0, 1), (15.1, 0), (15.0, 1)])
def test_a_quarter_of_the_mean_of_the_last_three_periods_is_looked_at(last: float, looked: int) -> None:
    assert len(looked_at(histories((0, 0, [90.0, *sold(20.0, 8), last])))) == looked


@pytest.mark.parametrize(("whole", "looked"), [(9_000.0, 1), (11_000.0, 0)])
def test_a_thousandth_of_the_sales_of_the_region_is_looked_at(whole: float, looked: int) -> None:
    of = histories((0, 0, [*sold(20.0, 9), 30.0]), (1, 1, sold(whole)), (2, 1, sold(99_000.0)))
    assert len(looked_at(of)) == looked


def test_six_periods_are_too_few_and_seven_are_enough() -> None:
    assert looked_at(histories((0, 0, [*sold(20.0, 5), 50.0]))) == {}
    assert list(looked_at(histories((0, 0, [*sold(20.0, 6), 50.0])))) == [RIYADH_COLA]


def test_a_pause_of_what_sells_now_and_then_is_not_looked_at() -> None:
    rare = [30.0, 0.0, 28.0, 0.0, 31.0, 0.0, 29.0, 30.0, 31.0]
    assert looked_at(histories((0, 0, [*rare, 0.0]))) == {}
    assert list(looked_at(histories((0, 0, [*sold(30.0, 9), 0.0])))) == [RIYADH_COLA]


def test_the_points_that_make_half_of_a_change_are_named_the_largest_first() -> None:
    risen = histories((0, 0, [*sold(20.0, 9), 30.0]), (1, 0, [*sold(10.0, 9), 80.0]), (2, 0, sold(5.0)))
    assert looked_at(risen)[RIYADH_COLA].sold_at == (("MALAZ",),)
    falls = (15.0, 20.0, 19.0)
    fallen = histories(*((at, 0, [*sold(50.0, 9), 50 - fall]) for at, fall in enumerate(falls)), regions=["RIYADH"] * 3)
    assert looked_at(fallen)[RIYADH_COLA].sold_at == (("MALAZ",), ("BALAD",))


def test_a_fall_by_the_pause_of_a_point_that_sells_now_and_then_is_not_looked_at() -> None:
    rare = [0.0, 90.0, 0.0, 88.0, 0.0, 90.0, 91.0, 89.0, 90.0, 0.0]
    assert looked_at(histories((0, 0, rare), (1, 0, [*sold(50.0, 9), 45.0]))) == {}
    track = looked_at(histories((0, 0, rare), (1, 0, [*sold(300.0, 9), 45.0])))[RIYADH_COLA]
    assert track.sold_at == (("MALAZ",),)


def test_a_period_that_was_not_delivered_counts_as_no_sale() -> None:
    (point,) = looked_at(histories((0, 0, [*sold(20.0, 9), float("nan")])))[RIYADH_COLA].points
    assert (point.value, point.stake) == (0.0, pytest.approx(20.0))


def test_an_item_without_a_name_is_not_looked_at() -> None:
    assert looked_at(histories((0, 0, [*sold(20.0, 9), 50.0]), items=(None, "LEMON"))) == {}


def test_being_asked_to_stop_stops_both() -> None:
    of = histories((0, 0, gone(20.0, 1)))
    with pytest.raises(Cancelled):
        list(missing_sales(of, {}, {}, 12, RecordingContext(stop_at=1)))
    with pytest.raises(Cancelled):
        list(item_sales(of, 12, RecordingContext(stop_at=1)))
