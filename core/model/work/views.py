"""A saved view: what was looked at, on which page, and how the page was set up."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.model.errors import UserError
from core.model.selection import EVERYTHING, Selection, selection_of

_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A saved view. ``setup`` is the state of the page: a pivot, the figure of a map."""

    name: str
    page: str
    selection: Selection = EVERYTHING
    setup: Mapping[str, object] = field(default_factory=dict)


def written(view: SavedView) -> str:
    """Return ``view`` as the text of a small file that another Raff can read."""
    content = {
        "raff_view": _VERSION,
        "name": view.name,
        "page": view.page,
        "selection": view.selection.as_data(),
        "setup": dict(view.setup),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)


def read_view(text: str, source: str) -> SavedView:
    """Return the view that ``text`` holds; raises ``view.unreadable`` and ``view.newer``, naming ``source``."""
    try:
        content = json.loads(text)
        if int(content["raff_view"]) > _VERSION:
            raise UserError("view.newer", file=source)
        name, page, setup = content["name"], content["page"], content["setup"]
        if not (isinstance(name, str) and name.strip() and isinstance(page, str) and isinstance(setup, dict)):
            raise UserError("view.unreadable", file=source)
        return SavedView(name=name.strip(), page=page, selection=selection_of(content["selection"]), setup=setup)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError("view.unreadable", file=source) from error
