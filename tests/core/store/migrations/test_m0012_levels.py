from core.store.migrations import m0012_levels
from core.store.vault import Vault
from tests.builders.alerts import alert


def test_alerts_of_an_older_vault_are_no_shifts(vault: Vault) -> None:
    with vault.transaction():
        vault.alerts.put(alert("old", lasts=7))
    vault.db.execute("ALTER TABLE alert DROP COLUMN lasts")
    m0012_levels.upgrade(vault.db)
    stored = vault.alerts.find("old")
    assert stored is not None
    assert stored.breach.lasts == 0
