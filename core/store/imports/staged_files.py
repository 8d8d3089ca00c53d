"""What came into the watched folder, in the vault: each file as one JSON document, with its receipts beside it."""

from collections.abc import Sequence

from pydantic import TypeAdapter

from core.model.imports.receipts import Receipt
from core.model.imports.staged import StagedFile
from core.store.cipher import Database, faults

_FILE = TypeAdapter(StagedFile)
_RECEIPTS = TypeAdapter(tuple[Receipt, ...])


class VaultStagedFiles:
    """Implements ``core.ports.imports.StagedFiles``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, digest: str) -> StagedFile | None:
        """Return the file of that content, or ``None``."""
        with faults():
            row = self._db.execute("SELECT file FROM staged_file WHERE digest = ?", (digest,)).fetchone()
        return None if row is None else _FILE.validate_json(row[0])

    def list_all(self) -> list[StagedFile]:
        """Return every file, the one that was staged last first."""
        with faults():
            rows = self._db.execute("SELECT file FROM staged_file ORDER BY id DESC").fetchall()
        return [_FILE.validate_json(body) for (body,) in rows]

    def receipts(self, digest: str) -> tuple[Receipt, ...]:
        """Return the receipts of a file by sheet; none for a file that was not read or is not staged."""
        with faults():
            row = self._db.execute("SELECT receipts FROM staged_file WHERE digest = ?", (digest,)).fetchone()
        return () if row is None else _RECEIPTS.validate_json(row[0])

    def put(self, file: StagedFile, receipts: Sequence[Receipt]) -> None:
        """Keep ``file`` with its receipts in the place of what is kept of that content; inside a transaction."""
        self._db.execute(
            "INSERT INTO staged_file (digest, file, receipts) VALUES (?, ?, ?) "
            "ON CONFLICT (digest) DO UPDATE SET file = excluded.file, receipts = excluded.receipts",
            (file.digest, _FILE.dump_json(file).decode(), _RECEIPTS.dump_json(tuple(receipts)).decode()),
        )
