"""Saved views in a real vault."""

from dataclasses import replace

from core.model.selection import EVERYTHING
from core.model.work.views import SavedView
from core.store.saved_views import VaultSavedViews
from core.store.vault import Vault

VIEW = SavedView(name="علب", page="map", selection=EVERYTHING.choosing("region", ["جدة"]), setup={"figure": "sales"})


def test_a_view_is_found_by_its_name_replaced_and_removed(vault: Vault) -> None:
    views = VaultSavedViews(vault.db)
    first = SavedView(name="A", page="analytics")
    assert (views.list_all(), views.find("علب")) == ([], None)
    with vault.transaction():
        for view in (replace(VIEW, page="old"), VIEW, first):
            views.put(view, at="t", actor="a")
    assert views.list_all() == [first, VIEW]
    assert (views.find("علب"), views.find("A")) == (VIEW, first)
    with vault.transaction():
        assert views.remove("A")
        assert not views.remove("A")
    assert views.list_all() == [VIEW]
