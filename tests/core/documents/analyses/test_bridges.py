"""Bridges in every outlet."""

from dataclasses import replace
from decimal import Decimal

from core.documents.analyses import bridges, likeness
from tests.builders.market_figures import LEFT_OUT
from tests.builders.outlets import ARABIC, ENGLISH, in_file, in_window, of_json, on_paper, on_terminal
from tests.builders.results import BRIDGE, BRIDGES, NEW_BRIDGE, WHOLE_BRIDGE
from tests.builders.shown import plain


def test_json_names_every_value_of_bridges() -> None:
    columns = bridges.columns(("brand",))
    assert of_json(columns, BRIDGE) == {
        "brand": "PEPSI",
        "before": "1000.5",
        "after": "1250.25",
        "change": "249.75",
        "distribution": 310.2,
        "mix": -85.4,
        "velocity": 24.95,
        "growth": 24.96,
        "is_new": False,
        "drivers": [{"item": "PEPSI CAN", "change": 120.5, "distribution": 90.25, "velocity": 30.25}],
    }
    assert of_json(columns, NEW_BRIDGE) == {
        "brand": None,
        "before": "0",
        "after": "77",
        "change": "77",
        "distribution": 77.0,
        "mix": 0.0,
        "velocity": 0.0,
        "growth": None,
        "is_new": True,
        "drivers": [],
    }


def test_a_bridge_names_the_areas_that_it_leaves_out() -> None:
    unlike = bridges.document(replace(BRIDGES, left_out=LEFT_OUT), "cases", ENGLISH)
    assert [plain(line) for line in unlike.before][1:] == [plain(likeness.reason(LEFT_OUT, ENGLISH))]
    assert unlike.about["like_for_like"] == likeness.as_json(LEFT_OUT)
    assert len(bridges.document(BRIDGES, "cases", ENGLISH).before) == 1


def test_a_file_holds_bridges_in_this_order() -> None:
    assert in_file(bridges.columns(("brand",)), BRIDGE) == [
        ("brand", "PEPSI"),
        ("before", Decimal("1000.5")),
        ("after", Decimal("1250.25")),
        ("change", Decimal("249.75")),
        ("distribution", 310.2),
        ("mix", -85.4),
        ("velocity", 24.95),
        ("growth", 24.96),
        ("is_new", False),
    ]


def test_the_terminal_shows_bridges() -> None:
    columns = bridges.columns(("brand",))
    assert on_terminal(columns, BRIDGE) == [
        "Brand < PEPSI",
        "Before > 1,000",
        "After > 1,250",
        "Change > +250",
        "Distribution > +310",
        "Mix > −85",
        "Velocity > +25",
        "Growth > +25.0 %",
    ]
    assert on_terminal(columns, NEW_BRIDGE) == [
        "Brand < –",
        "Before > 0",
        "After > 77",
        "Change > +77",
        "Distribution > +77",
        "Mix > 0",
        "Velocity > 0",
        "Growth > new",
    ]


def test_the_terminal_shows_bridges_in_arabic() -> None:
    assert on_terminal(bridges.columns(("brand",)), BRIDGE, ARABIC) == [
        "العلامة < PEPSI",
        "قبل > 1,000",
        "بعد > 1,250",
        "التغير > +250",
        "التوزيع > +310",
        "المزيج > −85",
        "معدل الدوران > +25",
        "النمو > +25.0%",
    ]


def test_paper_shows_bridges() -> None:
    columns = bridges.columns(("brand",))
    assert on_paper(columns, BRIDGE) == [
        "Brand < PEPSI [PEPSI]",
        "Before > 1,000 [1000.5]",
        "After > 1,250 [1250.25]",
        "Change > +250 [249.75]",
        "Distribution > +310 [310.2]",
        "Mix > −85 [-85.4]",
        "Velocity > +25 [24.95]",
    ]
    assert on_paper(columns, NEW_BRIDGE) == [
        "Brand < – [None]",
        "Before > 0 [0.0]",
        "After > 77 [77.0]",
        "Change > +77 [77.0]",
        "Distribution > +77 [77.0]",
        "Mix > 0 [0.0]",
        "Velocity > 0 [0.0]",
    ]


def test_paper_shows_bridges_in_arabic() -> None:
    assert on_paper(bridges.columns(("brand",)), BRIDGE, ARABIC) == [
        "العلامة < PEPSI [PEPSI]",
        "قبل > 1,000 [1000.5]",
        "بعد > 1,250 [1250.25]",
        "التغير > +250 [249.75]",
        "التوزيع > +310 [310.2]",
        "المزيج > −85 [-85.4]",
        "معدل الدوران > +25 [24.95]",
    ]


def test_the_window_shows_bridges() -> None:
    columns = bridges.columns(("brand",))
    assert in_window(columns, BRIDGE) == [
        "Brand < PEPSI [PEPSI]",
        "Before > 1,000 [1000.5]",
        "After > 1,250 [1250.25]",
        "Change > +250 [249.75]",
        "Distribution > +310 [310.2]",
        "Mix > −85 [-85.4]",
        "Velocity > +25 [24.95]",
    ]
    assert in_window(columns, NEW_BRIDGE) == [
        "Brand < – [–]",
        "Before > 0 [0.0]",
        "After > 77 [77.0]",
        "Change > +77 [77.0]",
        "Distribution > +77 [77.0]",
        "Mix > 0 [0.0]",
        "Velocity > 0 [0.0]",
    ]


def test_the_window_shows_bridges_in_arabic() -> None:
    assert in_window(bridges.columns(("brand",)), BRIDGE, ARABIC) == [
        "العلامة < PEPSI [PEPSI]",
        "قبل > \u20661,000\u2069 [1000.5]",
        "بعد > \u20661,250\u2069 [1250.25]",
        "التغير > \u2066+250\u2069 [249.75]",
        "التوزيع > \u2066+310\u2069 [310.2]",
        "المزيج > \u2066−85\u2069 [-85.4]",
        "معدل الدوران > \u2066+25\u2069 [24.95]",
    ]


def test_the_document_of_bridges_says_what_its_rows_are_of() -> None:
    document = bridges.document(BRIDGES, "cases", ENGLISH)
    assert document.about == {
        "first": "2025-06-01",
        "last": "2025-07-01",
        "unit": "cases",
        "whole": {
            "before": "5000",
            "after": "4400",
            "change": "-600",
            "distribution": -500.0,
            "mix": -150.0,
            "velocity": 50.0,
            "growth": -12.0,
            "is_new": False,
            "drivers": [],
        },
        "like_for_like": None,
    }
    assert list(document.before) == ["Jun 2025 to Jul 2025: −600 cases = distribution −500, mix −150, velocity +50"]
    assert list(document.after) == []


def test_the_sentences_of_bridges_are_in_arabic_too() -> None:
    document = bridges.document(BRIDGES, "cases", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "من \u2068يونيو 2025\u2069 إلى \u2068يوليو 2025\u2069: \u2066−600\u2069 "
            "\u2068كرتون\u2069 = توزيع \u2066−500\u2069، مزيج \u2066−150\u2069، معدل دوران "
            "\u2066+50\u2069"
        )
    ]


def test_paper_names_the_whole() -> None:
    assert on_paper(bridges.columns(("brand",)), WHOLE_BRIDGE)[0] == "Brand < Total [Total]"


def test_a_mix_that_helped_has_its_plus() -> None:
    assert on_terminal(bridges.columns(("brand",)), replace(BRIDGE, mix=85.4))[5] == "Mix > +85"
