"""An order on an open vault: what waits to be sent is saved for the organisation first, then the vault is closed."""

import json
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.orders import apply_order, apply_order_to_open
from core.security import sealing
from core.security.orders import Action, Order, SealedOutbox
from core.store import vault as vaults
from tests.builders import two_regions
from tests.builders.mandates import RECOVERY, ids_of, order, policy_of, under
from tests.conftest import PASSWORD


@pytest.fixture
def session(session: Session) -> Session:
    return under(session, policy_of(recovery=True))


def written(wanted: Order, folder: Path) -> Path:
    (folder / "rana.rafforder").write_bytes(wanted.document())
    return folder / "rana.rafforder"


@pytest.mark.parametrize("action", list(Action))
def test_what_was_not_sent_is_saved_for_the_organisation_alone(
    vault_folder: Path, tmp_path: Path, session: Session, action: Action
) -> None:
    file = written(order(ids_of(vault_folder, session), action, seal_outbox=True), tmp_path)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        two_regions.fill(vault, session, tmp_path)
        waiting = [operation.hash for operation in vault.outbox.operations()]
        done = apply_order_to_open(VaultAccess(vault, session), file)
    assert (done.action, done.outbox_left) == (action, False)
    content = Path(done.outbox).read_bytes()
    assert Path(done.outbox).parent == vault_folder
    assert b"RIYADH" not in content
    sealed = SealedOutbox.model_validate_json(content)
    lines = sealed.open(RECOVERY)
    assert lines is not None
    assert [json.loads(line)["hash"] for line in lines.decode().split("\n")] == waiting
    assert sealed.operations == len(waiting) > 5
    assert sealed.open(sealing.new_private_key()) is None
    assert sealed.model_copy(update={"nonce": "another"}).open(RECOVERY) is None
    with pytest.raises(UserError, match=r"vault\.(wiped|locked_by_order)"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)


def test_a_refused_order_leaves_the_vault_open(vault_folder: Path, tmp_path: Path, session: Session) -> None:
    ids = ids_of(vault_folder, session)
    alone = under(session, policy_of())
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        for wanted, code in (
            (order((ids[0], "another"), Action.WIPE), "order.other_device"),
            (order(ids).model_copy(update={"action": Action.WIPE}), "order.altered"),
        ):
            with pytest.raises(UserError) as caught:
                apply_order_to_open(VaultAccess(vault, alone), written(wanted, tmp_path))
            assert caught.value.code == code
        assert vault.leases.installed is None
    assert not list(vault_folder.glob("*.raffoutbox"))


@pytest.mark.parametrize(("action", "seal_outbox"), [(Action.LOCK, False), (Action.WIPE, True)])
def test_a_vault_that_is_sealed_to_nobody_loses_nothing_to_an_order(
    vault_folder: Path, tmp_path: Path, session: Session, action: Action, seal_outbox: bool
) -> None:
    alone = under(session, policy_of())
    file = written(order(ids_of(vault_folder, alone), action, seal_outbox=seal_outbox), tmp_path)
    with (
        vaults.unlock(vault_folder, PASSWORD, alone, writable=True) as vault,
        pytest.raises(UserError, match=r"order\.no_recovery"),
    ):
        apply_order_to_open(VaultAccess(vault, alone), file)
    vaults.unlock(vault_folder, PASSWORD, alone, writable=True).close()


def test_a_closed_vault_says_that_its_outbox_was_left(vault_folder: Path, tmp_path: Path, session: Session) -> None:
    file = written(order(ids_of(vault_folder, session), seal_outbox=True), tmp_path)
    done = apply_order(vault_folder, file, session)
    assert (done.outbox, done.outbox_left) == ("", True)
    with pytest.raises(EnvironmentFault, match=r"disk\.unreadable"):
        apply_order(vault_folder, tmp_path / "gone", session)
    file.write_bytes(b"{}")
    with pytest.raises(UserError, match=r"order\.unreadable"):
        apply_order(vault_folder, file, session)
