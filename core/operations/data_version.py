"""Name the data that a figure was reckoned from, so that two figures can be told to be of the same."""

from hashlib import sha256

from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import batches as stored
from core.store import layers
from core.store.vault import Vault


def data_version(vault: Vault, session: Session) -> str:
    """Return the digest of what the vault shows to ``session``: the files behind every region and period.

    The same files, imported by the same recipes, have one version in every vault; what was released counts with its
    batch and its figures.
    """
    require_in(vault, session, Permission.FACTS_READ)
    every = {batch.id: batch for batch in stored.list_all(vault.db)}
    newest = layers.winners(every.values(), layers.all_coverage(vault.db))
    told = sorted(
        f"{region} {period} {every[batch].file_hash} {every[batch].recipe_hash} {every[batch].sheet}"
        for (region, period), batch in newest.items()
        if session.scope is None or region in session.scope
    )
    shown = set(newest.values())
    told += sorted(
        f"{batch.parent} {batch.position} {batch.figures}"
        for batch in every.values()
        if batch.parent in shown and batch.withdrawn_at is None
    )
    return sha256("\n".join(told).encode()).hexdigest()[:12]
