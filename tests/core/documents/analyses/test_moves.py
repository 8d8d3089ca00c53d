"""What moved most, in the window."""

from dataclasses import replace
from datetime import date

import pytest

from core.documents.analyses import moves
from core.documents.analyses.moves import Move
from core.model.analyses.trends import Change, TrendSeries
from tests.builders.market_figures import LEFT_OUT, MIRINDA, PEPSI, change, month
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json

JULY = date(2025, 7, 1)
FALL = Move("PEPSI", change(JULY, -15.0, 6.0, beyond=True), -300.4, 120.0)
STILL = Move(None, change(JULY, 0.0), 0.0, None)
NEW = Move("KINZA", Change(base=JULY, percentage=900.0, new=True, noise=None, beyond_noise=None), 90.0, None)


def series(name: str | None, before: str, after: str, *, complete: bool = True) -> TrendSeries:
    last = month(2025, 8, after, change(JULY, 1.0))
    return TrendSeries(group=(name,), points=(month(2025, 7, before), replace(last, complete=complete)))


def test_a_move_is_that_of_the_areas_that_reported_in_both() -> None:
    unlike = replace(change(JULY, 1.67, 8.0, beyond=False), left_out=LEFT_OUT)
    points = (month(2025, 7, "493.25"), month(2025, 8, "1791.9", unlike))
    (move,) = moves.largest([TrendSeries(group=("PEPSI",), points=points)], 5)
    assert move.amount == 8.25
    assert move.noise is not None
    assert move.usual + move.noise == pytest.approx(0.08 * 493.25)
    assert move.usual - move.noise == pytest.approx((1 / 1.08 - 1) * 493.25)


def test_json_names_every_value_of_moves() -> None:
    assert of_json(moves.columns(), FALL) == {"brand": "PEPSI", "amount": -300.4, "percentage": -15.0}
    assert of_json(moves.columns(), STILL) == {"brand": None, "amount": 0.0, "percentage": 0.0}


def test_the_window_shows_moves_with_their_signs() -> None:
    assert in_window(moves.columns(), FALL) == [
        "Brand < PEPSI [PEPSI]",
        " < significant [-300.4]",
        "Change > −300 [-300.4]",
        "% > −15.0 % [-15.0]",
    ]
    assert in_window(moves.columns(), STILL) == ["Brand < – [–]", " <  [0.0]", "Change > 0 [0.0]", "% > 0.0 % [0.0]"]


def test_what_is_new_has_no_percentage() -> None:
    assert in_window(moves.columns(), NEW)[-1] == "% > new [900.0]"


def test_the_window_shows_moves_in_arabic() -> None:
    assert in_window(moves.columns(), FALL, ARABIC) == [
        "العلامة < PEPSI [PEPSI]",
        " < تغيّر جوهري [-300.4]",
        "التغير > \u2066−300\u2069 [-300.4]",
        "% > \u2066−15.0%\u2069 [-15.0]",
    ]


def test_the_largest_move_stands_first_whichever_way_it_goes() -> None:
    assert [
        (move.name, move.amount, move.usual + (move.noise or 0)) for move in moves.largest([MIRINDA, PEPSI], 5)
    ] == [
        ("PEPSI", -300.0, pytest.approx(120.0)),
        ("MIRINDA", 100.0, pytest.approx(150.0)),
    ]
    assert [move.name for move in moves.largest([MIRINDA, PEPSI], 1)] == ["PEPSI"]


def test_equal_moves_are_in_the_order_of_their_names_and_the_nameless_last() -> None:
    rows = [series(None, "10", "20"), series("B", "30", "20"), series("A", "50", "60")]
    assert [move.name for move in moves.largest(rows, 5)] == ["A", "B", None]


def test_a_month_that_is_not_complete_and_one_without_a_base_are_no_moves() -> None:
    alone = TrendSeries(group=("C",), points=(month(2025, 8, "7", change(JULY, None)),))
    assert moves.largest([series("A", "10", "20", complete=False), alone], 5) == []


def test_noise_has_words_only_where_it_is_known() -> None:
    assert moves.noise_words(change(JULY, 2.0, 3.0, beyond=False), ENGLISH) == "within normal range"
    assert moves.noise_words(change(JULY, 2.0), ENGLISH) == moves.noise_words(NEW.change, ENGLISH) == ""
