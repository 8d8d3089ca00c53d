"""Apply edits that were made elsewhere: the service does so with what laptops send, a laptop with what comes back.

An edit is applied as it was decided, and not judged again: who may edit what, and which of two edits counts, is decided
before. What the data say is never among the edits. Alerts are raised, cleared and returned by the rules on each machine
alike, so an edit of an alert waits until the data have raised it here; one of a batch waits for its pages.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar, cast

from pydantic import ValidationError

from core.alerts import decisions, rule_decisions
from core.importing.layout.recipe import read_recipe
from core.model.alerts.alerts import Mute
from core.model.alerts.rules import in_force
from core.model.edits import alerts, imports, work
from core.model.edits.author import Author
from core.model.edits.operation import Operation
from core.model.edits.parsing import AnyEdit, UnknownEdit
from core.model.errors import UserError
from core.model.imports.contents import SavedRecipe
from core.model.imports.receipts import EXCLUDED, Issue
from core.model.imports.rules import RuleSetting
from core.model.reports import Pack
from core.model.work.targets import Target
from core.operations.imports.batches import withdraw
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

    The operations of a device are applied in the order of their numbers. Raises ``alert_rule.wrong`` and
    ``alert_rule.unknown_figure`` for an edit that makes no rule, and ``ValueError`` for a selection that is none.
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
    fresh = SavedRecipe(digest=edit.entity, name=edit.set.name, body=edit.set.body, saved_at=by.at)
    return Applied.DONE if _store_readable(store, fresh) else Applied.UNKNOWN


def _store_readable(store: Store, fresh: SavedRecipe) -> bool:
    """Store a recipe that this release can read and that its digest names; return whether one of that digest is here.

    Every import reads all of them, so none is kept that it could not read.
    """
    recipe = read_recipe(fresh.body)
    # An import adds the number of its table and the digest of the changed rules that it was judged by.
    if recipe is not None and recipe.digest_as_written == fresh.digest.partition(".")[0]:
        store.recipes.add(fresh)
        return True
    return store.recipes.find(fresh.digest) is not None


def _rule_tune(store: Store, edit: imports.ImportRuleTune, _: Author) -> Applied:
    before = store.import_rules.read().get(edit.entity, RuleSetting())
    try:
        setting = RuleSetting.model_validate({**before.model_dump(mode="json"), **edit.set.given()})
        setting.checked(edit.entity)
    except (ValidationError, UserError):  # of a later release: it names a rule, a field or a limit that is not here
        return Applied.UNKNOWN
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
    recipe = SavedRecipe(digest=fields.recipe_hash, name=fields.recipe, body=fields.recipe_body, saved_at=by.at)
    if not _store_readable(store, recipe):
        return Applied.UNKNOWN
    return Applied.WAITS if store.batches.find(edit.entity) is None else Applied.DONE


def _batch_withdraw(store: Store, edit: imports.BatchWithdraw, by: Author) -> Applied:
    if not edit.set.withdrawn:
        return Applied.UNKNOWN  # nothing here lays a batch again that was withdrawn
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


_E = TypeVar("_E", bound=AnyEdit)
Applier = Callable[[Store, AnyEdit, Author], Applied]


def applier(cls: type[_E], function: Callable[[Store, _E, Author], Applied]) -> tuple[str, Applier]:
    """Return the kind of ``cls`` and ``function``, which takes edits of that class."""
    return cls.kind, cast("Applier", function)  # ``parse`` makes the class of a kind and no other


APPLIERS: dict[str, Applier] = dict(
    (
        applier(alerts.AlertJudge, _alert),
        applier(alerts.AlertRuleRemove, _alert_rule_remove),
        applier(alerts.AlertRuleSave, _alert_rule_save),
        applier(alerts.AlertUpdate, _alert),
        applier(alerts.MuteRemove, _mute_remove),
        applier(alerts.MuteSet, _mute_set),
        applier(alerts.NoteAdd, _alert),
        applier(imports.BatchesCompact, _compact),
        applier(imports.BatchImport, _batch_import),
        applier(imports.BatchWithdraw, _batch_withdraw),
        applier(imports.FiguresKeepOut, _keep_out),
        applier(imports.FiguresRelease, _release),
        applier(imports.ImportRuleTune, _rule_tune),
        applier(imports.MonthsClose, _months_close),
        applier(imports.RecipeSave, _recipe_save),
        applier(work.PackDelete, _pack_delete),
        applier(work.PackSave, _pack_save),
        applier(work.TargetSet, _target_set),
        applier(work.TaskDecide, _task_decide),
        applier(work.ViewDelete, _view_delete),
        applier(work.ViewSave, _view_save),
    )
)
