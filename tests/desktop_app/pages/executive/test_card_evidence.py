"""What the drawer says about each card: its operands in their order, and what they make."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.alerts.alerts import Breach
from core.model.analyses.movements import PeriodComparison
from core.model.analyses.positions import Position
from core.model.analyses.trends import TrendPoint
from core.model.ownership import Owner
from desktop_app.pages.executive import card_evidence, cards
from tests.builders.alerts import alert
from tests.builders.forecast_results import FORECAST, UNTRIED
from tests.builders.market_figures import (
    ALERTS,
    CRITICAL,
    JEDDAH,
    LEFT_OUT,
    MONTHS,
    NAMELESS,
    POSITION,
    RIYADH,
    UNKNOWN,
    change,
    month,
)
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import GAPS, SHARE, SHARES
from tests.builders.shown import evidence, steps


def rule_of(breach: Breach) -> str:
    return breach.rule


def test_sales_are_those_of_the_regions_in_the_last_month_the_largest_first() -> None:
    assert steps(card_evidence.sales(MONTHS, [RIYADH, JEDDAH, NAMELESS], ENGLISH)) == [
        "JEDDAH | 800,000",
        "RIYADH | 435,000",
        "Total | 1,235,000 | result",
    ]
    assert steps(card_evidence.sales(MONTHS, [RIYADH], ARABIC)) == ["RIYADH | 435,000", "المجموع | 1,235,000 | result"]


def test_regions_beyond_the_eighth_are_one_step() -> None:
    regions = [replace(JEDDAH, group=(f"R{number}",), points=(month(2025, 8, str(number)),)) for number in range(1, 11)]
    assert steps(card_evidence.sales(MONTHS, regions, ENGLISH)) == [
        "R10 | 10",
        "R9 | 9",
        "R8 | 8",
        "R7 | 7",
        "R6 | 6",
        "R5 | 5",
        "R4 | 4",
        "R3 | 3",
        "and 2 more | 3",
        "Total | 1,235,000 | result",
    ]


def test_growth_is_shown_from_this_month_to_that_of_last_year() -> None:
    assert steps(card_evidence.growth(MONTHS, ENGLISH)) == [
        "Aug 2025 | 1,235,000",
        "Aug 2024 | 1,409,000",
        "Growth | −12.3 % | result",
        "Normal range | −8.3 % to +9.1 %",
    ]
    assert steps(card_evidence.growth(MONTHS, ARABIC)) == [
        "أغسطس 2025 | 1,235,000",
        "أغسطس 2024 | 1,409,000",
        "النمو | −12.3% | result",
        "التقلب المعتاد | من −8.3% إلى +9.1%",
    ]


def test_growth_takes_the_areas_that_are_left_out_from_both_sums() -> None:
    last = replace(MONTHS[2], against_last_year=replace(MONTHS[2].against_last_year, left_out=LEFT_OUT))
    assert steps(card_evidence.growth((*MONTHS[:2], last), ENGLISH)) == [
        "Aug 2025 | 1,235,000",
        "Aug 2024 | 1,409,000",
        "RIYADH / MALAZ (did not report in the base) | − 1,234",
        "JEDDAH / BALAD (did not report) | − 56",
        "ABHA (new) | − 7",
        "Aug 2025, areas that reported in both | 502",
        "Aug 2024, areas that reported in both | 493",
        "Growth | −12.3 % | result",
        "With all areas | +179.2 %",
        "Normal range | −8.3 % to +9.1 %",
    ]
    many = replace(LEFT_OUT, areas=LEFT_OUT.areas * 4)
    last = replace(last, against_last_year=replace(last.against_last_year, left_out=many))
    assert steps(card_evidence.growth((*MONTHS[:2], last), ENGLISH))[10] == "and 4 more | − 1,304"


def test_growth_without_noise_has_no_band() -> None:
    quiet = replace(MONTHS[2], against_last_year=change(date(2024, 8, 1), -12.34))
    assert len(card_evidence.growth((MONTHS[0], quiet), ENGLISH)) == 3


@pytest.mark.parametrize(
    "months",
    [
        (),
        (month(2025, 8, "1", UNKNOWN, UNKNOWN),),
        (month(2025, 8, "1", UNKNOWN, change(date(2020, 1, 1), 2.0)),),
    ],
)
def test_growth_without_its_base_has_no_steps(months: tuple[TrendPoint, ...]) -> None:
    assert card_evidence.growth(months, ENGLISH) == ()


def test_a_share_is_the_sales_of_the_leader_over_those_of_the_market() -> None:
    assert steps(card_evidence.share(POSITION, ENGLISH)) == [
        "PEPSICO | 81,234",
        "The whole market | ÷ 196,903",
        "Share | 41.26 % | result",
    ]
    assert steps(card_evidence.share(POSITION, ARABIC)) == [
        "PEPSICO | 81,234",
        "السوق كله | ÷ 196,903",
        "الحصة | 41.26% | result",
    ]


def test_reach_is_the_points_then_numeric_then_weighted() -> None:
    assert steps(card_evidence.reach(POSITION, ENGLISH)) == [
        "Outlet groups that sell it | 93",
        "Numeric distribution | 72.16 %",
        "Weighted distribution | 88.44 % | result",
    ]
    assert steps(card_evidence.reach(POSITION, ARABIC)) == [
        "نقاط البيع التي تبيعه | 93",
        "التوزيع العددي | 72.16%",
        "التوزيع المرجّح | 88.44% | result",
    ]


def test_the_own_share_is_made_of_its_brands_and_stands_before_its_rivals() -> None:
    brands = tuple(replace(SHARE, group=(f"BRAND {at}",), sales=Decimal(10 - at)) for at in range(6))
    rival = replace(SHARE, group=("KO",), share=8.3, change=0.4)
    own = Position(
        report=replace(SHARES, shares=(SHARE, rival, replace(rival, group=(None,), change=None))),
        share=replace(SHARE, items=8),
        names=("PEPSICO",),
        owner=Owner.OWN,
        own=("PEPSICO",),
        whole=True,
        brands=(*brands[:5], replace(brands[5], share=12.0, change=1.5)),
    )
    assert steps(card_evidence.share(own, ENGLISH)) == [
        *(f"BRAND {at} | {10 - at}" for at in range(4)),
        "and 2 more | 11",
        "PEPSICO | 81,234",
        "The whole market | ÷ 196,903",
        "Share | 41.26 % | result",
        "Brand with the best change, BRAND 5 | 12.0 %, +1.5 pp",
        "Brand with the worst change, BRAND 0 | 41.3 %, −2.3 pp",
        "Rival KO | 8.3 %, +0.4 pp",
    ]
    assert steps(card_evidence.share(replace(own, owner=Owner.RIVAL), ENGLISH))[-1] == (
        "Brand with the worst change, BRAND 0 | 41.3 %, −2.3 pp"
    )
    assert steps(card_evidence.share(own, ARABIC))[-1] == "المنافس KO | 8.3%، +0.4 نقطة مئوية"
    assert steps(card_evidence.reach(own, ENGLISH)) == [
        "Total distribution points | 512.3",
        "Items that sell | ÷ 8",
        "Distribution of an item | 64.04 % | result",
    ]
    unsold = replace(own, share=replace(SHARE, items=0, tdp=0.0))
    assert card_evidence.reach(unsold, ENGLISH) == ()


def test_open_critical_alerts_are_counted_by_rule_the_most_first() -> None:
    assert steps(card_evidence.critical(ALERTS[:4], rule_of, ENGLISH)) == [
        "sales_drop | 2",
        "gap_rate_high | 1",
        "Critical alerts open | 3 | result",
    ]
    many = [alert(str(number), rule=f"rule {number}", severity=CRITICAL) for number in range(10)]
    shown = steps(card_evidence.critical(many, rule_of, ARABIC))
    assert len(shown) == 9
    assert shown[-1] == "تنبيهات حرجة مفتوحة | 10 | result"


def test_each_period_ahead_has_its_own_interval_and_their_sum_has_none() -> None:
    assert steps(card_evidence.expected(FORECAST, ENGLISH)) == [
        "Aug 2025, 80 % between 1,101 and 1,322 | 1,211",
        "Sep 2025, 80 % between 1,205 and 1,426 | 1,315",
        "Together, by Theta | 2,526 | result",
    ]
    assert steps(card_evidence.expected(FORECAST, ARABIC)) == [
        "أغسطس 2025، بين 1,101 و1,322 باحتمال 80% | 1,211",
        "سبتمبر 2025، بين 1,205 و1,426 باحتمال 80% | 1,315",
        "مجموعها بنموذج ثيتا | 2,526 | result",
    ]


def test_what_is_not_known_has_no_steps() -> None:
    no_spread = Position(report=SHARES, share=SHARE, names=("PEPSICO",))
    no_model = replace(UNTRIED, best=None)
    assert card_evidence.sales((), [RIYADH], ENGLISH) == ()
    assert card_evidence.share(None, ENGLISH) == card_evidence.critical(None, rule_of, ENGLISH) == ()
    assert card_evidence.reach(None, ENGLISH) == card_evidence.reach(no_spread, ENGLISH) == ()
    assert card_evidence.expected(None, ENGLISH) == card_evidence.expected(no_model, ENGLISH) == ()


def test_the_drawer_repeats_the_card_and_names_the_definition_and_the_data() -> None:
    sales = cards.sales(MONTHS, "sar", ENGLISH)
    shown = card_evidence.of_card(sales, "sales", (), ENGLISH, "Region: RIYADH", "d-9")
    assert evidence(shown) == [
        "Sales, Aug 2025",
        "Region: RIYADH",
        "Sales: 1.24 M SAR",
        "+25.0 %, vs Jul 2025, significant",
        "Sales: what was sold, in the unit of the data (definition 1). Data d-9.",
    ]
    arabic = cards.position_reach(POSITION, GAPS, ARABIC)
    assert evidence(card_evidence.of_card(arabic, "weighted_distribution", (), ARABIC, "RIYADH", "d-9")) == [
        "توزيع PEPSICO",
        "RIYADH",
        "التوزيع المرجّح: 88.4% مرجّح",
        "عددي 72.2%، نسبة عدم البيع 45.0%",
        "التوزيع المرجّح: كم تبيع من الفئة نقاط البيع التي يباع فيها الصنف؛ على مستوى النطاق (التعريف 1). البيانات d-9.",
    ]


def test_a_card_without_a_change_or_a_registered_figure_has_only_its_base_and_its_data() -> None:
    shown = card_evidence.of_card(cards.critical_alerts(ALERTS, ENGLISH), None, (), ENGLISH, "", "d-9")
    assert evidence(shown) == ["Critical alerts open", ": 4 of 5", "since Jan 2023", "Data d-9."]
    assert shown.steps == ()


def test_growth_of_three_months_has_its_two_sums() -> None:
    months = tuple(month(2025, number, "100", UNKNOWN, UNKNOWN) for number in range(3, 9))
    compared = PeriodComparison(total=Decimal(330), before=Decimal(300), percentage=10.0, is_new=False)
    assert steps(card_evidence.growth(months, ENGLISH, compared)) == [
        "Jun 2025 to Aug 2025 | 330",
        "Mar 2025 to May 2025 | 300",
        "Growth | +10.0 % | result",
    ]
    unlike = steps(card_evidence.growth(months, ENGLISH, replace(compared, left_out=LEFT_OUT)))
    assert unlike[2:4] == [
        "Of these, areas that reported in both | 502",
        "Of these, areas that reported in both | 493",
    ]
    assert card_evidence.growth(months, ENGLISH, replace(compared, percentage=None)) == ()
