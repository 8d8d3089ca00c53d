"""Pages as Parquet, small enough to travel: packed, unpacked and checked.

The sha256 names the bytes that travel, which differ between writers; equality is decided by the row digest, taken over
the decoded rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

import pyarrow as pa
import pyarrow.parquet as pq

from core.model.errors import EnvironmentFault
from core.model.imports.contents import Dataset, PackedPage, Page
from core.ports.pages import PageSource

MAX_BYTES = 4 << 20
_ROWS_PER_PAGE = 500_000


def pack(pages: Iterable[Page]) -> Iterator[PackedPage]:
    """Yield ``pages`` as they are kept, each split until a part is at most 4 MiB."""
    for page in pages:
        content = _encode(page.table)
        if (len(content) > MAX_BYTES or page.table.num_rows > _ROWS_PER_PAGE) and page.table.num_rows > 1:
            half = page.table.num_rows // 2
            yield from pack(replace(page, table=part) for part in (page.table.slice(0, half), page.table.slice(half)))
            continue
        yield PackedPage(
            dataset=page.dataset,
            region=page.region,
            first_period=page.first_period,
            last_period=page.last_period,
            sha256=sha256(content).hexdigest(),
            row_digest=row_digest(page.table),
            rows=page.table.num_rows,
            content=content,
        )


def unpack(content: bytes, digest: str) -> pa.Table:
    """Return the rows of a page; raises ``vault.damaged`` where ``digest`` is not that of its bytes."""
    if sha256(content).hexdigest() != digest:
        raise EnvironmentFault("vault.damaged")
    return pq.ParquetFile(pa.BufferReader(content)).read(use_threads=False)  # a small page is not worth a thread


def read(source: PageSource, batch: str, dataset: Dataset, region: str) -> pa.Table | None:
    """Return all rows of a dataset of a batch in a region, or ``None`` if it has no page there.

    Raises ``vault.damaged`` for a page whose bytes are not what was kept.
    """
    parts = [unpack(source.content(page), page.sha256) for page in source.pages(batch, dataset, region)]
    return pa.concat_tables(parts) if parts else None


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
    return bytes(sink.getvalue().to_pybytes())
