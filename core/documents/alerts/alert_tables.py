"""Alerts and breaches in tables: their columns for JSON, for the terminal and for the window."""

from collections.abc import Callable

from core.documents.alerts.alerts import AlertWords
from core.documents.columns import Column, T, choice, day, id_prefix, nested, plain, sentence, words
from core.documents.document import Columns
from core.model.alerts.alerts import AlertSeverity, Breach, Listed
from core.model.alerts.rules import AlertRule
from core.texts.catalogue import Language, say


def columns(writer: AlertWords) -> Columns[Listed]:
    """Return the columns of alerts, whose sentences are those of ``writer``."""

    def rule(row: Listed) -> AlertRule | None:
        return writer.rule(row.alert.breach)

    return Columns(
        data=(
            plain("id", lambda row: row.alert.id),
            plain("rule", lambda row: row.alert.breach.rule),
            plain("rule_version", lambda row: row.alert.breach.version),
            plain("figure", lambda row: known.figure.value if (known := rule(row)) is not None else None),
            choice("severity", "column.severity", lambda row: row.alert.breach.severity, "severity."),
            choice("state", "column.state", lambda row: row.alert.state, "alert.state_"),
            *_about(lambda row: row.alert.breach),
            day("first_period", "column.since", lambda row: row.alert.breach.first),
            plain("last_period", lambda row: row.alert.breach.last),
            plain("value", lambda row: row.alert.breach.value),
            plain("base", lambda row: row.alert.breach.base),
            plain("strength", lambda row: row.alert.breach.strength),
            plain("stake", lambda row: row.alert.breach.stake),
            plain("confidence", lambda row: row.alert.breach.confidence),
            plain("priority", lambda row: row.alert.priority),
            plain("threshold", lambda row: known.threshold if (known := rule(row)) is not None else None),
            plain("clears_at", lambda row: row.alert.breach.clears_at),
            plain("raised_at", lambda row: row.alert.raised_at),
            plain("admitted_at", lambda row: row.alert.admitted_at),
            plain("changed_at", lambda row: row.alert.changed_at),
            plain("changed_by", lambda row: row.alert.changed_by),
            plain("snoozed_until", lambda row: row.alert.snoozed_until),
            plain("assignee", lambda row: row.alert.assignee),
            plain("due", lambda row: row.alert.due),
            sentence("message", lambda row, _: writer.sentence(row.alert.breach)),
            sentence("clears", lambda row, _: writer.clears(row.alert.breach)),
            nested("also", lambda row: [alert.id for alert in row.also]),
        ),
        shown=(
            id_prefix("short_id", "column.alert", lambda row: row.alert.id),
            words("what", "column.what", _with_others(writer)),
            words(
                "brief",
                "column.what",
                lambda row, _: writer.brief(row.alert.breach),
                key=lambda row: float(list(AlertSeverity).index(row.alert.breach.severity)),
            ),
        ),
        terminal=("short_id", "severity", "what", "first_period", "state"),
        window=("brief", "state"),
    )


def breach_columns(writer: AlertWords) -> Columns[Breach]:
    """Return the columns of the breaches of a dry run, which are no alerts yet."""
    return Columns(
        data=(
            *_about(lambda breach: breach),
            day("first_period", "column.since", lambda breach: breach.first),
            plain("last_period", lambda breach: breach.last),
            plain("value", lambda breach: breach.value),
            plain("base", lambda breach: breach.base),
            plain("strength", lambda breach: breach.strength),
            plain("stake", lambda breach: breach.stake),
            sentence("message", lambda breach, _: writer.sentence(breach), heading="column.what"),
        ),
        terminal=("first_period", "message"),
    )


def _about(breach: Callable[[T], Breach]) -> tuple[Column[T], ...]:
    """Return the columns of what a breach is about: where, whose it is, and who moved the other way."""
    return (
        nested("scope", lambda row: dict(breach(row).scope)),
        nested("sold_at", lambda row: [[*names] for names in breach(row).sold_at]),
        plain("owner", lambda row: breach(row).owner),
        nested("counterparts", lambda row: [*breach(row).counterparts]),
    )


def _with_others(writer: AlertWords) -> Callable[[Listed, Language], str]:
    def what(row: Listed, language: Language) -> str:
        text, names = writer.sentence(row.alert.breach), _names(row, writer)
        return say(language, "alert.and_also", sentence=text, names=writer.few(names)) if names else text

    return what


def _names(row: Listed, writer: AlertWords) -> list[str]:
    """Return what the other alerts of a row are about, without what all of them are.

    Who won what the row lost, or lost what it won, is no other of its kind.
    """
    head = row.alert.breach
    about = set(head.scope)
    return [
        " / ".join(name for level, name in other.breach.scope if (level, name) not in about)
        or writer.rule_name(other.breach.rule)
        for other in row.also
        if not _faces(head, other.breach) and not _faces(other.breach, head)
    ]


def _faces(one: Breach, other: Breach) -> bool:
    """Return whether ``other`` is among those that won what ``one`` lost, or lost what it won."""
    return bool(other.scope) and other.lasts > 0 and other.scope[-1][1] in one.counterparts
