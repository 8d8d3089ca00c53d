"""Periods that a delivery leaves out, and what was settled by a rule of thumb."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from core.importing.layout.date_axis import as_converted
from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue
from core.model.periods import Grain, period_of

_GAP = "period.gap"
_CONVERTED = ("hijri", "hijri_format", "firsts", "fiscal", "week_day", "week_number", "typed_month")
_MIDNIGHT = " 00:00:00"  # of a heading that is a date
_DAYS_OFF = 7  # a shop is closed on Fridays, on holidays; a week without a single figure is a gap


def check_periods(sheet: Sheet) -> Iterator[Issue]:
    """Yield each stretch of periods that is missing between the first and the last, and each doubt about a heading."""
    layout = sheet.layout
    column = layout.date if layout.date is not None else min(layout.periods, default=0)
    for doubt in sorted(layout.doubts | sheet.calendar.converted.keys()):
        if sheet.rules.is_on(f"period.{doubt}"):
            written, read = sheet.calendar.converted.get(doubt) or _headings(sheet, doubt, column)
            yield sheet.issue(f"period.{doubt}", None, column, written, read)
    if sheet.rules.is_on(_GAP):
        for first, last in _gaps(sheet.calendar.starts, sheet.calendar.grain):
            after = next((c for c, period in layout.periods.items() if period.start > last), column)
            yield sheet.issue(_GAP, None, after, f"{first.isoformat()}/{last.isoformat()}")
    if layout.drifted and sheet.rules.is_on("sheet.recipe_drifted"):
        yield sheet.issue("sheet.recipe_drifted", None, None, layout.drifted)
    if sheet.rules.is_on("sheet.other_table"):
        for place in layout.others:
            yield sheet.issue("sheet.other_table", None, None, place)


def _headings(sheet: Sheet, doubt: str, column: int) -> tuple[str, str]:
    """Return the first and the last heading of a wide table and what they were converted to; of others the first."""
    layout = sheet.layout
    if doubt not in _CONVERTED or not layout.periods:
        return layout.headings.get(column, ""), ""
    in_order = sorted(layout.periods, key=lambda one: layout.periods[one].start)
    return as_converted(
        [
            (layout.headings.get(one, "").removesuffix(_MIDNIGHT), layout.periods[one])
            for one in (in_order[0], in_order[-1])
        ]
    )


def _gaps(starts: tuple[date, ...], grain: Grain) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of each stretch that no period covers."""
    for one, other in pairwise(starts):
        end = period_of(one, grain).end
        missing = (other - end).days - 1
        if missing > (_DAYS_OFF if grain is Grain.DAY else 0):
            yield end + timedelta(days=1), other - timedelta(days=1)
