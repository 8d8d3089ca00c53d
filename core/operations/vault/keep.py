"""Look after a vault: make, status, verify, back up, restore, change the password."""

from pathlib import Path

from core.loading.data_state import data_state
from core.loading.figures import count_figures
from core.model.imports.batches import VaultStatus, Verification
from core.model.job_context import JobContext
from core.model.sessions import Session
from core.operations import visible
from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.security import keys
from core.security.permissions import Permission, may, require
from core.store import backup, upkeep
from core.store import vault as vaults
from core.store.cipher import faults


def create_vault(folder: Path, password: str, session: Session, cost: keys.Cost | None = None) -> None:
    """Make a vault; without a ``cost``, a try at the password is made to take a third to half a second here."""
    vaults.create(folder, password, session, cost or keys.calibrate())


@operation(Permission.VAULT_PASSWORD, RegionUse.NONE)
def change_password(access: VaultAccess, password: str, cost: keys.Cost | None = None) -> None:
    """Replace the password of an open vault."""
    access.store.change_password(access.session, password, cost or keys.calibrate())


@operation(Permission.VAULT_STATUS, RegionUse.NONE)
def vault_status(access: VaultAccess) -> VaultStatus:
    """Return how the vault stands; who may not read figures learns nothing of what it shows."""
    # What was accepted later belongs to its import, and is no second one.
    imports = [batch for batch in access.store.batches.list_all() if batch.parent is None]
    batches = visible.batches(access, imports)
    live = [batch for batch in batches if batch.withdrawn_at is None]
    reads = may(access.session, Permission.FACTS_READ)
    regions = access.session.scope if reads else frozenset[str]()
    shown = data_state(access.store.batches, regions)
    sizes = upkeep.sizes(access.store.db)
    password, recovery = access.store.slot_file.password, access.store.keys.recovery
    return VaultStatus(
        vault_id=access.store.id,
        generation=access.store.slot_file.generation,
        batches=len(live),
        batches_withdrawn=len(batches) - len(live),
        figures=count_figures(access.store.batches, regions) if reads else None,
        first_period=shown.first_period,
        last_period=shown.last_period,
        last_day=shown.last_day,
        unit=shown.unit,
        grain=shown.grain,
        pages=sizes.pages,
        page_bytes=sizes.page_bytes,
        file_bytes=sum(path.stat().st_size for path in access.store.folder.glob(f"{vaults.DATABASE}*")),
        outbox_waiting=sizes.outbox,
        audit_rows=sizes.audit,
        kdf_memory_kib=0 if password is None else password.memory_kib,
        data_version=shown.version,
        units_apart=shown.apart,
        sample=shown.sample,
        recovery_key=None if recovery is None else recovery.fingerprint,
    )


@operation(Permission.VAULT_VERIFY, RegionUse.NONE)
def verify_vault(access: VaultAccess, context: JobContext) -> Verification:
    """Check the file, every page and the audit chain; what is wrong is named, not mended."""
    faulty = upkeep.check_file(access.store.db)
    total = upkeep.sizes(access.store.db).pages
    for done, fault in enumerate(upkeep.check_pages(access.store.db), 1):
        context.check_cancelled()
        context.progress(done, total, "vault.verifying")
        if fault is not None:
            faulty.append(fault)
    with faults():
        rows, broken = access.store.ledger.broken_at()
    if broken is not None:
        faulty.append(f"audit row {broken}")
    return Verification(pages_checked=total, audit_rows_checked=rows, faults=tuple(faulty))


@operation(Permission.VAULT_BACKUP, RegionUse.NONE)
def backup_vault(access: VaultAccess, target: Path) -> None:
    """Write an encrypted backup to ``target``; raises ``vault.read_only`` where the audit could not have its row."""
    access.store.require_writable()
    backup.write(access.store.db, access.store.folder, target)
    with access.store.transaction():
        access.store.ledger.audit(access.session, "vault.backup", access.store.id)


def restore_vault(source: Path, folder: Path, session: Session) -> None:
    """Lay the vault of a backup out in an empty ``folder``; it opens with the password it had then."""
    require(session, Permission.VAULT_BACKUP)
    backup.restore(source, folder)
