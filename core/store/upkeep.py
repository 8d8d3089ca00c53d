"""What looks after the file of a vault: its size, its soundness, and the room that deleted rows leave."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.loading.pages import row_digest, unpack
from core.model.errors import EnvironmentFault
from core.store.cipher import Database, faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much lies in the file: rows of each kind, and the bytes of all pages."""

    pages: int
    page_bytes: int
    outbox: int
    audit: int


def sizes(db: Database) -> Sizes:
    """Return how much lies in the file."""
    with faults():
        pages, size = db.execute("SELECT count(*), coalesce(sum(length(content)), 0) FROM page").fetchone()
        outbox, audit = db.execute("SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM audit)").fetchone()
    return Sizes(pages=pages, page_bytes=size, outbox=outbox, audit=audit)


def check_file(db: Database) -> list[str]:
    """Return what SQLCipher and SQLite find wrong with the file; nothing for a sound one."""
    with faults():
        faulty = [str(row[0]) for row in db.execute("PRAGMA cipher_integrity_check")]
        return faulty + [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]


def check_pages(db: Database) -> Iterator[str | None]:
    """Check each page against its digests; yield ``None`` for a sound one and its name for any other."""
    query = "SELECT id, batch, dataset, region, sha256, row_digest, content FROM page ORDER BY id"
    with faults():
        for number, batch, dataset, region, digest, rows, content in db.execute(query):
            try:
                sound = row_digest(unpack(content, digest)) == rows
            except EnvironmentFault:
                sound = False
            yield None if sound else f"page {number} ({dataset} of batch {batch}, region {region or '-'})"


def empty_log(db: Database) -> None:
    """Move what the write-ahead log holds into the file, and leave the log empty."""
    with faults():
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def give_back_room(db: Database) -> None:
    """Make the file as small as what lies in it."""
    with faults():
        db.execute("VACUUM")
