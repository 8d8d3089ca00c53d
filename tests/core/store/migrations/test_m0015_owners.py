from core.model.ownership import Owner
from core.store.migrations import m0015_owners
from core.store.vault import Vault
from tests.builders.alerts import alert


def test_alerts_of_an_older_vault_are_nobodys_and_have_no_counterparts(vault: Vault) -> None:
    with vault.transaction():
        vault.alerts.put(alert("old", owner=Owner.RIVAL, counterparts=("KINZA", "PEPSI")))
    stored = vault.alerts.find("old")
    assert stored is not None
    assert (stored.breach.owner, stored.breach.counterparts) == (Owner.RIVAL, ("KINZA", "PEPSI"))
    for column in ("owner", "counterparts"):
        vault.db.execute(f"ALTER TABLE alert DROP COLUMN {column}")
    m0015_owners.upgrade(vault.db)
    older = vault.alerts.find("old")
    assert older is not None
    assert (older.breach.owner, older.breach.counterparts) == (None, ())
