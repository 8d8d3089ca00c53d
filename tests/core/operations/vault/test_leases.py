"""A lease is shown with what IT asks for, and installed from its file; whoever has it sees what it grants alone."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import list_batches
from core.operations.vault.access import VaultAccess
from core.operations.vault.leases import install_lease, show_lease
from core.operations.work.targets import set_target
from core.store.vault import Vault
from tests.builders import two_regions
from tests.builders.mandates import NOON, lease, policy_of, under
from tests.fakes.clock import StandingClock


@pytest.fixture
def session(session: Session) -> Session:
    return under(session, policy_of())


@pytest.fixture
def access(vault: Vault, session: Session) -> VaultAccess:
    return VaultAccess(vault, session)


@pytest.fixture
def file(access: VaultAccess, tmp_path: Path) -> Path:
    ids = (access.store.id, access.store.ledger.device)
    (tmp_path / "rana.rafflease").write_bytes(lease(ids).document())
    return tmp_path / "rana.rafflease"


def test_before_a_lease_the_ids_are_shown_for_which_one_is_made(access: VaultAccess) -> None:
    status = show_lease(access)
    assert (status.vault_id, status.device) == (access.store.id, access.store.ledger.device)
    assert (status.lease, status.refusal) == (None, "")


def test_a_lease_is_installed_from_its_file_and_audited(access: VaultAccess, file: Path, clock: StandingClock) -> None:
    installed = install_lease(access, file)
    status = show_lease(access)
    assert (status.lease, status.mark, status.refusal) == (installed, NOON, "")
    row = list(access.store.db.table("audit").rows)[-1]
    assert (row["action"], row["outcome"], installed.digest in row["detail"]) == ("lease.install", "done", True)
    clock.move(timedelta(days=15))
    assert show_lease(access).refusal == "lease.expired"
    clock.move(timedelta(days=-15))
    assert show_lease(access).refusal == "lease.clock_set_back"


def test_what_is_refused_changes_nothing(access: VaultAccess, file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    faults = {
        b"": "lease.unreadable",
        whole[:-1]: "lease.unreadable",
        whole + b" " * 70_000: "lease.unreadable",
        whole.replace(b'"RIYADH"', b'"JEDDAH"'): "lease.altered",
        lease(("another", "device")).document(): "lease.other_vault",
        lease((access.store.id, "another")).document(): "lease.other_device",
        lease((access.store.id, access.store.ledger.device), days=61).document(): "lease.length",
    }
    rows = access.store.db.table("audit").count
    for content, code in faults.items():
        if content != whole + b" " * 70_000:
            file.write_bytes(content)
            with pytest.raises(UserError) as caught:
                install_lease(access, file)
            assert caught.value.code == code
    with pytest.raises(EnvironmentFault, match=r"disk\.unreadable"):
        install_lease(access, tmp_path / "gone")
    assert access.store.leases.installed is None
    assert access.store.leases.mark is None
    assert access.store.db.table("audit").count == rows


def test_a_manager_of_riyadh_sees_and_changes_riyadh_alone(access: VaultAccess, file: Path, tmp_path: Path) -> None:
    batches = two_regions.fill(access.store, access.session, tmp_path)
    install_lease(access, file)
    own = VaultAccess(access.store, access.store.leases.acting(access.session))
    assert batches["JEDDAH"] not in {batch.id for batch in list_batches(own)}
    with open_warehouse(own, Unattended()) as warehouse, warehouse.reader() as reader:
        assert warehouse.regions == {"RIYADH"}
        assert reader.execute("SELECT DISTINCT region FROM sales").fetchall() == [("RIYADH",)]
    with pytest.raises(UserError, match=r"permission\.refused"):
        set_target(own, "RIYADH", two_regions.MARCH, None)
    assert own.session.actor == "rana"
