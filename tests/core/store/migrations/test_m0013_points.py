from core.store.migrations import m0013_points
from core.store.vault import Vault
from tests.builders.alerts import alert


def test_alerts_of_an_older_vault_name_no_points(vault: Vault) -> None:
    with vault.transaction():
        vault.alerts.put(alert("old", sold_at=(("OLAYA", "GROCERY"), ("MALAZ",))))
    stored = vault.alerts.find("old")
    assert stored is not None
    assert stored.breach.sold_at == (("OLAYA", "GROCERY"), ("MALAZ",))
    vault.db.execute("ALTER TABLE alert DROP COLUMN sold_at")
    m0013_points.upgrade(vault.db)
    older = vault.alerts.find("old")
    assert older is not None
    assert older.breach.sold_at == ()
