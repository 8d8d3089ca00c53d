"""Let a picture of figures out of the vault: a right of its own, and a row in the audit."""

from pathlib import Path

from core.model.sessions import Session
from core.operations.access import require_in
from core.security.durable import replace_file
from core.security.permissions import Permission
from core.store.vault import Vault


def export_picture(vault: Vault, session: Session, path: Path, name: str, content: bytes) -> None:
    """Write ``content`` to ``path``; before it exists, the audit tells that ``name`` was exported."""
    note_copy(vault, session, name)
    replace_file(path, content)


def note_copy(vault: Vault, session: Session, name: str) -> None:
    """Take down that ``name`` leaves the vault, by file or by clipboard; raises ``permission.refused``."""
    require_in(vault, session, Permission.FACTS_EXPORT)
    with vault.transaction():
        vault.ledger.audit(session, "facts.export", name)
