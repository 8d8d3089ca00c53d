"""Batches in the vault: laid as layers, looked at, withdrawn."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

import pyarrow as pa

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.errors import UserError
from core.model.imports.batches import Batch, Coverage
from core.model.imports.receipts import Issue, Receipt, Tally
from core.store.cipher import Database, faults
from core.store.pages import FACTS, Page, add, read
from core.store.receipts import receipt_from_json, receipt_to_json

_CLOSED = "facts.closed_through"
_COLUMNS = (
    "id, position, file, file_hash, sheet, recipe, recipe_hash, unit, grain, scale, figures, imported_at, "
    "accepted_by, withdrawn_at, parent, compacted_at"
)


def next_position(db: Database) -> int:
    """Return the place of the next layer, above all that ever were."""
    (last,) = db.execute("SELECT coalesce(max(position), 0) FROM batch").fetchone()
    return int(last) + 1


def lay(
    db: Database,
    batch: Batch,
    *,
    receipt: Receipt,
    recipe_body: str,
    coverage: Sequence[Coverage],
    places: pa.Table,
    products: pa.Table,
    persons: pa.Table,
    issues: pa.Table,
    pages: Iterable[Page],
) -> None:
    """Write every part of ``batch``; belongs inside a transaction, with its audit and outbox rows."""
    db.table("batch").insert({**asdict(batch), "receipt": receipt_to_json(receipt), "withdrawn_by": None})
    save_recipe(db, batch.recipe_hash, batch.recipe, recipe_body, batch.imported_at)
    _insert(db, "coverage", [(each.batch, each.region, each.period) for each in coverage])
    for name, table, levels in (("place", places, PLACE_LEVELS), ("product", products, PRODUCT_LEVELS)):
        columns = table.select(["key", *levels]).to_pydict().values()
        _insert(db, name, [(batch.id, number, *row) for number, row in enumerate(zip(*columns, strict=True))])
    _insert(db, "person", [(batch.id, *row) for row in zip(*persons.to_pydict().values(), strict=True)])
    found = issues.set_column(issues.schema.get_field_index("period"), "period", issues["period"].cast(pa.string()))
    columns = found.to_pydict().values()
    _insert(
        db, f"issue (batch, {', '.join(found.column_names)})", [(batch.id, *row) for row in zip(*columns, strict=True)]
    )
    for page in pages:
        add(db, batch.id, page)


def lay_child(db: Database, batch: Batch, receipt: Receipt, pages: Iterable[Page]) -> None:
    """Write a batch that adds cells to its parent; belongs inside a transaction, with its audit and outbox rows."""
    db.table("batch").insert({**asdict(batch), "receipt": receipt_to_json(receipt), "withdrawn_by": None})
    for page in pages:
        add(db, batch.id, page)


def regions_of(db: Database, batch: str) -> list[str]:
    """Return the regions of which ``batch`` holds rows."""
    with faults():
        return [region for (region,) in db.execute("SELECT DISTINCT region FROM page WHERE batch = ?", (batch,))]


def decide(db: Database, batch: str, issues: Iterable[Issue]) -> None:
    """Keep the decision of each of ``issues``, which are those of ``batch``; belongs inside a transaction."""
    for issue in issues:
        db.execute(
            "UPDATE issue SET decision = ? WHERE batch = ? AND cell = ? AND rule = ?",
            (issue.decision or None, batch, issue.cell, issue.rule),
        )


def undecide(db: Database, child: Batch) -> None:
    """Forget the decisions that made ``child``; belongs inside a transaction."""
    for region in regions_of(db, child.id):
        figures = read(db, child.id, FACTS, region)
        for cell in figures.select(["row", "period"]).to_pylist() if figures is not None else ():
            db.execute(
                "UPDATE issue SET decision = NULL WHERE batch = ? AND row = ? AND period = ?",
                (child.parent, cell["row"], cell["period"].isoformat()),
            )


def list_all(db: Database) -> list[Batch]:
    """Return every batch, withdrawn ones too, the lowest layer first."""
    with faults():
        rows = db.execute(f"SELECT {_COLUMNS} FROM batch ORDER BY position").fetchall()
    names = [name.strip() for name in _COLUMNS.split(",")]
    return [Batch(**dict(zip(names, row, strict=True))) for row in rows]


def find(db: Database, batch: str) -> Batch:
    """Return the batch whose id is, or begins with, ``batch``; raises ``batch.unknown`` or ``batch.ambiguous``."""
    found = [each for each in list_all(db) if each.id.startswith(batch)] if batch else []
    if not found:
        raise UserError("batch.unknown", batch=batch)
    if len(found) > 1:
        raise UserError("batch.ambiguous", batch=batch)
    return found[0]


def find_import(db: Database, content_hash: str, recipe_hash: str, sheet: str) -> Batch | None:
    """Return the live batch of the same sheet of the same file by the same recipe, or ``None``."""
    same = (
        each
        for each in list_all(db)
        if each.withdrawn_at is None
        and each.parent is None
        and each.compacted_at is None
        and (each.file_hash, each.recipe_hash, each.sheet) == (content_hash, recipe_hash, sheet)
    )
    return next(same, None)


def receipt_of(db: Database, batch: str) -> Receipt:
    """Return the receipt that the import of ``batch`` was given, with all its issues."""
    (body,) = db.execute("SELECT receipt FROM batch WHERE id = ?", (batch,)).fetchone()
    issues = db.execute(
        "SELECT sheet, row, cell, rule, severity, value, suggestion, period, decision FROM issue "
        "WHERE batch = ? ORDER BY id",
        (batch,),
    )
    return receipt_from_json(json.loads(body), issues.fetchall())


def tally_of(db: Database, batch: str) -> Tally:
    """Return the counts of the receipt of ``batch``, without reading its issues."""
    with faults():
        (body,) = db.execute("SELECT receipt FROM batch WHERE id = ?", (batch,)).fetchone()
    return receipt_from_json(json.loads(body), ()).tally


def known_members(db: Database, table: str, levels: Sequence[str]) -> pa.Table:
    """Return what the live batches know of places or products: a key once, as the newest batch describes it."""
    names = ", ".join(levels)
    with faults():
        rows = db.execute(
            f"SELECT key, {names} FROM {table} JOIN batch ON batch.id = {table}.batch WHERE withdrawn_at IS NULL "
            "ORDER BY position, number DESC"
        ).fetchall()
    newest = list({row[0]: row for row in rows}.values())
    columns = {"key": pa.array([row[0] for row in newest], pa.binary())}
    for place, level in enumerate(levels, 1):
        columns[level] = pa.array([row[place] for row in newest], pa.string())
    return pa.table(columns)


def persons_of(db: Database, batch: str) -> list[tuple[str, str, str]]:
    """Return level, pseudonym and name of everyone whom ``batch`` names; only for whoever may know."""
    with faults():
        return list(
            db.execute("SELECT level, pseudonym, name FROM person WHERE batch = ? ORDER BY level, name", (batch,))
        )


def save_recipe(db: Database, digest: str, name: str, body: str, at: str) -> None:
    """Keep a recipe; one that is kept already stays as it is. Belongs inside a transaction."""
    row = {"digest": digest, "name": name, "body": body, "saved_at": at}
    db.table("recipe").insert(row, ignore=True)


def recipe_of(db: Database, digest: str) -> str:
    """Return the recipe of that digest as JSON; it has to be there."""
    with faults():
        return str(db.execute("SELECT body FROM recipe WHERE digest = ?", (digest,)).fetchone()[0])


def every_recipe(db: Database) -> list[str]:
    """Return every recipe that was ever saved as JSON, the newest first."""
    with faults():
        return [body for (body,) in db.execute("SELECT body FROM recipe ORDER BY saved_at DESC, rowid DESC").fetchall()]


def recipe_bodies(db: Database) -> list[str]:
    """Return the recipes by name as JSON, of each name the one that was saved last."""
    with faults():
        rows = db.execute("SELECT name, body FROM recipe ORDER BY name, saved_at, rowid").fetchall()
    return list(dict(rows).values())


def recipe_body(db: Database, name: str) -> str:
    """Return the recipe of that name that was saved last, as JSON; raises ``recipe.unknown``."""
    with faults():
        found = db.execute("SELECT body FROM recipe WHERE name = ? ORDER BY saved_at DESC LIMIT 1", (name,)).fetchone()
    if found is None:
        raise UserError("recipe.unknown", recipe=name)
    return str(found[0])


def withdraw(db: Database, batch: str, *, at: str, by: str) -> None:
    """Take the layer of ``batch`` out of sight; belongs inside a transaction."""
    db.execute("UPDATE batch SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ?", (at, by, batch))


def closed_through(db: Database) -> str | None:
    """Return the last closed day (ISO), or ``None``."""
    with faults():
        found = db.execute("SELECT value FROM setting WHERE key = ?", (_CLOSED,)).fetchone()
    return None if found is None else str(found[0])


def close_through(db: Database, day: str | None) -> None:
    """Keep the last closed day; belongs inside a transaction."""
    db.execute("DELETE FROM setting WHERE key = ?", (_CLOSED,))
    if day is not None:
        db.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (_CLOSED, day))


def compact(db: Database, batch: str, *, at: str) -> None:
    """Delete the figures, names and coverage of ``batch`` and keep its receipt; belongs inside a transaction."""
    for table in ("page", "coverage", "place", "product", "person"):
        db.execute(f"DELETE FROM {table} WHERE batch = ?", (batch,))
    db.execute("UPDATE batch SET compacted_at = ? WHERE id = ?", (at, batch))


def page_bytes(db: Database, batch: str) -> int:
    """Return how many bytes the pages of ``batch`` take."""
    with faults():
        (size,) = db.execute("SELECT coalesce(sum(length(content)), 0) FROM page WHERE batch = ?", (batch,)).fetchone()
    return int(size)


def _insert(db: Database, table: str, rows: Sequence[Sequence[object]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        db.conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
