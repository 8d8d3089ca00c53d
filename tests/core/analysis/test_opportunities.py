"""White space, room to expand and fading items, each with its arithmetic."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from core.analysis import opportunities
from core.analysis.gaps import point_gaps
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityReport, OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, ProductLevel
from core.model.ownership import Owner
from core.texts.catalogue import Language
from core.texts.recommendations import for_opportunity
from tests.builders.market import REGION_OF, Record, market, monthly
from tests.builders.results import POINT_GAP
from tests.builders.shown import plain

CAN = tuple("CAN" if level == ProductLevel.PACK_TYPE else None for level in PRODUCT_LEVELS)
RULE = OpportunityRule(levels=("pack_type",))
AREAS = [f"P{number}" for number in range(6)]


@pytest.fixture(autouse=True)
def provinces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each area is a province of its own: the market builder names provinces by their regions."""
    for area in AREAS:
        monkeypatch.setitem(REGION_OF, area, area)


def find(records: list[Record], **filters: list[str]) -> OpportunityReport:
    with market(records) as reader:
        market_gaps = {level: names for level, names in filters.items() if level not in PLACE_LEVELS}
        gaps = point_gaps.find(reader, PointGapRule(), ZeroRule(), market_gaps).gaps
        return opportunities.find(reader, RULE, gaps, filters)


def of(report: OpportunityReport, kind: OpportunityKind) -> list[Opportunity]:
    return [opportunity for opportunity in report.opportunities if opportunity.kind is kind]


def packs(**cans: Sequence[float]) -> list[Record]:
    """Each province sells 100 a month, 60 of it in cans unless ``cans`` says otherwise, the rest in bottles."""
    records = []
    for number, area in enumerate(AREAS):
        sold = cans.get(area, [60.0 + 0.1 * number] * 12)
        records += monthly({(area, "COLA"): sold})
        bottles = monthly({(area, "COLA NRB"): [100 - value for value in sold]})
        records += [(day, place, "NRB", item, value) for day, place, _, item, value in bottles]
    return records


def test_a_segment_far_under_its_share_elsewhere_is_white_space_worth_what_is_missing_of_it_there() -> None:
    records = packs(P0=[40.0] * 12) + monthly({("P0", "LOST"): [30.0] * 11 + [0.0]})
    with market(records) as reader:
        gaps = point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps
    spaces = of(find(records), OpportunityKind.WHITE_SPACE)
    (result,) = [space for space in spaces if space.place == "P0 PROVINCE" and space.name == "CAN"]
    (lost,) = [gap for gap in gaps if gap.item == "LOST"]
    assert (result.level, result.peers, result.prize.missing) == ("pack_type", 5, 1)
    assert result.against == pytest.approx(60.4)
    assert (result.low, result.middle, result.high) == (lost.low, lost.middle, lost.high)
    assert result.confidence > 0.99


def test_what_is_worth_nothing_or_next_to_nothing_is_no_opportunity() -> None:
    assert find(packs(P0=[40.0] * 12)).opportunities == ()
    atoms = [replace(POINT_GAP, province="P0 PROVINCE", product=CAN, middle=amount) for amount in (0.4,)]
    with market(packs(P0=[40.0] * 12)) as reader:
        assert opportunities.find(reader, RULE, atoms, {}).opportunities == ()
        worthy = opportunities.find(reader, RULE, [*atoms, *atoms], {}).opportunities
    assert [(row.kind, row.middle) for row in worthy] == [
        (OpportunityKind.EXPANSION, 0.8),
        (OpportunityKind.WHITE_SPACE, 0.8),
    ]


def test_of_what_only_rivals_could_win_the_largest_are_listed() -> None:
    atoms = [
        replace(POINT_GAP, province=f"P{number} PROVINCE", product=CAN, middle=10.0 + number, owner=Owner.RIVAL)
        for number in range(5)
    ]
    low = {f"P{number}": [40.0 + number] * 12 for number in range(5)}
    with market(packs(**low)) as reader:
        watched = opportunities.find(reader, replace(RULE, under=1.0, watched=2), atoms, {}).opportunities
    assert [(row.place, row.threat) for row in watched] == [("P4 PROVINCE", 14.0), ("P3 PROVINCE", 13.0)]


def test_a_level_in_which_one_name_holds_most_has_no_white_space() -> None:
    atoms = [replace(POINT_GAP, province="P0 PROVINCE", product=CAN, middle=9.0)]
    for cans, spaces in ((74.0, 1), (80.0, 0)):
        records = packs(P0=[cans - 9] * 12, **{area: [cans] * 12 for area in AREAS[1:]})
        with market(records) as reader:
            report = opportunities.find(reader, RULE, atoms, {})
        assert len(of(report, OpportunityKind.WHITE_SPACE)) == spaces


def test_a_filter_on_places_shows_less_and_leaves_targets_and_scores() -> None:
    records = packs(P0=[40.0] * 12) + monthly({("P0", "LOST"): [30.0] * 11 + [0.0], ("P1", "LOST"): [3.0] * 11 + [0]})
    whole = [row for row in find(records).opportunities if row.place == "P0 PROVINCE"]
    assert {row.kind for row in whole} == {OpportunityKind.WHITE_SPACE, OpportunityKind.EXPANSION}
    assert list(find(records, region=["P0"]).opportunities) == whole


def test_provinces_alike_have_no_white_space_and_few_provinces_no_peers() -> None:
    alike = [space for space in of(find(packs()), OpportunityKind.WHITE_SPACE) if space.against - space.figure > 1]
    assert alike == []
    few = [record for record in packs(P0=[40.0] * 12) if record[1] in AREAS[:3]]
    assert find(few).opportunities == ()


def test_a_province_with_open_gaps_has_room() -> None:
    records = packs() + monthly({("P1", "LOST"): [30.0] * 11 + [0.0]})
    (result,) = of(find(records), OpportunityKind.EXPANSION)
    assert (result.place, result.figure, result.peers) == ("P1 PROVINCE", 100, 5)
    with market(records) as reader:
        (gap,) = point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps
    assert (gap.item, gap.potential) == ("LOST", 30)
    assert (result.low, result.middle, result.high) == (gap.low, gap.middle, gap.high)
    assert result.high == pytest.approx(30 * gap.confidence)


def test_an_item_that_falls_beyond_chance_is_a_risk_and_no_prize() -> None:
    records = packs() + monthly({("P1", "FADING"): [90.0 - 5 * at for at in range(12)]})
    (result,) = [row for row in of(find(records), OpportunityKind.FADING) if row.name == "FADING"]
    assert (result.figure, result.against, result.at_risk, result.high) == (40, 55, 15, 0)
    assert result.confidence > 0.95
    assert (result.lately, result.earlier) == (
        (date(2024, 10, 1), date(2024, 12, 1)),
        (date(2024, 7, 1), date(2024, 9, 1)),
    )
    text = plain(for_opportunity(result, "litres", Language.ENGLISH))
    assert "it sold 40 litres in Oct 2024 to Dec 2024, against 55 in Jul 2024 to Sep 2024" in text


def test_an_item_that_falls_by_little_does_not_fade() -> None:
    records = packs() + monthly({("P1", "SLOW"): [90.0 - 0.4 * at for at in range(12)]})
    assert of(find(records), OpportunityKind.FADING) == []


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_a_recommendation_of_its_own_figures(language: Language) -> None:
    records = packs(P0=[40.0] * 12)
    records += monthly({("P0", "LOST"): [30.0] * 11 + [0.0], ("P2", "FADING"): [90.0 - 5 * at for at in range(12)]})
    report = find(records)
    assert {opportunity.kind for opportunity in report.opportunities} == set(OpportunityKind)
    for opportunity in report.opportunities:
        sentence = for_opportunity(opportunity, "litres", language)
        assert (opportunity.name or "") in sentence
        assert "SAR" not in sentence


def test_empty_data_and_a_filter_that_matches_nothing_have_none() -> None:
    assert find([]).opportunities == ()
    assert find(packs(), item=["NOTHING"]).opportunities == ()
