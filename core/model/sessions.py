"""Who acts, in which role, on which regions, at what time: handed to every operation."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.clock import Clock


class Role(StrEnum):
    """What a person is to this vault; a vault that never met a server knows the owner only."""

    OWNER = "owner"
    EXECUTIVE = "executive"
    MANAGER = "manager"
    ANALYST = "analyst"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One person at work. ``scope`` is the set of regions that may be seen; ``None`` means all of them."""

    actor: str
    role: Role
    scope: frozenset[str] | None
    clock: Clock
