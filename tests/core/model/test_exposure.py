import csv
from datetime import date
from pathlib import Path

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from core.model.errors import UserError
from core.model.exposure import Calendar, ExposureKind, Override
from core.model.periods import Grain, Period, month, period_of

CALENDAR = Calendar()
COLUMNS = {
    ExposureKind.RAMADAN: "ramadan_days",
    ExposureKind.PRE_RAMADAN: "pre_ramadan_14_days",
    ExposureKind.EID_AL_FITR: "eid_al_fitr_days",
    ExposureKind.HAJJ: "hajj_days",
    ExposureKind.EID_AL_ADHA: "eid_al_adha_days",
    ExposureKind.WEEKEND: "fri_sat_days",
    ExposureKind.PUBLIC_HOLIDAY: "public_holiday_days",
}


def test_every_month_from_2018_to_2030_agrees_with_the_public_tables(shared: Path) -> None:
    with (shared / "data/calendar/sa_month_features_2018_2030.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 13 * 12
    for row in rows:
        year, number = map(int, row["month"].split("-"))
        result = CALENDAR.exposure(month(year, number))
        assert {name: result[kind] for kind, name in COLUMNS.items()} == {
            name: int(row[name]) for name in COLUMNS.values()
        }, row["month"]


@given(st.integers(1400, 1499), st.integers(1, 12))
def test_ramadan_and_the_feasts_agree_with_the_library_to_2077(year: int, number: int) -> None:
    first = Hijri(year, number, 1).to_gregorian()
    begin = date(first.year, first.month, first.day)
    if begin.year >= 2077:
        return
    period = period_of(begin, Grain.HIJRI_MONTH)
    result = CALENDAR.exposure(period)
    assert result[ExposureKind.RAMADAN] == (period.days if number == 9 else 0)
    assert result[ExposureKind.EID_AL_FITR] == (3 if number == 10 else 0)
    assert result[ExposureKind.EID_AL_ADHA] == (4 if number == 12 else 0)
    assert result[ExposureKind.HAJJ] == (6 if number == 12 else 0)


@given(st.dates(date(2018, 1, 1), date(2030, 11, 1)), st.sampled_from(ExposureKind))
def test_the_days_of_a_month_are_those_of_its_days(day: date, kind: ExposureKind) -> None:
    whole = period_of(day, Grain.MONTH)
    days = [Period(date(day.year, day.month, at), Grain.DAY) for at in range(1, whole.days + 1)]
    assert CALENDAR.days(kind, whole) == sum(CALENDAR.days(kind, each) for each in days)


def test_what_was_announced_replaces_what_was_calculated_in_its_year_alone() -> None:
    # In 2018 fasting began on 17 May, a day after the calculated one.
    announced = Calendar([Override(kind=ExposureKind.RAMADAN, first=date(2018, 5, 17), last=date(2018, 6, 14))])
    assert CALENDAR.days(ExposureKind.RAMADAN, month(2018, 5)) == 16
    assert announced.days(ExposureKind.RAMADAN, month(2018, 5)) == 15
    assert announced.days(ExposureKind.PRE_RAMADAN, month(2018, 5)) == 14
    assert announced.days(ExposureKind.RAMADAN, month(2019, 5)) == CALENDAR.days(ExposureKind.RAMADAN, month(2019, 5))


def test_public_holidays_that_were_announced_stand_for_their_whole_year() -> None:
    day = date(2024, 2, 22)
    announced = Calendar([Override(kind=ExposureKind.PUBLIC_HOLIDAY, first=day, last=day)])
    assert [announced.days(ExposureKind.PUBLIC_HOLIDAY, month(2024, number)) for number in (2, 4, 9)] == [1, 0, 0]
    assert announced.days(ExposureKind.PUBLIC_HOLIDAY, month(2025, 9)) == 1


def test_school_holidays_come_from_overrides_alone_and_overlaps_count_once() -> None:
    assert CALENDAR.days(ExposureKind.SCHOOL_HOLIDAY, month(2024, 7)) == 0
    summer = [
        Override(kind=ExposureKind.SCHOOL_HOLIDAY, first=date(2024, 6, 10), last=date(2024, 7, 20)),
        Override(kind=ExposureKind.SCHOOL_HOLIDAY, first=date(2024, 7, 15), last=date(2024, 7, 25)),
    ]
    assert Calendar(summer).days(ExposureKind.SCHOOL_HOLIDAY, month(2024, 7)) == 25


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (ExposureKind.RAMADAN, date(2024, 4, 9), date(2024, 3, 11)),
        (ExposureKind.WEEKEND, date(2024, 4, 1), date(2024, 4, 2)),
    ],
)
def test_an_override_that_makes_no_sense_is_refused(kind: ExposureKind, first: date, last: date) -> None:
    with pytest.raises(UserError) as refused:
        Calendar([Override(kind=kind, first=first, last=last)])
    assert refused.value.code == "calendar.override"


def test_years_beyond_the_tables_are_refused_by_name() -> None:
    with pytest.raises(UserError) as refused:
        CALENDAR.days(ExposureKind.RAMADAN, month(2090, 1))
    assert refused.value.code == "calendar.unknown_year"
