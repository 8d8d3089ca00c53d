"""Mute a rule, everywhere or in one place, for a while or for good; and unmute it."""

from datetime import datetime

from core.alerts import rule_decisions
from core.model.alerts.alerts import Mute
from core.model.alerts.tracks import Scope
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.edits.author import author_of
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
    """Mute ``rule`` in ``scope``. Its alerts are still raised and stored.

    Raises ``alert_rule.unknown``, and ``alert.mute_past`` for a moment that is over.
    """
    find_alert_rule(access, rule)
    access.require_regions(visible.regions_of(access.store, scope))
    by = author_of(access.session)
    with access.store.transaction():
        mute, edit = rule_decisions.mute(_find(access, rule, scope), rule, scope, until, by)
        access.store.mutes.put(mute, at=by.at, actor=by.actor)
        access.store.ledger.record(access.session, edit, at=by.moment)
    return mute, ChangeSet(settings=True, outbox=True)


@operation(Permission.MUTES_SET, RegionUse.WRITES)
def unmute_rule(access: Access, rule: str, scope: Scope = ()) -> ChangeSet:
    """Unmute ``rule`` in ``scope``; raises ``alert.not_muted``."""
    access.require_regions(visible.regions_of(access.store, scope))
    with access.store.transaction():
        edit = rule_decisions.unmute(_find(access, rule, scope), rule, scope)
        access.store.mutes.remove(rule, scope)
        access.store.ledger.record(access.session, edit)
    return ChangeSet(settings=True, outbox=True)


def _find(access: Access, rule: str, scope: Scope) -> Mute | None:
    """Return the mute of ``rule`` in exactly ``scope``, also one whose time is over."""
    return next((mute for mute in access.store.mutes.list_all() if (mute.rule, mute.scope) == (rule, scope)), None)
