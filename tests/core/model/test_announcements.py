"""Announced days: they replace what is calculated, and taking them back brings that again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.announcements import ANNOUNCED_KINDS, CalendarEntry, announce, entries, withdraw
from core.model.errors import UserError
from core.model.exposure import Calendar, ExposureKind, Override
from core.model.periods import Period, month

OF_THE_MOON = ANNOUNCED_KINDS[:4]
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)


def override(kind: ExposureKind, first: date, last: date | None = None) -> Override:
    return Override(kind=kind, first=first, last=last or first)


def of_kind(kind: ExposureKind, overrides: tuple[Override, ...]) -> list[CalendarEntry]:
    return [entry for entry in entries(overrides, FIRST, LAST) if entry.kind is kind]


def test_without_announcements_every_entry_is_calculated_and_in_order() -> None:
    known = entries((), FIRST, LAST)
    assert known == sorted(known, key=lambda entry: entry.first)
    assert not any(entry.announced for entry in known)
    assert {entry.kind for entry in known} == set(ANNOUNCED_KINDS) - {ExposureKind.SCHOOL_HOLIDAY}


@given(
    kind=st.sampled_from(OF_THE_MOON),
    year=st.integers(1950, 2070),
    moved=st.integers(-2, 2),
    length=st.integers(0, 30),
)
def test_moved_days_stand_in_the_place_of_the_calculated_ones_and_go_when_they_are_withdrawn(
    kind: ExposureKind, year: int, moved: int, length: int
) -> None:
    around = date(year - 1, 1, 1), date(year + 1, 12, 31)
    before = [entry for entry in entries((), *around) if entry.kind is kind]
    calculated = next(entry for entry in before if entry.first.year == year)
    first = calculated.first + timedelta(days=moved)
    new = override(kind, first, first + timedelta(days=length))
    overrides = announce((), new, instead=calculated)
    shown = [entry for entry in entries(overrides, *around) if entry.kind is kind]
    announced = [entry for entry in shown if entry.announced]
    assert [(entry.first, entry.last) for entry in announced] == [(new.first, new.last)]
    assert [entry for entry in shown if not entry.announced] == [entry for entry in before if entry != calculated]
    assert withdraw(overrides, announced[0]) == ()


def test_an_announcement_that_is_changed_is_replaced() -> None:
    ramadan = of_kind(ExposureKind.RAMADAN, ())[0]
    overrides = announce((), override(ExposureKind.RAMADAN, date(2025, 3, 2), date(2025, 3, 30)), instead=ramadan)
    announced = of_kind(ExposureKind.RAMADAN, overrides)[0]
    changed = announce(
        overrides, override(ExposureKind.RAMADAN, date(2025, 3, 1), date(2025, 3, 29)), instead=announced
    )
    assert changed == (override(ExposureKind.RAMADAN, date(2025, 3, 1), date(2025, 3, 29)),)


def test_the_first_public_holiday_of_a_year_leaves_the_others_as_they_were() -> None:
    before = Calendar().spans(ExposureKind.PUBLIC_HOLIDAY, date(2025, 1, 1), date(2025, 12, 31))
    day = date(2025, 11, 20)
    overrides = announce((), override(ExposureKind.PUBLIC_HOLIDAY, day))
    after = Calendar(overrides)
    assert sum(after.days(ExposureKind.PUBLIC_HOLIDAY, period) for period in _months(2025)) == len(before) + 1
    again = announce(overrides, override(ExposureKind.PUBLIC_HOLIDAY, date(2025, 11, 25)))
    assert len(again) == len(overrides) + 1
    assert Calendar(again).days(ExposureKind.PUBLIC_HOLIDAY, _months(2026)[8]) == 1


def test_a_public_holiday_that_is_moved_is_not_kept_as_calculated_too() -> None:
    founding = next(
        entry for entry in of_kind(ExposureKind.PUBLIC_HOLIDAY, ()) if (entry.first.month, entry.first.day) == (2, 22)
    )
    overrides = announce((), override(ExposureKind.PUBLIC_HOLIDAY, date(2025, 2, 23)), instead=founding)
    assert Calendar(overrides).days(ExposureKind.PUBLIC_HOLIDAY, _months(2025)[1]) == 1


def test_school_holidays_are_added_as_they_are() -> None:
    summer = override(ExposureKind.SCHOOL_HOLIDAY, date(2025, 6, 20), date(2025, 8, 20))
    assert announce((), summer) == (summer,)
    assert of_kind(ExposureKind.SCHOOL_HOLIDAY, (summer,))[0].announced


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (override(ExposureKind.SCHOOL_HOLIDAY, date(2025, 6, 20), date(2025, 6, 19)), "calendar.override"),
        (override(ExposureKind.WEEKEND, date(2025, 6, 20)), "calendar.override"),
        (override(ExposureKind.RAMADAN, date(2025, 6, 20), date(2025, 7, 20)), "calendar.too_far"),
        (override(ExposureKind.SCHOOL_HOLIDAY, date(2025, 1, 5), date(2025, 1, 12)), "calendar.announced_before"),
        (override(ExposureKind.RAMADAN, date(2090, 6, 20)), "calendar.unknown_year"),
    ],
)
def test_days_that_make_no_sense_are_refused_by_name(new: Override, code: str) -> None:
    winter = override(ExposureKind.SCHOOL_HOLIDAY, date(2025, 1, 3), date(2025, 1, 10))
    with pytest.raises(UserError) as refused:
        announce((winter,), new)
    assert refused.value.code == code


def _months(year: int) -> list[Period]:
    return [month(year, number) for number in range(1, 13)]
