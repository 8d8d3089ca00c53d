"""The roles that a person may have."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is to this vault; a vault that never met a server knows the owner only."""

    OWNER = "owner"
    EXECUTIVE = "executive"
    MANAGER = "manager"
    ANALYST = "analyst"
    ADMIN = "admin"
