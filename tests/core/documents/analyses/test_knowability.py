"""What can be known in every outlet."""

from dataclasses import replace

from core.documents.analyses import knowability
from tests.builders.forecast_results import GROWTH, JUDGEMENT, KNOWLEDGE, UNADJUSTED_GROWTH, UNKNOWN_JUDGEMENT
from tests.builders.outlets import ARABIC, ENGLISH, of_json, on_terminal


def test_json_names_every_value_of_claims() -> None:
    columns = knowability.claim_columns()
    assert of_json(columns, JUDGEMENT) == {
        "claim": "ramadan",
        "verdict": "yes",
        "months": 30,
        "reason": (
            "In 30 months Ramadan moved enough: a day of it sells +14.2\u00a0% against another day "
            "(+3.1\u00a0% to +25.4\u00a0%, 95 %)."
        ),
        "effect": {"percentage": 14.25, "low": 3.15, "high": 25.35},
    }
    assert of_json(columns, UNKNOWN_JUDGEMENT) == {
        "claim": "price",
        "verdict": "scenario",
        "months": 12,
        "reason": "The figures hold no prices, so a change of price cannot be separated from a change of volume.",
        "effect": None,
    }


def test_the_terminal_shows_claims() -> None:
    columns = knowability.claim_columns()
    assert on_terminal(columns, JUDGEMENT) == [
        "Claim < the effect of Ramadan",
        "Known < yes",
        (
            "Why < In 30 months Ramadan moved enough: a day of it sells +14.2 % against another "
            "day (+3.1 % to +25.4 %, 95 %)."
        ),
    ]
    assert on_terminal(columns, UNKNOWN_JUDGEMENT) == [
        "Claim < the effect of price",
        "Known < scenario only",
        ("Why < The figures hold no prices, so a change of price cannot be separated from a change of volume."),
    ]


def test_the_terminal_shows_claims_in_arabic() -> None:
    assert on_terminal(knowability.claim_columns(), JUDGEMENT, ARABIC) == [
        "الادعاء < أثر رمضان",
        "يُعرف < نعم",
        (
            "السبب < في \u206830\u2069 شهرًا تحرك رمضان بما يكفي: يومه يبيع \u2066+14.2%\u2069 "
            "مقارنة بيوم آخر (من \u2066+3.1%\u2069 إلى \u2066+25.4%\u2069، 95%)."
        ),
    ]


def test_json_names_every_value_of_growth() -> None:
    columns = knowability.growth_columns()
    assert of_json(columns, GROWTH) == {
        "month": "2025-08-01",
        "percentage": 6.28,
        "adjusted": -1.57,
        "ramadan_days": 11,
        "ramadan_days_before": 19,
        "like_for_like": None,
    }
    assert of_json(columns, UNADJUSTED_GROWTH) == {
        "month": "2025-07-01",
        "percentage": -2.0,
        "adjusted": None,
        "ramadan_days": 0,
        "ramadan_days_before": 5,
        "like_for_like": None,
    }


def test_the_terminal_shows_growth() -> None:
    columns = knowability.growth_columns()
    assert on_terminal(columns, GROWTH) == [
        "Month < Aug 2025",
        "Growth > +6.3 %",
        "Without moved Ramadan > −1.6 %",
        "Ramadan days, now / before > 11 / 19",
    ]
    assert on_terminal(columns, UNADJUSTED_GROWTH) == [
        "Month < Jul 2025",
        "Growth > −2.0 %",
        "Without moved Ramadan > –",
        "Ramadan days, now / before > 0 / 5",
    ]


def test_the_terminal_shows_growth_in_arabic() -> None:
    assert on_terminal(knowability.growth_columns(), GROWTH, ARABIC) == [
        "الشهر < أغسطس 2025",
        "النمو > +6.3%",
        "بدون انتقال رمضان > −1.6%",
        "أيام رمضان، الآن / قبل > 11 / 19",
    ]


def test_the_document_has_claims_and_growth() -> None:
    document = knowability.as_document(KNOWLEDGE, ENGLISH)
    assert document == {
        "claims": [of_json(knowability.claim_columns(), row) for row in (JUDGEMENT, UNKNOWN_JUDGEMENT)],
        "growth": [of_json(knowability.growth_columns(), row) for row in (GROWTH, UNADJUSTED_GROWTH)],
    }


def test_adjusted_growth_has_its_plus() -> None:
    row = replace(GROWTH, adjusted=1.57)
    assert on_terminal(knowability.growth_columns(), row)[2] == "Without moved Ramadan > +1.6 %"
