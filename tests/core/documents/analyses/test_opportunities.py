"""Opportunities in every outlet."""

from dataclasses import replace
from datetime import date

from core.documents.analyses import opportunities
from core.model.analyses.opportunities import OpportunityKind
from core.model.analyses.prizes import Prize
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import OPPORTUNITIES, OPPORTUNITY


def test_json_names_every_value_of_opportunities() -> None:
    columns = opportunities.columns("cases_month")
    assert of_json(columns, OPPORTUNITY) == {
        "kind": "white_space",
        "place": "TABUK",
        "level": "flavour",
        "name": "ORANGE",
        "figure": 8.14,
        "against": 13.62,
        "lately": None,
        "earlier": None,
        "low": 1510.6,
        "middle": 3021.2,
        "high": 6042.4,
        "missing": 41,
        "at_risk": None,
        "confidence": 0.659,
        "peers": 9,
        "recommendation": "Widen ORANGE (Flavour) in TABUK: it holds 8.1 % of sales there, "
        "against 13.6 % in the better quarter of 9 other provinces. 41 "
        "items missing at outlet groups are worth about 3,021 cases a month "
        "(1,511 to 6,042).",
    }


def test_a_file_holds_opportunities_in_this_order() -> None:
    assert in_file(opportunities.columns("cases_month"), OPPORTUNITY) == [
        ("kind", "white_space"),
        ("place", "TABUK"),
        ("level", "flavour"),
        ("name", "ORANGE"),
        ("figure", 8.14),
        ("against", 13.62),
        ("lately", None),
        ("earlier", None),
        ("low", 1510.6),
        ("middle", 3021.2),
        ("high", 6042.4),
        ("missing", 41),
        ("at_risk", None),
        ("confidence", 0.659),
        ("peers", 9),
        (
            "recommendation",
            (
                "Widen ORANGE (Flavour) in TABUK: it holds 8.1 % of sales there, against 13.6 "
                "% in the better quarter of 9 other provinces. 41 items missing at outlet "
                "groups are worth about 3,021 cases a month (1,511 to 6,042)."
            ),
        ),
    ]


def test_the_terminal_shows_opportunities() -> None:
    columns = opportunities.columns("cases_month")
    assert on_terminal(columns, OPPORTUNITY) == [
        "Kind < white space",
        "Province < TABUK",
        "What < ORANGE",
        "Opportunity > 3,021",
        "Low to high > 1,511 – 6,042",
        "At risk > –",
        "Confidence > 65 %",
    ]


def test_the_terminal_shows_opportunities_in_arabic() -> None:
    assert on_terminal(opportunities.columns("cases_month"), OPPORTUNITY, ARABIC) == [
        "النوع < مساحة بيضاء",
        "المنطقة الإدارية < TABUK",
        "ماذا < ORANGE",
        "قيمة الفرصة > 3,021",
        "من الأدنى إلى الأعلى > 1,511 – 6,042",
        "معرَّض للخطر > –",
        "الثقة > 65%",
    ]


def test_the_document_of_opportunities_says_what_its_rows_are_of() -> None:
    document = opportunities.document(OPPORTUNITIES, "cases_month", ENGLISH, 3)
    assert document.about == {"as_of": "2025-07-01", "unit": "cases", "opportunities": 1}
    assert list(document.before) == []
    assert list(document.after) == [
        (
            "Widen ORANGE (Flavour) in TABUK: it holds 8.1 % of sales there, against 13.6 % "
            "in the better quarter of 9 other provinces. 41 items missing at outlet groups "
            "are worth about 3,021 cases a month (1,511 to 6,042)."
        )
    ]


def test_the_sentences_of_opportunities_are_in_arabic_too() -> None:
    document = opportunities.document(OPPORTUNITIES, "cases_month", ARABIC, 3)
    assert [*document.before, *document.after] == [
        (
            "وسِّع \u2068ORANGE\u2069 (\u2068النكهة\u2069) في \u2068TABUK\u2069: حصته هناك "
            "\u20668.1\u2069% من المبيعات مقابل \u206613.6\u2069% في الربع الأفضل من "
            "\u2068\u20669\u2069 مناطق إدارية أخرى\u2069. \u2068\u206641\u2069 صنفًا ناقصًا "
            "في نقاط البيع، وقيمة فرصتها نحو \u20663,021\u2069 \u2068كرتون شهريًا\u2069 (من "
            "\u20661,511\u2069 إلى \u20666,042\u2069).\u2069"
        )
    ]


def test_what_fades_has_a_risk_and_no_prize() -> None:
    fading = replace(OPPORTUNITY, kind=OpportunityKind.FADING, prize=Prize(), at_risk=88.4)
    row = of_json(opportunities.columns("cases_month"), fading)
    assert (row["low"], row["middle"], row["high"], row["at_risk"]) == (None, None, None, 88.4)
    assert on_terminal(opportunities.columns("cases_month"), fading)[3:6] == [
        "Opportunity > –",
        "Low to high > –",
        "At risk > 88",
    ]


def test_a_score_of_room_is_no_confidence_and_what_fades_names_its_months() -> None:
    columns = opportunities.columns("cases")
    room = replace(OPPORTUNITY, kind=OpportunityKind.EXPANSION)
    assert of_json(columns, room)["confidence"] is None
    assert on_terminal(columns, room)[-1] == "Confidence > –"
    span = (date(2025, 5, 1), date(2025, 7, 1))
    fading = of_json(columns, replace(OPPORTUNITY, kind=OpportunityKind.FADING, lately=span))
    assert (fading["lately"], fading["earlier"]) == ("2025-05-01/2025-07-01", None)


def test_it_is_reported_once_that_rows_overlap() -> None:
    twice = replace(OPPORTUNITIES, opportunities=(OPPORTUNITY, OPPORTUNITY))
    first, *rest = opportunities.document(twice, "cases", ENGLISH, 2).after
    assert first == "Rows overlap: a province contains its packs, flavours and diets. Do not add them up."
    assert first not in rest
    arabic = opportunities.document(twice, "cases", ARABIC, 0).after
    assert list(arabic) == ["الصفوف متداخلة: المنطقة الإدارية تشمل عبواتها ونكهاتها وعاديّها ودايتها، فلا تُجمع الصفوف."]
