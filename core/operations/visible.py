"""What a session may see of a store: lists ask here and not the store itself.

An item of several regions is visible to sessions with all of them. An item without a region is national: a rule muted
everywhere, or an alert about a brand in the whole market. Everybody who may read sees it; only a session of all regions
may change it.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache, partial

from core.model.alerts.alerts import Alert, Mute
from core.model.alerts.tracks import Scope
from core.model.clock import business_day
from core.model.dimensions import PLACE_LEVELS, PlaceLevel
from core.model.edits.alerts import MuteRemove, MuteSet
from core.model.edits.edit import Thing
from core.model.edits.imports import BatchesCompact, BatchImport, FiguresRelease, MonthsClose
from core.model.edits.parsing import AnyEdit, UnknownEdit
from core.model.edits.work import TargetSet, TaskDecide
from core.model.forecasts.runs import ForecastRun
from core.model.imports.batches import Batch
from core.model.journal import AuditRow, Waiting
from core.model.sessions import Regions
from core.model.work.targets import Target
from core.model.work.worklist import Decision, TaskState
from core.operations.access import Access
from core.ports.store import Store
from core.security.permissions import Permission, may, may_see, may_touch
from core.security.personal_data import masked

_FILE = "file"
_WHOLE = "-"  # how the audit names all regions together
# Their rows name a rule or a permission, and not the place.
_OF_NO_SUBJECT = frozenset({MuteSet.action, MuteRemove.action, "PERMISSION_CHECK_FAILED"})
_OF_NO_REGION = frozenset({MonthsClose.action, "facts.export"})


def regions_of(store: Store, scope: Scope) -> Regions:
    """Return the regions that the scope of an alert or a mute lies in; ``None`` where it names no place and no file."""
    place = dict(_place(scope))
    if PlaceLevel.REGION in place:
        return frozenset({place[PlaceLevel.REGION]})
    if _FILE in place:
        return store.regions.of_file(place[_FILE])
    return store.regions.of_place(place) if place else None


def _place(scope: Scope) -> Scope:
    """Return the part of a scope that says where it lies."""
    return tuple((level, name) for level, name in scope if level in (*PLACE_LEVELS, _FILE))


def is_visible(access: Access, scope: Scope) -> bool:
    """Return whether the session may see what lies in ``scope``."""
    return access.session.scope is None or may_see(access.session, regions_of(access.store, scope))


def may_change(access: Access, scope: Scope) -> bool:
    """Return whether the session may change what lies in ``scope``; what is national is for all regions alone."""
    return access.session.scope is None or may_touch(access.session, regions_of(access.store, scope))


def alerts(access: Access) -> list[Alert]:
    """Return the alerts that the session may see, the newest first."""
    here = cache(partial(is_visible, access))  # many alerts lie in one place
    return [alert for alert in access.store.alerts.list_all() if here(_place(alert.breach.scope))]


def changeable(access: Access, every: Iterable[Alert]) -> list[Alert]:
    """Return those of ``every`` alert that the session may change."""
    here = cache(partial(may_change, access))
    return [alert for alert in every if here(_place(alert.breach.scope))]


def targets(access: Access) -> list[Target]:
    """Return the targets of the session's regions; one for all regions together is for who sees all of them."""
    return [
        target for target in access.store.targets.list_all() if may_touch(access.session, frozenset({target.region}))
    ]


def mutes(access: Access) -> list[Mute]:
    """Return the mutes that the session may see, those whose time is over too."""
    return [mute for mute in access.store.mutes.list_all() if is_visible(access, mute.scope)]


def decisions(access: Access) -> list[Decision]:
    """Return the last decision about each task in the session's regions; a place names its region first."""
    return [
        decision for decision in access.store.tasks.latest() if may_see(access.session, frozenset({decision.place[0]}))
    ]


def standing_decisions(access: Access) -> dict[str, Decision]:
    """Return the last decision about each task that is not open again, by the id of the task."""
    return {decision.task: decision for decision in decisions(access) if decision.state is not TaskState.OPEN}


def tasks_of_week(access: Access) -> frozenset[str]:
    """Return the ids of the tasks that something became of in this week, which begins on Sunday."""
    today = business_day(access.session.clock.now())
    sunday = today - timedelta(days=today.isoweekday() % 7)
    return frozenset(
        task
        for task, decision in standing_decisions(access).items()
        if business_day(datetime.fromisoformat(decision.at)) >= sunday
    )


def forecasts(access: Access) -> list[ForecastRun]:
    """Return the forecasts that the session may see, the newest first.

    A run does not record its regions. So a session of some regions sees only its own runs.
    """
    runs = access.store.forecasts.list_all()
    return [run for run in runs if access.session.scope is None or run.issued_by == access.session.actor]


def batches(access: Access, every: Sequence[Batch]) -> list[Batch]:
    """Return those of ``every`` batch whose account the session may see: it looks after each region of them."""
    if access.session.scope is None:
        return list(every)
    regions = access.store.regions.of_batches()
    return [batch for batch in every if may_see(access.session, regions[batch.id])]


def waiting(access: Access, every: Sequence[Waiting]) -> list[Waiting]:
    """Return those of ``every`` change that waits which lie in the session's regions, or in none in particular."""
    if access.session.scope is None:
        return list(every)
    batches_in = access.store.regions.of_batches()
    return [row for row in every if may_see(access.session, _regions_of_edit(access.store, row.edit, batches_in))]


def _regions_of_edit(
    store: Store, edit: AnyEdit | UnknownEdit | None, batches_in: Mapping[str, frozenset[str]]
) -> Regions:
    """Return the regions of an edit; an empty set, which is for nobody of a region, where they are not known."""
    match edit:
        case None | UnknownEdit():
            return frozenset()
        case TargetSet():
            return frozenset({edit.region}) if edit.region else None
        case TaskDecide():
            return frozenset(edit.set.place[:1])
        case MuteSet() | MuteRemove():
            return regions_of(store, edit.scope)
        case BatchImport():
            return frozenset(edit.set.regions)
        case BatchesCompact():
            known = [batches_in.get(batch) for batch in edit.set.batches]
            return frozenset(region for regions in known for region in regions or ()) if all(known) else frozenset()
        case FiguresRelease():
            return batches_in.get(edit.set.parent, frozenset())
    if edit.thing is Thing.BATCH:
        return batches_in.get(edit.entity, frozenset())
    if edit.thing in (Thing.ALERT, Thing.DELIVERY):
        alert = store.alerts.find(edit.entity)
        return frozenset() if alert is None else regions_of(store, alert.breach.scope)
    return None


def audited(access: Access, every: Sequence[AuditRow]) -> list[AuditRow]:
    """Return those of ``every`` event that the session may see.

    These are its own, those that concern no region, and those whose subject is visible to it. An event whose place
    the row does not name is not shown.
    """
    scope = access.session.scope
    if scope is None:
        return list(every)
    own_batches = {batch.id for batch in batches(access, access.store.batches.list_all())}
    own: dict[str, Container[str]] = {
        "alert": {alert.id for alert in alerts(access)},
        "facts": own_batches,
        "forecast": {run.id for run in forecasts(access)},
        "persons": own_batches,
        "target": scope | {_WHOLE},
        "task": {decision.task for decision in decisions(access)},
    }
    return [row for row in every if row.actor == access.session.actor or _is_shown(row, own)]


def _is_shown(row: AuditRow, own: Mapping[str, Container[str]]) -> bool:
    if row.action in _OF_NO_SUBJECT:
        return False
    noun = row.action.partition(".")[0]
    return row.action in _OF_NO_REGION or noun not in own or row.subject in own[noun]


def note(access: Access, text: str) -> str:
    """Return what somebody typed; persons in it are masked for a session that may not see who they are."""
    return text if may(access.session, Permission.PERSONS_UNMASK) else masked(text)
