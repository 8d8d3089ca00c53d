"""What operations on the vault itself are handed: they need its file and its slots, not only a store."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.operations.access import Access

if TYPE_CHECKING:
    from core.store.vault import Vault


@dataclass(frozen=True, slots=True)
class VaultAccess(Access):
    """One session on one vault."""

    store: "Vault"
