"""What the cells of a column of dates, or of a header, name: days, weeks, months and quarters of either calendar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from core.importing.cells import erp_periods, hijri_texts, period_texts
from core.importing.cells.columns import Cell
from core.importing.cells.day_texts import DayText, read_days
from core.importing.cells.period_texts import LONGEST
from core.importing.cells.week_endings import NamedByDay, named_by_day
from core.model.names import search_fold
from core.model.periods import Grain, Period

_YEAR_AND_WEEK = re.compile(r"^(?P<year>\d{4})\s*[-/.]?\s*(?P<number>\d{1,2})$")
_WHOLE = re.compile(r"^(\d+)\.0+$")


class ShownHijri(datetime):
    """A moment whose number format shows it in the Hijri calendar; it is that moment all the same."""


@dataclass(frozen=True, slots=True)
class DateCell:
    """What a cell names: a ``day`` or a ``period``; neither where it is no date.

    ``doubts`` are the names of what was converted or assumed. Of what is no date, ``weeks`` is the length of a stretch
    of several weeks; ``is_like_day``, ``meant`` and ``is_open`` are those of ``DayText``.
    """

    day: date | None = None
    period: Period | None = None
    doubts: frozenset[str] = field(default_factory=frozenset)
    weeks: int = 0
    is_like_day: bool = False
    meant: str = ""
    is_open: bool = False

    @property
    def first(self) -> date | None:
        """The first day that it names."""
        return self.day if self.period is None else self.period.start


@dataclass(frozen=True, slots=True)
class DateHints:
    """What a heading says of the cells under it: days are ``hijri``, the number after a year is one of ``weeks``.

    ``shown_hijri``: the number format of the dates shows them in the Hijri calendar.
    """

    hijri: bool = False
    weeks: bool = False
    shown_hijri: bool = False


def hints_of(heading: object) -> DateHints:
    """Return what a heading says of the cells under it."""
    text = search_fold(heading) if isinstance(heading, str) and len(heading) <= LONGEST else ""
    words = set(re.split(r"[\s()/_.-]+", text))
    return DateHints(
        hijri=bool(words & {"hijri", "هجري", "الهجري", "هجريه", "الهجريه", "ah"}),
        weeks=bool(words & {"week", "weeks", "wk", "الاسبوع", "اسبوع"}),
    )


NO_HINTS = DateHints()


def read_dates(cells: Sequence[Cell], hints: DateHints = NO_HINTS) -> list[DateCell]:
    """Return what each of ``cells`` names; together they show the order of days and months (``read_days``)."""
    texts = [_WHOLE.sub(r"\1", cell.strip()) if isinstance(cell, str) else "" for cell in cells]
    by_day = [named_by_day(search_fold(text)) if len(text) <= LONGEST else None for text in texts]
    ends = iter(read_days([named.day for named in by_day if named], hijri=hints.hijri, one_weekday=True))
    plain = iter(read_days([text for text, named in zip(texts, by_day, strict=True) if not named], hijri=hints.hijri))
    read = []
    for cell, text, named in zip(cells, texts, by_day, strict=True):
        day = next(ends) if named else next(plain)
        if isinstance(cell, date):
            read.append(_of_date(cell, shown_hijri=hints.shown_hijri or isinstance(cell, ShownHijri)))
        elif named:
            read.append(_of_week(named, day))
        else:
            read.append(_of_text(text, day, hints))
    return read


def _of_date(cell: date, *, shown_hijri: bool) -> DateCell:
    if cell.year in hijri_texts.YEARS:  # a day of the other calendar, stored as if it were of this one
        converted = hijri_texts.day(cell.year, cell.month, cell.day)
        return DateCell(
            day=converted, doubts=frozenset(("hijri",)) if converted else frozenset(), is_like_day=converted is None
        )
    doubts = frozenset(("hijri_format",)) if shown_hijri else frozenset[str]()
    return DateCell(day=cell.date() if isinstance(cell, datetime) else cell, doubts=doubts)


def _of_week(named: NamedByDay, day: DayText) -> DateCell:
    if named.weeks != 1:
        return DateCell(weeks=named.weeks)
    if day.day is None:
        return DateCell(is_like_day=day.is_like_day, meant=day.meant, is_open=day.is_open)
    doubts = {"hijri"} if day.hijri else set()
    return DateCell(
        period=named.week(day.day), doubts=frozenset(doubts | ({"week_day"} if named.is_shifted(day.day) else set()))
    )


def _of_text(text: str, day: DayText, hints: DateHints) -> DateCell:
    if day.day is not None:
        shown = (("hijri", day.hijri), ("firsts", day.is_first))
        return DateCell(day=day.day, doubts=frozenset(name for name, is_so in shown if is_so))
    if day.is_like_day:
        return DateCell(is_like_day=True, meant=day.meant, is_open=day.is_open)
    if hints.weeks and (period := _numbered_week(text)):
        return DateCell(period=period, doubts=frozenset(("week_number",)))
    period = period_texts.named_period(text)
    if period is None:
        return DateCell()
    doubts = {Grain.HIJRI_MONTH: ("hijri",), Grain.WEEK: ("week_number",)}.get(period.grain, ())
    return DateCell(period=period, doubts=frozenset(doubts or _fiscal(text)))


def _fiscal(text: str) -> tuple[str, ...]:
    return ("fiscal",) if erp_periods.fiscal_period(search_fold(text)) else ()


def _numbered_week(text: str) -> Period | None:
    match = _YEAR_AND_WEEK.match(search_fold(text)) if len(text) <= LONGEST else None
    try:
        return period_texts.iso_week(int(match["year"]), int(match["number"])) if match else None
    except ValueError:
        return None
