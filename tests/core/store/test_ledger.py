import pytest

from core.model.sessions import Session
from core.store.vault import Vault


@pytest.fixture
def busy_vault(vault: Vault, session: Session) -> Vault:
    with vault.transaction():
        for number in range(5):
            vault.ledger.audit(session, "facts.import", f"batch {number}", detail={"figures": number})
            vault.ledger.queue(session, "batch.import", f"batch {number}", {"figures": number})
    return vault


def test_an_untouched_chain_verifies(busy_vault: Vault) -> None:
    assert busy_vault.ledger.broken_at() == (6, None)


@pytest.mark.parametrize(
    ("tampering", "first_broken"),
    [
        ("UPDATE audit SET actor = 'somebody else' WHERE n = 3", 3),
        ("DELETE FROM audit WHERE n = 4", 5),
        ("UPDATE audit SET detail = '{}' WHERE n = 2", 2),
        ("UPDATE audit SET seal = (SELECT seal FROM audit WHERE n = 2) WHERE n = 6", 6),
    ],
)
def test_a_changed_or_removed_row_is_found(busy_vault: Vault, tampering: str, first_broken: int) -> None:
    busy_vault.db.execute(tampering)
    assert busy_vault.ledger.broken_at()[1] == first_broken


def test_the_outbox_numbers_operations_without_a_hole(busy_vault: Vault) -> None:
    rows = list(busy_vault.db.table("outbox").rows_where(order_by="seq"))
    assert [row["seq"] for row in rows] == [1, 2, 3, 4, 5]
    assert len({row["op_id"] for row in rows}) == len({row["hash"] for row in rows}) == 5


def test_a_rolled_back_change_takes_its_audit_and_outbox_rows_with_it(busy_vault: Vault, session: Session) -> None:
    with pytest.raises(RuntimeError), busy_vault.transaction():  # noqa: PT012 - the block is the transaction
        busy_vault.ledger.audit(session, "facts.import", "lost")
        busy_vault.ledger.queue(session, "batch.import", "lost", {})
        raise RuntimeError
    assert busy_vault.ledger.broken_at() == (6, None)
    assert busy_vault.db.execute("SELECT max(seq) FROM outbox").fetchone() == (5,)
