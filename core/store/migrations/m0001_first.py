"""The first shape of a vault."""

from core.store.cipher import Database

NAME = "m0001_first"

_TABLES = (
    """
    CREATE TABLE batch (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL UNIQUE,
        file TEXT NOT NULL,
        file_hash TEXT NOT NULL,
        sheet TEXT NOT NULL,
        recipe TEXT NOT NULL,
        recipe_hash TEXT NOT NULL,
        unit TEXT NOT NULL,
        grain TEXT NOT NULL,
        scale INTEGER NOT NULL,
        figures INTEGER NOT NULL,
        receipt TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        accepted_by TEXT NOT NULL,
        withdrawn_at TEXT,
        withdrawn_by TEXT
    ) STRICT
    """,
    """
    CREATE TABLE coverage (
        batch TEXT NOT NULL REFERENCES batch(id),
        region TEXT NOT NULL,
        period TEXT NOT NULL,
        PRIMARY KEY (batch, region, period)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE page (
        id INTEGER PRIMARY KEY,
        batch TEXT NOT NULL REFERENCES batch(id),
        dataset TEXT NOT NULL,
        region TEXT NOT NULL,
        first_period TEXT,
        last_period TEXT,
        sha256 TEXT NOT NULL,
        row_digest TEXT NOT NULL,
        rows INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX page_batch ON page (batch, dataset, region)",
    """
    CREATE TABLE place (
        batch TEXT NOT NULL REFERENCES batch(id),
        number INTEGER NOT NULL,
        key BLOB NOT NULL,
        region TEXT, province TEXT, precision_area TEXT, market TEXT,
        PRIMARY KEY (batch, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE product (
        batch TEXT NOT NULL REFERENCES batch(id),
        number INTEGER NOT NULL,
        key BLOB NOT NULL,
        manufacturer TEXT, brand TEXT, brand_2 TEXT, category TEXT, flavour TEXT, diet TEXT,
        key_pack TEXT, sub_brand TEXT, pack_type TEXT, pack_size TEXT, item TEXT,
        PRIMARY KEY (batch, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE recipe (
        digest TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        body TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE issue (
        id INTEGER PRIMARY KEY,
        batch TEXT NOT NULL REFERENCES batch(id),
        sheet TEXT NOT NULL,
        row INTEGER NOT NULL,
        cell TEXT,
        rule TEXT NOT NULL,
        severity TEXT NOT NULL,
        value TEXT NOT NULL,
        decision TEXT
    ) STRICT
    """,
    "CREATE INDEX issue_batch ON issue (batch, row)",
    """
    CREATE TABLE outbox (
        device TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        op_id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        entity TEXT NOT NULL,
        payload TEXT NOT NULL,
        authored_at TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (device, epoch, seq)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE audit (
        n INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        device TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        outcome TEXT NOT NULL,
        detail TEXT NOT NULL,
        seal TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE sync_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


def upgrade(db: Database) -> None:
    """Create every table."""
    for statement in _TABLES:
        db.execute(statement)
