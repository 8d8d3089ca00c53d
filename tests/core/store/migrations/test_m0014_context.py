from core.store.migrations import m0014_context
from core.store.vault import Vault
from tests.builders.layers import batch, layer


def test_a_sample_of_an_older_vault_is_known_by_its_bytes_and_issues_name_nothing(vault: Vault) -> None:
    shipped = m0014_context._SHIPPED[0]
    with vault.transaction():
        vault.batches.lay(layer(batch("renamed", 1, file_hash=shipped), {}, coverage=[]))
        vault.batches.lay(layer(batch("own", 2, file="retail-audit-2024.xlsx"), {}, coverage=[]))
    vault.db.execute("ALTER TABLE batch DROP COLUMN sample")
    for column in ("item", "place", "around"):
        vault.db.execute(f"ALTER TABLE issue DROP COLUMN {column}")
    m0014_context.upgrade(vault.db)
    assert [batch.sample for batch in vault.batches.list_all()] == [True, False]
    assert vault.receipts.find("own").issues == ()
