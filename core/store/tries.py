"""What was tried at a closed vault: noted beside it, and written into its audit when it is opened."""

import contextlib
from pathlib import Path

from core.model.errors import EnvironmentFault
from core.model.sessions import Session
from core.ports.store import Store
from core.security import passwords


def note(folder: Path, attempts: passwords.Attempts) -> None:
    """Save ``attempts`` beside the vault; a folder that takes nothing hides no refusal behind its own fault."""
    with contextlib.suppress(EnvironmentFault):
        passwords.write_attempts(folder, attempts)


def record(store: Store, folder: Path, session: Session, attempts: passwords.Attempts) -> None:
    """Write into the audit that the vault was opened, after the ``attempts`` before in their order.

    They are cleared beside the vault in ``folder``.
    """
    rows = [
        *((moment, "AUTHENTICATION_FAILED", "refused") for moment in attempts.failed_at),
        *((moment, "vault.recovery_request", "done") for moment in attempts.recovery_at),
        *((moment, "vault.recovery", "refused") for moment in attempts.answers_refused_at),
    ]
    with store.transaction():
        for moment, action, outcome in sorted(rows):
            store.ledger.audit(session, action, "", outcome=outcome, at=moment)
        store.ledger.audit(session, "AUTHENTICATION", "")
    if rows:
        passwords.write_attempts(folder, passwords.Attempts())
