"""Targets in a real vault."""

from datetime import date
from decimal import Decimal

from core.model.work.targets import WHOLE, Target
from core.store.targets import VaultTargets
from core.store.vault import Vault

MARCH, APRIL = date(2024, 3, 1), date(2024, 4, 1)


def test_a_target_is_kept_to_its_digit_replaced_and_removed(vault: Vault) -> None:
    targets = VaultTargets(vault.db)
    riyadh = Target(region="الرياض", period=APRIL, value=Decimal("40.50"))
    whole = Target(region=WHOLE, period=APRIL, value=Decimal(3))
    march = Target(region="ينبع", period=MARCH, value=Decimal(4))
    assert (targets.list_all(), targets.find("الرياض", APRIL)) == ([], None)
    with vault.transaction():
        for target in (Target(region="الرياض", period=APRIL, value=Decimal(1)), riyadh, whole, march):
            targets.put(target, at="t", actor="a")
    assert targets.list_all() == [march, whole, riyadh]
    assert str(targets.find("الرياض", APRIL).value) == "40.50"  # type: ignore[union-attr]
    assert targets.find("الرياض", MARCH) is None
    with vault.transaction():
        assert targets.remove("الرياض", APRIL)
        assert not targets.remove("الرياض", MARCH)
    assert targets.list_all() == [march, whole]
