from core.store.settings import VaultSettings
from core.store.vault import Vault


def test_a_value_is_found_under_its_key_replaced_and_removed(vault: Vault) -> None:
    settings = VaultSettings(vault.db)
    assert settings.find("a") is None
    with vault.transaction():
        settings.put("a", "one")
        settings.put("a", "اثنان")
    assert settings.find("a") == "اثنان"
    with vault.transaction():
        assert settings.remove("a")
        assert not settings.remove("a")
    assert settings.find("a") is None


def test_values_of_a_prefix_come_by_the_rest_of_their_keys_in_order(vault: Vault) -> None:
    settings = VaultSettings(vault.db)
    with vault.transaction():
        for key in ("rule.b", "rule.a", "rules.c", "xrule.d"):
            settings.put(key, key)
    assert list(settings.beginning_with("rule.").items()) == [("a", "rule.a"), ("b", "rule.b")]
