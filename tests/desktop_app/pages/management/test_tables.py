"""The tables of the management page, cell by cell: words, fainter lines, tones and pictures."""

from dataclasses import replace

from core.documents.analyses import shares
from core.model.analyses.prizes import Estimates, Prize
from core.model.ownership import Owner, Ownership
from desktop_app.pages.management import tables
from tests.builders.outlets import ENGLISH, drawn
from tests.builders.results import BRIDGES, GAP, LONELY_GAP, PLACES, SHARE, SPREAD, STEADY_SHARE
from tests.builders.work_results import ATTAINMENT, WHOLE_ATTAINMENT


def test_a_gap_is_drawn_beside_its_peers_and_on_the_scale_of_the_largest_prize() -> None:
    rows = tables.gap_rows([GAP, LONELY_GAP], ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "BURAIDAH | RIYADH, QASSIM",
            "CAN | 744 of 1,200 without sales",
            "2,395 | strong",
            "1,197 – 4,790 | Range(low=1197.4, middle=2394.8, high=4789.6, top=4789.6)",
            ("62.0 % / 41.6 % | Bullet(value=62.04, target=41.56, top=100.0, before='62.0', after='41.6')"),
            "sure, 98 % | warning",
            "high | Badge(text='high', tone=<Tone.WARNING: 'warning.text'>)",
        ],
        [
            "– | –, HAIL",
            "NRB | 15 of 30 without sales",
            "0 | strong",
            "0 – 0 | Range(low=0.0, middle=0.0, high=0.0, top=4789.6)",
            "50.0 % / – | Bullet(value=50.0, target=None, top=100.0, before='50.0', after='–')",
            "– | quiet",
            "medium | Badge(text='medium', tone=<Tone.QUIET: 'text.secondary'>)",
        ],
    ]


def test_a_bridge_names_its_group_in_bold() -> None:
    rows = tables.bridge_rows(BRIDGES, "brand", ENGLISH)
    assert [drawn(row) for row in rows] == [
        ["PEPSI | strong", "1,000", "1,250", "+250", "+310", "−85", "+25"],
        ["– | strong", "0", "77", "+77", "+77", "0", "0"],
    ]


def test_a_share_that_fell_beyond_noise_is_bad_and_room_to_grow_stands_out() -> None:
    rows = tables.share_rows([shares.ShareRow(SHARE, SPREAD), shares.ShareRow(STEADY_SHARE)], "manufacturer", ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "PEPSICO | strong",
            "81,234",
            "41.26 %",
            "−2.35 | bad",
            (
                "±0.62 | DeviationMark(value=-2.345, noise=0.618, top=2.345, "
                "rise='success.graphic', fall='danger.graphic', usual=0.0)"
            ),
            "72.2",
            "88.4",
            "512.3",
            "159",
            "104 | accent",
        ],
        ["– | strong", "0", "0.00 %", "– | quiet", "–", "–", "–", "–", "–", "–"],
    ]


def test_a_place_has_grounds_for_changes_beyond_noise() -> None:
    rows = tables.place_rows(PLACES, "province", ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "ASIR | strong",
            "61,500",
            "+7.3 % | Heat(level=1, ramp='diverging')",
            "−3.1 %",
            "18.7 %",
            "44.4 % | Heat(level=4, ramp='diverging')",
            "+8.1 | Heat(level=4, ramp='diverging')",
            "23.5 | Heat(level=4, ramp='diverging')",
            "6,200 | strong",
            "+8.1 | faint | Line(values=(6.5, 8.08), stands_out=True)",
        ],
        [
            "– | strong",
            "–",
            "–",
            "–",
            "0.0 %",
            "–",
            "–",
            "–",
            "0 | strong",
            "– | faint | Line(values=(), stands_out=False)",
        ],
    ]


def test_a_target_is_drawn_as_a_bar_with_what_is_missing() -> None:
    rows = tables.target_rows([ATTAINMENT, WHOLE_ATTAINMENT], ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "RIYADH",
            "4,000",
            "3,100",
            "77.5 % | Bullet(value=77.51, target=100.0, top=150.0, before='77.5', after='100')",
            "900 | warning",
        ],
        ["All regions | strong", "–", "9,000", "–", "–"],
    ]


def test_with_an_own_company_gaps_and_places_show_what_rivals_could_win_and_shares_whose_they_are() -> None:
    owned = Ownership(level="brand", names=("KINZA",), owners={"brand": {(SHARE.group[0] or "").lower(): Owner.OWN}})
    worth = Prize(missing=37, low=1_250, middle=2_500, high=5_000, rivals=Estimates(low=250, middle=500, high=1_000))
    (row,) = tables.gap_rows([replace(GAP, prize=worth)], ENGLISH, owned)
    assert drawn(row)[2:5] == [
        "2,000 | strong",
        "1,000 – 4,000 | Range(low=1000, middle=2000, high=4000, top=4000)",
        "500",
    ]
    report = replace(PLACES, places=(replace(PLACES.places[0], prize=worth),))
    (place,) = tables.place_rows(report, "province", ENGLISH, owned)
    assert drawn(place)[8:10] == ["2,000 | strong", "500"]
    (share,) = tables.share_rows([shares.ShareRow(SHARE)], "brand", ENGLISH, owned)
    assert drawn(share)[1] == "own"
