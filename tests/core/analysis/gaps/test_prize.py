"""Prizes add up to the last digit, whatever they are added up by, under any filter and in any order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import duckdb
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alerts.figures.items import missing_worth
from core.analysis import opportunities, places, reach
from core.analysis.gaps import point_gaps, prize, rates, worklist
from core.analysis.gaps.prize import all_exact, exact
from core.model.analyses.distribution import DistributionRule
from core.model.analyses.gaps import GAP_KEY, GapRule
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityRule
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapRule
from core.model.analyses.prizes import NOTHING, Estimates, Prize
from core.model.analyses.zeros import ZeroRule
from core.model.dimensions import LEVELS, PLACE_LEVELS
from core.model.errors import UserError
from core.model.ownership import NOBODY, Owner, Ownership
from core.model.work.worklist import WorklistRule
from tests.builders.market import REGION_OF, Record, market, monthly

AREAS = [f"A{number}" for number in range(8)]
ITEMS = {"BIG": 100.0, "SMALL": 10.0, "OTHER": 5.3, "LAST": 7.7}
AMOUNTS = st.lists(st.floats(0, 1e6), min_size=1, max_size=50)
# Of each item at each area: sold, out of stock now, delisted, or without a row.
STATES = st.lists(st.sampled_from(["sold", "sold", "sold", "gone", "delisted", "void"]), min_size=32, max_size=32)
FILTERS = st.sampled_from(
    [
        {},
        {"region": ["RIYADH"]},
        {"precision_area": ["a1", "A6 "]},
        {"pack_type": ["NRB"]},
        {"province": ["JEDDAH PROVINCE"], "item": ["SMALL", "BIG"]},
    ]
)


@given(AMOUNTS)
def test_exact_amounts_have_one_sum_in_any_order_and_cut(amounts: list[float]) -> None:
    atoms = [exact(amount) for amount in amounts]
    whole = sum(atoms)
    cut = len(atoms) // 2
    assert sum(atoms[:cut]) + sum(atoms[cut:]) == whole
    assert sum(reversed(atoms)) == whole
    assert sum(atoms[::2]) + sum(atoms[1::2]) == whole


@given(st.floats(0, 1e6))
def test_an_amount_is_off_by_less_than_a_millionth(amount: float) -> None:
    assert abs(exact(amount) - amount) <= 5e-7


@given(AMOUNTS)
def test_many_amounts_are_rounded_as_one_is(amounts: list[float]) -> None:
    assert all_exact(np.array(amounts)).tolist() == [exact(amount) for amount in amounts]


@pytest.fixture(autouse=True)
def regions(monkeypatch: pytest.MonkeyPatch) -> None:
    for number, area in enumerate(AREAS):
        monkeypatch.setitem(REGION_OF, area, "RIYADH" if number < 4 else "JEDDAH")


def shelf(states: Sequence[str]) -> list[Record]:
    shapes = {"sold": (12, 0), "gone": (11, 1), "delisted": (8, 4)}
    rows = {
        (area, item): [round(ITEMS[item] * (1 + 0.01 * at), 2)] * shapes[state][0] + [0.0] * shapes[state][1]
        for at, ((area, item), state) in enumerate(zip(product(AREAS, ITEMS), states, strict=True))
        if state != "void"
    }
    pack = {"BIG": "CAN", "SMALL": "NRB", "OTHER": "CAN", "LAST": "NRB"}
    return [(day, area, pack[item], item, value) for day, area, _, item, value in monthly(rows)]


def added(prizes: Sequence[Prize]) -> Prize:
    names = ("missing", "expected", "low", "middle", "high")
    sums, of_rivals = ({name: sum(getattr(of, name) for of in part) for name in names} for part in _parts(prizes))
    return Prize(**sums, rivals=Estimates(**of_rivals))


def _parts(prizes: Sequence[Prize]) -> tuple[list[Prize], list[Estimates]]:
    return list(prizes), [worth.rivals for worth in prizes]


# Without an own company, and with one: of the items two are rivals', and one is sold by both.
OWNERS = {"item": {"big": Owner.OWN, "small": Owner.RIVAL, "other": Owner.RIVAL}}
COMPANIES = st.sampled_from([NOBODY, Ownership(level="brand", names=("OURS",), owners=OWNERS)])


@given(states=STATES, filters=FILTERS, owned=COMPANIES)
def test_every_cut_adds_up_to_the_whole_to_the_last_digit(
    states: list[str], filters: dict[str, list[str]], owned: Ownership
) -> None:
    with market(shelf(states)) as reader:
        found = point_gaps.find(reader, PointGapRule(), ZeroRule(), filters)
        everything = prize.marked(point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps, owned)
        gaps = prize.marked(found.gaps, owned)
        whole = prize.total(gaps)
        assert prize.chosen(everything, filters) == gaps
        assert whole.rivals == prize.total([gap for gap in gaps if gap.owner is Owner.RIVAL]).less(NOTHING)
        assert prize.total([gap for gap in gaps if gap.owner is not Owner.RIVAL]).less(NOTHING) == whole.own
        for by in (GAP_KEY, ("region",), ("province", "pack_type"), ("item",), ("precision_area", "item")):
            report = rates.find(reader, GapRule(by=by), filters, gaps)
            assert report.prize == whole
            assert added([gap.prize for gap in report.gaps]) == whole
        for level in PLACE_LEVELS:
            assert added([place.prize for place in places.find(reader, level, filters, gaps).places]) == whole
        for by in (("region",), ("province", "precision_area")):
            reach_report = reach.find(reader, DistributionRule(by=by), filters, gaps)
            assert added([*(row.prize for row in reach_report.reaches), reach_report.unlisted]) == whole
        for rule in (WorklistRule(), WorklistRule(stops=1, days=1, tasks=1)):
            week = worklist.plan(replace(found, gaps=gaps), rule, {})
            assert sum([stop.value for stop in week.stops] + [left.value for left in week.left]) == whole.middle
        out_of_stock = [gap for gap in gaps if gap.kind is PointGapKind.OUT_OF_STOCK_OPEN]
        assert sum(missing_worth(gaps).values()) == prize.total(out_of_stock).middle
        by_pack = added([space.prize for space in _spaces(reader, gaps, filters)])
        assert by_pack.middle <= whole.middle
        assert by_pack.own.middle <= whole.own.middle


def _spaces(
    reader: duckdb.DuckDBPyConnection, gaps: Sequence[PointGap], filters: dict[str, list[str]]
) -> list[Opportunity]:
    rule = OpportunityRule(levels=("pack_type",), fewest_peers=1)
    report = opportunities.find(reader, rule, gaps, filters)
    return [space for space in report.opportunities if space.kind is OpportunityKind.WHITE_SPACE]


def test_a_gap_has_the_name_of_every_level_and_no_other_level_is_known() -> None:
    with market(shelf(["gone", *["sold"] * 31])) as reader:
        (gap,) = point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps
    names = {level: gap.named(level) for level in LEVELS if gap.named(level) is not None}
    assert names == {
        "region": "RIYADH",
        "province": "RIYADH PROVINCE",
        "precision_area": "A0",
        "pack_type": "CAN",
        "item": "BIG",
    }
    with pytest.raises(UserError, match=r"filter\.unknown_level"):
        prize.by_group([gap], ("colour",))


def test_nothing_missing_is_worth_nothing() -> None:
    no_gaps: tuple[PointGap, ...] = ()
    assert prize.total(no_gaps) == Prize()
    assert prize.by_group(no_gaps, ("region",)) == {}
