"""The cards of the executive page, word for word."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.model.analyses.movements import PeriodComparison
from core.model.analyses.positions import Position
from core.model.analyses.shares import Share
from core.model.ownership import Owner
from desktop_app.pages.executive import cards
from tests.builders.forecast_results import FORECAST, UNTRIED
from tests.builders.market_figures import ALERTS, AUGUST_CHANGE, AUGUST_ON_YEAR, HIGH, LEFT_OUT, MONTHS, POSITION, month
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import GAPS, SHARE, SHARES, STEADY_SHARE
from tests.builders.shown import card
from ui.charts.sparkline import Spark
from ui.theme import Tone
from ui.widgets.figure_card import CardFigure


def leader(share: Share) -> Position:
    """Return who holds most, without a distribution."""
    return Position(report=SHARES, share=share, names=("PEPSICO",))


def brand(name: str, change: float | None) -> Share:
    return replace(SHARE, group=(name,), change=change)


OWN = Position(
    report=SHARES,
    share=replace(SHARE, items=8),
    names=("PEPSICO",),
    owner=Owner.OWN,
    own=("PEPSICO",),
    whole=True,
    brands=(brand("PEPSI", -1.5), brand("MIRINDA", 0.75), brand("7UP", -0.25), brand("TEEM", None)),
)


def test_sales_are_of_the_last_month_and_change_against_the_month_before() -> None:
    assert card(cards.sales(MONTHS, "sar", ENGLISH)) == [
        "Sales, Aug 2025",
        "1.24 M SAR",
        "+25.0 %",
        "vs Jul 2025, significant",
        "GOOD",
    ]
    assert card(cards.sales(MONTHS, "cases", ARABIC)) == [
        "المبيعات، أغسطس 2025",
        "1.24 مليون كرتون",
        "+25.0%",
        "مقارنةً بـ يوليو 2025، تغيّر جوهري",
        "GOOD",
    ]
    assert cards.sales(MONTHS, "sar", ENGLISH).spark.values == (1_409_000.0, 988_000.4, 1_235_000.5)


def test_areas_that_did_not_report_in_both_periods_count_in_the_raw_change_alone() -> None:
    unlike = replace(MONTHS[-1], against_previous=replace(AUGUST_CHANGE, left_out=LEFT_OUT))
    assert card(cards.sales((*MONTHS[:-1], unlike), "sar", ENGLISH))[3] == (
        "vs Jul 2025, significant\nwith all areas +179.2 %"
    )
    nothing = replace(AUGUST_ON_YEAR, percentage=None, beyond_noise=None, left_out=LEFT_OUT)
    assert card(cards.growth((replace(unlike, against_last_year=nothing),), ENGLISH))[1:4] == [
        "–",
        "",
        "vs Aug 2024, no area reported in both\nwith all areas +179.2 %",
    ]


def test_growth_is_against_the_same_month_a_year_before() -> None:
    assert card(cards.growth(MONTHS, ENGLISH)) == [
        "Growth vs last year",
        "−12.3 %",
        "",
        "vs Aug 2024, significant",
        "BAD",
    ]
    assert card(cards.growth(MONTHS, ARABIC)) == [
        "النمو عن العام الماضي",
        "−12.3%",
        "",
        "مقارنةً بـ أغسطس 2024، تغيّر جوهري",
        "BAD",
    ]
    assert cards.growth(MONTHS, ENGLISH).spark == Spark((3.25, -12.34))


def test_a_share_like_for_like_has_the_raw_change_beside_it() -> None:
    unlike = replace(POSITION, share=replace(SHARE, raw_change=7.25))
    assert card(cards.position_share(unlike, ENGLISH))[3] == "vs Jun 2025, significant\nwith all areas +7.2 pp"


def test_the_share_of_the_leader_moves_in_points_and_not_in_per_cent() -> None:
    assert card(cards.position_share(POSITION, ENGLISH)) == [
        "Share, PEPSICO",
        "41.3 %",
        "−2.3 pp",
        "vs Jun 2025, significant",
        "BAD",
    ]
    assert card(cards.position_share(POSITION, ARABIC)) == [
        "حصة PEPSICO",
        "41.3%",
        "−2.3 نقطة مئوية",
        "مقارنةً بـ يونيو 2025، تغيّر جوهري",
        "BAD",
    ]


def test_a_share_takes_colour_only_beyond_noise() -> None:
    def tone(change: float | None, *, beyond: bool | None) -> Tone:
        share = replace(SHARE, change=change, beyond_noise=beyond)
        return cards.position_share(leader(share), ENGLISH).tone

    assert tone(2.5, beyond=True) is Tone.GOOD
    assert tone(-2.5, beyond=True) is Tone.BAD
    assert tone(-2.5, beyond=False) is Tone.QUIET
    assert tone(None, beyond=True) is Tone.QUIET
    within = cards.position_share(leader(replace(SHARE, beyond_noise=False)), ENGLISH)
    assert within.base == "vs Jun 2025, within normal range"
    assert card(cards.position_share(Position(report=SHARES, share=STEADY_SHARE, names=()), ENGLISH)) == [
        "Share, –",
        "0.0 %",
        "",
        "vs Jun 2025, normal range not known",
        "QUIET",
    ]


def test_reach_is_weighted_with_the_numeric_one_and_the_zero_records_beside_it() -> None:
    assert card(cards.position_reach(POSITION, GAPS, ENGLISH)) == [
        "Distribution, PEPSICO",
        "88.4 % WD",
        "ND 72.2 %",
        "zero-sales rate 45.0 %",
        "QUIET",
    ]
    assert card(cards.position_reach(POSITION, GAPS, ARABIC)) == [
        "توزيع PEPSICO",
        "88.4% مرجّح",
        "عددي 72.2%",
        "نسبة عدم البيع 45.0%",
        "QUIET",
    ]


@pytest.mark.parametrize("position", [None, leader(SHARE), replace(OWN, share=replace(SHARE, tdp=None))])
def test_without_a_reach_the_card_shows_the_zero_records(position: Position | None) -> None:
    lines = card(cards.position_reach(position, GAPS, ENGLISH))
    assert lines == ["Zero-sales rate, Jun 2025", "45.0 %", "", "of 2,000 records", "QUIET"]
    assert lines == card(cards.zero_records(GAPS, ENGLISH))


def test_the_own_share_has_its_best_and_its_worst_brand_below() -> None:
    assert card(cards.position_share(OWN, ENGLISH)) == [
        "Own share, PEPSICO",
        "41.3 %",
        "−2.3 pp",
        "vs Jun 2025, significant\nbest change MIRINDA, worst PEPSI",
        "BAD",
    ]
    assert card(cards.position_share(OWN, ARABIC)) == [
        "حصتنا، PEPSICO",
        "41.3%",
        "−2.3 نقطة مئوية",
        "مقارنةً بـ يونيو 2025، تغيّر جوهري\nأفضل تغيّر MIRINDA، أسوأ تغيّر PEPSI",
        "BAD",
    ]


def test_a_long_name_of_a_brand_is_cut_on_the_card() -> None:
    long = replace(OWN, brands=(brand("MOUNTAIN DEW", 1.0), brand("COCA-COLA", -1.0)))
    assert cards.position_share(long, ENGLISH).base.splitlines()[1] == "best change MOUNTAIN…, worst COCA-COLA"


@pytest.mark.parametrize("brands", [(), (brand("PEPSI", -1.5),), (brand("PEPSI", 1.0), brand("TEEM", None))])
def test_of_one_brand_none_is_the_best(brands: tuple[Share, ...]) -> None:
    assert cards.position_share(replace(OWN, brands=brands), ENGLISH).base == "vs Jun 2025, significant"


def test_a_filter_to_others_is_no_own_share_and_many_names_are_counted() -> None:
    others = replace(OWN, owner=Owner.RIVAL, names=("KO", "KINZA", "B-BRANDS", "X"), brands=())
    assert cards.position_share(others, ENGLISH).title == "Share, KO, KINZA + 2"


def test_the_distribution_of_the_own_range_is_that_of_an_item_and_not_of_any_item() -> None:
    assert card(cards.position_reach(OWN, GAPS, ENGLISH)) == [
        "Item distribution, PEPSICO",
        "64.0 % WD",
        "TDP 512",
        "items that sell: 8",
        "QUIET",
    ]
    assert card(cards.position_reach(OWN, GAPS, ARABIC)) == [
        "توزيع الصنف الواحد، PEPSICO",
        "64.0% مرجّح",
        "نقاط التوزيع 512",
        "أصناف تُباع: 8",
        "QUIET",
    ]


def test_critical_alerts_are_the_open_ones_taken_up_or_not_since_the_first_of_them() -> None:
    assert card(cards.critical_alerts(ALERTS, ENGLISH)) == [
        "Critical alerts open",
        "4 of 5",
        "",
        "since Jan 2023",
        "BAD",
    ]
    assert card(cards.critical_alerts(ALERTS, ARABIC)) == [
        "تنبيهات حرجة مفتوحة",
        "4 من 5",
        "",
        "منذ يناير 2023",
        "BAD",
    ]
    calm = [alert for alert in ALERTS if alert.breach.severity is HIGH]
    assert card(cards.critical_alerts(calm, ENGLISH)) == ["Critical alerts open", "0 of 1", "", "", "QUIET"]


def test_the_forecast_is_the_sum_of_its_steps_with_the_interval_of_the_first() -> None:
    assert card(cards.expected(FORECAST, "cases", ENGLISH)) == [
        "Forecast, Aug to Sep 2025",
        "2.53 k cases",
        "Aug alone: 1.10 k – 1.32 k",
        "80 % interval",
        "QUIET",
    ]
    assert card(cards.expected(FORECAST, "sar", ARABIC)) == [
        "التوقع، من أغسطس إلى سبتمبر 2025",
        "2.53 ألف ريال",
        "أغسطس وحده: 1.10 ألف – 1.32 ألف",
        "مجال 80%",
        "QUIET",
    ]
    assert cards.expected(FORECAST, "cases", ENGLISH).spark == Spark((1_100.0, 1_210.6, 1_315.2))


def test_the_change_of_a_month_without_a_base_names_none() -> None:
    first = cards.sales(MONTHS[:1], "sar", ENGLISH)
    assert card(first) == ["Sales, Aug 2024", "1.41 M SAR", "", "no month before is held", "QUIET"]
    assert card(cards.growth(MONTHS[1:2], ENGLISH)) == [
        "Growth vs last year",
        "+3.2 %",
        "",
        "vs Jul 2024, normal range not known",
        "QUIET",
    ]


@pytest.mark.parametrize(
    ("blank", "title"),
    [
        (cards.sales((), "sar", ENGLISH), "Total"),
        (cards.growth((), ENGLISH), "Growth vs last year"),
        (cards.position_share(None, ENGLISH), "Share"),
        (cards.zero_records(replace(GAPS, window_end=None), ENGLISH), "Without sales"),
        (cards.zero_records(replace(GAPS, total_records=0), ENGLISH), "Without sales"),
        (cards.critical_alerts(None, ENGLISH), "Critical alerts open"),
        (cards.expected(None, "sar", ENGLISH), "Expected"),
        (cards.expected(replace(UNTRIED, best=None), "sar", ENGLISH), "Expected"),
    ],
)
def test_a_card_without_its_answer_is_a_dash(blank: CardFigure, title: str) -> None:
    assert card(blank) == [title, "\N{EN DASH}", "", "", "QUIET"]


QUARTER = PeriodComparison(total=Decimal(330), before=Decimal(300), percentage=10.0, is_new=False)
HALF_YEAR = tuple(month(2025, number, "100") for number in range(3, 9))


def test_own_sales_and_growth_have_those_of_rivals_beside() -> None:
    rivals = tuple(
        replace(
            point,
            against_previous=replace(point.against_previous, percentage=2.0),
            against_last_year=replace(point.against_last_year, percentage=-4.0),
        )
        for point in MONTHS
    )
    assert card(cards.sales(MONTHS, "sar", ENGLISH, rivals))[:3] == [
        "Own sales, Aug 2025",
        "1.24 M SAR",
        "+25.0 %, rivals +2.0 %",
    ]
    assert card(cards.growth(MONTHS, ENGLISH, rivals))[:3] == ["Own growth vs last year", "−12.3 %", "rivals −4.0 %"]
    assert card(cards.growth(MONTHS, ARABIC, rivals))[:3] == ["نمونا عن العام الماضي", "−12.3%", "المنافسون −4.0%"]


def test_without_rivals_in_the_same_month_the_own_figure_stands_alone() -> None:
    assert card(cards.sales(MONTHS, "sar", ENGLISH, ()))[:3] == ["Own sales, Aug 2025", "1.24 M SAR", "+25.0 %"]
    assert card(cards.sales(MONTHS, "sar", ENGLISH, MONTHS[:1]))[2] == "+25.0 %"


def test_without_a_year_before_growth_is_that_of_three_months() -> None:
    assert card(cards.growth(HALF_YEAR, ENGLISH, None, QUARTER)) == [
        "Growth, 3 months",
        "+10.0 %",
        "",
        "Jun–Aug vs Mar–May",
        "QUIET",
    ]
    assert card(cards.growth(HALF_YEAR, ENGLISH, (), QUARTER))[0] == "Own growth, 3 months"
    assert card(cards.growth(HALF_YEAR, ENGLISH))[1:4] == ["–", "", "no year before is held"]
    assert card(cards.growth(MONTHS, ENGLISH, None, QUARTER))[0] == "Growth vs last year"


def test_a_forecast_of_the_market_says_so() -> None:
    assert cards.expected(FORECAST, "cases", ENGLISH, own=True).title == "Own forecast, Aug to Sep 2025"
