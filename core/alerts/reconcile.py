"""Reconcile current breaches with stored alerts: new, lasting, over, or returned.

Without a clock and without a store: the moment and the alerts are arguments.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.alerts.fingerprint import alert_id
from core.alerts.judge import lies_in
from core.model.alerts.alerts import ENDED, Alert, AlertSeverity, AlertState, Breach
from core.model.alerts.tracks import Scope
from core.model.ownership import Owner

BY_DATA = "data"  # who it was that raised or cleared an alert when no person did
_GRAVEST_FIRST = tuple(AlertSeverity)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The alerts to save.

    A ``lasting`` one has newer figures and nothing else, but that a more severe one, and one that became a rival's, has
    to come within the budget again. A ``settled`` one is resolved because its level has become the usual one. One that
    a person ended, and that is over for the data as well, is among the ``noted``.
    """

    raised: tuple[Alert, ...]
    lasting: tuple[Alert, ...]
    cleared: tuple[Alert, ...]
    returned: tuple[Alert, ...]
    noted: tuple[Alert, ...]
    settled: tuple[Alert, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Return whether nothing changed."""
        return not (self.raised or self.lasting or self.cleared or self.returned or self.noted or self.settled)


def reconcile(breaches: Iterable[Breach], known: Sequence[Alert], silent: Iterable[Scope], now: str) -> Reconciled:
    """Return the outcome of every breach and every alert.

    A breach belongs to a known alert of the same rule and scope if it began before that one was last seen, or if it is
    not known to have been over in between; a shift of level if that one began near its month. A dismissed one stays
    dismissed. A resolved one that the data had cleared, and that is broken again, returns. A shift whose new level has
    become the usual one is settled when a later period says so, and raised before that where it was not known: what
    began long ago is reported once as well. Nothing is cleared in ``silent`` places.
    """
    silent = tuple(silent)
    of_scope: defaultdict[tuple[str, Scope], list[Alert]] = defaultdict(list)
    for alert in known:
        of_scope[alert.breach.rule, alert.breach.scope].append(alert)
    raised, lasting, returned, settled = [], [], [], []
    seen: set[str] = set()
    for breach in breaches:
        before = _same(breach, (alert for alert in of_scope[breach.rule, breach.scope] if alert.id not in seen))
        if before is None:
            if not breach.faint:
                raised.append(_raise(breach, now))
            continue
        if breach.faint and before.over_since is not None:
            continue
        seen.add(before.id)
        newer = _newer(before, breach)
        if breach.settled and before.breach.last < breach.last and before.state not in ENDED:
            settled.append(replace(newer, state=AlertState.RESOLVED, changed_at=now, changed_by=BY_DATA))
        elif before.over_since is not None and before.state is AlertState.RESOLVED and not breach.settled:
            returned.append(
                replace(newer, state=AlertState.OPEN, snoozed_until=None, changed_at=now, changed_by=BY_DATA)
            )
        elif newer != before:
            lasting.append(newer)
    over = [
        alert
        for alert in known
        if alert.id not in seen and alert.over_since is None and not lies_in(alert.breach.scope, silent)
    ]
    cleared = [
        replace(alert, state=AlertState.RESOLVED, changed_at=now, changed_by=BY_DATA, over_since=now)
        for alert in over
        if alert.state not in ENDED
    ]
    noted = [replace(alert, over_since=now) for alert in over if alert.state in ENDED]
    return Reconciled(tuple(raised), tuple(lasting), tuple(cleared), tuple(returned), tuple(noted), tuple(settled))


def _same(breach: Breach, alerts: Iterable[Alert]) -> Alert | None:
    """Return the alert that ``breach`` is already known as."""
    identity = alert_id(breach)
    if breach.near is not None:
        begin, end = breach.near
        close = [alert for alert in alerts if alert.id == identity or begin <= alert.breach.first <= end]
        return min(close, key=lambda alert: abs(alert.breach.first - breach.first), default=None)
    newest_first = sorted(alerts, key=lambda alert: alert.breach.first, reverse=True)
    for alert in newest_first:
        unseen = alert.over_since is None and (breach.known_from is None or breach.known_from > alert.breach.last)
        if alert.id == identity or breach.first <= alert.breach.last or unseen:
            return alert
    return None


def _newer(before: Alert, breach: Breach) -> Alert:
    """Return an alert with the figures of now.

    A shift that turned out to last has to be noticed again, and what turned out to be a rival's makes room for others.
    """
    newer = replace(before, breach=replace(breach, first=before.breach.first), over_since=None)
    graver = _GRAVEST_FIRST.index(breach.severity) < _GRAVEST_FIRST.index(before.breach.severity)
    rivals = breach.owner is Owner.RIVAL and before.breach.owner is not Owner.RIVAL
    return replace(newer, admitted_at=None) if (graver and breach.lasts) or rivals else newer


def _raise(breach: Breach, now: str) -> Alert:
    return Alert(
        id=alert_id(breach), breach=breach, state=AlertState.OPEN, raised_at=now, changed_at=now, changed_by=BY_DATA
    )
