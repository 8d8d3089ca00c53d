"""Who acts, in which role, on which regions, at what time: passed to every operation."""

from dataclasses import dataclass, field

from core.model.clock import Clock
from core.model.policy import Policy
from core.model.roles import Role

Regions = frozenset[str] | None  # names of regions; ``None`` is all of them, or none in particular


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One person at work. ``scope`` is the set of regions that may be seen; ``None`` means all of them.

    ``policy`` is what the organisation sets for everybody. ``device`` and ``address`` are where the person sits, as the
    audit names them; ``correlation`` is the id of one request in every log. ``reason`` is why somebody takes figures
    out. They are empty where nothing is known.
    """

    actor: str
    role: Role
    scope: Regions
    clock: Clock
    policy: Policy = field(default_factory=Policy)
    device: str = ""
    address: str = ""
    correlation: str = ""
    reason: str = ""
