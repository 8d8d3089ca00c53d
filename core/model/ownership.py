"""Whose products are whose: the own company's, or those of its rivals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from core.model.names import fold

# What a company is known by, the first that the data have.
COMPANY_LEVELS: tuple[str, ...] = (ProductLevel.MANUFACTURER, ProductLevel.BRAND)


class Owner(StrEnum):
    """Who sells something, as seen from the own company."""

    OWN = "own"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership:
    """What of the data is the own company's.

    ``level`` is the one that names companies, ``None`` where the data have none. ``names`` are the own names as the
    data spell them, ``unknown`` those that were set and that the data do not have. ``owners`` has the owner of a folded
    name by its level; what both sell has none.
    """

    level: str | None = None
    names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    owners: Mapping[str, Mapping[str, Owner]] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether any product of the data is the own company's; without it figures are those of the whole market."""
        return bool(self.names)

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        """The filter that chooses the own products; none where no product is known to be own."""
        return {self.level: self.names} if self.level is not None and self.names else {}

    def owner(self, level: str, name: str | None) -> Owner | None:
        """Return whose ``name`` on ``level`` is; ``None`` for places, segments, unknown names and what both sell."""
        return None if name is None else self.owners.get(level, {}).get(fold(name))

    def owner_of(self, scope: Iterable[tuple[str, str | None]]) -> Owner | None:
        """Return whose the product is that a scope of levels and names speaks of; the narrowest level decides."""
        named = sorted((PRODUCT_LEVELS.index(level), name) for level, name in scope if level in PRODUCT_LEVELS and name)
        owners = (self.owner(PRODUCT_LEVELS[at], name) for at, name in reversed(named))
        return next((owner for owner in owners if owner is not None), None)


NOBODY = Ownership()
