import csv
from datetime import date
from pathlib import Path

from core.model.hijri import RAMADAN, days_in
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
