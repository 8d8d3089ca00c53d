"""An edit: one change that a person made, in the form in which it is stored, sent and replayed.

``set`` holds the fields that changed and ``was`` what they held before. A field that did not change is absent; ``None``
is a value. ``base`` is what the edit was made upon: a version of the server, an own earlier edit that the server has
not acknowledged, or ``None`` for neither.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Generic, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from core.model.edits.canonical import canonical
from core.model.json_values import Json

AuditDetail = Mapping[str, str | int]
V = TypeVar("V")


class Thing(StrEnum):
    """What an edit changes; edits of one thing with the same id build upon each other."""

    ALERT = "alert"
    ALERT_RULE = "alert_rule"
    BATCH = "batch"
    DELIVERY = "delivery"
    IMPORT_RULE = "import_rule"
    MONTHS = "months"
    MUTE = "mute"
    PACK = "pack"
    RECIPE = "recipe"
    TARGET = "target"
    TASK = "task"
    VIEW = "view"


class Earlier(BaseModel):
    """An own edit of the same device that is not acknowledged yet, by its number."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    seq: int = Field(ge=1)


Base = Annotated[int, Field(ge=1, strict=True)] | Earlier | None


class Fields(BaseModel):
    """Fields of a thing, of which only those that were given are held. A field of a later release is kept as it is."""

    model_config = ConfigDict(frozen=True, extra="allow")

    def given(self) -> dict[str, Json]:
        """Return the given fields as JSON can hold them: decimals as exact text, days in ISO, ``None`` as itself."""
        return self.model_dump(mode="json", exclude_unset=True)

    def values(self) -> dict[str, object]:
        """Return the given fields with their values."""
        return {name: getattr(self, name) for name in sorted(self.model_fields_set)}

    def __eq__(self, other: object) -> bool:
        # A field that holds its default is not the same as one that is absent.
        return isinstance(other, Fields) and type(self) is type(other) and self.given() == other.given()

    def __hash__(self) -> int:
        return hash(canonical(self.given()))


F_co = TypeVar("F_co", bound=Fields, covariant=True)


class Edit(BaseModel, Generic[F_co]):
    """One change. ``action`` is its name in the audit, ``needs`` are the fields without which it says nothing.

    An edit that is not ``replayable`` is an order, carried out once.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str]
    action: ClassVar[str]
    thing: ClassVar[Thing]
    needs: ClassVar[frozenset[str]] = frozenset()
    replayable: ClassVar[bool] = True

    entity: str
    base: Base = None
    was: F_co
    set: F_co

    @field_validator("entity")
    @classmethod
    def _names_something(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("a blank id")
        return value

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if missing := self.needs - self.set.model_fields_set:
            raise ValueError(f"set lacks {min(missing)}")
        return self

    @property
    def subjects(self) -> tuple[str, ...]:
        """What the edit is about, in the words of the audit; one row of the audit for each."""
        return (self.entity,)

    @property
    def builds_on(self) -> str:
        """The id of the thing whose last edit is the base of this one."""
        return self.entity

    @property
    def audit_detail(self) -> AuditDetail:
        """What the audit may know: no figure and no name of a person."""
        return {}

    def document(self) -> dict[str, Json]:
        """Return the edit as it is sent."""
        base = self.base.model_dump() if isinstance(self.base, Earlier) else self.base
        return {"kind": self.kind, "id": self.entity, "base": base, "set": self.set.given(), "was": self.was.given()}

    def canonical(self) -> str:
        """Return the canonical JSON of ``document``."""
        return canonical(self.document())


def _exact(value: object) -> object:
    if isinstance(value, float):
        raise ValueError("a float is not exact")  # noqa: TRY004 - pydantic reports a ValueError as a fault of the field
    return value


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value)
    if type(value) is not date:
        raise ValueError("not a day in ISO")
    return value


Exact = Annotated[Decimal, BeforeValidator(_exact)]
Day = Annotated[date, BeforeValidator(_day)]


def changes(before: Mapping[str, V], after: Mapping[str, V]) -> tuple[dict[str, V], dict[str, V]]:
    """Return the fields of ``after`` that differ from ``before``, and what those held before (``was``, then ``set``).

    Both hold fields as JSON can. A field that is absent from ``before`` is absent from ``was``.
    """
    changed = {name: value for name, value in after.items() if name not in before or before[name] != value}
    return {name: before[name] for name in changed if name in before}, changed
