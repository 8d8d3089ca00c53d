"""Whose the rows of a document are: the own company's or a rival's, and own names that the data do not have."""

from collections.abc import Callable

from core.documents.columns import Column, T
from core.model.json_values import Json
from core.model.ownership import Owner, Ownership
from core.texts import numbers
from core.texts.catalogue import Language, say

UNKNOWN = "company.unknown"  # the code of own names that the data do not have


def column(owner: Callable[[T], Owner | None]) -> Column[T]:
    """Return the column that marks rows as own or as a rival's; what both sell, and no product, is a dash."""

    def words(row: T, language: Language) -> str:
        whose = owner(row)
        return numbers.ABSENT if whose is None else say(language, f"owner.{whose}")

    return Column(id="owner", heading="column.owner", plain=lambda row, _: owner(row), words=words)


def as_json(ownership: Ownership) -> dict[str, Json]:
    """Return the own company by its names, and the names that the data do not have; nothing where none was set.

    ``code`` is that of unknown names, ``None`` where there are none.
    """
    if not ownership.names and not ownership.unknown:
        return {}
    code = UNKNOWN if ownership.unknown else None
    names: dict[str, Json] = {"names": [*ownership.names], "unknown": [*ownership.unknown]}
    return {"company": {"level": ownership.level, **names, "code": code}}


def unknown(ownership: Ownership, language: Language) -> str:
    """Return which own names the data do not have, in a sentence; nothing where they have all."""
    if not ownership.unknown:
        return ""
    return say(language, UNKNOWN, names=", ".join(ownership.unknown), known=len(ownership.names))
