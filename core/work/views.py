"""What a person decides about saved views, and about the packs that reports are made of."""

from collections.abc import Collection
from dataclasses import replace

from core.model.edits.edit import changes
from core.model.edits.work import PackDelete, PackFields, PackSave, ViewDelete, ViewFields, ViewSave
from core.model.errors import UserError
from core.model.reports import Pack
from core.model.selection import selection_of
from core.model.work.views import SavedView


def save_view(before: SavedView | None, view: SavedView) -> ViewSave:
    """Return the edit that keeps ``view`` in the place of one of its name; raises ``view.needs_name``."""
    if not view.name.strip():
        raise UserError("view.needs_name")
    was, changed = changes({} if before is None else _fields(before), _fields(view))
    return ViewSave(entity=view.name, was=ViewFields.model_validate(was), set=ViewFields.model_validate(changed))


def delete_view(before: SavedView | None, name: str) -> tuple[SavedView, ViewDelete]:
    """Return the view that is deleted, and the edit; raises ``view.unknown``."""
    if before is None:
        raise UserError("view.unknown", name=name)
    return before, ViewDelete(entity=name, was=ViewFields.model_validate(_fields(before)), set=ViewFields())


def view_after(before: SavedView | None, edit: ViewSave) -> SavedView:
    """Return what ``edit`` makes of ``before``; raises ``ValueError`` for a selection that is none."""
    made = SavedView(name=edit.entity, page="") if before is None else before
    given = edit.set.model_fields_set
    if "page" in given:
        made = replace(made, page=edit.set.page)
    if "selection" in given:
        made = replace(made, selection=selection_of(edit.set.selection))
    return replace(made, setup=edit.set.setup) if "setup" in given else made


def save_pack(before: Pack | None, pack: Pack, views: Collection[str]) -> PackSave:
    """Return the edit that keeps ``pack``, whose views are among ``views``.

    Raises ``view.needs_name`` and ``view.unknown``.
    """
    if not pack.name.strip():
        raise UserError("view.needs_name")
    for name in pack.views:
        if name not in views:
            raise UserError("view.unknown", name=name)
    return PackSave(entity=pack.name, was=_pack_fields(before), set=PackFields(views=pack.views))


def delete_pack(before: Pack | None, name: str) -> PackDelete:
    """Return the edit that deletes a pack; raises ``report.unknown_pack``."""
    if before is None:
        raise UserError("report.unknown_pack", name=name)
    return PackDelete(entity=name, was=_pack_fields(before), set=PackFields())


def _fields(view: SavedView) -> dict[str, object]:
    return {"page": view.page, "selection": view.selection.as_data(), "setup": dict(view.setup)}


def _pack_fields(pack: Pack | None) -> PackFields:
    return PackFields() if pack is None else PackFields(views=pack.views)
