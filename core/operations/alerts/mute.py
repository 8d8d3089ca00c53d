"""Mute a rule, everywhere or in one place, for a while or for good; and hear of it again."""

from datetime import datetime

from core.model.alerts.alerts import Mute
from core.model.alerts.tracks import Scope
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.alerts.rules import find_alert_rule
from core.security.permissions import Permission


@operation(Permission.ALERTS_READ, RegionUse.READS)
def list_mutes(access: Access) -> list[Mute]:
    """Return what is muted now."""
    now = stamp(access.session.clock.now())
    return [mute for mute in visible.mutes(access) if mute.until is None or mute.until > now]


@operation(Permission.MUTES_SET, RegionUse.WRITES)
def mute_rule(access: Access, rule: str, scope: Scope = (), until: datetime | None = None) -> tuple[Mute, ChangeSet]:
    """Hear no more of ``rule`` in ``scope``. Its alerts are still raised and remembered.

    Raises ``alert_rule.unknown``, and ``alert.mute_past`` for a moment that is over.
    """
    find_alert_rule(access, rule)
    access.require_regions(visible.regions_of(access.store, scope))
    if until is not None and until <= access.session.clock.now():
        raise UserError("alert.mute_past", rule=rule)
    mute = Mute(rule=rule, scope=scope, until=None if until is None else stamp(until))
    with access.store.transaction():
        access.store.mutes.put(mute, at=stamp(access.session.clock.now()), actor=access.session.actor)
        access.store.ledger.audit(access.session, "alert.mute", rule)
    return mute, ChangeSet(settings=True)


@operation(Permission.MUTES_SET, RegionUse.WRITES)
def unmute_rule(access: Access, rule: str, scope: Scope = ()) -> ChangeSet:
    """Hear of ``rule`` in ``scope`` again; raises ``alert.not_muted``."""
    access.require_regions(visible.regions_of(access.store, scope))
    with access.store.transaction():
        if not access.store.mutes.remove(rule, scope):
            raise UserError("alert.not_muted", rule=rule)
        access.store.ledger.audit(access.session, "alert.unmute", rule)
    return ChangeSet(settings=True)
