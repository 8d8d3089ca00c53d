"""The figures of a receipt: the bar of its parts, and the same figures as they are counted after a decision."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.seen import place, words
from ui.dialogs.receipt_summary import ReceiptSummary, _PartsBar
from ui.theme import Theme, Tone


def test_other_counts_stand_where_those_before_stood(english: Theme, qtbot: QtBot) -> None:
    made = ReceiptSummary(english, [("Loaded", "80", "values", Tone.PLAIN)], (80, 0, 20), ["80 loaded"], "80 + 20")
    qtbot.addWidget(made)
    made.show()
    assert words(made) == ["Loaded", "80", "values", "80 loaded", "80 + 20"]
    made.show_figures([("Loaded", "90", "figures", Tone.PLAIN)], (90, 0, 10), ["90 loaded"], "90 + 10")
    assert words(made) == ["Loaded", "90", "figures", "90 loaded", "90 + 10"]


@pytest.mark.parametrize("parts", [(80, 15, 5), (10, 60, 30), (0, 50, 50), (100, 0, 0)])
def test_the_bar_has_sold_zero_and_set_apart_from_left_to_right(
    every_theme: Theme, qtbot: QtBot, parts: tuple[int, int, int]
) -> None:
    bar = _PartsBar(every_theme, parts)
    qtbot.addWidget(bar)
    bar.resize(1000, 12)
    tokens = ("accent.graphic", "border.default", "danger.graphic")
    seen = [place(bar, every_theme.colour(token)) for token in tokens]
    assert [where.width() for where in seen] == [pytest.approx(10 * part, abs=10) for part in parts]
    lefts = [where.left() for where, part in zip(seen, parts, strict=True) if part]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize(("apart", "least"), [(1, 6), (0, 0)])
def test_what_is_set_apart_is_seen_however_little_it_is(english: Theme, qtbot: QtBot, apart: int, least: int) -> None:
    bar = _PartsBar(english, (1_000_000, 0, apart))
    qtbot.addWidget(bar)
    bar.resize(500, 12)
    assert place(bar, english.colour("danger.graphic")).width() == least


def test_a_receipt_of_nothing_is_drawn_without_a_fault(english: Theme, qtbot: QtBot) -> None:
    bar = _PartsBar(english, (0, 0, 0))
    qtbot.addWidget(bar)
    bar.resize(500, 12)
    assert place(bar, english.colour("accent.graphic")).isEmpty()
