"""Alerts in every outlet."""

from dataclasses import replace

import pytest

from core.documents.alerts import alert_tables
from core.documents.alerts.alerts import AlertWords
from core.model.alerts.alerts import Listed
from core.model.ownership import Owner
from core.texts.catalogue import Language
from tests.builders.alerts import alert, breach
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
        "owner": None,
        "counterparts": [],
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
        "owner": None,
        "counterparts": [],
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
def test_an_alert_about_an_own_share_says_own_and_one_about_a_rival_says_so(rule: str, language: Language) -> None:
    words = AlertWords({}, language)
    mark = {Language.ENGLISH: "own share", Language.ARABIC: "حصتنا"}[language]
    rivals = {Language.ENGLISH: "PEPSI (rival)", Language.ARABIC: "PEPSI (منافس)"}[language]
    for lasts in (0, 1):
        own = breach(rule=rule, scope=(("region", "RIYADH"), ("brand", "KINZA")), lasts=lasts, owner=Owner.OWN)
        rival = replace(own, scope=(("region", "RIYADH"), ("brand", "PEPSI")), owner=Owner.RIVAL)
        for text in (words.sentence, words.brief):
            assert mark in text(own).lower()
            assert mark not in text(rival).lower()
            assert mark not in text(replace(own, owner=None)).lower()
        assert rivals in plain(words.sentence(rival))
        assert rivals in plain(words.place(rival))
        assert rivals not in plain(words.sentence(replace(rival, owner=None)))


@pytest.mark.parametrize("whose", [Owner.OWN, Owner.RIVAL, None])
def test_a_lasting_change_of_share_says_what_it_would_sell_at_its_earlier_share(whose: Owner | None) -> None:
    fell = breach(rule="share_erosion", scope=(("brand", "PEPSI"),), lasts=8, stake=4653.0, owner=whose)
    rose = replace(fell, rule="share_gain")
    english, arabic = (AlertWords({}, language, "sar_month") for language in (ENGLISH, ARABIC))
    assert plain(english.sentence(fell)).endswith("; at its earlier share it would sell about 4,653 SAR a month more")
    assert plain(english.sentence(rose)).endswith("; at its earlier share it would sell about 4,653 SAR a month less")
    assert plain(arabic.sentence(fell)).endswith("ولو بقيت الحصة كما كانت لزادت المبيعات بنحو 4,653 ريال شهريًا")
    assert plain(arabic.sentence(rose)).endswith("ولو بقيت الحصة كما كانت لنقصت المبيعات بنحو 4,653 ريال شهريًا")


def test_who_won_what_was_lost_is_named_and_is_no_other_that_fell_as_well() -> None:
    names = ("PEPSI", "MIRINDA", "7UP", "TEEM", "COCA COLA")
    changes = {
        name: breach(
            rule="share_erosion",
            scope=(("region", "MADINAH"), ("brand", name)),
            lasts=8,
            value=20.0,
            base=30.0,
            counterparts=("COCA COLA",),
        )
        for name in names
    }
    gain = replace(changes["COCA COLA"], rule="share_gain", value=30.0, base=6.0, counterparts=("PEPSI", "7UP", "TEEM"))
    alerts = {name: alert(name) for name in names}
    alerts = {name: replace(made, breach=changes[name]) for name, made in alerts.items()}
    alerts["COCA COLA"] = replace(alerts["COCA COLA"], breach=gain)
    head, *also = alerts.values()
    table = alert_tables.columns(AlertWords({}, ENGLISH))
    what = on_terminal(table, Listed(head, tuple(also)))[2]
    assert what.endswith("; won by COCA COLA (also here: MIRINDA, 7UP and 1 more)")
    rose = on_terminal(table, Listed(alerts["COCA COLA"], (head,)))[2]
    assert rose.endswith("; taken from PEPSI, 7UP and 1 more")
    assert of_json(table, Listed(head))["counterparts"] == ["COCA COLA"]
    assert "وكسبها COCA COLA" in plain(AlertWords({}, ARABIC).sentence(head.breach))


def test_an_alert_about_another_figure_of_an_own_item_has_the_sentence_of_everybody() -> None:
    other = breach(rule="gap_rate_high", scope=(("brand", "KINZA"),))
    words = AlertWords({}, ENGLISH)
    assert words.sentence(replace(other, owner=Owner.OWN)) == words.sentence(other)


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
