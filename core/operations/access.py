"""What every operation is handed first, and what it declares: its permission, and what it has to do with regions."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from core.model.errors import UserError
from core.model.sessions import Regions, Session
from core.security.permissions import Permission, require, require_regions

if TYPE_CHECKING:
    from core.ports.store import Store
    from core.warehouse.engine import Warehouse


class RegionUse(StrEnum):
    """What an operation has to do with regions."""

    NONE = "none"  # it concerns nothing that lies in a region
    READS = "reads"  # it shows only what lies in the session's regions
    WRITES = "writes"  # it changes nothing that lies in other regions: it refuses to, or leaves that as it stands


@dataclass(frozen=True, slots=True)
class Access:
    """One session on one store."""

    store: "Store"
    session: Session

    def require(self, permission: Permission) -> None:
        """Return if the session may; raise ``permission.refused`` otherwise.

        The refusal becomes a row of the audit where the store is open for writing.
        """
        try:
            require(self.session, permission)
        except UserError:
            self._audit_refusal(permission.value, "")
            raise

    def require_regions(self, regions: Regions) -> None:
        """Return if the session may change what concerns ``regions``; raise ``permission.out_of_scope`` otherwise.

        The refusal is audited as that of a permission. ``None`` is all regions, or none in particular.
        """
        try:
            require_regions(self.session, regions)
        except UserError as refusal:
            self._audit_refusal(refusal.code, str(refusal.data["region"]))
            raise

    def _audit_refusal(self, subject: str, region: str) -> None:
        if self.store.writable:
            detail = {"region": region} if region else {}
            with self.store.transaction():
                self.store.ledger.audit(
                    self.session, "PERMISSION_CHECK_FAILED", subject, outcome="refused", detail=detail
                )


@dataclass(frozen=True, slots=True)
class DataAccess(Access):
    """The same, with the warehouse that holds the figures of the store."""

    warehouse: "Warehouse"

    def require(self, permission: Permission) -> None:
        """Return if the session may, and the warehouse holds no other regions than those of the session.

        Raises ``permission.refused`` and ``permission.out_of_scope``; either is audited.
        """
        Access.require(self, permission)
        self.require_warehouse(self.warehouse)

    def require_warehouse(self, warehouse: "Warehouse") -> None:
        """Return if ``warehouse`` holds no other regions than those of the session, like ``require_regions``."""
        if warehouse.regions != self.session.scope:
            self.require_regions(warehouse.regions)


_A = TypeVar("_A", bound=Access)
_P = ParamSpec("_P")
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Declaration:
    """What one operation needs: its permission, and what it has to do with regions."""

    permission: Permission
    regions: RegionUse

    def __call__(self, function: Callable[Concatenate[_A, _P], _R]) -> Callable[Concatenate[_A, _P], _R]:
        """Return ``function`` as an operation: it checks its permission before it does anything."""

        @wraps(function)
        def checked(access: _A, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            access.require(self.permission)
            return function(access, *args, **kwargs)

        _declared[f"{function.__module__}.{function.__qualname__}"] = self
        return checked


_declared: dict[str, Declaration] = {}


def operation(permission: Permission, regions: RegionUse) -> Declaration:
    """Declare the function below as an operation that needs ``permission``.

    One that ``WRITES`` calls ``require_regions`` as soon as it knows which regions it is about. One that concerns
    whatever there is leaves out what ``core.operations.visible`` does not give it. One that ``READS`` may write down
    what it gave, such as an export in the audit or a forecast in the diary, and changes nothing else.
    """
    return Declaration(permission, regions)


def declarations() -> dict[str, Declaration]:
    """Return the declaration of every operation whose module was imported, by the full name of its function."""
    return dict(_declared)
