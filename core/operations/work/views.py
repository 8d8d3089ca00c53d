"""Keep what somebody looked at under a name, and hand it on as a small file."""

from pathlib import Path

from core.model.changes import ChangeSet
from core.model.edits.author import author_of
from core.model.errors import UserError, read_fault
from core.model.work.views import SavedView, read_view, written
from core.operations.access import Access, RegionUse, operation
from core.security.durable import replace_file
from core.security.permissions import Permission
from core.security.personal_data import masked
from core.work import views as decisions


@operation(Permission.VIEWS_READ, RegionUse.NONE)
def list_views(access: Access) -> list[SavedView]:
    """Return every saved view by name."""
    return list(access.store.views.list_all())


@operation(Permission.VIEWS_SAVE, RegionUse.NONE)
def save_view(access: Access, view: SavedView) -> tuple[SavedView, ChangeSet]:
    """Keep ``view`` in the place of one of that name; raises ``view.needs_name``."""
    by = author_of(access.session)
    with access.store.transaction():
        edit = decisions.save_view(access.store.views.find(view.name), view)
        access.store.views.put(view, at=by.at, actor=by.actor)
        access.store.ledger.record(access.session, edit, at=by.moment)
    return view, ChangeSet(views=True, outbox=True)


@operation(Permission.VIEWS_SAVE, RegionUse.NONE)
def delete_view(access: Access, name: str) -> tuple[SavedView, ChangeSet]:
    """Forget a view and return it, so that it can be kept again; raises ``view.unknown``."""
    with access.store.transaction():
        view, edit = decisions.delete_view(access.store.views.find(name), name)
        access.store.views.remove(name)
        access.store.ledger.record(access.session, edit)
    return view, ChangeSet(views=True, outbox=True)


@operation(Permission.VIEWS_EXPORT, RegionUse.NONE)
def export_view(access: Access, view: SavedView, path: Path) -> None:
    """Write ``view`` to a file: it names places and products, so that is an export and stands in the audit."""
    with access.store.transaction():
        detail = {"kind": "view", "file": masked(path.name)}
        access.store.ledger.audit(access.session, "view.export", masked(view.name), detail=detail)
    replace_file(path, written(view).encode())


@operation(Permission.VIEWS_SAVE, RegionUse.NONE)
def import_view(access: Access, path: Path) -> tuple[SavedView, ChangeSet]:
    """Save the view in a file; raises ``view.unreadable``, ``view.newer`` and ``disk.unreadable``."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UserError("view.unreadable", file=path.name) from error
    except OSError as error:
        raise read_fault(path) from error
    return save_view(access, read_view(text, path.name))
