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


def test_a_segment_far_under_its_share_elsewhere_is_white_space_worth_the_way_to_the_better_quarter() -> None:
    (result,) = [
        each for each in of(find(packs(P0=[40.0] * 12)), OpportunityKind.WHITE_SPACE) if each.place[:2] == "P0"
    ]
    assert (result.level, result.name, result.figure, result.peers) == ("pack_type", "CAN", 40, 5)
    assert result.against == pytest.approx(60.4)
    assert result.high == pytest.approx(20.4)
    assert (result.low, result.middle) == pytest.approx((20.4 / 4, 20.4 / 2))
    assert result.confidence > 0.99


def test_provinces_alike_have_no_white_space_and_few_provinces_no_peers() -> None:
    alike = [each for each in of(find(packs()), OpportunityKind.WHITE_SPACE) if each.high > 1]
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
    assert result.high == pytest.approx(30 * gap.confidence)


def test_an_item_that_falls_beyond_chance_fades() -> None:
    records = packs() + monthly({("P1", "FADING"): [90.0 - 5 * at for at in range(12)]})
    (result,) = [each for each in of(find(records), OpportunityKind.FADING) if each.name == "FADING"]
    assert (result.figure, result.against, result.high) == (40, 55, 15)
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
