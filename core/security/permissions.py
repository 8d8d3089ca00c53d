"""What a role may do, as ``resource:action``; every operation asks here first."""

from enum import StrEnum
from types import MappingProxyType

from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session


class Permission(StrEnum):
    """Something that can be allowed or refused."""

    ALERTS_READ = "alerts:read"
    ALERTS_DECIDE = "alerts:decide"
    FACTS_CLOSE = "facts:close"
    FACTS_READ = "facts:read"
    FACTS_EXPORT = "facts:export"
    FACTS_IMPORT = "facts:import"
    FACTS_WITHDRAW = "facts:withdraw"
    PERSONS_UNMASK = "persons:unmask"
    RECIPES_EDIT = "recipes:edit"
    SQL_RUN = "sql:run"
    VAULT_STATUS = "vault:status"
    VAULT_VERIFY = "vault:verify"
    VAULT_BACKUP = "vault:backup"
    VAULT_PASSWORD = "vault:password"  # noqa: S105 - the name of a right


_OWN_VAULT = frozenset(
    {
        Permission.VAULT_STATUS,
        Permission.VAULT_VERIFY,
        Permission.VAULT_BACKUP,
        Permission.VAULT_PASSWORD,
    }
)
_READ = _OWN_VAULT | {Permission.FACTS_READ, Permission.FACTS_EXPORT, Permission.ALERTS_READ}
_WORK = _READ | {Permission.ALERTS_DECIDE, Permission.FACTS_IMPORT, Permission.FACTS_WITHDRAW}

GRANTED = MappingProxyType(
    {
        Role.OWNER: frozenset(Permission),
        Role.EXECUTIVE: _READ,
        Role.MANAGER: _WORK,
        Role.ANALYST: _WORK | {Permission.SQL_RUN, Permission.RECIPES_EDIT},
        Role.ADMIN: _OWN_VAULT,
    }
)


def require(session: Session, permission: Permission) -> None:
    """Return if the role of ``session`` grants ``permission``; raise ``permission.refused`` otherwise."""
    if permission not in GRANTED.get(session.role, frozenset()):
        raise UserError("permission.refused", permission=permission.value)
