"""Things named by the beginning of their ids, as a person types them."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from core.model.errors import UserError


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The whole id."""


Thing = TypeVar("Thing", bound=Identified)


def find_by_prefix(things: Iterable[Thing], prefix: str, noun: str) -> Thing:
    """Return the only one of ``things`` whose id is, or begins with, ``prefix``.

    Raises ``<noun>.unknown``, also for an empty prefix, and ``<noun>.ambiguous``.
    """
    matches = [thing for thing in things if thing.id.startswith(prefix)] if prefix else []
    if not matches:
        raise UserError(f"{noun}.unknown", **{noun: prefix})
    if len(matches) > 1:
        raise UserError(f"{noun}.ambiguous", **{noun: prefix})
    return matches[0]
