"""The short lists of what moved most and of where most is to win, cell by cell."""

from dataclasses import replace

import pytest

from core.model.analyses.trends import TrendRule
from core.model.ownership import Owner, Ownership
from desktop_app.pages.executive import rankings
from tests.builders.market_figures import PEPSI, TRENDS
from tests.builders.outlets import ARABIC, ENGLISH, drawn
from tests.builders.results import GAP, GAPS
from tests.builders.shown import headings, plain
from ui.models.rows import DeviationMark

SELLERS = TRENDS.sellers


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


def test_the_largest_prizes_are_listed_whatever_leads_the_report() -> None:
    report = replace(GAPS, gaps=tuple(replace(GAP, prize=replace(GAP.prize, middle=float(at))) for at in range(1, 8)))
    assert [row[3].text for row in rankings.wins(report, ENGLISH)] == ["7", "6", "5", "4", "3"]


def mark(moved: float, low: float, high: float, base: float) -> DeviationMark:
    """Return the mark of a move from ``base``, which noise leaves between ``low`` and ``high`` of it."""
    middle, half = base * ((low + high) / 2 - 1), base * (high - low) / 2
    return DeviationMark(moved, pytest.approx(half), 300.0, usual=pytest.approx(middle))


def test_moves_are_drawn_over_their_noise_on_one_scale() -> None:
    assert headings(rankings.mover_columns("brand", ENGLISH)) == ["Brand < wide", " <", "Change >", "% >"]
    rows = rankings.movers(SELLERS, ENGLISH)
    assert [drawn([row[0], *row[2:]]) for row in rows] == [
        ["PEPSI | strong", "−300 | strong", "−15.0 % | bad"],
        ["MIRINDA | strong", "+100 | strong", "+2.0 % | quiet"],
    ]
    assert [(row[1].text, row[1].picture) for row in rows] == [
        ("significant", mark(-300.0, 1 / 1.06, 1.06, 2_000)),
        ("within normal range", mark(100.0, 1 / 1.03, 1.03, 5_000)),
    ]
    assert [row[3].hint for row in rows] == ["significant", "within normal range"]


def test_without_a_series_nothing_moved() -> None:
    assert rankings.movers(replace(SELLERS, series=()), ENGLISH) == ()


def test_movers_are_own_brands_and_those_of_rivals_on_demand_each_marked() -> None:
    owned = Ownership(level="brand", names=("PEPSI",), owners={"brand": {"pepsi": Owner.OWN, "mirinda": Owner.RIVAL}})
    own = rankings.movers(SELLERS, ENGLISH, owned)
    assert [row[0].text for row in own] == ["PEPSI (own)"]
    both = rankings.movers(SELLERS, ENGLISH, owned, rivals=True)
    assert [row[0].text for row in both] == ["PEPSI (own)", "MIRINDA (rival)"]
    assert [plain(row[0].text) for row in rankings.movers(replace(SELLERS, series=(PEPSI,)), ARABIC, owned)] == [
        "PEPSI (لنا)"
    ]


def test_where_the_data_have_no_brands_movers_are_of_the_level_that_they_have_with_its_owners() -> None:
    items = replace(SELLERS, rule=TrendRule(by=("item",)))
    owned = Ownership(level="brand", names=("PEPSI",), owners={"item": {"pepsi": Owner.OWN, "mirinda": Owner.RIVAL}})
    assert headings(rankings.mover_columns("item", ENGLISH))[0] == "Item < wide"
    assert [row[0].text for row in rankings.movers(items, ENGLISH, owned)] == ["PEPSI (own)"]
    both = rankings.movers(items, ENGLISH, owned, rivals=True)
    assert [row[0].text for row in both] == ["PEPSI (own)", "MIRINDA (rival)"]


def test_what_has_no_name_is_not_among_the_own_movers() -> None:
    owned = Ownership(level="brand", names=("PEPSI",), owners={"brand": {"pepsi": Owner.OWN}})
    nameless = replace(SELLERS, series=(replace(PEPSI, group=(None,)),))
    assert rankings.movers(nameless, ENGLISH, owned) == ()
    assert len(rankings.movers(nameless, ENGLISH, owned, rivals=True)) == 1
