"""What people decide about the rules of alerts: edit one, remove one, mute one. Without a store and without a clock."""

from datetime import datetime

from core.model.alerts.alerts import Mute
from core.model.alerts.rules import AlertRule, rule_of
from core.model.alerts.tracks import Scope
from core.model.clock import stamp
from core.model.edits.alerts import (
    AlertRuleFields,
    AlertRuleRemove,
    AlertRuleSave,
    MuteFields,
    MuteRemove,
    MuteSet,
    mute_id,
)
from core.model.edits.author import Author
from core.model.edits.edit import changes
from core.model.errors import UserError


def save_rule(before: AlertRule | None, rule: AlertRule) -> tuple[AlertRule, AlertRuleSave | None]:
    """Return ``rule`` under the version after that of ``before``, and the edit; ``None`` where nothing changed."""
    if before is not None and before == rule.model_copy(update={"version": before.version}):
        return before, None
    saved = rule.model_copy(update={"version": 1 if before is None else before.version + 1})
    was, changed = changes({} if before is None else before.model_dump(mode="json"), saved.model_dump(mode="json"))
    fields = AlertRuleFields.model_validate
    return saved, AlertRuleSave(entity=saved.id, was=fields(was), set=fields(changed))


def remove_rule(before: AlertRule) -> AlertRuleRemove:
    """Return the edit that removes a rule of one's own."""
    fields = AlertRuleFields.model_validate(before.model_dump(mode="json"))
    return AlertRuleRemove(entity=before.id, was=fields, set=AlertRuleFields())


def rule_after(before: AlertRule | None, edit: AlertRuleSave) -> AlertRule:
    """Return what ``edit`` makes of ``before``; raises ``alert_rule.wrong`` where that is no rule."""
    known = {} if before is None else before.model_dump(mode="json")
    return rule_of({**known, **edit.set.given(), "id": edit.entity})


def mute(before: Mute | None, rule: str, scope: Scope, until: datetime | None, by: Author) -> tuple[Mute, MuteSet]:
    """Mute ``rule`` in ``scope`` until a moment or for good; raises ``alert.mute_past`` for one that is over."""
    if until is not None and until <= by.moment:
        raise UserError("alert.mute_past", rule=rule)
    saved = Mute(rule=rule, scope=scope, until=None if until is None else stamp(until))
    was = MuteFields() if before is None else MuteFields(until=before.until)
    edit = MuteSet(entity=mute_id(rule, scope), was=was, set=MuteFields(rule=rule, scope=scope, until=saved.until))
    return saved, edit


def unmute(before: Mute | None, rule: str, scope: Scope) -> MuteRemove:
    """Return the edit that lifts a mute; raises ``alert.not_muted`` where there is none."""
    if before is None:
        raise UserError("alert.not_muted", rule=rule)
    was = MuteFields(rule=rule, scope=scope, until=before.until)
    return MuteRemove(entity=mute_id(rule, scope), was=was, set=MuteFields())
