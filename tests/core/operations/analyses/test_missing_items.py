"""Items missing at points are found once for one state of the data, and filters choose among them."""

from dataclasses import replace

import pytest

from core.analysis.gaps import point_gaps
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.company_policy import CompanyPolicy
from core.model.errors import UserError
from core.model.ownership import NOBODY, Owner, Ownership
from core.model.policy import Policy
from core.operations.analyses import missing_items as module
from core.operations.analyses.missing_items import missing_items, own_items
from tests.builders.access import data_access

RULE = PointGapRule()


def test_filters_choose_among_what_was_found_once() -> None:
    with data_access() as access:
        warehouse = access.warehouse
        whole = missing_items(warehouse, access.session, RULE, {})
        stored = warehouse.memory[RULE]
        lemon = missing_items(warehouse, access.session, RULE, {"item": ["lemon "]})
        assert warehouse.memory[RULE] is stored
        with warehouse.reader() as reader:
            assert whole == point_gaps.find(reader, RULE, ZeroRule(), {})
            assert lemon == point_gaps.find(reader, RULE, ZeroRule(), {"item": ["LEMON"]})
        assert lemon.gaps
        assert missing_items(warehouse, access.session, RULE, {"item": ["COLA"]}).gaps == ()


def test_another_rule_and_another_span_are_found_for_themselves() -> None:
    half = PointGapRule(realisation=(0.1, 0.25, 0.5))
    with data_access() as access:
        (whole,), (part,) = (missing_items(access.warehouse, access.session, rule, {}).gaps for rule in (RULE, half))
        assert part.middle == pytest.approx(whole.middle / 2, abs=1e-6)
        last = missing_items(access.warehouse, access.session, RULE, {}).as_of
        assert last is not None
        earlier = access.warehouse.within(last.replace(year=last.year - 5), last.replace(day=1))
        assert RULE not in earlier.memory


def test_each_gap_is_marked_with_whose_it_is_where_a_company_is_known() -> None:
    owners = {"item": {"lemon": Owner.RIVAL, "cola": Owner.OWN}}
    with data_access() as access, pytest.MonkeyPatch.context() as patched:
        unmarked = missing_items(access.warehouse, access.session, RULE, {}).gaps
        owned = Ownership(level="item", names=("COLA",), owners=owners)
        patched.setattr(module, "own_items", lambda *_: owned)
        gaps = missing_items(access.warehouse, access.session, RULE, {}).gaps
        assert {gap.owner for gap in unmarked} == {None}
        assert {(gap.item, gap.owner) for gap in gaps} == {("LEMON", Owner.RIVAL)}
        assert missing_items(access.warehouse, access.session, RULE, {"item": ["LEMON"]}).gaps == gaps


def test_an_unknown_level_is_refused() -> None:
    with data_access() as access, pytest.raises(UserError, match=r"filter\.unknown_level"):
        missing_items(access.warehouse, access.session, RULE, {"colour": ["red"]})


def test_items_are_own_by_the_policy_unless_a_filter_chooses_whose() -> None:
    with data_access() as access:
        session = replace(access.session, policy=Policy(company=CompanyPolicy(names=("ACME",))))
        assert own_items(access.warehouse, access.session, {}) == NOBODY
        assert own_items(access.warehouse, session, {"region": ["RIYADH"]}).unknown == ("ACME",)
        assert own_items(access.warehouse, session, {"brand": ["PEPSI"]}) == NOBODY
