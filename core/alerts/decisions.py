"""The life of an alert: what a person may decide about it, and what becomes of it then.

Each decision takes the alert, what is wanted, and who wants it when. It returns the alert as it stands afterwards, the
event for its history and the edit that travels. There is neither a store nor a clock here: a laptop and the service
decide alike and differ only in how they store.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypedDict, Unpack

from core.model.alerts.alerts import ENDED, MOVES, Alert, AlertEvent, AlertState
from core.model.clock import stamp
from core.model.edits.alerts import AlertFields, AlertJudge, AlertUpdate, NoteAdd, NoteFields, VerdictFields
from core.model.edits.author import Author
from core.model.edits.edit import changes
from core.model.errors import UserError
from core.model.json_values import Json

NOTED, TAKEN_BACK = "noted", "taken_back"


class _Standing(TypedDict, total=False):
    """The fields that people decide."""

    state: AlertState
    snoozed_until: str | None
    assignee: str | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Decided:
    """An alert after a decision, the event of its history and the edit."""

    alert: Alert
    event: AlertEvent
    edit: AlertUpdate | AlertJudge | NoteAdd


def move(alert: Alert, state: AlertState, note: str, by: Author) -> Decided:
    """Move ``alert`` to ``state``, which ends a snooze; raises ``alert.not_further`` where it may not go there."""
    if state not in MOVES[alert.state]:
        raise UserError("alert.not_further", alert=alert.id, state=alert.state.value)
    event = "reopened" if state is AlertState.OPEN else state.value
    return _update(alert, event, note, by, state=state, snoozed_until=None)


def snooze(alert: Alert, until: datetime, note: str, by: Author) -> Decided:
    """Let ``alert`` wait until a moment; raises ``alert.snooze_past`` for one that is over, and ``alert.ended``."""
    if until <= by.moment:
        raise UserError("alert.snooze_past", alert=alert.id)
    _refuse_ended(alert)
    return _update(alert, "snoozed", note, by, snoozed_until=stamp(until))


def assign(alert: Alert, assignee: str | None, due: date | None, note: str, by: Author) -> Decided:
    """Say whose ``alert`` is and by which day; nobody and no day take it back. Raises ``alert.ended``."""
    _refuse_ended(alert)
    return _update(alert, "assigned", note, by, assignee=assignee or None, due=due)


def left(edit: AlertUpdate, alert: Alert) -> bool:
    """Return whether ``alert`` stands as ``edit`` left it, in the fields that it changed."""
    return _with(alert, edit.set) == alert


def take_back(alert: Alert, edit: AlertUpdate, by: Author) -> Decided:
    """Give the fields that ``edit`` changed the values that they had before.

    Raises ``alert.changed_since`` where one of them was changed again in the meantime.
    """
    if not left(edit, alert):
        raise UserError("alert.changed_since", alert=alert.id)
    return _update(alert, TAKEN_BACK, "", by, **_standing(_with(alert, edit.was)))


def note(alert: Alert, text: str, by: Author) -> Decided:
    """Write ``text`` to the history of ``alert``; raises ``alert.no_note`` for nothing."""
    if not text.strip():
        raise UserError("alert.no_note", alert=alert.id)
    edit = NoteAdd(entity=alert.id, was=NoteFields(), set=NoteFields(note=text.strip()))
    return _changed(alert, NOTED, text, by, edit)


def judge(alert: Alert, text: str, by: Author, *, useful: bool) -> Decided:
    """Say whether ``alert`` was useful; the last verdict of a person counts."""
    verdict = VerdictFields(useful=useful, note=text.strip())
    edit = AlertJudge(entity=alert.id, was=VerdictFields(), set=verdict)
    return _changed(alert, edit.event, text, by, edit)


def applied(alert: Alert, edit: AlertUpdate | AlertJudge | NoteAdd, by: Author) -> Decided:
    """Return what ``edit``, which was decided elsewhere, makes of ``alert``; it is not judged again."""
    if isinstance(edit, AlertUpdate):
        return _changed(_with(alert, edit.set), edit.set.event, edit.set.note, by, edit)
    event = edit.event if isinstance(edit, AlertJudge) else NOTED
    return _changed(alert, event, edit.set.note, by, edit)


def _update(alert: Alert, event: str, text: str, by: Author, **wanted: Unpack[_Standing]) -> Decided:
    before, after = _fields(_standing(alert)), _fields(wanted)
    was, changed = changes(before, after)
    edit = AlertUpdate(
        entity=alert.id,
        was=AlertFields.model_validate(was),
        set=AlertFields.model_validate({**changed, "event": event, "note": text.strip()}),
    )
    return _changed(replace(alert, **wanted), event, text, by, edit)


def _changed(alert: Alert, event: str, text: str, by: Author, edit: AlertUpdate | AlertJudge | NoteAdd) -> Decided:
    changed = replace(alert, changed_at=by.at, changed_by=by.actor)
    return Decided(changed, AlertEvent(at=by.at, actor=by.actor, event=event, note=text.strip()), edit)


def _standing(alert: Alert) -> _Standing:
    return _Standing(state=alert.state, snoozed_until=alert.snoozed_until, assignee=alert.assignee, due=alert.due)


def _with(alert: Alert, fields: AlertFields) -> Alert:
    """Return ``alert`` with those of ``fields`` that are given."""
    given = fields.model_fields_set
    return replace(
        alert,
        state=fields.state if "state" in given else alert.state,
        snoozed_until=fields.snoozed_until if "snoozed_until" in given else alert.snoozed_until,
        assignee=fields.assignee if "assignee" in given else alert.assignee,
        due=fields.due if "due" in given else alert.due,
    )


def _fields(values: Mapping[str, object]) -> dict[str, Json]:
    return AlertFields.model_validate(values).given()


def _refuse_ended(alert: Alert) -> None:
    if alert.state in ENDED:
        raise UserError("alert.ended", alert=alert.id, state=alert.state.value)
