"""Look after a vault: make, status, verify, back up, restore, change the password."""

from datetime import date
from pathlib import Path

from core.model.imports.batches import VaultStatus, Verification
from core.model.job_context import JobContext
from core.model.periods import Grain, Period
from core.model.sessions import Session
from core.operations.access import Access, RegionUse, operation
from core.security import keys
from core.security.permissions import Permission, require
from core.store import backup, layers, pages
from core.store import batches as stored
from core.store import vault as vaults
from core.store.cipher import faults


def create_vault(folder: Path, password: str, session: Session, cost: keys.Cost | None = None) -> None:
    """Make a vault; without a ``cost``, a try at the password is made to take a third to half a second here."""
    vaults.create(folder, password, session, cost or keys.calibrate())


@operation(Permission.VAULT_PASSWORD, RegionUse.NONE)
def change_password(access: Access, password: str, cost: keys.Cost | None = None) -> None:
    """Replace the password of an open vault."""
    access.store.change_password(access.session, password, cost or keys.calibrate())


@operation(Permission.VAULT_STATUS, RegionUse.NONE)
def vault_status(access: Access) -> VaultStatus:
    """Return how the vault stands; the period bounds are those of live batches, ``None`` without any."""
    batches = stored.list_all(access.store.db)
    live = [batch for batch in batches if batch.withdrawn_at is None]
    units = {batch.unit for batch in live}
    with faults():
        spans = access.store.db.execute(
            "SELECT grain, min(period), max(period) FROM coverage JOIN batch ON batch.id = batch "
            "WHERE withdrawn_at IS NULL GROUP BY grain"
        ).fetchall()
        count, size = access.store.db.execute("SELECT count(*), coalesce(sum(length(content)), 0) FROM page").fetchone()
        waiting, audited = access.store.db.execute(
            "SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM audit)"
        ).fetchone()
    return VaultStatus(
        vault_id=access.store.slot_file.vault_id,
        generation=access.store.slot_file.generation,
        batches=len(live),
        batches_withdrawn=len(batches) - len(live),
        figures=sum(batch.figures for batch in live),
        first_period=min((first for _, first, _ in spans), default=None),
        last_period=max((last for _, _, last in spans), default=None),
        last_day=max((_last_day(grain, last) for grain, _, last in spans), default=None),
        unit=units.pop() if len(units) == 1 else "mixed" if units else "unstated",
        pages=count,
        page_bytes=size,
        file_bytes=sum(path.stat().st_size for path in access.store.folder.glob(f"{vaults.DATABASE}*")),
        outbox_waiting=waiting,
        audit_rows=audited,
        kdf_memory_kib=access.store.slot_file.slots[0].memory_kib,
        data_version=layers.version(batches, layers.all_coverage(access.store.db), access.session.scope),
    )


def _last_day(grain: str, period: str) -> str:
    return Period(date.fromisoformat(period), Grain(grain)).end.isoformat()


@operation(Permission.VAULT_VERIFY, RegionUse.NONE)
def verify_vault(access: Access, context: JobContext) -> Verification:
    """Check the file, every page and the audit chain; what is wrong is named, not mended."""
    with faults():
        faulty = [str(row[0]) for row in access.store.db.execute("PRAGMA cipher_integrity_check")]
        faulty += [row[0] for row in access.store.db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        (total,) = access.store.db.execute("SELECT count(*) FROM page").fetchone()
        for done, fault in enumerate(pages.check_all(access.store.db), 1):
            context.check_cancelled()
            context.progress(done, total, "vault.verifying")
            if fault is not None:
                faulty.append(fault)
        rows, broken = access.store.ledger.broken_at()
    if broken is not None:
        faulty.append(f"audit row {broken}")
    return Verification(pages_checked=total, audit_rows_checked=rows, faults=tuple(faulty))


@operation(Permission.VAULT_BACKUP, RegionUse.NONE)
def backup_vault(access: Access, target: Path) -> None:
    """Write an encrypted backup to ``target``."""
    backup.write(access.store.db, access.store.folder, target)
    with access.store.transaction():
        access.store.ledger.audit(access.session, "vault.backup", access.store.slot_file.vault_id)


def restore_vault(source: Path, folder: Path, session: Session) -> None:
    """Lay the vault of a backup out in an empty ``folder``; it opens with the password it had then."""
    require(session, Permission.VAULT_BACKUP)
    backup.restore(source, folder)
