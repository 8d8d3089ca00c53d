"""A forgotten password, on the side of the vault: ask the organisation, and use its answer."""

from pathlib import Path

from core.model.sessions import Session
from core.security import keys
from core.security.permissions import Permission, require
from core.security.recovery import Answer, Request
from core.store import recovery as stored_recovery
from core.store import recovery_files


def request_recovery(folder: Path, out: Path, session: Session) -> Request:
    """Write to ``out`` what the vault in ``folder`` asks the organisation, and return it.

    Raises ``recovery.no_slot`` where the vault is sealed to no organisation, ``recovery.exists``, and those of
    ``write_fault``.
    """
    require(session, Permission.VAULT_PASSWORD)
    request = stored_recovery.request(folder, session)
    recovery_files.save(out, request)
    return request


def use_recovery(
    folder: Path, answer: Path, code: str, password: str, session: Session, cost: keys.Cost | None = None
) -> None:
    """Give the vault in ``folder`` the new ``password``, by the file ``answer`` and its one-time ``code``.

    Raises what reading the file and ``core.store.recovery.recover`` raise; then nothing is changed.
    """
    require(session, Permission.VAULT_PASSWORD)
    reply = recovery_files.load(answer, Answer)
    stored_recovery.recover(folder, reply, code, password, session, cost or keys.calibrate())
