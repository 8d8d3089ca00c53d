"""Edits of alerts, of their rules and of what is muted."""

from typing import ClassVar, Literal

from core.model.alerts.alerts import AlertSeverity, AlertState
from core.model.alerts.deliveries import Channel
from core.model.alerts.tracks import Scope
from core.model.edits.canonical import canonical
from core.model.edits.edit import AuditDetail, Day, Edit, Fields, Thing

# What a person may do to an alert, as an event of its history; there are words for these alone. The last
# three are what the first release wrote in this way.
UpdateEvent = Literal[
    "acknowledged",
    "assigned",
    "dismissed",
    "in_progress",
    "reopened",
    "resolved",
    "snoozed",
    "taken_back",
    "noted",
    "not_useful",
    "useful",
]
USEFUL, NOT_USEFUL = "useful", "not_useful"  # verdicts, as events of an alert


class AlertFields(Fields):
    """What people decide about an alert. ``event`` and ``note`` are appended to its history, and never in ``was``."""

    state: AlertState = AlertState.OPEN
    snoozed_until: str | None = None
    assignee: str | None = None
    due: Day | None = None
    event: UpdateEvent = "reopened"
    note: str = ""


class AlertUpdate(Edit[AlertFields]):
    """An alert was moved, snoozed or assigned, or one of these was taken back."""

    kind: ClassVar = "alert.update"
    action: ClassVar = "alert.decide"
    thing: ClassVar = Thing.ALERT
    needs: ClassVar = frozenset({"event"})

    @property
    def audit_detail(self) -> AuditDetail:
        """What happened, and the state if that changed; not whose it is and not what was noted."""
        given = self.set.given()
        return {name: str(given[name]) for name in ("event", "state") if name in given}


class NoteFields(Fields):
    """What is appended to the history of an alert."""

    note: str = ""


class NoteAdd(Edit[NoteFields]):
    """Something was noted about an alert."""

    kind: ClassVar = "note.add"
    action: ClassVar = "alert.decide"
    thing: ClassVar = Thing.ALERT
    needs: ClassVar = frozenset({"note"})

    @property
    def audit_detail(self) -> AuditDetail:
        """That something was noted, and not what."""
        return {"event": "noted"}


class VerdictFields(Fields):
    """Whether an alert was useful to a person, with a note."""

    useful: bool = True
    note: str = ""


class AlertJudge(Edit[VerdictFields]):
    """A person found an alert useful or not; the last verdict counts."""

    kind: ClassVar = "alert.judge"
    action: ClassVar = "alert.decide"
    thing: ClassVar = Thing.ALERT
    needs: ClassVar = frozenset({"useful"})

    @property
    def event(self) -> str:
        """The verdict as an event of the alert."""
        return USEFUL if self.set.useful else NOT_USEFUL

    @property
    def audit_detail(self) -> AuditDetail:
        """The verdict."""
        return {"event": self.event}


class NotifyFields(Fields):
    """By which channel, and how urgently."""

    channel: Channel = Channel.EMAIL
    priority: AlertSeverity = AlertSeverity.INFO


class AlertNotify(Edit[NotifyFields]):
    """An order to the service: send this alert by e-mail or SMS. It changes nothing and is never replayed."""

    kind: ClassVar = "alert.notify"
    action: ClassVar = "alert.notify"
    thing: ClassVar = Thing.DELIVERY
    needs: ClassVar = frozenset({"channel", "priority"})
    replayable: ClassVar = False

    @property
    def audit_detail(self) -> AuditDetail:
        """The channel and the priority."""
        return {name: str(value) for name, value in self.set.given().items()}


class AlertRuleFields(Fields):
    """Fields of ``AlertRule`` by their names; whoever applies them checks them as a whole rule."""

    version: int = 1


class AlertRuleSave(Edit[AlertRuleFields]):
    """A rule was edited, reset to what was shipped, or made; ``was`` is empty for one that is new."""

    kind: ClassVar = "alert_rule.save"
    action: ClassVar = "alert_rule.save"
    thing: ClassVar = Thing.ALERT_RULE
    needs: ClassVar = frozenset({"version"})

    @property
    def audit_detail(self) -> AuditDetail:
        """The version."""
        return {"version": self.set.version}


class AlertRuleRemove(Edit[AlertRuleFields]):
    """A rule of one's own was removed; ``was`` is the whole rule."""

    kind: ClassVar = "alert_rule.remove"
    action: ClassVar = "alert_rule.remove"
    thing: ClassVar = Thing.ALERT_RULE


class MuteFields(Fields):
    """A rule that is muted in a scope, until a moment or for good."""

    rule: str = ""
    scope: Scope = ()
    until: str | None = None


class _MuteEdit(Edit[MuteFields]):
    @property
    def rule(self) -> str:
        """The muted rule."""
        return (self.set if "rule" in self.set.model_fields_set else self.was).rule

    @property
    def scope(self) -> Scope:
        """The scope in which it is muted; the empty one is everywhere."""
        return (self.set if "scope" in self.set.model_fields_set else self.was).scope

    @property
    def subjects(self) -> tuple[str, ...]:
        """The rule."""
        return (self.rule,)


class MuteSet(_MuteEdit):
    """A rule was muted in a scope; ``rule`` and ``scope`` are always in ``set``."""

    kind: ClassVar = "mute.set"
    action: ClassVar = "alert.mute"
    thing: ClassVar = Thing.MUTE
    needs: ClassVar = frozenset({"rule", "scope"})


class MuteRemove(_MuteEdit):
    """A mute was lifted; ``was`` is the whole mute."""

    kind: ClassVar = "mute.remove"
    action: ClassVar = "alert.unmute"
    thing: ClassVar = Thing.MUTE


def mute_id(rule: str, scope: Scope) -> str:
    """Return the id of the mute of ``rule`` in ``scope``, the same on every machine."""
    return canonical({"rule": rule, "scope": [list(part) for part in scope]})
