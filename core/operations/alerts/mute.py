"""Mute a rule, everywhere or in one place, for a while or for good; and hear of it again."""

from datetime import datetime

from core.model.alerts.alerts import Mute
from core.model.alerts.tracks import Scope
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.model.sessions import Session
from core.operations.access import require_in
from core.operations.alerts.rules import find_alert_rule
from core.security.permissions import Permission
from core.store import alert_mutes as stored
from core.store.vault import Vault


def list_mutes(vault: Vault, session: Session) -> list[Mute]:
    """Return what is muted now."""
    require_in(vault, session, Permission.ALERTS_READ)
    now = stamp(session.clock.now())
    return [mute for mute in stored.list_all(vault.db) if mute.until is None or mute.until > now]


def mute_rule(
    vault: Vault, session: Session, rule: str, scope: Scope = (), until: datetime | None = None
) -> tuple[Mute, ChangeSet]:
    """Hear no more of ``rule`` in ``scope``. Its alerts are still raised and remembered.

    Raises ``alert_rule.unknown``, and ``alert.mute_past`` for a moment that is over.
    """
    require_in(vault, session, Permission.ALERTS_DECIDE)
    find_alert_rule(vault, session, rule)
    if until is not None and until <= session.clock.now():
        raise UserError("alert.mute_past", rule=rule)
    mute = Mute(rule=rule, scope=scope, until=None if until is None else stamp(until))
    with vault.transaction() as db:
        stored.put(db, mute, stamp(session.clock.now()), session.actor)
        vault.ledger.audit(session, "alert.mute", rule)
    return mute, ChangeSet(settings=True)


def unmute_rule(vault: Vault, session: Session, rule: str, scope: Scope = ()) -> ChangeSet:
    """Hear of ``rule`` in ``scope`` again; raises ``alert.not_muted``."""
    require_in(vault, session, Permission.ALERTS_DECIDE)
    with vault.transaction() as db:
        if not stored.remove(db, rule, scope):
            raise UserError("alert.not_muted", rule=rule)
        vault.ledger.audit(session, "alert.unmute", rule)
    return ChangeSet(settings=True)
