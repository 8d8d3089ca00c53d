"""What a delivery changes, as the window shows it: sums before and after, and the largest single changes."""

from decimal import Decimal

from core.model.imports.differences import CellChange, Difference, Shift
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from ui.dialogs.receipt_dialog import Changes
from ui.models.rows import Cell, TableColumn
from ui.theme import Tone


def changes(difference: Difference | None, language: Language) -> Changes | None:
    """Return the changes of ``difference``: of its sums those that moved; ``None`` without one."""
    if difference is None:
        return None
    moved = [shift for shift in difference.shifts if shift.before != shift.after]
    amounts = [TableColumn(say(language, f"column.{name}"), numeric=True) for name in ("before", "after")]
    period = TableColumn(say(language, "column.period"))
    return Changes(
        title=say(language, "changes.title"),
        sum_columns=[TableColumn(say(language, "level.region"), stretch=True), period, *amounts],
        sums=[_sum(shift, language) for shift in moved],
        largest_columns=[TableColumn(say(language, "changes.figure"), stretch=True), period, *amounts],
        largest=[_figure(change, language) for change in difference.largest],
    )


def _sum(shift: Shift, language: Language) -> tuple[Cell, ...]:
    return (Cell(shift.region or numbers.ABSENT), *_amounts(shift, language))


def _figure(change: CellChange, language: Language) -> tuple[Cell, ...]:
    place = ", ".join(name for name in (change.precision_area, change.market) if name)
    return (Cell(change.item or numbers.ABSENT, second=place), *_amounts(change, language))


def _amounts(change: Shift | CellChange, language: Language) -> tuple[Cell, ...]:
    return (
        Cell(dates.month(change.period, language), change.period.isoformat()),
        _amount(change.before, language, Tone.QUIET),
        _amount(change.after, language, Tone.PLAIN),
    )


def _amount(value: Decimal | None, language: Language, tone: Tone) -> Cell:
    text = numbers.exact(value) if value is not None else numbers.ABSENT
    return Cell(numbers.alone(text, language), float(value or 0), tone=tone)
