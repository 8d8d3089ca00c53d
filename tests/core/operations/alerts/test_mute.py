"""Rules muted and unmuted, everywhere or in one place."""

from datetime import datetime, timedelta

import pytest

from core.model.alerts.rules import SHIPPED
from core.model.changes import ChangeSet
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.access import Access
from core.operations.alerts.mute import list_mutes, mute_rule, unmute_rule
from tests.builders.access import audited, memory_access
from tests.builders.alerts import JEDDAH, RIYADH

RULE = "gap_rate_critical"
OTHER = next(rule for rule in SHIPPED if rule != RULE)


def later(access: Access, hours: int) -> datetime:
    return access.session.clock.now() + timedelta(hours=hours)


def test_a_mute_is_listed_and_stands_in_both_books() -> None:
    access = memory_access()
    mute, changes = mute_rule(access, RULE, RIYADH, later(access, 2))
    assert (mute.rule, mute.scope, mute.until) == (RULE, RIYADH, "2025-01-15T08:30:00.000Z")
    assert changes == ChangeSet(settings=True, outbox=True)
    assert list_mutes(access) == [mute]
    assert [operation.edit.kind for operation in access.store.outbox.operations()] == ["mute.set"]


def test_a_mute_whose_time_is_over_is_not_listed() -> None:
    access = memory_access()
    mute_rule(access, RULE, (), later(access, 2))
    forever, _ = mute_rule(access, OTHER, RIYADH)
    access.session.clock.move(timedelta(hours=2))  # type: ignore[attr-defined]
    assert list_mutes(access) == [forever]


def test_one_place_is_unmuted_and_the_other_stays() -> None:
    access = memory_access()
    kept, _ = mute_rule(access, RULE, JEDDAH)
    mute_rule(access, RULE, RIYADH)
    assert unmute_rule(access, RULE, RIYADH) == ChangeSet(settings=True, outbox=True)
    assert list_mutes(access) == [kept]
    for scope in (RIYADH, ()):
        with pytest.raises(UserError, match=r"alert\.not_muted"):
            unmute_rule(access, RULE, scope)


def test_an_unknown_rule_and_a_moment_that_is_over_are_refused() -> None:
    access = memory_access()
    with pytest.raises(UserError, match=r"alert_rule\.unknown"):
        mute_rule(access, "no_rule")
    with pytest.raises(UserError, match=r"alert\.mute_past"):
        mute_rule(access, RULE, RIYADH, later(access, -1))
    assert list_mutes(access) == []


def test_only_the_own_regions_are_muted_and_unmuted() -> None:
    owner = memory_access()
    mute_rule(owner, RULE, JEDDAH)
    manager = memory_access(Role.MANAGER, frozenset({"RIYADH"}), owner.store)  # type: ignore[arg-type]
    for act in (
        lambda: mute_rule(manager, RULE, JEDDAH),
        lambda: unmute_rule(manager, RULE, JEDDAH),
        lambda: mute_rule(manager, RULE),
    ):
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            act()
    mine, _ = mute_rule(manager, RULE, RIYADH)
    assert mine in list_mutes(manager)


def test_an_executive_mutes_nothing() -> None:
    access = memory_access(Role.EXECUTIVE)
    with pytest.raises(UserError, match=r"permission\.refused"):
        mute_rule(access, RULE)
    assert audited(access) == [("PERMISSION_CHECK_FAILED", "mutes:set", "refused")]
