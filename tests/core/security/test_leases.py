"""A lease: how long it may be, when it may be installed, and by which clock it ends."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session
from core.security.leases import Lease
from tests.builders.mandates import NOON, lease

IDS = ("vault", "device")
MINUTES = st.integers(min_value=-100_000, max_value=100_000).map(lambda minutes: timedelta(minutes=minutes))


def refused(
    wanted: Lease, installed: Lease | None = None, mark: timedelta | None = None, wall: timedelta = timedelta()
) -> str:
    try:
        wanted.check_new(installed, None if mark is None else NOON + mark, NOON + wall)
    except UserError as error:
        return error.code
    return ""


@pytest.mark.parametrize(
    ("days", "code"), [(1, ""), (60, ""), (0.9, "lease.length"), (60.001, "lease.length"), (-3, "lease.length")]
)
def test_a_lease_lasts_from_a_day_to_sixty(days: float, code: str) -> None:
    assert refused(lease(IDS, days=days)) == code


def test_a_lease_of_tomorrow_is_not_installed_today_nor_one_that_is_over() -> None:
    assert refused(lease(IDS, issued=NOON + timedelta(minutes=10))) == ""
    assert refused(lease(IDS, issued=NOON + timedelta(minutes=11))) == "lease.not_yet"
    assert refused(lease(IDS, days=14), wall=timedelta(days=14)) == "lease.ended"
    assert refused(lease(IDS, days=14), mark=timedelta(days=14)) == "lease.ended"


def test_only_a_later_lease_takes_the_place_of_another() -> None:
    first = lease(IDS)
    later = lease(IDS, issued=NOON + timedelta(minutes=1))
    assert refused(later, installed=first) == ""
    assert refused(first, installed=first) == refused(first, installed=later) == "lease.older"


def test_only_a_lease_for_it_begins_the_clock_again() -> None:
    ahead = timedelta(days=3_000)
    assert refused(lease(IDS), mark=ahead) == "lease.ended"
    assert refused(lease(IDS, sets_clock=True), mark=ahead) == ""
    assert lease(IDS, sets_clock=True).first_mark(NOON + ahead, NOON) == NOON
    assert lease(IDS).first_mark(NOON + ahead, NOON) == NOON + ahead


@given(MINUTES, st.none() | MINUTES)
def test_it_holds_until_its_end_by_the_latest_clock_and_not_after_a_rollback(
    wall: timedelta, mark: timedelta | None
) -> None:
    held = lease(IDS)
    seen = wall if mark is None else max(mark, wall)
    back = mark is not None and mark - wall > timedelta(minutes=10)
    code = ""
    try:
        held.require_valid(None if mark is None else NOON + mark, NOON + wall)
    except UserError as error:
        code = error.code
    over = "lease.expired" if seen >= timedelta(days=14) else ""
    assert code == ("lease.clock_set_back" if back else over)


def test_who_acts_is_whom_the_lease_names(session: Session) -> None:
    acting = lease(IDS).acting(session)
    assert (acting.actor, acting.role, acting.scope) == ("rana", Role.MANAGER, frozenset({"RIYADH"}))
    assert lease(IDS, regions=None).acting(session).scope is None
    assert acting.clock is session.clock


def test_no_lease_makes_anybody_the_owner() -> None:
    content = lease(IDS).document().replace(b'"manager"', b'"owner"')
    with pytest.raises(UserError, match=r"lease\.unreadable"):
        Lease.read(content)
