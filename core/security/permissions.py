"""What a role may do, as ``resource:action``, and on which regions; every operation asks here first."""

from enum import StrEnum
from types import MappingProxyType

from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Regions, Session


class Permission(StrEnum):
    """Something that can be allowed or refused."""

    ALERTS_READ = "alerts:read"
    ALERTS_DECIDE = "alerts:decide"
    ALERTS_NOTE = "alerts:note"
    ALERTS_JUDGE = "alerts:judge"
    ALERTS_EVALUATE = "alerts:evaluate"
    ALERTS_DELIVER = "alerts:deliver"
    ALERT_RULES_EDIT = "alert_rules:edit"
    MUTES_SET = "mutes:set"
    FACTS_READ = "facts:read"
    FACTS_IMPORT = "facts:import"
    FACTS_WITHDRAW = "facts:withdraw"
    FACTS_COMPACT = "facts:compact"
    FACTS_EXPORT = "facts:export"
    FIGURES_RELEASE = "figures:release"
    MONTHS_CLOSE = "months:close"
    IMPORTS_READ = "imports:read"
    IMPORT_RULES_EDIT = "import_rules:edit"
    RECIPES_READ = "recipes:read"
    RECIPES_EDIT = "recipes:edit"
    RECIPES_EXPORT = "recipes:export"
    WORKBOOKS_ANNOTATE = "workbooks:annotate"
    PERSONS_UNMASK = "persons:unmask"
    ZEROS_EXPORT = "zeros:export"
    PICTURES_EXPORT = "pictures:export"
    TABLES_EXPORT = "tables:export"
    REPORTS_READ = "reports:read"
    REPORTS_EXPORT = "reports:export"
    PACKS_SAVE = "packs:save"
    VIEWS_READ = "views:read"
    VIEWS_SAVE = "views:save"
    VIEWS_EXPORT = "views:export"
    TARGETS_READ = "targets:read"
    TARGETS_SET = "targets:set"
    TASKS_READ = "tasks:read"
    TASKS_DECIDE = "tasks:decide"
    FORECASTS_READ = "forecasts:read"
    FORECASTS_ISSUE = "forecasts:issue"
    MODELS_READ = "models:read"
    MODELS_TRAIN = "models:train"
    MODELS_PROMOTE = "models:promote"
    MODELS_EXPORT = "models:export"
    MODELS_IMPORT = "models:import"
    SQL_RUN = "sql:run"
    AUDIT_READ = "audit:read"
    OUTBOX_READ = "outbox:read"
    WINDOW_REMEMBER = "window:remember"
    RETENTION_RUN = "retention:run"
    VAULT_STATUS = "vault:status"
    VAULT_VERIFY = "vault:verify"
    VAULT_BACKUP = "vault:backup"
    VAULT_PASSWORD = "vault:password"  # noqa: S105 - the name of a right
    VAULT_ROTATE = "vault:rotate"
    LEASE_READ = "lease:read"
    LEASE_INSTALL = "lease:install"
    ORDER_APPLY = "order:apply"


_OWN_VAULT = frozenset(
    {
        Permission.VAULT_STATUS,
        Permission.VAULT_VERIFY,
        Permission.VAULT_BACKUP,
        Permission.VAULT_PASSWORD,
        Permission.VAULT_ROTATE,
        Permission.LEASE_READ,
        Permission.LEASE_INSTALL,
        Permission.ORDER_APPLY,  # the signature decides, and no role is above it
        Permission.AUDIT_READ,
        Permission.OUTBOX_READ,
        Permission.WINDOW_REMEMBER,
    }
)
# Evaluating, delivering and issuing record what the figures say, so they need only the right to read them.
_READ = _OWN_VAULT | {
    Permission.FACTS_READ,
    Permission.IMPORTS_READ,
    Permission.RECIPES_READ,
    Permission.TARGETS_READ,
    Permission.TASKS_READ,
    Permission.ALERTS_READ,
    Permission.ALERTS_EVALUATE,
    Permission.ALERTS_DELIVER,
    Permission.FORECASTS_READ,
    Permission.FORECASTS_ISSUE,
    Permission.MODELS_READ,
}
_REPORT = frozenset(
    {
        Permission.REPORTS_READ,
        Permission.REPORTS_EXPORT,
        Permission.PACKS_SAVE,
        Permission.VIEWS_READ,
        Permission.VIEWS_SAVE,
        Permission.VIEWS_EXPORT,
        Permission.PICTURES_EXPORT,
        Permission.TABLES_EXPORT,
    }
)
_WORK = frozenset(
    {
        Permission.ALERTS_DECIDE,
        Permission.ALERTS_NOTE,
        Permission.ALERTS_JUDGE,
        Permission.MUTES_SET,
        Permission.TASKS_DECIDE,
        Permission.FACTS_IMPORT,
        Permission.FACTS_WITHDRAW,
        Permission.FIGURES_RELEASE,
        Permission.WORKBOOKS_ANNOTATE,
    }
)
_ANALYSE = frozenset(
    {
        Permission.ALERT_RULES_EDIT,
        Permission.IMPORT_RULES_EDIT,
        Permission.RECIPES_EDIT,
        Permission.RECIPES_EXPORT,
        Permission.TARGETS_SET,
        Permission.MODELS_TRAIN,
        Permission.MODELS_PROMOTE,
        Permission.MODELS_EXPORT,
        Permission.MODELS_IMPORT,
        Permission.SQL_RUN,
        Permission.FACTS_EXPORT,
        Permission.ZEROS_EXPORT,
    }
)

GRANTED = MappingProxyType(
    {
        Role.OWNER: frozenset(Permission),
        Role.EXECUTIVE: _READ | _REPORT,
        Role.MANAGER: _READ | _REPORT | _WORK,
        Role.ANALYST: _READ | _REPORT | _WORK | _ANALYSE,
        Role.ADMIN: _OWN_VAULT | {Permission.FACTS_COMPACT, Permission.RETENTION_RUN},
    }
)


def may(session: Session, permission: Permission) -> bool:
    """Return whether the role of ``session`` grants ``permission``; a role without grants has none."""
    return permission in GRANTED.get(session.role, frozenset())


def require(session: Session, permission: Permission) -> None:
    """Return if the role of ``session`` grants ``permission``; raise ``permission.refused`` otherwise."""
    if not may(session, permission):
        raise UserError("permission.refused", permission=permission.value)


def may_touch(session: Session, regions: Regions) -> bool:
    """Return whether ``session`` may change what concerns ``regions``: each of them must be its own.

    ``None`` is all regions, or none in particular; that is for a session of all regions alone, as is an empty set.
    """
    if session.scope is None:
        return True
    return bool(regions) and regions is not None and regions <= session.scope


def may_see(session: Session, regions: Regions) -> bool:
    """Return whether ``session`` may see what concerns ``regions``: each of them must be its own.

    What belongs to no region in particular (``None``) may be seen by everybody who may read.
    """
    return regions is None or may_touch(session, regions)


def require_regions(session: Session, regions: Regions) -> None:
    """Return if ``session`` may change what concerns ``regions``; raise ``permission.out_of_scope`` otherwise.

    The refusal names one region outside the scope, or its ``extent`` is ``all`` and its ``region`` empty.
    """
    if not may_touch(session, regions):
        outside = (regions or frozenset()) - (session.scope or frozenset())
        named = min(outside, default="")
        raise UserError("permission.out_of_scope", region=named, extent="one" if named else "all")
