"""What an operation is handed: one session on a store in memory, with a small market where it needs figures."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from core.model.roles import Role
from core.model.sessions import Regions, Session
from core.operations.access import Access, DataAccess
from tests.builders.market import Record, monthly, stocked
from tests.fakes.clock import StandingClock
from tests.fakes.store.memory_store import MemoryStore

# Fourteen months of two items in three areas: one rises, one stands out of stock, one is missing altogether.
MARKET = monthly(
    {
        ("OLAYA", "COLA"): [*map(float, range(10, 24))],
        ("OLAYA", "LEMON"): [*[6.0] * 13, 0.0],
        ("MALAZ", "COLA"): [20.0] * 14,
        ("BALAD", "COLA"): [7.0, 9.0] * 7,
        ("BALAD", "LEMON"): [4.0] * 14,
    }
)


def session_of(role: Role = Role.OWNER, scope: Regions = None) -> Session:
    return Session(actor="tester", role=role, scope=scope, clock=StandingClock())


def memory_access(role: Role = Role.OWNER, scope: Regions = None, store: MemoryStore | None = None) -> Access:
    """Return a session on ``store``, a new one in memory where none is given."""
    return Access(store or MemoryStore(), session_of(role, scope))


@contextmanager
def data_access(
    records: Sequence[Record] = MARKET, role: Role = Role.OWNER, scope: Regions = None, store: MemoryStore | None = None
) -> Iterator[DataAccess]:
    """Give a session on a store in memory, with a warehouse that holds ``records``."""
    with stocked(records) as warehouse:
        warehouse.regions = scope
        yield DataAccess(store or MemoryStore(), session_of(role, scope), warehouse)


def audited(access: Access) -> list[tuple[str, str, str]]:
    """Return action, subject and outcome of every row of the audit."""
    return [(entry.action, entry.subject, entry.outcome) for entry in access.store.audit_trail.newest(99)]
