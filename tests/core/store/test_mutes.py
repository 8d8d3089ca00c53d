"""Mutes in a real vault."""

from core.model.alerts.alerts import Mute
from core.store.mutes import VaultMutes
from core.store.vault import Vault
from tests.builders.alerts import RIYADH

JEDDAH = (("region", "جدة"), ("item", "COLA"))


def test_a_mute_is_one_of_its_rule_and_scope(vault: Vault) -> None:
    mutes = VaultMutes(vault.db)
    everywhere, riyadh = Mute(rule="b", scope=(), until=None), Mute(rule="b", scope=RIYADH, until="2025-02-01")
    jeddah, first = Mute(rule="b", scope=JEDDAH, until=None), Mute(rule="a", scope=RIYADH, until=None)
    with vault.transaction():
        for mute in (riyadh, jeddah, everywhere, first, Mute(rule="b", scope=RIYADH, until="2025-03-01")):
            mutes.put(mute, at="t", actor="a")
    assert mutes.list_all()[:2] == [first, everywhere]
    assert {mute.scope: mute.until for mute in mutes.list_all()[2:]} == {RIYADH: "2025-03-01", JEDDAH: None}
    with vault.transaction():
        assert mutes.remove("b", JEDDAH)
        assert not mutes.remove("a", ())
    assert len(mutes.list_all()) == 3
