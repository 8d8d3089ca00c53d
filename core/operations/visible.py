"""What a session may see of a store: lists ask here and not the store itself.

An item of several regions is visible to sessions with all of them. An item without a region is national: a rule muted
everywhere, or an alert about a brand in the whole market. Everybody who may read sees it; only a session of all regions
may change it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from core.model.alerts.alerts import Alert, Mute
from core.model.alerts.tracks import Scope
from core.model.dimensions import PLACE_LEVELS, PlaceLevel
from core.model.forecasts.runs import ForecastRun
from core.model.imports.batches import Batch
from core.model.sessions import Regions
from core.model.work.targets import Target
from core.model.work.worklist import Decision
from core.operations.access import Access
from core.ports.store import Store
from core.security.permissions import may_see, may_touch

_FILE = "file"


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


def hidden_subjects(access: Access) -> frozenset[str]:
    """Return what the books name that the session may not see: regions, alerts, tasks and batches of others."""
    return frozenset() if access.session.scope is None else frozenset(_hidden(access, access.session.scope))


def _hidden(access: Access, scope: frozenset[str]) -> Iterator[str]:
    store = access.store
    yield from store.regions.all() - scope
    yield from {target.region for target in store.targets.list_all()} - scope - {""}
    yield from (batch for batch, regions in store.regions.of_batches().items() if not may_see(access.session, regions))
    yield from {alert.id for alert in store.alerts.list_all()} - {alert.id for alert in alerts(access)}
    yield from {decision.task for decision in store.tasks.latest()} - {decision.task for decision in decisions(access)}
