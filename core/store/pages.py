"""Pages: facts and row identities as immutable Parquet, small enough to travel.

The sha256 names the bytes that travel, which differ between writers; equality is decided by the row digest, taken over
the decoded rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from core.model.errors import EnvironmentFault
from core.store.cipher import Database

FACTS = "facts"
ROWS = "rows"
MAX_BYTES = 4 << 20
_ROWS_PER_PAGE = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before it is kept; ``region`` is empty for facts without one, periods are ISO days."""

    dataset: str
    region: str
    first_period: str | None
    last_period: str | None
    table: pa.Table


def add(db: Database, batch: str, page: Page) -> None:
    """Keep ``page`` of ``batch``, split until each part is at most 4 MiB."""
    content = _encode(page.table)
    if (len(content) > MAX_BYTES or page.table.num_rows > _ROWS_PER_PAGE) and page.table.num_rows > 1:
        half = page.table.num_rows // 2
        for part in (page.table.slice(0, half), page.table.slice(half)):
            add(
                db,
                batch,
                Page(
                    dataset=page.dataset,
                    region=page.region,
                    first_period=page.first_period,
                    last_period=page.last_period,
                    table=part,
                ),
            )
        return
    db.table("page").insert(
        {
            "batch": batch,
            "dataset": page.dataset,
            "region": page.region,
            "first_period": page.first_period,
            "last_period": page.last_period,
            "sha256": sha256(content).hexdigest(),
            "row_digest": row_digest(page.table),
            "rows": page.table.num_rows,
            "content": content,
        }
    )


def read(db: Database, batch: str, dataset: str, region: str) -> pa.Table | None:
    """Return all rows of a dataset of a batch in a region, or ``None`` if it has no page there.

    Raises ``vault.damaged`` for a page whose bytes are not what was kept.
    """
    parts = [
        _decode(content, digest)
        for content, digest in db.execute(
            "SELECT content, sha256 FROM page WHERE batch = ? AND dataset = ? AND region = ? ORDER BY id",
            (batch, dataset, region),
        )
    ]
    return pa.concat_tables(parts) if parts else None


def check_all(db: Database) -> Iterator[str | None]:
    """Check each page against its digests; give ``None`` for a sound one and its name for any other."""
    query = "SELECT id, batch, dataset, region, sha256, row_digest, content FROM page ORDER BY id"
    for number, batch, dataset, region, digest, rows, content in db.execute(query):
        try:
            sound = row_digest(_decode(content, digest)) == rows
        except EnvironmentFault:
            sound = False
        yield None if sound else f"page {number} ({dataset} of batch {batch}, region {region or '-'})"


def row_digest(table: pa.Table) -> str:
    """Return the digest of the rows themselves: types, then each column's values, whatever their encoding."""
    digest = sha256(str(table.schema).encode())
    for column in table.columns:
        flat = column.combine_chunks()
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, pa.schema([("c", flat.type)])) as writer:
            writer.write_batch(pa.record_batch([flat], ["c"]))
        digest.update(sink.getvalue())
    return digest.hexdigest()


def _encode(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", compression_level=3, store_schema=False)
    content: Any = sink.getvalue().to_pybytes()
    return bytes(content)


def _decode(content: bytes, digest: str) -> pa.Table:
    if sha256(content).hexdigest() != digest:
        raise EnvironmentFault("vault.damaged")
    return pq.ParquetFile(pa.BufferReader(content)).read(use_threads=False)  # a small page is not worth a thread
