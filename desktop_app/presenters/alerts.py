"""Alerts as documents and as sentences."""

from typing import Any

from core.alerts.rules import RULES
from core.model.alerts import Alert, AlertEvent
from core.texts import numbers
from core.texts.catalogue import Language, say

HEADINGS = ("column.alert", "column.severity", "column.what", "column.since", "column.state")
_IN_UNITS = frozenset({"forecast_deviation"})  # figures that are sales and no percentage
IN_POINTS = frozenset({"zero_rate_jump", "share_erosion"})  # thresholds that are points and no percentage


def as_document(alert: Alert, language: Language) -> dict[str, Any]:
    """Return an alert with the sentence that it means and what would clear it."""
    breach = alert.breach
    return {
        "id": alert.id,
        "rule": breach.rule,
        "rule_version": breach.version,
        "severity": breach.severity.value,
        "state": alert.state.value,
        "scope": dict(breach.scope),
        "first_period": breach.first.isoformat(),
        "last_period": breach.last.isoformat(),
        "value": breach.value,
        "base": breach.base,
        "threshold": RULES[breach.rule].threshold,
        "raised_at": alert.raised_at,
        "changed_at": alert.changed_at,
        "changed_by": alert.changed_by,
        "snoozed_until": alert.snoozed_until,
        "assignee": alert.assignee,
        "due": alert.due.isoformat() if alert.due else None,
        "message": sentence(alert, language),
        "clears": clears(alert, language),
    }


def event_document(event: AlertEvent) -> dict[str, str]:
    """Return one event of a history."""
    return {"at": event.at, "actor": event.actor, "event": event.event, "note": event.note}


def sentence(alert: Alert, language: Language) -> str:
    """Return what an alert says, in one sentence."""
    return say(language, f"alert.{alert.breach.rule}", **figures(alert, language))


def brief(alert: Alert, language: Language) -> str:
    """Return what an alert says without naming what about; ``place`` does that."""
    return say(language, f"alert.brief_{alert.breach.rule}", **figures(alert, language))


def clears(alert: Alert, language: Language) -> str:
    """Return what would clear an alert."""
    return say(language, f"alert.clears_{alert.breach.rule}", threshold=figures(alert, language)["threshold"])


def place(alert: Alert) -> str:
    """Return what an alert is about, by its names."""
    return " / ".join(name for _, name in alert.breach.scope)


def as_words(alert: Alert, language: Language) -> list[str]:
    """Return an alert as the cells of a printed table."""
    return [
        alert.id[:8],
        say(language, f"severity.{alert.breach.severity}"),
        sentence(alert, language),
        alert.breach.first.isoformat(),
        say(language, f"alert.state_{alert.state}"),
    ]


def figures(alert: Alert, language: Language) -> dict[str, str]:
    """Return the figures of an alert by the names that its sentences give them, as they are written."""
    breach = alert.breach

    limit = RULES[breach.rule].threshold

    def shown(value: float) -> str:
        return numbers.figure(value) if breach.rule in _IN_UNITS else numbers.percentage(value, language)

    return {
        "scope": place(alert),
        "value": shown(breach.value),
        "base": shown(breach.base),
        "threshold": numbers.figure(limit) if breach.rule in IN_POINTS else numbers.percentage(limit, language, 0),
        "first": breach.first.isoformat(),
    }
