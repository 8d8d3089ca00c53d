"""Answer a SELECT that a person wrote."""

from collections.abc import Sequence
from typing import Any

from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse, select


def run_sql(
    vault: Vault, warehouse: Warehouse, session: Session, sql: str
) -> tuple[Sequence[str], list[tuple[Any, ...]]]:
    """Return the columns and rows of one SELECT on the views sales, places, products and periods."""
    require_in(vault, session, Permission.SQL_RUN)
    with warehouse.reader() as reader:
        return select(reader, sql)
