"""What the rules speak of, measured on small markets whose figures can be counted by hand."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.alerts.judge import judge
from core.alerts.measure import Quality, Wanted, age_track, measure, quality_tracks, unmeasured, wanted_by
from core.analysis.gaps import point_gaps
from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.rules import SHIPPED
from core.model.alerts.tracks import AlertFigure, Measured, Track
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.market import Record, market, monthly

AREAS = {"RIYADH": "OLAYA", "JEDDAH": "BALAD"}
REGION = ("region",)


def look(
    records: list[Record], *wanted: Wanted, also: dict[Grain, list[Record]] | None = None, back: int = 3
) -> Measured:
    with market(records, also=also) as reader:
        return measure(reader, wanted or wanted_by(SHIPPED.values()), Calendar(), Unattended(), back=back)


def only(result: Measured, figure: AlertFigure, name: str = "RIYADH") -> Track:
    (track,) = [each for each in result.tracks if each.figure is figure and name in dict(each.scope).values()]
    return track


def judged(result: Measured, *more: Track) -> dict[str, Breach]:
    return {breach.rule: breach for breach in judge(SHIPPED.values(), result, [*result.tracks, *more])}


def rated(region: str, *zeros: int) -> list[Record]:
    """Ten records a month, of which so many are zero; what sells, sells 10."""
    return [
        (month, AREAS[region], "CAN", f"item {number}", Decimal(0 if number < zero else 10))
        for month, zero in zip(months(len(zeros)), zeros, strict=True)
        for number in range(10)
    ]


def test_a_gap_rate_is_held_against_the_other_regions_with_its_sales_at_stake() -> None:
    result = look([*rated("RIYADH", 8, 7), *rated("JEDDAH", 2, 3)], (AlertFigure.GAP_RATE, REGION))
    track = only(result, AlertFigure.GAP_RATE)
    assert [(point.value, point.base, point.stake) for point in track.points] == [
        (80.0, 20.0, 20.0),
        (70.0, 30.0, 30.0),
    ]


def test_the_zeros_of_an_area_that_did_not_report_are_no_gaps() -> None:
    silent = [(period, "MALAZ", pack, item, Decimal(0)) for period, _, pack, item, _ in rated("RIYADH", 5, 5)[10:]]
    sold = [(period, "MALAZ", pack, item, Decimal(10)) for period, _, pack, item, _ in rated("RIYADH", 5, 5)[:10]]
    records = [*rated("RIYADH", 5, 5), *sold, *silent]
    result = look(records, (AlertFigure.GAP_RATE, REGION), (AlertFigure.SILENCE, ("region", "precision_area")))
    assert [point.value for point in only(result, AlertFigure.GAP_RATE).points] == [25.0, 50.0]
    track = only(result, AlertFigure.SILENCE, "MALAZ")
    assert [(point.value, point.stake) for point in track.points] == [(0.0, 100.0), (1.0, 100.0)]


def test_a_place_without_any_record_is_silent_too_once_it_was_heard_of() -> None:
    records = [*rated("RIYADH", 5, 5, 5), *rated("JEDDAH", 5)]
    track = only(look(records, (AlertFigure.SILENCE, REGION)), AlertFigure.SILENCE, "JEDDAH")
    assert [point.value for point in track.points] == [0.0, 1.0, 2.0]


def test_a_share_is_that_of_its_region_and_nothing_of_what_is_absent() -> None:
    shelf = {("OLAYA", "a"): [30, 30], ("OLAYA", "b"): [70, None], ("BALAD", "a"): [500, 500]}
    result = look(monthly(shelf), (AlertFigure.SHARE, ("region", "item")))
    shares = {track.scope: [point.value for point in track.points] for track in result.tracks}
    assert shares[("region", "RIYADH"), ("item", "a")] == [30.0, 100.0]
    assert shares[("region", "RIYADH"), ("item", "b")] == [70.0, 0.0]
    assert {point.stake for point in only(result, AlertFigure.SHARE, "b").points} == {100.0, 30.0}


def sold(values: list[float]) -> list[Record]:
    pairs = zip(months(len(values)), values, strict=True)
    return [(month, "OLAYA", "CAN", "a", Decimal(str(value))) for month, value in pairs]


CALM = [100, 101, 99, 100, 102, 98, 100, 101, 99, 100, 101, 100, 99]


def test_sales_are_held_against_the_forecast_from_what_was_known_before() -> None:
    result = look(sold([*CALM, 160]), (AlertFigure.SALES, REGION), back=1)
    (point,) = only(result, AlertFigure.SALES).points
    assert (point.period, point.value) == (months(14)[13], 160)
    assert point.base == pytest.approx(100, abs=3)
    assert point.low is not None
    assert point.high is not None
    assert point.low < point.base < point.high < 110
    assert point.stake == pytest.approx(160 - point.base)


def test_what_comes_later_changes_no_forecast_of_an_earlier_period() -> None:
    early = look(sold([*CALM, 160]), (AlertFigure.SALES, REGION), back=1)
    late = look(sold([*CALM, 160, 20, 500]), (AlertFigure.SALES, REGION), back=3)
    assert only(late, AlertFigure.SALES).points[0] == only(early, AlertFigure.SALES).points[0]


def test_the_accuracy_is_that_of_the_last_three_forecasts() -> None:
    track = only(look(sold([*CALM, 50, 150, 50]), (AlertFigure.SALES, REGION)), AlertFigure.FORECAST_ACCURACY)
    points = only(look(sold([*CALM, 50, 150, 50]), (AlertFigure.SALES, REGION)), AlertFigure.SALES).points
    missed = sum(abs(point.value - (point.base or 0)) for point in points) / 250
    assert [point.value for point in track.points] == [pytest.approx(100 * (1 - missed))]


def test_an_item_that_surely_sells_and_stopped_is_missing_by_what_it_should_have_sold() -> None:
    steady = [20, 21, 19, 20, 20, 21, 19, 20, 20, 21]
    shelf = {("OLAYA", "gone"): [*steady, 0], ("OLAYA", "here"): [*steady, 20], ("OLAYA", "rare"): [0, 9] * 5 + [0]}
    result = look(monthly(shelf), (AlertFigure.MISSING_SALES, ("region", "item")))
    assert [track.scope[1][1] for track in result.tracks] == ["gone"]
    (point,) = result.tracks[0].points
    assert point.value == pytest.approx(50, abs=1)
    with market(monthly(shelf)) as reader:
        (gap,) = [gap for gap in point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps if gap.item == "gone"]
    assert point.stake == gap.middle == pytest.approx(20 * gap.confidence / 2, abs=1)


def test_what_is_missing_for_two_periods_was_missing_in_both_and_after_three_counts_as_delisted() -> None:
    steady = [20, 21, 19, 20, 20, 21, 19, 20, 20, 21]
    wanted = (AlertFigure.MISSING_SALES, ("region", "item"))
    two = look(monthly({("OLAYA", "gone"): [*steady, 0, 0], ("OLAYA", "here"): [*steady, 20, 20]}), wanted)
    assert [point.period for point in two.tracks[0].points] == [date(2024, 11, 1), date(2024, 12, 1)]
    three = look(monthly({("OLAYA", "gone"): [*steady, 0, 0, 0], ("OLAYA", "here"): [*steady, 20, 20, 20]}), wanted)
    assert three.tracks == ()


def test_items_of_a_silent_area_are_not_missing() -> None:
    steady = [20.0, 21.0, 19.0, 20.0, 20.0, 21.0, 19.0, 20.0]
    gone = {("OLAYA", f"gone {number}"): [*steady, 0.0] for number in range(5)}
    shelf = {**gone, ("MALAZ", "here"): [*steady, 20.0]}
    assert look(monthly(shelf), (AlertFigure.MISSING_SALES, ("region", "item"))).tracks == ()


def test_an_item_far_from_its_forecast_is_told_and_a_calm_one_is_not_looked_at() -> None:
    shelf = {("OLAYA", "leaps"): [*CALM, 400], ("OLAYA", "calm"): [*CALM, 100]}
    result = look(monthly(shelf), (AlertFigure.ITEM_SALES, ("region", "item")))
    assert [track.scope[1][1] for track in result.tracks] == ["leaps"]
    assert judged(result)["item_deviation"].value == 400


def test_a_group_that_moves_beyond_chance_is_held_against_the_three_periods_before() -> None:
    noise = np.random.default_rng(1).normal(100, 3, (9, 30)).round().tolist()
    shelf = {("OLAYA", f"calm {at}"): noise[at] for at in range(8)} | {("OLAYA", "grows"): [*noise[8][:-3], *[150] * 3]}
    result = look(monthly(shelf), (AlertFigure.TREND, ("item",)))
    *others, grows = sorted(result.tracks, key=lambda track: track.scope)
    (point,) = grows.points
    assert point.base is not None
    assert point.value > 1.05 * point.base
    assert point.sure > 0.99 > max(other.points[0].sure for other in others)


def test_quality_is_that_of_each_delivery_and_the_age_is_counted_from_the_last_day() -> None:
    result = look(rated("RIYADH", 5))
    poor, good = Quality("poor.xlsx", date(2023, 1, 1), 79.0), Quality("good.xlsx", date(2023, 1, 1), 80.0)
    breaches = judged(result, *quality_tracks([poor, good], result))
    assert (breaches["quality"].scope, breaches["quality"].stake) == ((("file", "poor.xlsx"),), pytest.approx(10.5))
    (age,) = age_track(result, date(2023, 3, 2))
    assert [point.value for point in age.points] == [30.0]
    assert age_track(result, date(2020, 1, 1))[0].points[0].value == 0.0  # a clock that was set back


def test_a_delivery_of_poor_quality_is_told_though_nothing_of_it_was_loaded() -> None:
    result = look([])
    poor = quality_tracks([Quality("poor.xlsx", date(2024, 1, 1), 0.0)], result)
    assert judged(result, *poor)["quality"].severity is AlertSeverity.CRITICAL


def test_empty_data_have_no_tracks_and_break_no_rule() -> None:
    result = look([])
    assert (result.tracks, result.last, judged(result)) == ((), None, {})
    assert age_track(result, date(2024, 1, 1)) == []


def test_weeks_beside_their_months_change_nothing() -> None:
    records = rated("RIYADH", 5, 5, 5, 8)
    # The week of Sunday, 1 January 2023, and one after the last month: both say that everything sold.
    weeks = [(day, *record[1:]) for record in rated("RIYADH", 0) for day in (date(2023, 1, 1), date(2023, 5, 7))]
    assert look(records, also={Grain.WEEK: weeks}) == look(records)


def test_the_shipped_rules_say_what_the_product_page_says() -> None:
    """PRODUCT.md, section 5: the thresholds of alerts."""
    assert {rule.id: (rule.severity.value, rule.threshold) for rule in SHIPPED.values()} | {} == {
        "gap_rate_critical": ("CRITICAL", 70),
        "share_erosion": ("CRITICAL", 1),
        "quality": ("CRITICAL", 80),
        "gap_rate_high": ("HIGH", 60),
        "forecast_deviation": ("HIGH", 10),
        "zero_rate_jump": ("HIGH", 5),
        "forecast_accuracy": ("HIGH", 75),
        "gap_rate_medium": ("INFO", 40),
        "gap_rate_fall": ("INFO", 5),
        "share_gain": ("INFO", 1),
        "not_reported": ("HIGH", 0),
        "area_not_reported": ("HIGH", 0),
        "stale_data": ("INFO", 60),
        "missing_item": ("HIGH", 0.1),
        "item_deviation": ("HIGH", 50),
        "trend_change": ("INFO", 5),
        "opportunity_diet": ("INFO", 2),
        "opportunity_flavour": ("INFO", 2),
        "opportunity_pack_type": ("INFO", 2),
    }
    erosion = SHIPPED["share_erosion"]
    assert (erosion.part, erosion.large) == (5, 5)
    assert all(rule.version >= 1 for rule in SHIPPED.values())


def test_a_rule_has_nothing_to_judge_where_no_group_has_its_figure() -> None:
    short = look(monthly({("OLAYA", "A"): [1, 2, 3]}))
    lacking = {(SHIPPED[rule].figure, SHIPPED[rule].by) for rule in unmeasured(SHIPPED.values(), short)}
    assert (AlertFigure.SALES, REGION) in lacking
    assert (AlertFigure.GAP_RATE, REGION) not in lacking
    nothing = unmeasured(SHIPPED.values(), Measured(periods=(), last_day=None, sales=0.0, tracks=()))
    assert {SHIPPED[rule].figure for rule in nothing} >= {AlertFigure.GAP_RATE, AlertFigure.SHARE, AlertFigure.SALES}
    assert not {SHIPPED[rule].figure for rule in nothing} & {AlertFigure.MISSING_SALES, AlertFigure.DATA_AGE}
