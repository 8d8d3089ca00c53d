"""Answer a SELECT that a person wrote."""

from collections.abc import Callable, Sequence

from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.engine import select

WhenStopped = Callable[[Callable[[], None] | None], None]


@operation(Permission.SQL_RUN, RegionUse.READS)
def run_sql(
    access: DataAccess,
    sql: str,
    *,
    most: int | None = None,
    when_stopped: WhenStopped | None = None,
) -> tuple[Sequence[str], list[tuple[object, ...]]]:
    """Return the columns and rows of one SELECT on the views sales, places, products and periods.

    ``most`` bounds the rows. ``when_stopped`` is reported what to call to stop it, from any thread; then it raises
    ``Cancelled``.
    """
    with access.warehouse.reader() as reader:
        if when_stopped is None:
            return select(reader, sql, most=most)
        when_stopped(reader.interrupt)
        try:
            return select(reader, sql, most=most)
        finally:
            when_stopped(None)  # the reader is about to be closed
