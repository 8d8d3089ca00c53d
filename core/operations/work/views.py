"""Keep what somebody looked at under a name, and hand it on as a small file."""

from pathlib import Path

from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import EnvironmentFault, UserError
from core.model.sessions import Session
from core.model.work.views import SavedView, read_view, written
from core.operations.access import require_in
from core.security.durable import replace_file
from core.security.permissions import Permission
from core.store import saved_views as stored
from core.store.vault import Vault


def list_views(vault: Vault, session: Session) -> list[SavedView]:
    """Return every saved view by name."""
    require_in(vault, session, Permission.FACTS_READ)
    return stored.list_all(vault.db)


def save_view(vault: Vault, session: Session, view: SavedView) -> tuple[SavedView, ChangeSet]:
    """Keep ``view`` in the place of one of that name; raises ``view.needs_name``."""
    require_in(vault, session, Permission.FACTS_READ)
    if not view.name.strip():
        raise UserError("view.needs_name")
    with vault.transaction() as db:
        stored.put(db, view, stamp(session.clock.now()), session.actor)
        vault.ledger.audit(session, "view.save", view.name)
        vault.ledger.queue(session, "view.save", view.name, {"page": view.page})
    return view, ChangeSet(views=True, outbox=True)


def delete_view(vault: Vault, session: Session, name: str) -> tuple[SavedView, ChangeSet]:
    """Forget a view and return it, so that it can be kept again; raises ``view.unknown``."""
    require_in(vault, session, Permission.FACTS_READ)
    found = next((view for view in stored.list_all(vault.db) if view.name == name), None)
    if found is None:
        raise UserError("view.unknown", name=name)
    with vault.transaction() as db:
        stored.remove(db, name)
        vault.ledger.audit(session, "view.delete", name)
        vault.ledger.queue(session, "view.delete", name, {})
    return found, ChangeSet(views=True, outbox=True)


def export_view(vault: Vault, session: Session, view: SavedView, path: Path) -> None:
    """Write ``view`` to a file: it names places and products, so that is an export and stands in the audit."""
    require_in(vault, session, Permission.FACTS_EXPORT)
    with vault.transaction():
        vault.ledger.audit(session, "view.export", view.name)
    replace_file(path, written(view).encode())


def import_view(vault: Vault, session: Session, path: Path) -> tuple[SavedView, ChangeSet]:
    """Keep the view that a file tells; raises ``view.unreadable``, ``view.newer`` and ``disk.failed``."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UserError("view.unreadable", file=path.name) from error
    except OSError as error:
        raise EnvironmentFault("disk.failed", file=path.name) from error
    return save_view(vault, session, read_view(text, path.name))
