"""What can be personal about a value, and where in a text it was found."""

from enum import StrEnum
from typing import NamedTuple


class PersonalKind(StrEnum):
    """What is personal about a value."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    IDENTITY = "identity"  # of a citizen or a resident
    IBAN = "iban"


class PersonalPart(NamedTuple):
    """A part of a text that is personal: its kind, and from where to where it goes."""

    kind: PersonalKind
    start: int
    end: int
