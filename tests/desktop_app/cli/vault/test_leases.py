"""raff lease: installed by the password, shown when it is over, and obeyed by every command."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.model.clock import SystemClock
from core.model.roles import Role
from core.model.sessions import Session
from core.security.leases import Lease
from core.store import vault as vaults
from tests.builders import two_regions
from tests.builders.mandates import ids_of, install, lease, policy_of
from tests.conftest import PASSWORD, Raff


@pytest.fixture
def person(tmp_path: Path) -> Session:
    """The owner, by the clock of the machine, under a policy that the commands obey as well."""
    policy = policy_of()
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "policy.toml").write_text(f'[vault]\nlease_keys = ["{policy.vault.lease_keys[0]}"]')
    return Session(actor="tester", role=Role.OWNER, scope=None, clock=SystemClock(), policy=policy)


def written(folder: Path, wanted: Lease) -> Path:
    (folder / "rana.rafflease").write_bytes(wanted.document())
    return folder / "rana.rafflease"


def test_a_lease_makes_every_command_one_of_a_manager_of_riyadh(
    vault_folder: Path, tmp_path: Path, person: Session, raff: Raff
) -> None:
    with vaults.unlock(vault_folder, PASSWORD, person, writable=True) as vault:
        two_regions.fill(vault, person, tmp_path)
    asked = raff("lease", "show", "--vault", vault_folder, "--json").document
    assert (asked["lease"], asked["refusal"]) == (None, None)
    file = written(tmp_path, lease((asked["vault"], asked["device"]), issued=datetime.now(UTC)))
    trends = ("trends", "--by", "region", "--vault", vault_folder, "--json")
    assert {row["region"] for row in raff(*trends).document["trends"]} == {"RIYADH", "JEDDAH"}
    installed = raff("lease", "install", file, "--vault", vault_folder, "--json").document["lease"]
    assert (installed["account"], installed["role"], installed["regions"]) == ("rana", "manager", ["RIYADH"])
    assert {row["region"] for row in raff(*trends).document["trends"]} == {"RIYADH"}
    refused = raff("sql", "SELECT 1", "--vault", vault_folder)
    assert (refused.code, "[permission.refused]" in refused.err) == (3, True)
    assert "rana" in raff("lease", "show", "--vault", vault_folder).out
    again = raff("lease", "install", file, "--vault", vault_folder)
    assert (again.code, "[lease.older]" in again.err) == (3, True)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_lease_that_is_over_says_what_to_do_and_a_new_one_renews_it(
    vault_folder: Path, tmp_path: Path, person: Session, raff: Raff, language: str
) -> None:
    ids, now = ids_of(vault_folder, person), datetime.now(UTC)
    old = lease(ids, issued=now - timedelta(days=20))
    past = Session(
        actor="tester", role=Role.OWNER, scope=None, clock=Then(now - timedelta(days=19)), policy=person.policy
    )
    install(vault_folder, past, old)
    closed = raff("vault", "status", "--vault", vault_folder, "--lang", language)
    assert (closed.code, "[lease.expired]" in closed.err, "raff lease install" in closed.err) == (3, True, True)
    shown = raff("lease", "show", "--vault", vault_folder, "--json").document
    assert shown["refusal"] == "lease.expired"
    fresh = written(tmp_path, lease(ids, issued=now))
    assert raff("lease", "install", fresh, "--vault", vault_folder, "--lang", language).code == 0
    assert raff("vault", "status", "--vault", vault_folder).code == 0


class Then:
    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment
