"""Apply edits that were made elsewhere: the service does so with what laptops send, a laptop with what comes back.

An edit is applied as it was decided, and not judged again: who may edit what, and which of two edits counts, is decided
before. What the data say is never among the edits. Alerts are raised, cleared and returned by the rules on each machine
alike, so an edit of an alert waits until the data have raised it here; one of a batch waits for its pages.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from core.alerts import decisions, rule_decisions
from core.model.alerts.alerts import Mute
from core.model.alerts.rules import in_force
from core.model.edits import alerts, imports, work
from core.model.edits.author import Author
from core.model.edits.operation import Operation
from core.model.edits.parsing import UnknownEdit
from core.model.imports.contents import SavedRecipe
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleSetting
from core.model.reports import Pack
from core.model.work.targets import Target
from core.operations.imports.batches import withdraw
from core.operations.imports.release_figures import EXCLUDED
from core.operations.imports.released_layer import lay_release
from core.ports.store import Store
from core.work import tasks, views


class Applied(StrEnum):
    """What became of an edit."""

    DONE = "done"
    WAITS = "waits"  # what it changes is not here yet
    ORDER = "order"  # to the service, which carries it out once
    UNKNOWN = "unknown"  # this release does not understand it; it is kept for one that does


def apply(store: Store, operation: Operation) -> Applied:
    """Apply one operation to ``store``, and write nothing into its books; belongs inside a transaction.

    The operations of a device are applied in the order of their numbers. Raises ``alert_rule.wrong`` for an edit that
    makes no rule, and ``ValueError`` for a selection that is none.
    """
    edit = operation.edit
    if isinstance(edit, UnknownEdit):
        return Applied.UNKNOWN
    if not edit.replayable:
        return Applied.ORDER
    by = Author(operation.actor or "", datetime.fromisoformat(operation.authored))
    return APPLIERS[edit.kind](store, edit, by)


def _alert(store: Store, edit: alerts.AlertUpdate | alerts.AlertJudge | alerts.NoteAdd, by: Author) -> Applied:
    alert = store.alerts.find(edit.entity)
    if alert is None:
        return Applied.WAITS
    decided = decisions.applied(alert, edit, by)
    store.alerts.put(decided.alert)
    store.alerts.add_event(edit.entity, decided.event)
    return Applied.DONE


def _alert_rule_save(store: Store, edit: alerts.AlertRuleSave, _: Author) -> Applied:
    before = in_force(store.alert_rules.list_all()).get(edit.entity)
    store.alert_rules.put(rule_decisions.rule_after(before, edit))
    return Applied.DONE


def _alert_rule_remove(store: Store, edit: alerts.AlertRuleRemove, _: Author) -> Applied:
    store.alert_rules.remove(edit.entity)
    return Applied.DONE


def _mute_set(store: Store, edit: alerts.MuteSet, by: Author) -> Applied:
    store.mutes.put(Mute(rule=edit.rule, scope=edit.scope, until=edit.set.until), at=by.at, actor=by.actor)
    return Applied.DONE


def _mute_remove(store: Store, edit: alerts.MuteRemove, _: Author) -> Applied:
    store.mutes.remove(edit.rule, edit.scope)
    return Applied.DONE


def _target_set(store: Store, edit: work.TargetSet, by: Author) -> Applied:
    if edit.set.value is None:
        store.targets.remove(edit.region, edit.period)
    else:
        target = Target(region=edit.region, period=edit.period, value=edit.set.value)
        store.targets.put(target, at=by.at, actor=by.actor)
    return Applied.DONE


def _task_decide(store: Store, edit: work.TaskDecide, by: Author) -> Applied:
    store.tasks.add(tasks.decision_of(edit, by))
    return Applied.DONE


def _view_save(store: Store, edit: work.ViewSave, by: Author) -> Applied:
    store.views.put(views.view_after(store.views.find(edit.entity), edit), at=by.at, actor=by.actor)
    return Applied.DONE


def _view_delete(store: Store, edit: work.ViewDelete, _: Author) -> Applied:
    store.views.remove(edit.entity)
    return Applied.DONE


def _pack_save(store: Store, edit: work.PackSave, by: Author) -> Applied:
    store.packs.put(Pack(name=edit.entity, views=edit.set.views), at=by.at, actor=by.actor)
    return Applied.DONE


def _pack_delete(store: Store, edit: work.PackDelete, _: Author) -> Applied:
    store.packs.remove(edit.entity)
    return Applied.DONE


def _recipe_save(store: Store, edit: imports.RecipeSave, by: Author) -> Applied:
    store.recipes.add(SavedRecipe(digest=edit.entity, name=edit.set.name, body=edit.set.body, saved_at=by.at))
    return Applied.DONE


def _rule_tune(store: Store, edit: imports.ImportRuleTune, _: Author) -> Applied:
    before = store.import_rules.read().get(edit.entity, RuleSetting())
    setting = RuleSetting.model_validate({**before.model_dump(mode="json"), **edit.set.given()})
    if setting == RuleSetting():
        store.import_rules.remove(edit.entity)
    else:
        store.import_rules.put(edit.entity, setting)
    return Applied.DONE


def _months_close(store: Store, edit: imports.MonthsClose, _: Author) -> Applied:
    store.closed_months.close_through(edit.set.through)
    return Applied.DONE


def _batch_import(store: Store, edit: imports.BatchImport, by: Author) -> Applied:
    """Keep the recipe; the batch itself is laid when its pages are here."""
    fields = edit.set
    store.recipes.add(
        SavedRecipe(digest=fields.recipe_hash, name=fields.recipe, body=fields.recipe_body, saved_at=by.at)
    )
    return Applied.WAITS if store.batches.find(edit.entity) is None else Applied.DONE


def _batch_withdraw(store: Store, edit: imports.BatchWithdraw, by: Author) -> Applied:
    batch = store.batches.find(edit.entity)
    if batch is None:
        return Applied.WAITS
    withdraw(store, batch, by)
    return Applied.DONE


def _release(store: Store, edit: imports.FiguresRelease, by: Author) -> Applied:
    parent = store.batches.find(edit.set.parent)
    if parent is None:
        return Applied.WAITS
    if store.batches.find(edit.entity) is None:
        lay_release(store, parent, edit, by)
    return Applied.DONE


def _keep_out(store: Store, edit: imports.FiguresKeepOut, _: Author) -> Applied:
    if store.batches.find(edit.entity) is None:
        return Applied.WAITS
    cells = set(edit.set.cells)
    issues: list[Issue] = [
        replace(issue, decision=EXCLUDED)
        for issue in store.receipts.find(edit.entity).issues
        if (issue.cell, issue.rule) in cells
    ]
    store.receipts.decide(edit.entity, issues)
    return Applied.DONE


def _compact(_: Store, __: imports.BatchesCompact, ___: Author) -> Applied:
    """Give back no room: what is kept here is for the retention of this machine to say."""
    return Applied.DONE


Applier = Callable[[Store, Any, Author], Applied]
APPLIERS: dict[str, Applier] = {
    alerts.AlertJudge.kind: _alert,
    alerts.AlertRuleRemove.kind: _alert_rule_remove,
    alerts.AlertRuleSave.kind: _alert_rule_save,
    alerts.AlertUpdate.kind: _alert,
    alerts.MuteRemove.kind: _mute_remove,
    alerts.MuteSet.kind: _mute_set,
    alerts.NoteAdd.kind: _alert,
    imports.BatchesCompact.kind: _compact,
    imports.BatchImport.kind: _batch_import,
    imports.BatchWithdraw.kind: _batch_withdraw,
    imports.FiguresKeepOut.kind: _keep_out,
    imports.FiguresRelease.kind: _release,
    imports.ImportRuleTune.kind: _rule_tune,
    imports.MonthsClose.kind: _months_close,
    imports.RecipeSave.kind: _recipe_save,
    work.PackDelete.kind: _pack_delete,
    work.PackSave.kind: _pack_save,
    work.TargetSet.kind: _target_set,
    work.TaskDecide.kind: _task_decide,
    work.ViewDelete.kind: _view_delete,
    work.ViewSave.kind: _view_save,
}
