"""raff order apply: without a password, and with it where what was not sent is to be saved."""

from pathlib import Path

import pytest

from core.model.clock import SystemClock
from core.model.roles import Role
from core.model.sessions import Session
from core.security import signed
from core.security.orders import Action, Order
from tests.builders.mandates import ids_of, order, policy_of
from tests.conftest import PASSWORD, Raff


@pytest.fixture
def ids(vault_folder: Path, tmp_path: Path) -> tuple[str, str]:
    policy = policy_of(recovery=True)
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "policy.toml").write_text(
        f'[vault]\nlease_keys = ["{policy.vault.lease_keys[0]}"]\nrecovery_key = "{policy.vault.recovery_key}"'
    )
    owner = Session(actor="tester", role=Role.OWNER, scope=None, clock=SystemClock(), policy=policy)
    return ids_of(vault_folder, owner)


def written(folder: Path, wanted: Order) -> Path:
    (folder / "rana.rafforder").write_bytes(wanted.document())
    return folder / "rana.rafforder"


def test_a_lock_needs_no_password_and_is_named_at_the_next_opening(
    vault_folder: Path, tmp_path: Path, ids: tuple[str, str], raff: Raff
) -> None:
    fake = written(tmp_path, order(ids, Action.WIPE, private=signed.new_private_key()))
    refused = raff("order", "apply", fake, "--vault", vault_folder, password=None)
    assert (refused.code, "[order.unknown_key]" in refused.err) == (3, True)
    assert raff("vault", "status", "--vault", vault_folder).code == 0
    file = written(tmp_path, order(ids, seal_outbox=True))
    done = raff("order", "apply", file, "--vault", vault_folder, "--json", password=None)
    assert (done.document["action"], done.document["outbox"]) == ("lock", None)
    locked = raff("vault", "status", "--vault", vault_folder)
    assert (locked.code, "[vault.locked_by_order]" in locked.err) == (3, True)
    assert raff("vault", "recovery", "request", "--out", tmp_path / "asked", "--vault", vault_folder).code == 0


def test_a_wipe_saves_what_was_not_sent_first_where_the_vault_is_opened_for_it(
    vault_folder: Path, tmp_path: Path, ids: tuple[str, str], raff: Raff
) -> None:
    file = written(tmp_path, order(ids, Action.WIPE, seal_outbox=True))
    done = raff("order", "apply", file, "--save-outbox", "--vault", vault_folder, "--json", password=PASSWORD)
    assert Path(done.document["outbox"]).is_file()
    wiped = raff("vault", "status", "--vault", vault_folder)
    assert (wiped.code, "[vault.wiped]" in wiped.err) == (3, True)


@pytest.mark.usefixtures("ids")
def test_beside_a_wiped_vault_a_new_one_is_made_and_found(tmp_path: Path, raff: Raff) -> None:
    made = raff("vault", "create", "--json").document["vault"]
    shown = raff("lease", "show", "--json").document
    raff("order", "apply", written(tmp_path, order((shown["vault"], shown["device"]), Action.WIPE)))
    assert raff("vault", "status", "--json").document["error"]["code"] == "vault.missing"
    again = raff("vault", "create", "--json").document["vault"]
    assert again != made
    assert raff("lease", "show", "--json").document["vault"] != shown["vault"]
