"""Who acts, in which role, on which regions, at what time: passed to every operation."""

from dataclasses import dataclass

from core.model.clock import Clock
from core.model.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One person at work. ``scope`` is the set of regions that may be seen; ``None`` means all of them."""

    actor: str
    role: Role
    scope: frozenset[str] | None
    clock: Clock
