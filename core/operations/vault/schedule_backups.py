"""Back up by a schedule: when one is due, verified as it is written, and old ones removed."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from core.model.backups import made_in, name_of
from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.security.permissions import Permission
from core.store import backup


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRun:
    """The ``file`` of a backup that was written, "" where none was due; the names of old ones that were ``removed``."""

    file: str
    removed: Sequence[str] = ()


@operation(Permission.VAULT_BACKUP, RegionUse.NONE)
def back_up_when_due(access: VaultAccess) -> BackupRun:
    """Write a backup where the organisation's or the person's schedule says that one is due.

    Old ones are removed only after a new one was verified, and only those that this schedule made of this vault. Raises
    ``vault.read_only``, ``backup.no_folder``, ``backup.unsound`` and those of ``write_fault``; then none is removed.
    """
    schedule, now = access.session.policy.backup.schedule, access.session.clock.now()
    store = access.store
    if schedule.folder is None or not schedule.is_due(made_in(schedule.folder, store.id), now):
        return BackupRun(file="")
    store.require_writable()
    target = schedule.folder / name_of(store.id, now)
    backup.write(store.db, store.folder, target)
    made = made_in(schedule.folder, store.id)
    removed = []
    for moment in schedule.outdated([*made], now):
        with contextlib.suppress(OSError):  # it is removed the next time
            made[moment].unlink()
            removed.append(made[moment].name)
    with store.transaction():
        store.ledger.audit(access.session, "vault.backup", store.id, detail={"removed": len(removed)})
    return BackupRun(file=str(target), removed=removed)
