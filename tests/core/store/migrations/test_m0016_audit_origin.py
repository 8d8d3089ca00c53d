from core.store.migrations import m0016_audit_origin
from core.store.vault import Vault


def test_the_chain_of_an_older_vault_verifies_and_its_rows_have_no_origin(vault: Vault) -> None:
    for column in ("address", "correlation"):
        vault.db.execute(f"ALTER TABLE audit DROP COLUMN {column}")
    m0016_audit_origin.upgrade(vault.db)
    assert {(row.address, row.correlation) for row in vault.audit_trail.newest(9)} == {("", "")}
    count, broken = vault.ledger.broken_at()
    assert (count > 0, broken) == (True, None)
