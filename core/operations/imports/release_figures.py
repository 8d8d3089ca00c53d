"""Decide about figures that an import set apart: release them as found, or as meant, or keep them out."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from uuid import uuid4

from core.importing.cells.exact import MAX_SCALE, MAX_WHOLE_DIGITS
from core.loading.pages import read
from core.model.changes import NOTHING, ChangeSet
from core.model.edits.author import author_of
from core.model.edits.imports import (
    FiguresKeepOut,
    FiguresRelease,
    KeepOutFields,
    ReleasedFigure,
    ReleaseFields,
)
from core.model.errors import UserError
from core.model.imports.batches import Batch
from core.model.imports.contents import Dataset
from core.model.imports.receipts import EXCLUDED, FIXED, RELEASED, Issue, Severity
from core.operations.access import Access, RegionUse, operation
from core.operations.imports.close_months import refuse_closed
from core.operations.imports.released_layer import lay_release
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission

_REPEATED = ("row.duplicate", "row.same_key")  # a batch has one figure for a place, product and period


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseChoice:
    """Which figures, and what becomes of them.

    ``cells`` are addresses on the sheet (``T1207``), ``rule`` means every figure that it set apart and that is not
    decided yet. ``value`` is what was meant; without it a number is released as found. ``keep_out`` decides that
    they stay apart.
    """

    cells: tuple[str, ...] = ()
    rule: str | None = None
    value: str | None = None
    keep_out: bool = False


@dataclass(frozen=True, slots=True)
class _Figure:
    issue: Issue
    value: Decimal
    decision: str


def decide_all(issues: Sequence[Issue], choices: Sequence[ReleaseChoice]) -> tuple[Issue, ...]:
    """Return ``issues`` as ``choices`` decide about them; changes nothing.

    Those about single cells come first, and what they leave of a rule is for a choice about that rule, if anything.
    Raises what ``release_figures`` raises about a figure.
    """
    decided = {(issue.row, issue.cell, issue.rule): issue for issue in issues}
    for choice in _in_turn(choices):
        now = list(decided.values())
        if _has_left(now, choice):
            for issue in _chosen(now, choice):
                decided[issue.row, issue.cell, issue.rule] = _decide(issue, choice)
    return tuple(decided.values())


@operation(Permission.FIGURES_RELEASE, RegionUse.WRITES)
def release_all(access: Access, batch: str, choices: Sequence[ReleaseChoice]) -> ChangeSet:
    """Decide about figures of the batch whose id begins with ``batch``, like ``decide_all``.

    Raises what ``release_figures`` raises; the choices before that one stand.
    """
    match = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    changes = NOTHING
    for choice in _in_turn(choices):
        if _has_left(access.store.receipts.find(match.id).issues, choice):
            _, made = release_figures(access, match.id, choice)
            changes = made if made.observations else changes if changes.observations else made
    return changes


def _in_turn(choices: Sequence[ReleaseChoice]) -> list[ReleaseChoice]:
    return sorted(choices, key=lambda choice: choice.rule is not None)


def _has_left(issues: Sequence[Issue], choice: ReleaseChoice) -> bool:
    """Return whether there is a figure for ``choice``; one that names cells always means them."""
    return choice.rule is None or bool(_undecided(issues, choice.rule))


def _decide(issue: Issue, choice: ReleaseChoice) -> Issue:
    return replace(issue, decision=EXCLUDED if choice.keep_out else _figure(issue, choice.value).decision)


@operation(Permission.FIGURES_RELEASE, RegionUse.WRITES)
def release_figures(access: Access, batch: str, choice: ReleaseChoice) -> tuple[list[Issue], ChangeSet]:
    """Decide about figures of the batch whose id begins with ``batch``; return their issues as they stand now.

    Released figures become a small batch over their own, which can be undone by itself. Raises ``batch.unknown``,
    ``batch.ambiguous``, ``batch.withdrawn``, ``release.none`` where no figure was set apart so, ``release.row`` for
    rows that repeat another, ``release.decided``, ``release.needs_value`` for one that is no number,
    ``release.not_a_number``, ``import.closed``
    and ``permission.out_of_scope``.
    """
    named, issues = _open_issues(access, batch, choice)
    checked = {issue.row for issue in issues}
    # Before the transaction, for a refusal is audited although nothing else is written.
    access.require_regions(_regions_of(access, named.id, checked))
    with access.store.transaction():
        match, issues = _open_issues(access, named.id, choice)
        if added := {issue.row for issue in issues} - checked:
            access.require_regions(_regions_of(access, match.id, added))
        if choice.keep_out:
            return _keep_out(access, match, [_decide(issue, choice) for issue in issues])
        return _release(access, match, [_figure(issue, choice.value) for issue in issues])


def _open_issues(access: Access, batch: str, choice: ReleaseChoice) -> tuple[Batch, list[Issue]]:
    """Return the batch and the issues that ``choice`` is about; raises where they cannot be decided about now."""
    match = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    if match.withdrawn_at is not None:
        raise UserError("batch.withdrawn", batch=match.id)
    refuse_closed(access, match.id)
    return match, _chosen(access.store.receipts.find(match.id).issues, choice)


def _keep_out(access: Access, batch: Batch, decided: list[Issue]) -> tuple[list[Issue], ChangeSet]:
    """Write down that figures stay apart; belongs inside a transaction."""
    access.store.receipts.decide(batch.id, decided)
    cells = KeepOutFields(cells=tuple((issue.cell, issue.rule) for issue in decided))
    access.store.ledger.record(access.session, FiguresKeepOut(entity=batch.id, was=KeepOutFields(), set=cells))
    return decided, ChangeSet(outbox=True)


def _chosen(issues: Sequence[Issue], choice: ReleaseChoice) -> list[Issue]:
    wanted = {cell.rpartition("!")[2].upper() for cell in choice.cells}
    if wanted:
        marked = [issue for issue in issues if _set_apart(issue) and issue.cell in wanted]
        if missing := wanted - {issue.cell for issue in marked}:
            raise UserError("release.none", cell=min(missing))
        if decided := next((issue for issue in marked if issue.decision), None):
            raise UserError("release.decided", cell=decided.cell)
        return marked
    marked = _undecided(issues, choice.rule)
    if not marked and choice.rule in _REPEATED:
        raise UserError("release.row", rule=choice.rule)
    if not marked:
        raise UserError("release.none", cell=choice.rule or "-")
    return marked


def _undecided(issues: Sequence[Issue], rule: str | None) -> list[Issue]:
    return [issue for issue in issues if _set_apart(issue) and issue.rule == rule and not issue.decision]


def _set_apart(issue: Issue) -> bool:
    return issue.severity is Severity.QUARANTINE and issue.period is not None


def _figure(issue: Issue, given: str | None) -> _Figure:
    """Return the value to release: the one given, the number that a text is, or the one found."""
    text = given if given is not None else issue.own_value
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        code = "release.needs_value" if given is None else "release.not_a_number"
        raise UserError(code, cell=issue.cell, value=text) from error
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or -exponent > MAX_SCALE or value.adjusted() >= MAX_WHOLE_DIGITS:
        raise UserError("release.not_a_number", cell=issue.cell, value=text)
    return _Figure(issue, value, RELEASED if given is None else f"{FIXED} {text}")


def _release(access: Access, parent: Batch, figures: Sequence[_Figure]) -> tuple[list[Issue], ChangeSet]:
    """Lay released figures over ``parent``; belongs inside a transaction."""
    by = author_of(access.session)
    fields = ReleaseFields(
        parent=parent.id,
        scale=max(_decimals(figure.value) for figure in figures),
        figures=tuple(_released(figure) for figure in figures),
    )
    edit = FiguresRelease(entity=str(uuid4()), was=ReleaseFields(), set=fields)
    lay_release(access.store, parent, edit, by)
    access.store.ledger.record(access.session, edit, at=by.moment)
    decided = [replace(figure.issue, decision=figure.decision) for figure in figures]
    return decided, ChangeSet(observations=True, outbox=True)


def _released(figure: _Figure) -> ReleasedFigure:
    return ReleasedFigure(
        row=figure.issue.row,
        cell=figure.issue.cell,
        rule=figure.issue.rule,
        period=figure.issue.period or date.min,
        value=figure.value,
        decision=figure.decision,
    )


def _regions_of(access: Access, batch: str, wanted: AbstractSet[int]) -> frozenset[str]:
    """Return the regions of the ``wanted`` rows of a batch; a row that was not taken has none, and is named so."""
    regions, left = set(), set(wanted)
    for region in access.store.batches.regions(batch):
        rows = read(access.store.batches, batch, Dataset.ROWS, region)
        if here := left.intersection(rows.column("row").to_pylist() if rows else ()):
            regions.add(region)
            left -= here
    return frozenset(regions | ({""} if left else set()))


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
