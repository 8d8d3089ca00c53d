"""Alerts in every outlet."""

from dataclasses import replace

import pytest

from core.documents.alerts import alert_tables
from core.documents.alerts.alerts import AlertWords
from core.model.ownership import Owner, Ownership
from core.texts.catalogue import Language
from tests.builders.alerts import breach
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_terminal
from tests.builders.shown import plain
from tests.builders.work_results import BREACH, LISTED, OTHER_ALERT


def test_json_names_every_value_of_alerts() -> None:
    columns = alert_tables.columns(AlertWords({}, ENGLISH))
    assert of_json(columns, LISTED) == {
        "id": "0123456789abcdef",
        "rule": "gap_rate_high",
        "rule_version": 2,
        "figure": "gap_rate",
        "severity": "HIGH",
        "state": "in_progress",
        "scope": {"region": "RIYADH", "pack_type": "CAN"},
        "sold_at": [],
        "first_period": "2025-06-01",
        "last_period": "2025-07-01",
        "value": 62.04,
        "base": 41.56,
        "strength": 62.04,
        "stake": 2394.8,
        "confidence": 0.9,
        "priority": 21553.2,
        "threshold": 60.0,
        "clears_at": 55.0,
        "raised_at": "2025-07-02T00:00:00+00:00",
        "admitted_at": "2025-07-02T01:00:00+00:00",
        "changed_at": "2025-07-03T00:00:00+00:00",
        "changed_by": "huda",
        "snoozed_until": "2025-07-09T00:00:00+00:00",
        "assignee": "omar",
        "due": "2025-07-20",
        "message": "RIYADH / CAN: the zero-sales rate is 62.0 %, over 60.0 % since Jun 2025",
        "clears": "It clears when the figure is 55.0\u00a0% or less.",
        "also": ["fedcba9876543210"],
    }


def test_the_terminal_shows_alerts() -> None:
    columns = alert_tables.columns(AlertWords({}, ENGLISH))
    assert on_terminal(columns, LISTED) == [
        "Alert < 01234567",
        "Severity < HIGH",
        (
            "What < RIYADH / CAN: the zero-sales rate is 62.0 %, over 60.0 % since Jun 2025 "
            "(also here: Zero-sales rate, high)"
        ),
        "Since < 2025-06-01",
        "State < in progress",
    ]


def test_the_terminal_shows_alerts_in_arabic() -> None:
    assert on_terminal(alert_tables.columns(AlertWords({}, ENGLISH)), LISTED, ARABIC) == [
        "التنبيه < 01234567",
        "الخطورة < مرتفع",
        (
            "ماذا < \u200f\u2068RIYADH / CAN: the zero-sales rate is 62.0 %, over 60.0 % since "
            "Jun 2025\u2069 (وهنا أيضًا: \u2068Zero-sales rate, high\u2069)"
        ),
        "منذ < 2025-06-01",
        "الحالة < قيد العمل",
    ]


def test_the_window_shows_alerts_sorted_by_severity_and_state() -> None:
    assert in_window(alert_tables.columns(AlertWords({}, ENGLISH)), LISTED) == [
        "What < Zero-sales rate 62.0 % [1.0]",
        "State < in progress [2.0]",
    ]


def test_the_window_shows_alerts_in_arabic() -> None:
    assert in_window(alert_tables.columns(AlertWords({}, ARABIC)), LISTED, ARABIC) == [
        "ماذا < نسبة عدم البيع \u206662.0%\u2069 [1.0]",
        "الحالة < قيد العمل [2.0]",
    ]


def test_json_names_every_value_of_breaches() -> None:
    columns = alert_tables.breach_columns(AlertWords({}, ENGLISH))
    assert of_json(columns, BREACH) == {
        "scope": {"region": "RIYADH", "pack_type": "CAN"},
        "sold_at": [],
        "first_period": "2025-06-01",
        "last_period": "2025-07-01",
        "value": 62.04,
        "base": 41.56,
        "strength": 62.04,
        "stake": 2394.8,
        "message": "RIYADH / CAN: the zero-sales rate is 62.0 %, over 60.0 % since Jun 2025",
    }


def test_the_terminal_shows_breaches() -> None:
    columns = alert_tables.breach_columns(AlertWords({}, ENGLISH))
    assert on_terminal(columns, BREACH) == [
        "Since < 2025-06-01",
        "What < RIYADH / CAN: the zero-sales rate is 62.0 %, over 60.0 % since Jun 2025",
    ]


def test_the_terminal_shows_breaches_in_arabic() -> None:
    assert on_terminal(alert_tables.breach_columns(AlertWords({}, ENGLISH)), BREACH, ARABIC) == [
        "منذ < 2025-06-01",
        "ماذا < RIYADH / CAN: the zero-sales rate is 62.0 %, over 60.0 % since Jun 2025",
    ]


@pytest.mark.parametrize("rule", ["share_erosion", "share_gain"])
@pytest.mark.parametrize("language", Language)
def test_an_alert_about_an_own_share_says_own_and_one_about_a_rival_does_not(rule: str, language: Language) -> None:
    owned = Ownership(level="brand", names=("KINZA",), owners={"brand": {"kinza": Owner.OWN, "pepsi": Owner.RIVAL}})
    words = AlertWords({}, language, owned)
    mark = {Language.ENGLISH: "own share", Language.ARABIC: "حصتنا"}[language]
    for lasts in (0, 1):
        own = breach(rule=rule, scope=(("region", "RIYADH"), ("brand", "KINZA")), lasts=lasts)
        rival = replace(own, scope=(("region", "RIYADH"), ("brand", "PEPSI")))
        for text in (words.sentence, words.brief):
            assert mark in text(own).lower()
            assert mark not in text(rival).lower()
        assert words.sentence(rival) == AlertWords({}, language).sentence(rival)
        assert mark not in AlertWords({}, language).sentence(own).lower()


def test_an_alert_about_another_figure_of_an_own_item_has_the_sentence_of_everybody() -> None:
    owned = Ownership(level="brand", names=("KINZA",), owners={"brand": {"kinza": Owner.OWN}})
    other = breach(rule="gap_rate_high", scope=(("brand", "KINZA"),))
    assert AlertWords({}, ENGLISH, owned).sentence(other) == AlertWords({}, ENGLISH).sentence(other)


def test_what_is_grouped_is_named_by_what_it_is_about() -> None:
    table = alert_tables.columns(AlertWords({}, ENGLISH))
    others = tuple(
        replace(OTHER_ALERT, breach=replace(OTHER_ALERT.breach, scope=(("region", "RIYADH"), ("pack_type", name))))
        for name in ("NRB", "SSPET", "RB", "MSPET")
    )
    assert on_terminal(table, replace(LISTED, also=others[:2]))[2].endswith("(also here: NRB, SSPET)")
    assert on_terminal(table, replace(LISTED, also=others))[2].endswith("(also here: NRB, SSPET and 2 more)")


POINTS = (("OLAYA", "GROCERY"), ("MALAZ", "BAQALA"), ("NASEEM",), ("RABWA",))
MISSING = breach(rule="missing_item", scope=(("region", "RIYADH"), ("item", "COLA CAN")))


@pytest.mark.parametrize(
    ("count", "language", "where"),
    [
        (1, Language.ENGLISH, "RIYADH / COLA CAN at OLAYA, GROCERY:"),
        (2, Language.ENGLISH, "RIYADH / COLA CAN at OLAYA, GROCERY and one more outlet group:"),
        (4, Language.ENGLISH, "RIYADH / COLA CAN at OLAYA, GROCERY and 3 more outlet groups:"),
        (1, Language.ARABIC, "RIYADH / COLA CAN في OLAYA، GROCERY:"),
        (2, Language.ARABIC, "RIYADH / COLA CAN في OLAYA، GROCERY ونقطة بيع أخرى:"),
        (3, Language.ARABIC, "RIYADH / COLA CAN في OLAYA، GROCERY ونقطتي بيع أخريين:"),
        (4, Language.ARABIC, "RIYADH / COLA CAN في OLAYA، GROCERY و3 نقاط بيع أخرى:"),
    ],
)
def test_an_alert_about_an_item_names_the_first_point_and_how_many_more(
    count: int, language: Language, where: str
) -> None:
    words = AlertWords({}, language)
    missing = replace(MISSING, sold_at=POINTS[:count])
    assert plain(words.sentence(missing)).startswith(where)
    assert plain(words.place(missing)) == where[:-1]
    assert (words.names(missing), words.point(MISSING)) == ("RIYADH / COLA CAN", "")
    assert words.point(missing).startswith("OLAYA")
    assert "OLAYA" not in words.sentence(MISSING)


def test_other_programs_have_every_point_of_an_alert() -> None:
    row = replace(LISTED, alert=replace(LISTED.alert, breach=replace(MISSING, sold_at=POINTS)))
    assert of_json(alert_tables.columns(AlertWords({}, ENGLISH)), row)["sold_at"] == [[*names] for names in POINTS]
