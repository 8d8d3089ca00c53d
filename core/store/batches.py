"""Batches in the vault: laid as layers with their pages and names, and withdrawn; and whom they name."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

import pyarrow as pa

from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch, Coverage
from core.model.imports.contents import Dataset, Layer, PackedPage, PageRef, Person
from core.store.cipher import Database, faults
from core.store.receipts import document_of, insert_issues

_COLUMNS = ", ".join(field.name for field in fields(Batch))


class VaultBatches:
    """Implements ``core.ports.imports.Batches``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> list[Batch]:
        """Return every batch, withdrawn ones too, the lowest layer first."""
        with faults():
            return [_batch(row) for row in self._db.query(f"SELECT {_COLUMNS} FROM batch ORDER BY position")]

    def find(self, batch: str) -> Batch | None:
        """Return the batch of that id, or ``None``."""
        with faults():
            rows = list(self._db.query(f"SELECT {_COLUMNS} FROM batch WHERE id = ?", (batch,)))
        return _batch(rows[0]) if rows else None

    def coverage(self) -> list[Coverage]:
        """Return every region and period for which some batch is complete."""
        with faults():
            return [Coverage(*row) for row in self._db.execute("SELECT batch, region, period FROM coverage")]

    def members(self, batch: str, dimension: DimensionName) -> pa.Table:
        """Return the places or products of a batch: ``key`` and the names of the levels, as its rows count them."""
        with faults():
            rows = self._db.execute(
                f"SELECT key, {', '.join(dimension.levels)} FROM {dimension} WHERE batch = ? ORDER BY number", (batch,)
            ).fetchall()
        columns = list(zip(*rows, strict=True)) or [()] * (1 + len(dimension.levels))
        names = {
            level: pa.array(names, pa.string()) for level, names in zip(dimension.levels, columns[1:], strict=True)
        }
        return pa.table({"key": pa.array(columns[0], pa.binary()), **names})

    def pages(self, batch: str, dataset: Dataset, region: str) -> list[PageRef]:
        """Return the pages of a dataset of a batch in a region, in the order of their rows."""
        with faults():
            rows = self._db.execute(
                "SELECT sha256, rows FROM page WHERE batch = ? AND dataset = ? AND region = ? ORDER BY id",
                (batch, dataset.value, region),
            ).fetchall()
        return [
            PageRef(batch=batch, dataset=dataset, region=region, sha256=digest, rows=count) for digest, count in rows
        ]

    def content(self, page: PageRef) -> bytes:
        """Return the bytes of a page that is kept; who reads them checks them against its name."""
        with faults():
            (content,) = self._db.execute(
                "SELECT content FROM page WHERE batch = ? AND dataset = ? AND region = ? AND sha256 = ? LIMIT 1",
                (page.batch, page.dataset.value, page.region, page.sha256),
            ).fetchone()
        return bytes(content)

    def regions(self, batch: str) -> list[str]:
        """Return the regions of which a batch holds pages, by name."""
        with faults():
            rows = self._db.execute("SELECT DISTINCT region FROM page WHERE batch = ? ORDER BY region", (batch,))
            return [region for (region,) in rows]

    def next_position(self) -> int:
        """Return the place of the next layer, above all that ever were."""
        with faults():
            (last,) = self._db.execute("SELECT coalesce(max(position), 0) FROM batch").fetchone()
        return int(last) + 1

    def lay(self, layer: Layer) -> None:
        """Keep a batch with all that belongs to it; belongs inside a transaction."""
        batch = layer.batch.id
        self._db.table("batch").insert({**asdict(layer.batch), "receipt": document_of(layer.receipt)})
        self._insert("coverage", [(covered.batch, covered.region, covered.period) for covered in layer.coverage])
        self._insert_members(batch, DimensionName.PLACE, layer.places)
        self._insert_members(batch, DimensionName.PRODUCT, layer.products)
        self._insert("person", [(batch, person.level, person.pseudonym, person.name) for person in layer.persons])
        insert_issues(self._db, batch, layer.receipt.issues)
        for page in layer.pages:
            self._insert_page(batch, page)

    def withdraw(self, batch: str, *, at: str, by: str) -> None:
        """Take the layer of a batch out of sight; belongs inside a transaction."""
        self._db.execute("UPDATE batch SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ?", (at, by, batch))

    def page_bytes(self, batch: str) -> int:
        """Return how many bytes the pages of a batch take; of a vault alone."""
        with faults():
            (size,) = self._db.execute(
                "SELECT coalesce(sum(length(content)), 0) FROM page WHERE batch = ?", (batch,)
            ).fetchone()
        return int(size)

    def compact(self, batch: str, *, at: str) -> None:
        """Delete the figures, names and coverage of a batch and keep its receipt; belongs inside a transaction."""
        for table in ("page", "coverage", "place", "product", "person"):
            self._db.execute(f"DELETE FROM {table} WHERE batch = ?", (batch,))
        self._db.execute("UPDATE batch SET compacted_at = ? WHERE id = ?", (at, batch))

    def _insert_members(self, batch: str, dimension: DimensionName, members: pa.Table | None) -> None:
        if members is not None:
            columns = members.select(["key", *dimension.levels]).to_pydict().values()
            self._insert(dimension, [(batch, number, *row) for number, row in enumerate(zip(*columns, strict=True))])

    def _insert_page(self, batch: str, page: PackedPage) -> None:
        self._db.table("page").insert({"batch": batch, **asdict(page), "dataset": page.dataset.value})

    def _insert(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._db.conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _batch(row: dict[str, Any]) -> Batch:
    return Batch(**{**row, "sample": bool(row["sample"])})


class VaultPersons:
    """Implements ``core.ports.imports.Persons``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_of(self, batch: str) -> list[Person]:
        """Return everyone whom ``batch`` names, by level and name."""
        with faults():
            rows = self._db.execute(
                "SELECT level, pseudonym, name FROM person WHERE batch = ? ORDER BY level, name", (batch,)
            ).fetchall()
        return [Person(level=level, pseudonym=pseudonym, name=name) for level, pseudonym, name in rows]
