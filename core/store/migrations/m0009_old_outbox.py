"""Rows of the first outbox, converted to the second form where they hold enough.

A step of a migration stays as it was when it was released: what it needs of the form is written here, and not taken
from classes that go on changing.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from core.model.edits.canonical import canonical
from core.store.cipher import Database

SCHEMA = 2
Fields = dict[str, Any]  # of any release: which fields there are depends on the kind of the row

_BY_EVENT: Mapping[str, tuple[str, ...]] = {
    "snoozed": ("snoozed_until",),
    "assigned": ("assignee", "due"),
    "taken_back": ("state", "snoozed_until", "assignee", "due"),
    "noted": (),
    "useful": (),
    "not_useful": (),
}
_MOVED = ("state", "snoozed_until")


def _alert(payload: Fields) -> Fields:
    """Return what changed of an alert: nothing stood as the empty text, and the state stood there unchanged as well."""
    fields = {name: payload.get(name) or None for name in _BY_EVENT.get(payload["event"], _MOVED)}
    return {**fields, "event": payload["event"], "note": payload.get("note", "")}


# How a row is converted, and the action of its row in the audit, which names the person.
_KINDS: Mapping[str, tuple[str | None, Callable[[Fields], Fields]]] = {
    "alert.update": ("alert.decide", _alert),
    "alert.notify": (None, lambda payload: payload),
    "alert_rule.save": ("alert_rule.save", lambda payload: json.loads(payload["rule"])),
    "alert_rule.remove": ("alert_rule.remove", lambda payload: payload),
    "facts.close": ("facts.close", lambda payload: {"through": payload["through"] or None}),
    "rule.tune": ("rule.tune", lambda payload: json.loads(payload["setting"])),
    "view.delete": ("view.delete", lambda payload: payload),
}
# Edits of one thing build upon each other, whatever their kind.
THINGS: Mapping[str, str] = {
    "alert_rule.remove": "alert_rule",
    "alert_rule.save": "alert_rule",
    "batch.import": "batch",
    "batch.keep_out": "batch",
    "batch.release": "batch",
    "batch.withdraw": "batch",
    "view.delete": "view",
    "view.save": "view",
}


def rewrite(db: Database) -> None:
    """Rewrite each row that holds enough; every other row stays as it is, under schema 1."""
    actors = {action: _actors(db, action) for action, _ in _KINDS.values() if action is not None}
    decided = _decisions(db)
    rows = db.execute("SELECT device, epoch, seq, op_id, kind, entity, payload, authored_at FROM outbox ORDER BY seq")
    last: dict[tuple[str, str], int] = {}
    for device, epoch, seq, op_id, kind, entity, payload, queued in rows.fetchall():
        if kind not in _KINDS:
            continue
        action, fields = _KINDS[kind]
        # Each row was written with one of the audit, so both stand in the same order.
        actor = actors[action].pop(0) if action is not None and actors[action] else None
        # The moment and the person of an alert's event are those of its row here, of which it is one.
        authored, actor = decided[entity].pop(0) if kind == "alert.update" and decided[entity] else (queued, actor)
        subject = "months" if kind == "facts.close" else entity
        thing = (THINGS.get(kind, kind), subject)
        base = None if kind == "alert.notify" else last.get(thing)  # an order builds upon nothing
        edit = document(kind, subject, base, fields(json.loads(payload)))
        last[thing] = seq
        own = row(device, epoch, seq, op_id, actor, authored, edit)
        db.execute(
            "UPDATE outbox SET entity = ?, payload = ?, authored_at = ?, hash = ?, actor = ?, schema = ? "
            "WHERE device = ? AND epoch = ? AND seq = ?",
            (subject, own["payload"], authored, own["hash"], actor, SCHEMA, device, epoch, seq),
        )


def document(kind: str, entity: str, last: int | None, fields: Fields, was: Fields | None = None) -> Fields:
    """Return an edit in the form of the second schema; ``last`` is the number of the edit that it builds on."""
    base = None if last is None else {"seq": last}
    return {"kind": kind, "id": entity, "base": base, "set": fields, "was": was or {}}


def row(
    device: str, epoch: int, seq: int, op_id: str, actor: str | None, authored: str, edit: Fields
) -> dict[str, str | int | None]:
    """Return the row of the outbox that holds ``edit``; in which role it was made was never kept."""
    own = {
        "device": device,
        "epoch": epoch,
        "seq": seq,
        "op_id": op_id,
        "actor": actor,
        "role": None,
    }
    digest = sha256(canonical({**edit, **own, "authored": authored}).encode()).hexdigest()
    held = {"kind": edit["kind"], "entity": edit["id"], "payload": canonical(edit)}
    return {**own, **held, "authored_at": authored, "hash": digest, "schema": SCHEMA}


def _decisions(db: Database) -> defaultdict[str, list[tuple[str, str]]]:
    """Return when and by whom each alert was decided about, by its id, the oldest first: the data decide nothing."""
    done: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    query = "SELECT alert, at, actor FROM alert_event WHERE event NOT IN ('raised', 'cleared', 'returned') ORDER BY id"
    for alert, at, actor in db.execute(query):
        done[alert].append((at, actor))
    return done


def _actors(db: Database, action: str) -> list[str]:
    query = "SELECT actor FROM audit WHERE action = ? AND outcome = 'done' ORDER BY n"
    return [actor for (actor,) in db.execute(query, (action,))]


def authors(db: Database, action: str) -> defaultdict[str, list[tuple[str, str]]]:
    """Return when and by whom an action was done, by its object, the oldest first."""
    done: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    query = "SELECT object, at, actor FROM audit WHERE action = ? AND outcome = 'done' ORDER BY n"
    for subject, at, actor in db.execute(query, (action,)):
        done[subject].append((at, actor))
    return done
