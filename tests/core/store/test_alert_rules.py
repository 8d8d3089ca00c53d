"""Rules of alerts in a real vault."""

from core.store.alert_rules import VaultAlertRules
from core.store.settings import VaultSettings
from core.store.vault import Vault
from tests.builders.alerts import rule


def test_a_rule_is_kept_by_its_id_replaced_and_removed(vault: Vault) -> None:
    rules = VaultAlertRules(vault.db)
    first, last, changed = rule(id="a"), rule(id="b"), rule(id="b", threshold=33.0, clear=30.0)
    with vault.transaction():
        VaultSettings(vault.db).put("other", "no rule")
        for kept in (last, first, changed):
            rules.put(kept)
    assert rules.list_all() == [first, changed]
    with vault.transaction():
        assert rules.remove("a")
        assert not rules.remove("a")
    assert rules.list_all() == [changed]
