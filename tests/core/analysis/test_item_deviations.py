from datetime import date

import numpy as np

from core.analysis import histories, item_deviations
from core.model.analyses.deviations import DeviationKind
from core.model.job_context import Unattended
from tests.builders.described import described
from tests.builders.market import market, monthly

RANDOM = np.random.default_rng(14)


def steady(last: float) -> list[float]:
    return [*(round(float(value), 2) for value in 100 + RANDOM.normal(0, 2, 17)), last]


def test_items_outside_the_interval_of_their_own_past_are_found_and_the_others_not() -> None:
    shelf = {
        ("OLAYA", "gone"): steady(0.0),
        ("OLAYA", "less"): steady(60.0),
        ("OLAYA", "more"): steady(160.0),
        ("OLAYA", "usual"): steady(100.5),
        ("BALAD", "gone"): steady(99.5),
    }
    with market(monthly(shelf)) as reader:
        loaded = histories.load(reader)
    report = item_deviations.find(loaded, 12, {}, Unattended())
    assert report.series == 5
    assert [(deviation.item, deviation.kind) for deviation in report.deviations] == [
        ("gone", DeviationKind.VOID),
        ("more", DeviationKind.ABOVE),
        ("less", DeviationKind.BELOW),
    ]
    void = report.deviations[0]
    assert abs(void.expected - 100) < 5
    assert void.low > void.actual
    assert item_deviations.find(loaded, 12, {"precision_area": ["BALAD"]}, Unattended()).deviations == ()


def test_a_zero_of_what_sells_now_and_then_is_no_deviation() -> None:
    shelf = {("OLAYA", "rare"): [0.0, 30.0, 0.0, 28.0, 31.0, 0.0] * 3, ("OLAYA", "steady"): steady(0.0)}
    with market(monthly(shelf)) as reader:
        report = item_deviations.find(histories.load(reader), 12, {}, Unattended())
    assert [deviation.item for deviation in report.deviations] == ["steady"]


def test_what_has_too_short_a_past_is_not_judged() -> None:
    with market(monthly({("OLAYA", "new"): [None] * 12 + [5.0, 6.0, 0.0], ("OLAYA", "old"): [5.0] * 15})) as reader:
        report = item_deviations.find(histories.load(reader), 12, {}, Unattended())
    assert report.series == 1


def test_a_product_without_an_item_is_named_by_its_other_levels() -> None:
    months = [date(2023 + at // 12, at % 12 + 1, 1) for at in range(18)]
    brand = {"region": "R", "precision_area": "A", "manufacturer": "PEPSICO", "brand": "7UP"}
    records = [(month, brand, value) for month, value in zip(months, steady(0.0), strict=True)]
    with described(records) as reader:
        (found,) = item_deviations.find(histories.load(reader), 12, {}, Unattended()).deviations
    assert (found.item, found.product) == (None, ("PEPSICO", "7UP"))
