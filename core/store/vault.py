"""A vault: one folder, one key, one encrypted database; one writer at a time, readers beside it."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from filelock import FileLock, Timeout

from core.model.backups import SUFFIX
from core.model.errors import EnvironmentFault, UserError, write_fault
from core.model.sessions import Session
from core.security import keys, passwords, slots
from core.store import backup, cipher
from core.store.alert_rules import VaultAlertRules
from core.store.alerts import VaultAlerts
from core.store.batches import VaultBatches, VaultPersons
from core.store.cipher import atomic, faults, open_database
from core.store.deliveries import VaultDeliveries
from core.store.forecast_runs import VaultForecastRuns
from core.store.import_settings import VaultClosedMonths, VaultImportRules
from core.store.imports.staged_files import VaultStagedFiles
from core.store.journal import VaultAuditTrail, VaultOutbox
from core.store.ledger import Ledger
from core.store.measurements import VaultMeasurements
from core.store.migrations import steps
from core.store.models import VaultModels
from core.store.mutes import VaultMutes
from core.store.receipts import VaultReceipts
from core.store.recipes import VaultRecipes
from core.store.regions import VaultRegions
from core.store.remembered import VaultRemembered
from core.store.reports import VaultPacks, VaultReportRuns
from core.store.retention import VaultRetention
from core.store.saved_views import VaultSavedViews
from core.store.targets import VaultTargets
from core.store.tasks import VaultTaskDecisions

if TYPE_CHECKING:
    from core.ports.store import Store

DATABASE = cipher.DATABASE
LOCK = "writer.lock"
BACKUPS = "backups"
_OWNER_ONLY = 0o700


class Vault:
    """An open vault. Leaving the ``with`` block closes it and forgets its keys as far as Python allows."""

    def __init__(self, folder: Path, vault_key: bytes, slot_file: slots.SlotFile, *, writable: bool) -> None:
        self.folder = folder
        self.slot_file = slot_file
        self.writable = writable
        self._vault_key = bytearray(vault_key)
        self._lock = _take_writer_lock(folder) if writable else None
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(self._release_lock)
            self.db = open_database(folder / DATABASE, keys.store_key(vault_key), writable=writable)
            on_failure.pop_all()
        self.ledger = Ledger(self.db, vault_key)
        self.audit_trail = VaultAuditTrail(self.db)
        self.outbox = VaultOutbox(self.db)
        self.alerts = VaultAlerts(self.db)
        self.alert_rules = VaultAlertRules(self.db)
        self.mutes = VaultMutes(self.db)
        self.deliveries = VaultDeliveries(self.db)
        self.measurements = VaultMeasurements(self.db)
        self.targets = VaultTargets(self.db)
        self.views = VaultSavedViews(self.db)
        self.tasks = VaultTaskDecisions(self.db)
        self.regions = VaultRegions(self.db)
        self.batches = VaultBatches(self.db)
        self.receipts = VaultReceipts(self.db)
        self.recipes = VaultRecipes(self.db)
        self.persons = VaultPersons(self.db)
        self.import_rules = VaultImportRules(self.db)
        self.closed_months = VaultClosedMonths(self.db)
        self.staged = VaultStagedFiles(self.db)
        self.models = VaultModels(self.db)
        self.forecasts = VaultForecastRuns(self.db)
        self.packs = VaultPacks(self.db)
        self.report_runs = VaultReportRuns(self.db)
        self.remembered = VaultRemembered(self.db)
        self.retention = VaultRetention(self.db)
        self.pseudonym_key = keys.derive(vault_key, "pseudonyms")

    @property
    def id(self) -> str:
        """The name of this vault, which it keeps for life."""
        return self.slot_file.vault_id

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database, let the next writer in and overwrite the key."""
        self.db.close()
        self._release_lock()
        self._vault_key[:] = bytes(len(self._vault_key))

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it, on disk; raises ``EnvironmentFault`` if the disk or the file fails."""
        self.require_writable()
        with faults(), atomic(self.db):
            yield

    def require_writable(self) -> None:
        """Return if the vault was opened for writing; raise ``vault.read_only`` otherwise."""
        if not self.writable:
            raise EnvironmentFault("vault.read_only")

    def change_password(self, session: Session, password: str, cost: keys.Cost) -> None:
        """Let ``password`` open the vault from now on, and the old one no more.

        Raises ``vault.read_only``, the codes of a refused password, and ``password.same`` for the one that it has.
        """
        self.require_writable()
        passwords.check_new(password)
        if slots.opens(self.slot_file, password):
            raise UserError("password.same")
        fresh = slots.with_password(self.slot_file, bytes(self._vault_key), password, cost)
        slots.write(self.folder, fresh)
        # The generation kept for a damaged file must not keep the old password alive.
        (self.folder / slots.PREVIOUS_SLOT_FILE).unlink(missing_ok=True)
        self.slot_file = fresh
        with self.transaction():
            self.ledger.audit(session, "vault.password", self.slot_file.vault_id)

    def _release_lock(self) -> None:
        if self._lock is not None:
            self._lock.release()


if TYPE_CHECKING:

    def _is_a_store(vault: Vault) -> Store:
        """Fail the type check when a vault lacks what operations ask of a store."""
        return vault


def create(folder: Path, password: str, session: Session, cost: keys.Cost) -> None:
    """Make a new vault in ``folder``, which must be empty or absent.

    Raises ``vault.exists``, ``vault.folder_in_use``, the codes of a refused password, and those of ``write_fault``.
    """
    passwords.check_new(password)
    if (folder / slots.SLOT_FILE).exists() or (folder / DATABASE).exists():
        raise UserError("vault.exists", folder=str(folder.absolute()))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("vault.folder_in_use", folder=str(folder.absolute()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(_OWNER_ONLY)
    except OSError as error:
        raise write_fault(error, folder) from error
    vault_key = os.urandom(keys.KEY_BYTES)
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(shutil.rmtree, folder, ignore_errors=True)
        db = open_database(folder / DATABASE, keys.store_key(vault_key), create=True)
        with contextlib.closing(db), faults():
            steps.apply(db)
            with db.atomic():
                ledger = Ledger(db, vault_key)
                ledger.enrol(str(uuid4()))
                ledger.audit(session, "vault.create", "")
        # The slots come last: until they are there, no vault is.
        slots.write(folder, slots.new_slot_file(vault_key, password, cost))
        on_failure.pop_all()


def unlock(folder: Path, password: str, session: Session, *, writable: bool) -> Vault:
    """Open the vault in ``folder``.

    Raises ``vault.missing``, ``vault.wrong_password``, ``vault.wait`` after too many of those, ``vault.busy`` for a
    second writer, ``vault.damaged`` and ``vault.newer``.
    """
    slot_file = slots.read(folder)
    attempts = passwords.read_attempts(folder)
    now = session.clock.now()
    if wait := attempts.wait(now):
        raise UserError("vault.wait", seconds=max(1, round(wait.total_seconds())))
    try:
        vault_key = slots.unlock(slot_file, password)
    except UserError:
        passwords.write_attempts(folder, attempts.with_failure(now))
        raise
    vault = Vault(folder, vault_key, slot_file, writable=writable)
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(vault.close)
        with faults():
            _bring_up_to_date(vault)
        if writable and attempts.failed_at:
            _record_failures(vault, session, attempts)
        elif len(attempts.failed_at) > attempts.settled:
            passwords.write_attempts(folder, attempts.with_success())
        on_failure.pop_all()
    return vault


def _bring_up_to_date(vault: Vault) -> None:
    waiting = steps.pending(vault.db)
    if not waiting:
        return
    if not vault.writable:
        raise EnvironmentFault("vault.needs_upgrade")
    # A backup from an upgrade that was interrupted is the older state, and so the better one to keep.
    target = vault.folder / BACKUPS / f"before-{waiting[0]}{SUFFIX}"
    if not target.exists():
        target.parent.mkdir(mode=_OWNER_ONLY, exist_ok=True)
        backup.write(vault.db, vault.folder, target)
    steps.apply(vault.db)


def _record_failures(vault: Vault, session: Session, attempts: passwords.Attempts) -> None:
    with vault.transaction():
        for moment in attempts.failed_at:
            vault.ledger.audit(session, "AUTHENTICATION_FAILED", "", outcome="refused", at=moment)
        vault.ledger.audit(session, "AUTHENTICATION", "")
    passwords.write_attempts(vault.folder, passwords.Attempts())


def _take_writer_lock(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise EnvironmentFault("vault.busy") from error
    except OSError as error:
        raise write_fault(error, folder) from error
    return lock
