"""Distribution in every outlet."""

from dataclasses import replace
from decimal import Decimal

from core.documents.analyses import reaches
from core.model.ownership import Owner, Ownership
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import LONELY_REACH, REACH, REACHES


def test_json_names_every_value_of_reaches() -> None:
    columns = reaches.columns(("region",))
    assert of_json(columns, REACH) == {
        "region": "RIYADH",
        "item": "MIRINDA NRB 250",
        "sales": "4321.00",
        "numeric": 31.25,
        "weighted": 47.85,
        "velocity": 90.32,
        "target": 78.64,
        "missing": 8,
        "low": 695.2,
        "middle": 1390.4,
        "high": 2780.8,
        "peers": 5,
    }
    assert of_json(columns, LONELY_REACH) == {
        "region": None,
        "item": None,
        "sales": "0",
        "numeric": 0.0,
        "weighted": 0.0,
        "velocity": None,
        "target": None,
        "missing": 0,
        "low": 0.0,
        "middle": 0.0,
        "high": 0.0,
        "peers": 1,
    }


def test_a_file_holds_reaches_in_this_order() -> None:
    assert in_file(reaches.columns(("region",)), REACH) == [
        ("region", "RIYADH"),
        ("item", "MIRINDA NRB 250"),
        ("sales", Decimal("4321.00")),
        ("numeric", 31.25),
        ("weighted", 47.85),
        ("velocity", 90.32),
        ("target", 78.64),
        ("missing", 8),
        ("low", 695.2),
        ("middle", 1390.4),
        ("high", 2780.8),
        ("peers", 5),
    ]


def test_the_terminal_shows_reaches() -> None:
    columns = reaches.columns(("region",))
    assert on_terminal(columns, REACH) == [
        "Region < RIYADH",
        "Item < MIRINDA NRB 250",
        "ND, % > 31.2",
        "WD, % > 47.9",
        "Velocity > 90.3",
        "Target WD > 78.6",
        "Opportunity > 1,390",
    ]
    assert on_terminal(columns, LONELY_REACH) == [
        "Region < –",
        "Item < –",
        "ND, % > 0.0",
        "WD, % > 0.0",
        "Velocity > –",
        "Target WD > –",
        "Opportunity > 0",
    ]


def test_the_terminal_shows_reaches_in_arabic() -> None:
    assert on_terminal(reaches.columns(("region",)), REACH, ARABIC) == [
        "الإقليم < RIYADH",
        "الصنف < MIRINDA NRB 250",
        "التوزيع العددي٪ > 31.2",
        "التوزيع المرجّح٪ > 47.9",
        "معدل الدوران > 90.3",
        "الهدف المرجّح > 78.6",
        "قيمة الفرصة > 1,390",
    ]


def test_the_document_of_reaches_says_what_its_rows_are_of() -> None:
    document = reaches.document(REACHES, "cases_month", ENGLISH)
    assert document.about == {
        "period": "2025-07-01",
        "unit": "cases",
        "level": "area-level",
        "unlisted_missing": 0,
        "unlisted_prize": 0.0,
    }
    assert list(document.before) == [
        "Distribution in Jul 2025, area-level: of markets of precision areas, not of outlets"
    ]
    assert list(document.after) == []


def test_the_sentences_of_reaches_are_in_arabic_too() -> None:
    document = reaches.document(REACHES, "cases_month", ARABIC)
    assert [*document.before, *document.after] == [
        "التوزيع في \u2068يوليو 2025\u2069 على مستوى النطاق: أسواق النطاقات لا المنافذ"
    ]


def test_where_a_company_is_set_items_of_rivals_are_left_out_and_counted_unless_asked_for() -> None:
    rival = replace(REACH, item="PEPSI CAN")
    report = replace(REACHES, reaches=(rival, REACH, LONELY_REACH))
    owners = {"item": {"mirinda nrb 250": Owner.OWN, "pepsi can": Owner.RIVAL}}
    owned = Ownership(level="manufacturer", names=("KINZA",), owners=owners)
    document = reaches.document(report, "sar_month", ENGLISH, owned)
    assert list(document.rows) == [REACH, LONELY_REACH]
    assert document.about["rivals_left_out"] == 1
    assert list(document.after) == ["One row of a rival's item is not shown; --rivals shows it."]
    assert "لا يُعرض" in reaches.document(report, "sar_month", ARABIC, owned).after[0]
    everything = reaches.document(report, "sar_month", ENGLISH, owned, rivals=True)
    assert [everything.columns.json_row(row, ENGLISH)["owner"] for row in everything.rows] == ["rival", "own", None]
    assert (list(everything.after), everything.about["rivals_left_out"]) == ([], 0)
    nobody = reaches.document(report, "sar_month", ENGLISH)
    assert list(nobody.rows) == [rival, REACH, LONELY_REACH]
    assert "rivals_left_out" not in nobody.about
