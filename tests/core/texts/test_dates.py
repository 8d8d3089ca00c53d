from datetime import UTC, date, datetime

import pytest

from core.model.hijri import events_between
from core.texts import dates
from core.texts.catalogue import Language

LAST = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("language", "day", "hijri", "month"),
    [
        (Language.ENGLISH, "31 Dec 2024", "30 Jumada II 1446", "Dec 2024"),
        (Language.ARABIC, "31 ديسمبر 2024", "30 جمادى الآخرة 1446هـ", "ديسمبر 2024"),
    ],
)
def test_a_day_is_written_on_both_calendars_without_direction_marks(
    language: Language, day: str, hijri: str, month: str
) -> None:
    assert dates.full_day(LAST, language) == day
    assert dates.full_hijri_day(LAST, language) == hijri
    assert dates.month(LAST, language) == month


def test_a_moment_is_that_of_riyadh() -> None:
    assert dates.moment(datetime(2024, 12, 31, 22, 5, tzinfo=UTC), Language.ENGLISH) == "1 Jan 2025, 01:05"


@pytest.mark.parametrize("language", Language)
def test_every_month_of_both_calendars_has_a_name(language: Language) -> None:
    named = {dates.month_name(date(2024, number, 1), language) for number in range(1, 13)}
    hijri = {dates.full_hijri_day(date(2024, 1, 1).replace(month=number), language) for number in range(1, 13)}
    assert len(named) == len(hijri) == 12


def test_an_event_has_a_name_in_each_language() -> None:
    ramadan, eid, hajj = events_between(date(2024, 1, 1), date(2024, 6, 30))
    assert [dates.event(each, Language.ENGLISH) for each in (ramadan, eid, hajj)] == [
        "Ramadan 1445",
        "Eid al-Fitr",
        "Hajj",
    ]
    assert dates.event(ramadan, Language.ARABIC) == "رمضان 1445"
