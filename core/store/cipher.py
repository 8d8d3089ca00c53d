"""The encrypted database file: SQLCipher, driven by sqlite-utils, with the driver's failures given their meaning.

``sqlite_utils`` looks for a module called ``pysqlite3`` before it takes the standard library's ``sqlite3``. Registering
``sqlcipher3`` under that name makes both speak of the same exception classes; without it, what sqlite-utils catches
would never be what the driver raises.
"""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from core.model.errors import EnvironmentFault

sys.modules.setdefault("pysqlite3", driver)
sys.modules.setdefault("pysqlite3.dbapi2", driver)

# sqlite_utils loads pandas where it is installed, only to know its number types; that is a third of a second on the
# way to the unlock window. A name that means "not installed" keeps it out while sqlite_utils looks for it.
_already_loaded = "pandas" in sys.modules
if not _already_loaded:
    sys.modules["pandas"] = None  # type: ignore[assignment]
from sqlite_utils import Database  # noqa: E402 - after the registration above, and only then

if not _already_loaded:
    del sys.modules["pandas"]

__all__ = ["Database", "atomic", "change_key", "faults", "open_database"]

DATABASE = "vault.db"  # the file of a vault, as failures name it
_OWNER_ONLY = 0o600
BUSY_MILLISECONDS = 5_000
_CODES = {
    driver.SQLITE_FULL: "disk.full",
    driver.SQLITE_IOERR: "disk.failed",
    driver.SQLITE_READONLY: "disk.read_only",
    driver.SQLITE_CANTOPEN: "disk.failed",
    driver.SQLITE_BUSY: "vault.busy",
    driver.SQLITE_LOCKED: "vault.busy",
    driver.SQLITE_CORRUPT: "vault.damaged",
    driver.SQLITE_NOTADB: "vault.damaged",
}
_SETTINGS = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA temp_store = MEMORY",  # a temporary file would be readable
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)


def open_database(path: Path, key: bytes, *, create: bool = False, writable: bool = True) -> Database:
    """Return the database at ``path`` under the raw 32-byte ``key``; a new file is for its owner alone.

    Raises ``EnvironmentFault``: ``vault.damaged`` if the file is missing, empty or not readable with the key, and
    the codes of ``faults``.
    """
    if not create and (not path.exists() or not path.stat().st_size):
        raise EnvironmentFault("vault.damaged")
    with faults(), contextlib.ExitStack() as on_failure:
        if create:
            # SQLite gives its journals the mode of the file, and a file that it makes is readable by others.
            path.touch(mode=_OWNER_ONLY)
        connection = driver.connect(str(path), isolation_level=None, check_same_thread=True)
        on_failure.callback(connection.close)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        for setting in _SETTINGS:
            connection.execute(setting)
        if not create:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not writable:
            connection.execute("PRAGMA query_only = ON")
        on_failure.pop_all()
    return Database(connection)


def change_key(path: Path, key: bytes, fresh: bytes) -> None:
    """Encrypt the whole database at ``path``, which nobody has open, under ``fresh`` in place of ``key``.

    It is done wholly or, after a kill, not at all: the journal holds the old pages under the old key. Raises
    ``vault.busy`` while anybody has the file open, and the codes of ``faults``.
    """
    with contextlib.closing(open_database(path, key)) as db, faults():
        db.execute("PRAGMA journal_mode = DELETE")  # which SQLite refuses while there is another connection
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            db.execute(f"PRAGMA rekey = \"x'{fresh.hex()}'\"")
        except driver.OperationalError as error:  # whatever fails, SQLCipher reports a wrong use of the statement
            raise EnvironmentFault("disk.failed", file=DATABASE) from error


@contextlib.contextmanager
def faults() -> Iterator[None]:
    """Turn the driver's errors into ``EnvironmentFault`` by SQLite's result code; other errors are bugs and pass."""
    try:
        yield
    except driver.Error as error:
        primary = getattr(error, "sqlite_errorcode", None) or _code_by_text(str(error))
        code = _CODES.get(primary & 0xFF) if primary is not None else None
        if code is None:
            raise
        raise EnvironmentFault(code, **({"file": DATABASE} if code.startswith("disk.") else {})) from error


@contextlib.contextmanager
def atomic(db: Database) -> Iterator[None]:
    """All of the block or nothing of it; a block inside another one is a part of it.

    The lock for writing is taken at the beginning, so what the block reads stays true until it writes.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


_TEXTS = {
    "disk is full": driver.SQLITE_FULL,
    "disk I/O error": driver.SQLITE_IOERR,
    "readonly": driver.SQLITE_READONLY,
    "unable to open": driver.SQLITE_CANTOPEN,
    "is locked": driver.SQLITE_BUSY,
    "malformed": driver.SQLITE_CORRUPT,
    "not a database": driver.SQLITE_NOTADB,
    "hmac check failed": driver.SQLITE_CORRUPT,
}


def _code_by_text(text: str) -> int | None:
    """Return the result code behind a message, for a driver that does not hand the code over."""
    return next((code for fragment, code in _TEXTS.items() if fragment in text), None)
