"""White space, room to expand and fading items, each with its arithmetic."""

from collections.abc import Sequence

import pytest

from core.analysis import opportunities
from core.analysis.gaps import point_gaps
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityReport, OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.texts.catalogue import Language
from core.texts.recommendations import for_opportunity
from tests.builders.market import REGION_OF, Record, market, monthly

AREAS = [f"P{number}" for number in range(6)]


@pytest.fixture(autouse=True)
def provinces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each area is a province of its own: the market builder names provinces by their regions."""
    for area in AREAS:
        monkeypatch.setitem(REGION_OF, area, area)


def find(records: list[Record], **filters: list[str]) -> OpportunityReport:
    with market(records) as reader:
        gaps = point_gaps.find(reader, PointGapRule(), ZeroRule(), filters).gaps
        return opportunities.find(reader, OpportunityRule(levels=("pack_type",)), gaps, filters)


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


def test_a_segment_that_only_sells_slower_is_white_space_without_a_prize() -> None:
    (result,) = [
        space
        for space in of(find(packs(P0=[40.0] * 12)), OpportunityKind.WHITE_SPACE)
        if space.place == "P0 PROVINCE" and space.name == "CAN"
    ]
    assert (result.figure, result.prize.missing, result.high) == (40, 0, 0.0)
    assert "it sells slower" in for_opportunity(result, "litres", Language.ENGLISH)


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
    (result,) = [each for each in of(find(records), OpportunityKind.FADING) if each.name == "FADING"]
    assert (result.figure, result.against, result.at_risk, result.high) == (40, 55, 15, 0)
    assert result.confidence > 0.95


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_a_recommendation_of_its_own_figures(language: Language) -> None:
    records = packs(P0=[40.0] * 12)
    records += monthly({("P1", "LOST"): [30.0] * 11 + [0.0], ("P2", "FADING"): [90.0 - 5 * at for at in range(12)]})
    report = find(records)
    assert {opportunity.kind for opportunity in report.opportunities} == set(OpportunityKind)
    for opportunity in report.opportunities:
        sentence = for_opportunity(opportunity, "litres", language)
        assert (opportunity.name or "") in sentence
        assert "SAR" not in sentence


def test_empty_data_and_a_filter_that_matches_nothing_have_none() -> None:
    assert find([]).opportunities == ()
    assert find(packs(), item=["NOTHING"]).opportunities == ()
