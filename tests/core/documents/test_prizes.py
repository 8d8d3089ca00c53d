"""What own items could win is an opportunity, what rivals' could win a threat: in every table and every language."""

from dataclasses import replace

import pytest

from core.documents import prizes
from core.documents.analyses import gaps, opportunities, places, point_gaps
from core.model.analyses.opportunities import OpportunityKind
from core.model.analyses.prizes import Estimates, Prize
from core.model.ownership import NOBODY, Owner, Ownership
from core.texts.catalogue import Language
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_paper, on_terminal
from tests.builders.results import GAP, GAPS, OPPORTUNITY, PLACE, POINT_GAP, POINT_GAPS
from tests.builders.shown import plain

OWNED = Ownership(level="brand", names=("KINZA",), owners={"item": {"kinza": Owner.OWN, "pepsi": Owner.RIVAL}})
RIVALS = Estimates(missing=30, expected=4_000.0, low=1_000.0, middle=2_000.0, high=4_000.0)
WORTH = Prize(missing=37, expected=4_791.2, low=1_197.4, middle=2_394.8, high=4_789.6, rivals=RIVALS)
ONLY_RIVALS = Prize(missing=30, expected=4_000.0, low=1_000.0, middle=2_000.0, high=4_000.0, rivals=RIVALS)
SPLIT = replace(GAP, prize=WORTH)


def test_without_a_company_there_is_one_prize_and_no_threat() -> None:
    assert gaps.columns(owned=NOBODY).window == gaps.columns().window
    assert "threat" not in {column.id for column in gaps.columns().data}
    assert prizes.as_json(WORTH, NOBODY) == {}
    assert prizes.of_rivals(WORTH, "sar_month", ENGLISH, NOBODY) == ""


def test_a_group_shows_its_opportunity_and_its_threat_in_every_outlet() -> None:
    columns = gaps.columns(unit="sar", owned=OWNED)
    row = of_json(columns, SPLIT)
    amounts = (row["missing"], row["prize"], row["prize_low"], row["prize_high"])
    assert amounts == (7, pytest.approx(394.8), pytest.approx(197.4), pytest.approx(789.6))
    assert (row["threat"], row["missing_of_rivals"]) == (2_000.0, 30)
    assert on_terminal(columns, SPLIT)[-4:] == [
        "Items missing > 7",
        "Own opportunity > 395",
        "Low to high > 197 – 790",
        "Threat by rivals > 2,000",
    ]
    assert [line.partition(" [")[0] for line in on_paper(columns, SPLIT, ARABIC)[-2:]] == [
        "فرصتنا > 395",
        "تهديد المنافسين > 2,000",
    ]
    assert [line.partition(" >")[0].partition(" <")[0] for line in in_window(columns, SPLIT)[2:5]] == [
        "Own opportunity",
        "Low to high",
        "Threat by rivals",
    ]


def test_places_and_opportunities_have_the_same_two_columns() -> None:
    place = replace(PLACE, prize=WORTH)
    row = of_json(places.columns("province", OWNED), place)
    assert (row["prize"], row["threat"]) == (pytest.approx(394.8), 2_000.0)
    assert [line.partition(" >")[0] for line in on_paper(places.columns("province", OWNED), place)[-2:]] == [
        "Own opportunity",
        "Threat by rivals",
    ]
    space = replace(OPPORTUNITY, kind=OpportunityKind.WHITE_SPACE, prize=WORTH)
    columns = opportunities.columns("sar", OWNED)
    assert of_json(columns, space)["middle"] == pytest.approx(394.8)
    assert on_terminal(columns, space)[4:7] == [
        "Own opportunity > 395",
        "Low to high > 197 – 790",
        "Threat by rivals > 2,000",
    ]


def test_what_fades_has_an_owner_and_neither_opportunity_nor_threat() -> None:
    fading = replace(OPPORTUNITY, kind=OpportunityKind.FADING, level="item", name="PEPSI")
    row = of_json(opportunities.columns("sar", OWNED), fading)
    assert (row["owner"], row["middle"], row["threat"], row["missing_of_rivals"]) == ("rival", None, None, None)


@pytest.mark.parametrize("rivals", [False, True])
def test_items_of_rivals_missing_at_points_are_added_up_and_listed_on_request(rivals: bool) -> None:
    own, rival = (replace(POINT_GAP, item=item, owner=owner) for item, owner in (("KINZA", "own"), ("PEPSI", "rival")))
    own, rival = replace(own, owner=Owner.OWN), replace(rival, owner=Owner.RIVAL)
    report = replace(POINT_GAPS, gaps=(rival, own))
    document = point_gaps.document(report, "sar_month", ENGLISH, OWNED, rivals=rivals)
    assert list(document.rows) == ([rival, own] if rivals else [own])
    assert document.about["threat"] == rival.middle
    assert "One item missing at an outlet group" in document.before[0]
    assert "KINZA" in document.after[0]
    assert on_terminal(document.columns, own)[3] == "Whose < own"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.ENGLISH, "30 items of rivals are missing as well: a threat of 2,000 SAR a month"),
        (Language.ARABIC, "وينقص كذلك 30 صنفًا للمنافسين: تهديد قدره 2,000 ريال شهريًا"),
    ],
)
def test_what_rivals_could_win_is_a_sentence_beside_the_own_prize(language: Language, sentence: str) -> None:
    document = gaps.document(replace(GAPS, prize=WORTH), "sar_month", language, OWNED)
    assert sentence in plain(document.before[1])
    assert "395" in plain(document.before[0])
    assert (document.about["prize"], document.about["threat"]) == (pytest.approx(394.8), 2_000.0)


@pytest.mark.parametrize(("language", "watch"), [(Language.ENGLISH, "Watch"), (Language.ARABIC, "راقب")])
def test_what_only_rivals_could_win_is_watched(language: Language, watch: str) -> None:
    group = replace(GAP, prize=ONLY_RIVALS)
    space = replace(OPPORTUNITY, kind=OpportunityKind.WHITE_SPACE, prize=ONLY_RIVALS)
    for columns, row in ((gaps.columns(unit="sar"), group), (opportunities.columns("sar"), space)):
        text = plain(str(of_json(columns, row, language)["recommendation"]))  # type: ignore[arg-type]
        assert text.startswith(watch)
        assert "2,000" in text
