"""Whether a file of the watched folder is imported without a question, and if not, why it waits."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.importing.layout.recipe import Recipe, fingerprint
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Receipt, Severity
from core.model.policy import WatchPolicy

# Warnings that leave no doubt about a figure, its place, its product or its period. Any other rule is a doubt, also one
# of a later release.
_NO_DOUBT = frozenset({"label.spelling", "label.unseen", "row.note", "column.personal", "column.total"})


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSheet:
    """A sheet that was read and judged. ``known``: its recipe was saved before. ``closed``: the first period (ISO) of
    a closed month that would show anything else, or empty.
    """

    receipt: Receipt
    recipe: Recipe
    known: bool
    closed: str = ""


def reason_to_wait(sheets: Sequence[JudgedSheet], policy: WatchPolicy) -> UserError | None:
    """Return why a person decides about a workbook of ``sheets``, the gravest first; ``None`` to import all of it.

    One sheet that waits makes the whole workbook wait. A workbook of which a sheet loads no figure waits.
    """
    for check in (_by_recipe, _by_closed_months, _by_figures, _by_changes, _by_doubts):
        if (reason := check(sheets)) is not None:
            return reason
    if (reason := _by_quality(sheets, policy.least_quality)) is not None:
        return reason
    return None if policy.automatic else UserError("staged.not_automatic")


def _by_recipe(sheets: Sequence[JudgedSheet]) -> UserError | None:
    if not all(sheet.known and _fits_whole(sheet) for sheet in sheets):
        return UserError("staged.unknown_layout")
    if any(sheet.recipe.unit is SalesUnit.UNSTATED for sheet in sheets):
        return UserError("staged.no_unit")
    return None


def _fits_whole(sheet: JudgedSheet) -> bool:
    """Return whether every column that was left out is one that the recipe names, or that only adds up others."""
    named = sheet.recipe.fingerprint
    totals = {issue.value for issue in sheet.receipt.issues if issue.rule == "column.total"}
    return not named or fingerprint(sheet.receipt.ignored_columns) <= named | fingerprint(totals)


def _by_closed_months(sheets: Sequence[JudgedSheet]) -> UserError | None:
    closed = [sheet.closed for sheet in sheets if sheet.closed]
    return UserError("import.closed", period=min(closed)) if closed else None


def _by_figures(sheets: Sequence[JudgedSheet]) -> UserError | None:
    tallies = [sheet.receipt.tally for sheet in sheets]
    are_there = all(tally.cells_loaded and tally.quality_score is not None for tally in tallies)
    return None if are_there else UserError("staged.no_figures")


def _by_changes(sheets: Sequence[JudgedSheet]) -> UserError | None:
    changes = [sheet.receipt.changed for sheet in sheets]
    if not any(changed.alters for changed in changes):
        return None
    corrected = sum(changed.corrected for changed in changes)
    return UserError("staged.changes", corrected=corrected, removed=sum(changed.removed for changed in changes))


def _by_doubts(sheets: Sequence[JudgedSheet]) -> UserError | None:
    for sheet in sheets:
        for issue in sheet.receipt.issues:
            if issue.severity is Severity.WARN and issue.rule not in _NO_DOUBT:
                return UserError("staged.doubt", rule=issue.rule, cell=issue.cell or str(issue.row))
    return None


def _by_quality(sheets: Sequence[JudgedSheet], least: float) -> UserError | None:
    worst = min(score for sheet in sheets if (score := sheet.receipt.tally.quality_score) is not None)
    return None if worst >= least else UserError("staged.quality", quality=worst, least=least)
