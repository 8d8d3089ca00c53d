"""Lay released figures as a layer over the batch that set them apart, whoever released them and wherever."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pyarrow as pa

from core.loading.pages import pack, read
from core.model.edits.author import Author
from core.model.edits.imports import FiguresRelease, ReleasedFigure
from core.model.imports.batches import Batch
from core.model.imports.contents import Dataset, Layer, Page
from core.model.imports.receipts import Changed, Seconds, Tally
from core.ports.store import Store

_DIGITS = 38


def lay_release(store: Store, parent: Batch, edit: FiguresRelease, by: Author) -> None:
    """Lay the figures of ``edit`` over ``parent`` and keep what was decided; belongs inside a transaction."""
    figures = edit.set.figures
    receipt = store.receipts.find(parent.id)
    child = replace(
        parent,
        id=edit.entity,
        position=store.batches.next_position(),
        scale=edit.set.scale,
        figures=len(figures),
        imported_at=by.at,
        accepted_by=by.actor,
        parent=parent.id,
    )
    own = replace(
        receipt,
        batch=child.id,
        tally=_tally(figures),
        issues=(),
        changed=Changed(added=len(figures)),
        seconds=Seconds(),
    )
    store.batches.lay(Layer(batch=child, receipt=own, pages=pack(_pages(store, parent, figures, edit.set.scale))))
    decisions = {(figure.cell, figure.rule): figure.decision for figure in figures}
    decided = [
        replace(issue, decision=decisions[issue.cell, issue.rule])
        for issue in receipt.issues
        if (issue.cell, issue.rule) in decisions
    ]
    store.receipts.decide(parent.id, decided)


def _tally(figures: Sequence[ReleasedFigure]) -> Tally:
    total = sum((figure.value for figure in figures), Decimal(0))
    return Tally(
        rows_read=len({figure.row for figure in figures}),
        figures_read=len(figures),
        figures_loaded=len(figures),
        zeros_loaded=sum(figure.value == 0 for figure in figures),
        sum_read=total,
        sum_loaded=total,
    )


def _pages(store: Store, parent: Batch, figures: Sequence[ReleasedFigure], scale: int) -> list[Page]:
    """Return the released figures as pages, one for each region of the parent that they lie in."""
    by_row: dict[int, list[ReleasedFigure]] = {}
    for figure in figures:
        by_row.setdefault(figure.row, []).append(figure)
    made = []
    for region in store.batches.regions(parent.id):
        rows = read(store.batches, parent.id, Dataset.ROWS, region)
        here = [figure for row in (rows.column("row").to_pylist() if rows else ()) for figure in by_row.get(row, ())]
        if here:
            made.append(_page(region, here, scale))
    return made


def _page(region: str, figures: Sequence[ReleasedFigure], scale: int) -> Page:
    periods = [figure.period for figure in figures]
    table = pa.table(
        {
            "row": pa.array([figure.row for figure in figures], pa.int32()),
            "period": pa.array(periods, pa.date32()),
            "value": pa.array([figure.value for figure in figures], pa.decimal128(_DIGITS, scale)),
        }
    )
    first, last = min(periods).isoformat(), max(periods).isoformat()
    return Page(dataset=Dataset.FACTS, region=region, first_period=first, last_period=last, table=table)
