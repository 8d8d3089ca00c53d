"""The short list of where most is to win, cell by cell."""

from desktop_app.pages.executive import rankings
from tests.builders.outlets import ENGLISH, drawn
from tests.builders.results import GAPS


def test_a_gap_without_a_prize_is_not_listed() -> None:
    rows = rankings.wins(GAPS, ENGLISH)
    assert [drawn(row) for row in rows] == [
        [
            "BURAIDAH | strong",
            "CAN",
            "1,197 – 4,790 | Range(low=1197.4, middle=2394.8, high=4789.6, top=4789.6)",
            "2,395 | strong",
        ]
    ]
