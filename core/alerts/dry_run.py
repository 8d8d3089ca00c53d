"""Test a rule on history: judge it at the end of each period, with what was known then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.alerts.judge import judge, silent_scopes
from core.alerts.reconcile import reconcile
from core.model.alerts.alerts import ENDED, Alert, Breach
from core.model.alerts.rules import AlertRule
from core.model.alerts.tracks import Measured


@dataclass(frozen=True, slots=True)
class DryRun:
    """What would have been raised in ``periods``, in order, and how many of these still last at their end."""

    rule: AlertRule
    periods: tuple[date, ...]
    raised: tuple[Breach, ...]
    lasting: int


def replay(rule: AlertRule, states: Iterable[tuple[date, Measured]]) -> DryRun:
    """Judge ``rule`` in one state after the other, each with its last period.

    What was broken before the first of them counts as raised in it.
    """
    known: dict[str, Alert] = {}
    raised: list[Breach] = []
    periods = []
    for period, measured in states:
        periods.append(period)
        breaches = judge([rule], measured, measured.tracks, period)
        silent = silent_scopes(breaches, [rule])
        reconciled = reconcile(breaches, list(known.values()), silent, period.isoformat())
        raised += [alert.breach for alert in reconciled.raised]
        for alert in (
            *reconciled.raised,
            *reconciled.lasting,
            *reconciled.cleared,
            *reconciled.returned,
            *reconciled.noted,
            *reconciled.settled,
        ):
            known[alert.id] = alert
    lasting = sum(alert.state not in ENDED for alert in known.values())
    return DryRun(rule, tuple(periods), tuple(raised), lasting)
