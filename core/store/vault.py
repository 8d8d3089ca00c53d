"""A vault: one folder, one key, one encrypted database; one writer at a time, readers beside it."""

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from core.model.backups import SUFFIX
from core.model.clock import Clock
from core.model.errors import EnvironmentFault, UserError, write_fault
from core.model.recovery_keys import RecoveryKey
from core.model.sessions import Session
from core.security import keys, passwords, slots
from core.store import backup, cipher, tries, vault_keys, writer_lock
from core.store.alert_rules import VaultAlertRules
from core.store.alerts import VaultAlerts
from core.store.batches import VaultBatches, VaultPersons
from core.store.cipher import Database, atomic, change_key, faults, open_database
from core.store.deliveries import VaultDeliveries
from core.store.forecast_runs import VaultForecastRuns
from core.store.import_settings import VaultClosedMonths, VaultImportRules
from core.store.imports.staged_files import VaultStagedFiles
from core.store.journal import VaultAuditTrail, VaultOutbox
from core.store.ledger import Ledger
from core.store.mandates import orders
from core.store.mandates.leases import VaultLeases
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
from core.store.vault_keys import VaultKeys

if TYPE_CHECKING:
    from core.ports.store import Store

DATABASE = cipher.DATABASE
BACKUPS = "backups"
_OWNER_ONLY = 0o700


class Vault:
    """An open vault. Leaving the ``with`` block closes it and forgets its keys as far as Python allows."""

    def __init__(self, folder: Path, file: slots.SlotFile, unlocked: slots.Unlocked, *, writable: bool) -> None:
        self.folder = folder
        self.writable = writable
        self.clock: Clock | None = None
        self.keys = VaultKeys(folder, file, unlocked)
        self._lock = writer_lock.take(folder) if writable else None
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(self._release_lock)
            self._open_database()
            on_failure.pop_all()

    def _open_database(self) -> None:
        """Open the file with the vault key; with the one before it, where a change of the key did not reach it."""
        path = self.folder / DATABASE
        key, previous = self.keys.vault_key, self.keys.previous
        try:
            db = open_database(path, keys.store_key(key), writable=self.writable)
        except EnvironmentFault as fault:
            if previous is None or fault.code != "vault.damaged":
                raise
            key, db = previous, open_database(path, keys.store_key(previous), writable=self.writable)
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(db.close)
            with faults():
                steps.pending(db)
                self._bind(db, key)
            on_failure.pop_all()

    def _bind(self, db: Database, key: bytes) -> None:
        self.db = db
        self._in_use = bytearray(key)
        self.ledger = Ledger(db, vault_keys.chain_key(db, key))
        self.pseudonym_key = vault_keys.pseudonym_key(db, key)
        self.audit_trail = VaultAuditTrail(db)
        self.outbox = VaultOutbox(db)
        self.alerts = VaultAlerts(db)
        self.alert_rules = VaultAlertRules(db)
        self.mutes = VaultMutes(db)
        self.deliveries = VaultDeliveries(db)
        self.measurements = VaultMeasurements(db)
        self.targets = VaultTargets(db)
        self.views = VaultSavedViews(db)
        self.tasks = VaultTaskDecisions(db)
        self.regions = VaultRegions(db)
        self.batches = VaultBatches(db)
        self.receipts = VaultReceipts(db)
        self.recipes = VaultRecipes(db)
        self.persons = VaultPersons(db)
        self.import_rules = VaultImportRules(db)
        self.closed_months = VaultClosedMonths(db)
        self.staged = VaultStagedFiles(db)
        self.models = VaultModels(db)
        self.forecasts = VaultForecastRuns(db)
        self.packs = VaultPacks(db)
        self.report_runs = VaultReportRuns(db)
        self.remembered = VaultRemembered(db)
        self.retention = VaultRetention(db)
        self.leases = VaultLeases(db, writable=self.writable)

    @property
    def id(self) -> str:
        """The name of this vault, which it keeps for life."""
        return self.slot_file.vault_id

    @property
    def slot_file(self) -> slots.SlotFile:
        """The ways to open the vault."""
        return self.keys.file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database, let the next writer in and overwrite the key; a lease sees the time."""
        if self.clock is not None:
            self.leases.see(self.clock.now())
            self.clock = None
        self.db.close()
        self._release_lock()
        self.keys.close()
        self._in_use[:] = bytes(len(self._in_use))

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
        self.change_slots(session, "vault.password", password=keys.stretch(password, cost))

    def change_slots(
        self,
        session: Session,
        action: str,
        *,
        outcome: str = "done",
        detail: Mapping[str, str] | None = None,
        vault_key: bytes | None = None,
        password: keys.Stretched | None = None,
        recovery: RecoveryKey | None = None,
    ) -> None:
        """Write the next generation of the slots, and audit it as ``action``; raises what ``VaultKeys.write`` does."""
        with self.transaction():
            self.ledger.audit(session, action, self.id, outcome=outcome, detail=detail)
            self.keys.write(vault_key=vault_key, password=password, recovery=recovery)
            vault_keys.note_generation(self.db, self.slot_file.generation)

    def rotate(self, session: Session) -> None:
        """Give the vault another key; everything opens it as before, and no copy of the old key does any more.

        A kill anywhere leaves a vault that opens: by the new key, or by the old one, which the slots hold meanwhile.
        Raises ``vault.read_only``, ``vault.busy`` while anybody else has the file open, ``vault.needs_password``, and
        those of ``write_fault``; then the old key holds on.
        """
        self.require_writable()
        with self.transaction():
            vault_keys.keep_lasting_keys(self.db, bytes(self._in_use))
        old, fresh = bytes(self._in_use), os.urandom(keys.KEY_BYTES)
        self.keys.write(vault_key=fresh, previous=old)
        self.db.close()
        failure = None
        try:
            change_key(self.folder / DATABASE, keys.store_key(old), keys.store_key(fresh))
        except EnvironmentFault as fault:
            failure = fault
        self._open_database()
        self.settle(session)
        if failure is not None:
            raise failure

    def settle(self, session: Session) -> None:
        """End a change of the key that was done or interrupted: from now on the slots hold the key in use alone."""
        if self.slot_file.previous is None:
            return
        in_use = bytes(self._in_use)
        outcome = "done" if in_use == self.keys.vault_key else "failed"
        self.change_slots(session, "vault.rotate", outcome=outcome, vault_key=in_use)

    def audit_slots(self, session: Session) -> None:
        """Audit slots that the vault does not know: newer ones after a kill, older ones that somebody put back."""
        known, present = vault_keys.known_generation(self.db), self.slot_file.generation
        if known == present or self.slot_file.previous is not None:  # ``settle`` audits those of a change of the key
            return
        with self.transaction():
            if known is not None:
                detail = {"known": str(known), "present": str(present)}
                self.ledger.audit(session, "vault.slots_unknown", self.id, outcome="failed", detail=detail)
            vault_keys.note_generation(self.db, present)

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
                ledger = Ledger(db, vault_keys.chain_key(db, vault_key))
                ledger.enrol(str(uuid4()))
                ledger.audit(session, "vault.create", "")
                vault_keys.note_generation(db, 1)
        # The slots come last: until they are there, no vault is.
        ways = slots.Ways(password=keys.stretch(password, cost), recovery=session.policy.vault.recovery)
        slots.write(folder, slots.new_slot_file(vault_key, ways))
        on_failure.pop_all()


def unlock(folder: Path, password: str, session: Session, *, writable: bool, renewal: bool = False) -> Vault:
    """Open the vault in ``folder``; for a ``renewal`` of its lease also when that is over.

    Raises ``vault.missing``, ``vault.wrong_password``, ``vault.wait`` after too many of those, ``vault.busy`` for a
    second writer, ``vault.damaged`` and ``vault.newer``; ``vault.wiped`` and ``vault.locked_by_order`` after an order;
    ``lease.expired`` and ``lease.clock_set_back``.
    """
    orders.finish(folder, session)
    slot_file = slots.read(folder)
    orders.refuse_locked(slot_file)
    attempts = passwords.read_attempts(folder)
    now = session.clock.now()
    if wait := attempts.wait(now):
        raise UserError("vault.wait", seconds=max(1, round(wait.total_seconds())))
    try:
        unlocked = slots.unlock(slot_file, password)
    except UserError:
        tries.note(folder, attempts.with_failure(now))
        raise
    vault = enter(folder, slot_file, unlocked, session, attempts, writable=writable)
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(vault.close)
        if not renewal:
            vault.leases.require(vault, session)
        on_failure.pop_all()
    return vault


def enter(
    folder: Path,
    slot_file: slots.SlotFile,
    unlocked: slots.Unlocked,
    session: Session,
    attempts: passwords.Attempts,
    *,
    writable: bool,
) -> Vault:
    """Open the vault in ``folder`` with what a slot gave, bring it up to date, and audit the ``attempts`` before."""
    vault = Vault(folder, slot_file, unlocked, writable=writable)
    vault.clock, session = session.clock, vault.leases.acting(session)
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(vault.close)
        with faults():
            _bring_up_to_date(vault)
        if writable:
            tries.record(vault, folder, session, attempts)
            orders.record(vault, vault.db, folder, session, device=vault.ledger.device)
            _keep_slots(vault, session)
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


def _keep_slots(vault: Vault, session: Session) -> None:
    """End an interrupted change of the key, and seal the vault as the policy says.

    A disk that takes no slots does not keep the owner out; the next opening tries again.
    """
    wanted, sealable = session.policy.vault.recovery, vault.keys.knows_password
    with contextlib.suppress(EnvironmentFault):
        if sealable:
            vault.settle(session)
        vault.audit_slots(session)
        if sealable and wanted is not None and wanted != vault.keys.recovery:
            vault.change_slots(session, "vault.recovery_key", detail={"key": wanted.fingerprint}, recovery=wanted)
