from decimal import Decimal

from core.model.dimensions import DimensionName
from core.model.names import identity_key
from core.store.migrations import m0010_places
from core.store.vault import Vault
from tests.builders.layers import JANUARY, batch, layer, members

PLACES = [{"region": "RIYADH", "market": "GROCERY"}, {"region": "Jeddah ", "market": "GROCERY"}]


def test_each_place_gets_the_key_of_its_own_names_and_keeps_them(vault: Vault) -> None:
    places = members(DimensionName.PLACE, PLACES)
    figures = {("GROCERY", "PEPSI", JANUARY): Decimal(1)}
    with vault.transaction():
        vault.batches.lay(layer(batch("a", 1), figures, places=places))
    m0010_places.upgrade(vault.db)
    after = vault.batches.members("a", DimensionName.PLACE)
    assert after.column("key").to_pylist() == [
        identity_key(("RIYADH", None, None, "GROCERY")),
        identity_key(("JEDDAH", None, None, "GROCERY")),
    ]
    assert after.drop_columns(["key"]).equals(places.drop_columns(["key"]))


def test_a_vault_without_imports_needs_nothing(vault: Vault) -> None:
    m0010_places.upgrade(vault.db)
    assert vault.db.table("place").count == 0
