"""What to do about a gap: every figure of the sentence is the one that it should be."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.analyses.opportunities import Opportunity, OpportunityKind
from core.model.analyses.point_gaps import PointGapKind
from core.model.analyses.prizes import Prize
from core.texts.catalogue import Language
from core.texts.recommendations import for_gap, for_opportunity, for_point_gap
from tests.builders.results import GAP, LONELY_GAP, POINT_GAP

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\u2068": "", "\u2069": "", "\u200e": ""})
PRIZE = replace(
    POINT_GAP,
    item="COLA",
    precision_area="OLAYA",
    market="M1",
    peers=7,
    peer_share=0.125,
    low=10.4,
    middle=20.6,
    high=41.2,
)


def plain(text: str) -> str:
    return text.translate(SPACES)


def test_a_gap_says_its_missing_items_its_prize_and_how_its_zeros_compare() -> None:
    assert plain(for_gap(GAP, "sar_month", ENGLISH)) == (
        "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at outlet groups, "
        "worth about 2,395 SAR a month (1,197 to 4,790). Records without sales: "
        "744 of 1,200 (62.0 %), against 41.6 % in similar areas; that is beyond chance."
    )
    unsure = plain(for_gap(replace(GAP, leads=False), "sar_month", ENGLISH))
    assert unsure.endswith("it may be chance.")


def test_beside_an_own_company_the_zeros_are_those_of_all_manufacturers() -> None:
    text = plain(for_gap(GAP, "sar_month", ENGLISH, everybody=True))
    assert "Records of all manufacturers without sales: 744 of 1,200" in text
    assert "سجلات جميع المصنّعين بلا مبيعات: " in plain(for_gap(GAP, "sar_month", ARABIC, everybody=True))


def test_a_gap_without_a_missing_item_is_watched_and_says_so_without_peers_excess_or_records() -> None:
    lonely = plain(for_gap(LONELY_GAP, "sar_month", ENGLISH))
    assert lonely.startswith(
        "Watch HAIL / NRB: no item is known to be missing at its outlet groups. Records without sales: 15"
    )
    assert lonely.endswith("there is no similar area to compare with.")
    watched = plain(for_gap(replace(GAP, leads=False, excess_records=0.0), "sar_month", ENGLISH))
    assert watched.endswith("no more than in similar areas (41.6 %).")
    empty = plain(for_gap(replace(GAP, total_records=0), "sar_month", ENGLISH))
    assert empty.endswith("It has no records in this window.")


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        (PointGapKind.OUT_OF_STOCK_OPEN, "Refill COLA at OLAYA, M1"),
        (PointGapKind.DELISTED, "Relist COLA at OLAYA, M1"),
        (PointGapKind.VOID, "List COLA at OLAYA, M1"),
    ],
)
def test_a_gap_at_a_point_says_what_to_do_and_what_it_is_worth(kind: PointGapKind, begins: str) -> None:
    text = plain(for_point_gap(replace(PRIZE, kind=kind, since=date(2025, 5, 1)), "litres_month", ENGLISH))
    assert text.startswith(begins)
    assert "about 21 " in text
    assert "(10 to 41)" in text
    assert ("since May 2025" in text) is (kind is not PointGapKind.VOID)
    assert ("12.50 %" in text) is (kind is PointGapKind.VOID)
    assert "7" in text


def test_where_only_other_regions_sell_it_the_sentence_of_a_listing_says_so() -> None:
    gap = replace(PRIZE, kind=PointGapKind.VOID, peers=0)
    assert "outlet groups of other regions sell it, at 12.50 % of sales" in plain(
        for_point_gap(gap, "sar_month", ENGLISH)
    )
    assert "وتبيعه نقاط بيع في أقاليم أخرى بنسبة" in plain(for_point_gap(gap, "sar_month", ARABIC))
    stopped = plain(for_point_gap(replace(gap, kind=PointGapKind.DELISTED), "sar_month", ENGLISH))
    assert "no other outlet group of the region sells it" in stopped


def test_a_point_of_one_name_and_an_item_without_one_are_still_a_sentence() -> None:
    text = plain(for_point_gap(replace(PRIZE, market=None, item=None, kind=PointGapKind.VOID), "sar_month", ENGLISH))
    assert " at OLAYA: " in text


OPPORTUNITY = Opportunity(
    kind=OpportunityKind.FADING,
    place="QASSIM",
    level="item",
    name="COLA",
    figure=30.3,
    against=40.5,
    confidence=0.5,
    peers=6,
    prize=Prize(missing=3, expected=5.2, low=1.4, middle=2.6, high=5.2),
    at_risk=10.2,
    lately=(date(2024, 10, 1), date(2024, 12, 1)),
    earlier=(date(2024, 7, 1), date(2024, 9, 1)),
)


def test_an_opportunity_says_its_own_figures() -> None:
    fading = plain(for_opportunity(OPPORTUNITY, "sar_month", ENGLISH))
    assert fading.startswith("Review COLA: it sold 30 SAR a month in Oct 2024 to Dec 2024, against 40 in Jul 2024")
    assert fading.endswith("About 10 SAR a month are at risk.")
    space = plain(for_opportunity(replace(OPPORTUNITY, kind=OpportunityKind.WHITE_SPACE), "sar_month", ENGLISH))
    assert space.startswith("Widen COLA (")
    assert "in QASSIM" in space
    assert space.endswith("3 items missing at outlet groups are worth about 3 SAR a month (1 to 5).")
    room = plain(for_opportunity(replace(OPPORTUNITY, kind=OpportunityKind.EXPANSION), "sar_month", ENGLISH))
    assert room.startswith("Expand in QASSIM: it scores 30.3 of 100 for room, against 40.5 on average.")
    assert "its mean rank among 7 provinces by opportunity to sales and by missing items" in room


def test_what_sold_nothing_before_lost_no_part_of_it() -> None:
    assert (
        "%" not in plain(for_opportunity(replace(OPPORTUNITY, against=0.0), "sar_month", ENGLISH)).split("down")[1][:6]
    )


@pytest.mark.parametrize("kind", OpportunityKind)
def test_arabic_has_the_same_figures_in_its_own_sentence(kind: OpportunityKind) -> None:
    text = plain(for_opportunity(replace(OPPORTUNITY, kind=kind, name="كولا"), "sar_month", ARABIC))
    assert text != plain(for_opportunity(replace(OPPORTUNITY, kind=kind, name="كولا"), "sar_month", ENGLISH))
    assert any(mark in text for mark in ("كولا", "QASSIM"))
