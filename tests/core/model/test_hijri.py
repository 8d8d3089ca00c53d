import csv
from datetime import date
from pathlib import Path

from core.model.hijri import RAMADAN, EventKind, days_in, events_between, hijri_day
from core.model.periods import month


def test_ramadan_1445_lies_21_days_in_march_and_9_in_april_2024() -> None:
    assert [days_in(month(2024, number), RAMADAN) for number in range(1, 13)] == [0, 0, 21, 9, *[0] * 8]


def test_october_2024_has_no_ramadan() -> None:
    assert days_in(month(2024, 10), RAMADAN) == 0


def test_2030_holds_two_ramadans() -> None:
    days = {number: days_in(month(2030, number), RAMADAN) for number in range(1, 13)}
    assert {number: count for number, count in days.items() if count} == {1: 27, 2: 3, 12: 6}


def test_every_month_from_2018_to_2030_agrees_with_the_public_tables(shared: Path) -> None:
    with (shared / "data/calendar/sa_month_features_2018_2030.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 13 * 12
    for row in rows:
        day = date.fromisoformat(f"{row['month']}-01")
        assert days_in(month(day.year, day.month), RAMADAN) == int(row["ramadan_days"]), row["month"]


def test_the_events_from_2018_to_2030_agree_with_the_public_tables(shared: Path) -> None:
    path = shared / "data/calendar/hijri_events_umm_al_qura_2018_2030.csv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    result = {(each.kind, each.hijri_year): each for each in events_between(date(2018, 1, 1), date(2030, 12, 31))}
    columns = {
        EventKind.RAMADAN: ("ramadan_start", "ramadan_end"),
        EventKind.EID_AL_FITR: ("eid_al_fitr", "eid_al_fitr_end"),
        EventKind.HAJJ: ("hajj_start", "hajj_end"),
    }
    compared = 0
    for row in rows:
        for kind, (first, last) in columns.items():
            if (event := result.get((kind, int(row["hijri_year"])))) is not None:
                assert (event.first.isoformat(), event.last.isoformat()) == (row[first], row[last])
                compared += 1
    assert compared > 30


def test_an_event_counts_with_its_last_day_and_not_a_day_later() -> None:
    assert [each.kind for each in events_between(date(2024, 4, 9), date(2024, 4, 9))] == [EventKind.RAMADAN]
    assert events_between(date(2024, 4, 13), date(2024, 6, 13)) == []
    assert hijri_day(date(2024, 4, 9)) == (1445, 9, 30)
