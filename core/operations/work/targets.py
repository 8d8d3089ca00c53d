"""Set what a region should sell in a period, and hold it against what it did."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.analysis.grains import coarsest
from core.model.changes import ChangeSet
from core.model.edits.author import author_of
from core.model.errors import UserError
from core.model.periods import period_of
from core.model.work.targets import WHOLE, Attainment, Target
from core.operations import visible
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.work import targets as decisions

_AHEAD = 3  # periods after the last one, for which targets are set before they come


@dataclass(frozen=True, slots=True)
class Expected:
    """The target upon which somebody decides; ``None`` expects that there is none."""

    value: Decimal | None


@operation(Permission.TARGETS_READ, RegionUse.READS)
def list_attainments(access: DataAccess) -> tuple[Attainment, ...]:
    """Return every region in every period, and all together, from the first period to three after the last.

    Sales without a region have no line of their own; they count in the line of all regions together.
    """
    with access.warehouse.reader() as reader:
        grain = coarsest(reader)
        if grain is None:
            return ()
        rows: list[tuple[str | None, date, Decimal]] = reader.execute(
            "SELECT region, period, sum(value) FROM sales WHERE grain = ? "
            "GROUP BY GROUPING SETS ((region, period), (period)) "
            "HAVING GROUPING(region) = 1 OR coalesce(region, '') <> '' ORDER BY period, region",
            [grain],
        ).fetchall()
    sold = {(region or WHOLE, period): value for region, period, value in rows}
    periods = sorted({period for _, period in sold})
    for _ in range(_AHEAD):
        periods.append(period_of(period_of(periods[-1], grain).end + timedelta(days=1), grain).start)
    wanted = {(target.region, target.period): target.value for target in visible.targets(access)}
    regions = sorted({region for region, _ in sold})
    return tuple(
        Attainment(region=region, period=period, target=wanted.get((region, period)), actual=sold.get((region, period)))
        for period in periods
        for region in regions
    )


@operation(Permission.TARGETS_SET, RegionUse.WRITES)
def set_target(
    access: Access, region: str, period: date, value: Decimal | None, *, expected: Expected | None = None
) -> tuple[Decimal | None, ChangeSet]:
    """Set a target, or remove it with ``None``; return the one before, so that it can be put back.

    Raises ``target.negative``, ``target.changed_since`` where the target is another than the ``expected`` one, and
    ``permission.out_of_scope`` for a region that is not the session's.
    """
    access.require_regions(None if region == WHOLE else frozenset({region}))
    by = author_of(access.session)
    with access.store.transaction():
        target = access.store.targets.find(region, period)
        before = None if target is None else target.value
        edit = decisions.set_target(before if expected is None else expected.value, region, period, value)
        if decisions.is_stale(edit, before):
            raise UserError("target.changed_since")
        if value is None:
            access.store.targets.remove(region, period)
        else:
            access.store.targets.put(Target(region=region, period=period, value=value), at=by.at, actor=by.actor)
        access.store.ledger.record(access.session, edit, at=by.moment)
    return before, ChangeSet(targets=True, outbox=True)
