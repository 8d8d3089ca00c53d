"""Which batches are samples, and of issues the item, the place and the figures of their row.

Of batches of before, the workbooks that came with a release are known by their bytes; of issues nothing more is known.
"""

from core.store.cipher import Database

NAME = "m0014_context"
_SHIPPED = (
    "4c947b51693287a0f5f3395e2c373733e6b85fda6e83e9c774e601157336ecc4",
    "983e9c7a9312963ea47ea97a3490634954a7d3f4343c460ed32484ff4e07c3f1",
    "b0d19e66421694faf42cce7e8e796f1cbda68742639899a21d7735d4212654c8",
    "e5c37c618ae9c8339af169a5c1a1fc0ab3d2c871b6f30d17b0ad3bf268e34e5c",
    "dddf62ed6c2371ff1bcd447f47d57a052c7fa4c1b6d27881b5078b5320854349",
    "1abf07176c3d30da72a966ff13dbe82dac269b13c668e524bf369a784d2ec6e2",
)


def upgrade(db: Database) -> None:
    """Add the columns, and mark the samples that are there."""
    db.execute("ALTER TABLE batch ADD COLUMN sample INTEGER NOT NULL DEFAULT 0")
    for column in ("item", "place", "around"):
        db.execute(f"ALTER TABLE issue ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.conn.executemany("UPDATE batch SET sample = 1 WHERE file_hash = ?", [(digest,) for digest in _SHIPPED])
