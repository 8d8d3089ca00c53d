"""The lease inside a vault: it is enforced at every opening, and nothing beside the vault can lift it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.sessions import Session
from core.store import vault as vaults
from tests.builders.mandates import NOON, ids_of, install, lease, policy_of, under
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock


@pytest.fixture
def session(session: Session) -> Session:
    return under(session, policy_of())


@pytest.fixture
def leased(vault_folder: Path, session: Session) -> Path:
    """A vault with a lease of fourteen days."""
    install(vault_folder, session, lease(ids_of(vault_folder, session)))
    return vault_folder


def opening(folder: Path, session: Session, *, writable: bool = True) -> str:
    """Return why the vault does not open, or an empty text."""
    try:
        vaults.unlock(folder, PASSWORD, session, writable=writable).close()
    except UserError as error:
        return error.code
    return ""


def test_a_vault_that_never_got_a_lease_opens_at_any_time(
    vault_folder: Path, session: Session, clock: StandingClock
) -> None:
    for days in (0, 9_000, -18_000):
        clock.move(timedelta(days=days))
        assert opening(vault_folder, session) == opening(vault_folder, session, writable=False) == ""


@pytest.mark.parametrize("writable", [True, False])
def test_when_the_lease_is_over_the_vault_does_not_open_and_nothing_is_deleted(
    leased: Path, session: Session, clock: StandingClock, writable: bool
) -> None:
    clock.move(timedelta(days=14, minutes=-1))
    assert opening(leased, session, writable=writable) == ""
    before = {path.name for path in leased.iterdir()}
    clock.move(timedelta(minutes=1))
    assert opening(leased, session, writable=writable) == "lease.expired"
    assert {path.name for path in leased.iterdir()} == before
    clock.move(timedelta(days=-5))
    assert opening(leased, session, writable=writable) == "lease.clock_set_back"


def test_a_new_lease_opens_it_again_with_all_that_was_in_it(
    leased: Path, session: Session, clock: StandingClock
) -> None:
    ids = ids_of(leased, session)
    clock.move(timedelta(days=20))
    assert opening(leased, session) == "lease.expired"
    install(leased, session, lease(ids, issued=NOON + timedelta(days=20)))
    with vaults.unlock(leased, PASSWORD, session, writable=True) as vault:
        rows = [(row["action"], row["outcome"]) for row in vault.db.table("audit").rows]
        assert rows.count(("lease.expired", "refused")) == 1
        assert vault.ledger.broken_at()[1] is None


@pytest.mark.parametrize("writable", [True, False])
def test_a_clock_that_is_set_back_by_more_than_ten_minutes_opens_nothing(
    leased: Path, session: Session, clock: StandingClock, writable: bool
) -> None:
    clock.move(timedelta(days=3))
    assert opening(leased, session, writable=writable) == ""
    clock.move(timedelta(minutes=-10))
    assert opening(leased, session, writable=writable) == ""
    clock.move(timedelta(seconds=-1))
    assert opening(leased, session, writable=writable) == "lease.clock_set_back"
    clock.move(timedelta(minutes=1))
    assert opening(leased, session, writable=writable) == ""


def test_the_mark_moves_on_at_each_audit_row_and_at_closing(
    leased: Path, session: Session, clock: StandingClock
) -> None:
    with vaults.unlock(leased, PASSWORD, session, writable=True) as vault:
        clock.move(timedelta(hours=5))
        with vault.transaction():
            vault.ledger.audit(session, "vault.backup", vault.id)
        assert vault.leases.mark == clock.now()
        clock.move(timedelta(hours=5))
    clock.move(timedelta(hours=-1))
    assert opening(leased, session) == "lease.clock_set_back"


def test_no_file_beside_the_vault_lifts_its_lease(leased: Path, session: Session, clock: StandingClock) -> None:
    with vaults.unlock(leased, PASSWORD, session, writable=True):
        pass
    clock.move(timedelta(days=15))
    for path in leased.iterdir():
        if path.name not in {"slots.json", "vault.db"}:
            path.unlink()
    assert opening(leased, session) == "lease.expired"
    assert opening(leased, replace(session, policy=owner(clock).policy)) == "lease.expired"


def test_a_reader_beside_a_writer_still_sees_the_time(leased: Path, session: Session, clock: StandingClock) -> None:
    with vaults.unlock(leased, PASSWORD, session, writable=True) as writer:
        clock.move(timedelta(hours=1))
        with vaults.unlock(leased, PASSWORD, session, writable=False) as reader:
            assert writer.leases.mark == clock.now()
            with pytest.raises(Exception, match="readonly"):
                reader.db.execute("DELETE FROM setting")
        clock.move(timedelta(hours=1))
        with writer.transaction():
            assert opening(leased, session, writable=False) == ""


def test_the_audit_names_whom_the_lease_names(leased: Path, session: Session) -> None:
    with pytest.raises(UserError, match=r"vault\.wrong_password"):
        vaults.unlock(leased, "not the password", session, writable=True)
    with vaults.unlock(leased, PASSWORD, session, writable=True) as vault:
        assert [row["actor"] for row in vault.db.table("audit").rows if row["action"] == "AUTHENTICATION"][-1] == "rana"


def test_a_rotation_keeps_the_lease(leased: Path, session: Session, clock: StandingClock) -> None:
    with vaults.unlock(leased, PASSWORD, session, writable=True) as vault:
        vault.rotate(session)
        assert vault.leases.installed is not None
    clock.move(timedelta(days=15))
    assert opening(leased, session) == "lease.expired"
