"""Edits from their JSON: each known kind becomes its class, and every other one is kept as it came."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from pydantic import ValidationError

from core.model.edits import alerts, imports, work
from core.model.edits.canonical import canonical
from core.model.edits.edit import Edit, Fields, Thing
from core.model.errors import UserError

AnyEdit = Edit[Fields]

_CLASSES: tuple[type[AnyEdit], ...] = (
    alerts.AlertJudge,
    alerts.AlertNotify,
    alerts.AlertRuleRemove,
    alerts.AlertRuleSave,
    alerts.AlertUpdate,
    alerts.MuteRemove,
    alerts.MuteSet,
    alerts.NoteAdd,
    imports.BatchesCompact,
    imports.BatchImport,
    imports.BatchWithdraw,
    imports.FiguresKeepOut,
    imports.FiguresRelease,
    imports.ImportRuleTune,
    imports.MonthsClose,
    imports.RecipeSave,
    work.PackDelete,
    work.PackSave,
    work.TargetSet,
    work.TaskDecide,
    work.ViewDelete,
    work.ViewSave,
)
# Faults of values that are not among the known ones; whatever else is wrong is wrong in every release.
_OF_A_LATER_RELEASE = frozenset({"enum", "literal_error"})
KINDS: Mapping[str, type[AnyEdit]] = MappingProxyType({cls.kind: cls for cls in _CLASSES})


@dataclass(frozen=True, slots=True)
class UnknownEdit:
    """An edit that a later release understands; ``content`` is its JSON, letter by letter as it came.

    Its kind is unknown here, or one of its values is.
    """

    kind: str
    entity: str
    content: str

    def canonical(self) -> str:
        """Return the JSON as it came."""
        return self.content


def kinds_of(thing: Thing) -> tuple[str, ...]:
    """Return the kinds of edits that change ``thing``."""
    return tuple(kind for kind, cls in KINDS.items() if cls.thing is thing)


def parse(content: str) -> AnyEdit | UnknownEdit:
    """Return the edit that the JSON ``content`` describes; raises ``edit.unreadable`` for what is none."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UserError("edit.unreadable", kind="-", field="-") from error
    if not isinstance(document, dict):
        raise UserError("edit.unreadable", kind="-", field="-")
    edit = parse_document(document)
    # What is unknown is kept letter by letter, and not only by its meaning.
    return replace(edit, content=content) if isinstance(edit, UnknownEdit) else edit


def parse_document(document: Mapping[str, object]) -> AnyEdit | UnknownEdit:
    """Return the edit in ``document``, a JSON object that was read already; raises ``edit.unreadable``."""
    kind, identity = document.get("kind"), document.get("id")
    if not isinstance(kind, str) or not isinstance(identity, str):
        raise UserError("edit.unreadable", kind="-", field="kind")
    try:
        content = canonical(document)
        content.encode()
    except (ValueError, RecursionError) as error:  # a number that is not finite, or half a letter
        raise UserError("edit.unreadable", kind="-", field="-") from error
    cls = KINDS.get(kind)
    if cls is None:
        return UnknownEdit(kind, identity, content)
    renamed = {"entity" if key == "id" else key: value for key, value in document.items() if key != "kind"}
    try:
        return cls.model_validate(renamed)
    except ValidationError as error:
        if {fault["type"] for fault in error.errors()} <= _OF_A_LATER_RELEASE:
            return UnknownEdit(kind, identity, content)
        field = ".".join(str(part) for part in error.errors()[0]["loc"]) or "-"
        raise UserError("edit.unreadable", kind=cls.kind, field=field) from error
