"""What the first outbox could not say, offered again from the tables: as it stands now, by whom it was made so."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from uuid import UUID, uuid5

import pyarrow as pa
import pyarrow.parquet as pq

from core.model.edits.canonical import canonical
from core.store.cipher import Database
from core.store.migrations.m0009_old_outbox import THINGS, Fields, authors, document, row

# A number and a content that an interrupted upgrade gives again have the same name again.
_NAMES = UUID("6d1f6a5e-0f53-4d0c-9b53-52a1f0c6b1a4")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    """One edit to be offered; ``builds_on`` is the id of the thing that it builds on, where that is another one."""

    kind: str
    entity: str
    fields: Fields
    at: str
    actor: str | None
    builds_on: str | None = None


def append(db: Database) -> None:
    """Append an edit for each recipe, batch, mute, target, view, pack and decision about a task."""
    state = dict(db.execute("SELECT key, value FROM sync_state"))
    if "device" not in state:
        return  # a vault that is being made has nothing yet
    device, epoch = str(state["device"]), int(state["device_epoch"])
    query = "SELECT coalesce(max(seq), 0) FROM outbox WHERE device = ? AND epoch = ?"
    (seq,) = db.execute(query, (device, epoch)).fetchone()
    last: dict[tuple[str, str], int] = {}
    sources = (_recipes, _imports, _excluded, _withdrawals, _mutes, _targets, _views, _packs, _decisions)
    for offer in (offer for source in sources for offer in source(db)):
        seq += 1
        thing = THINGS.get(offer.kind, offer.kind)
        edit = document(offer.kind, offer.entity, last.get((thing, offer.builds_on or offer.entity)), offer.fields)
        last[thing, offer.entity] = seq
        name = str(uuid5(_NAMES, f"{device}/{epoch}/{seq}"))
        db.table("outbox").insert(row(device, epoch, seq, name, offer.actor, offer.at, edit))


def _recipes(db: Database) -> Iterator[_Offer]:
    by = authors(db, "recipe.save")
    for digest, name, body, at in db.execute(
        "SELECT digest, name, body, saved_at FROM recipe ORDER BY saved_at, rowid"
    ):
        actor = by[digest][0][1] if by[digest] else None
        yield _Offer(kind="recipe.save", entity=digest, fields={"name": name, "body": body}, at=at, actor=actor)


_BATCH = ("file", "file_hash", "sheet", "recipe", "recipe_hash", "unit", "grain", "scale", "figures")


def _imports(db: Database) -> Iterator[_Offer]:
    """Yield every batch whose figures are still there, the lowest layer first, and what was released over it."""
    rows = db.execute(
        f"SELECT id, imported_at, accepted_by, parent, body, {', '.join(f'batch.{name}' for name in _BATCH)} "
        "FROM batch LEFT JOIN recipe ON digest = recipe_hash WHERE compacted_at IS NULL ORDER BY position"
    ).fetchall()
    for batch, at, actor, parent, body, *values in rows:
        fields = dict(zip(_BATCH, values, strict=True))
        if parent is not None:
            released = {"parent": parent, "scale": fields["scale"], "figures": _released(db, batch, parent)}
            yield _Offer(kind="batch.release", entity=batch, fields=released, at=at, actor=actor, builds_on=parent)
            continue
        whole = {
            **fields,
            "recipe_body": body or "",
            "regions": _column(db, "SELECT DISTINCT region FROM coverage WHERE batch = ? ORDER BY 1", batch),
            "periods": _column(db, "SELECT DISTINCT period FROM coverage WHERE batch = ? ORDER BY 1", batch),
            "pages": _column(db, "SELECT row_digest FROM page WHERE batch = ? ORDER BY id", batch),
        }
        yield _Offer(kind="batch.import", entity=batch, fields=whole, at=at, actor=actor)


def _column(db: Database, query: str, batch: str) -> list[str]:
    return [value for (value,) in db.execute(query, (batch,))]


def _released(db: Database, batch: str, parent: str) -> list[Fields]:
    """Return the figures of a batch of released ones, with the cell and the rule that set each apart."""
    issues = {
        (number, period): (cell, rule, original, decision)
        for number, period, cell, rule, original, decision in db.execute(
            "SELECT row, period, cell, rule, value, decision FROM issue "
            "WHERE batch = ? AND period IS NOT NULL AND severity = 'quarantine' "
            # The issue that was decided so is the last one here, and so the one that counts.
            "ORDER BY coalesce(decision, '') NOT IN ('', 'kept_out'), id",
            (parent,),
        )
    }
    figures = []
    contents = db.execute("SELECT content FROM page WHERE batch = ? AND dataset = 'facts' ORDER BY id", (batch,))
    for (content,) in contents.fetchall():
        for figure in pq.ParquetFile(pa.BufferReader(content)).read(use_threads=False).to_pylist():
            period, value = figure["period"].isoformat(), figure["value"]
            cell, rule, original, decision = issues.get((figure["row"], period), (None, "", "", None))
            figures.append(
                {
                    "row": figure["row"],
                    "cell": cell,
                    "rule": rule,
                    "period": period,
                    "value": str(value),
                    "decision": decision or _decision(original, value),
                }
            )
    return figures


def _decision(original: str, value: Decimal) -> str:
    """Return the word of the receipt for a figure whose release was withdrawn, which took the word with it."""
    try:
        return "released" if Decimal(original) == value else f"fixed {value}"
    except InvalidOperation:
        return f"fixed {value}"


def _excluded(db: Database) -> Iterator[_Offer]:
    by = authors(db, "facts.keep_out")
    cells: dict[str, list[list[str | None]]] = {}
    for batch, cell, rule in db.execute(
        "SELECT batch, cell, rule FROM issue JOIN batch ON batch.id = batch "
        "WHERE decision = 'kept_out' AND compacted_at IS NULL ORDER BY position, issue.id"
    ):
        cells.setdefault(batch, []).append([cell, rule])
    for batch, excluded in cells.items():
        at, actor = by[batch][-1] if by[batch] else ("", None)
        yield _Offer(kind="batch.keep_out", entity=batch, fields={"cells": excluded}, at=at, actor=actor)


def _withdrawals(db: Database) -> Iterator[_Offer]:
    for batch, at, actor in db.execute(
        "SELECT id, withdrawn_at, withdrawn_by FROM batch "
        "WHERE withdrawn_at IS NOT NULL AND compacted_at IS NULL ORDER BY withdrawn_at, position"
    ):
        yield _Offer(kind="batch.withdraw", entity=batch, fields={"withdrawn": True}, at=at, actor=actor)


def _mutes(db: Database) -> Iterator[_Offer]:
    for rule, scope, until, at, actor in db.execute("SELECT rule, scope, until, at, actor FROM alert_mute ORDER BY at"):
        fields = {"rule": rule, "scope": json.loads(scope), "until": until}
        entity = canonical({"rule": rule, "scope": fields["scope"]})
        yield _Offer(kind="mute.set", entity=entity, fields=fields, at=at, actor=actor)


def _targets(db: Database) -> Iterator[_Offer]:
    for region, period, value, at, actor in db.execute(
        "SELECT region, period, value, at, actor FROM target ORDER BY at, period, region"
    ):
        yield _Offer(kind="target.set", entity=f"{period}/{region}", fields={"value": value}, at=at, actor=actor)


def _views(db: Database) -> Iterator[_Offer]:
    for name, body, at, actor in db.execute("SELECT name, body, at, actor FROM saved_view ORDER BY at, name"):
        view = json.loads(body)
        fields = {key: view[key] for key in ("page", "selection", "setup")}
        yield _Offer(kind="view.save", entity=name, fields=fields, at=at, actor=actor)


def _packs(db: Database) -> Iterator[_Offer]:
    for name, views, at, actor in db.execute("SELECT name, views, at, actor FROM report_pack ORDER BY at, name"):
        yield _Offer(kind="pack.save", entity=name, fields={"views": json.loads(views)}, at=at, actor=actor)


def _decisions(db: Database) -> Iterator[_Offer]:
    for task, place, item, gap, state, why, as_of, at, actor in db.execute(
        "SELECT task, place, item, kind, state, why, as_of, at, by FROM task_decision ORDER BY id"
    ):
        fields = {"place": json.loads(place), "item": item, "gap": gap, "state": state, "why": why, "as_of": as_of}
        yield _Offer(kind="task.decide", entity=task, fields=fields, at=at, actor=actor)
