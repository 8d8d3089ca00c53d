from tests.conftest import Raff


def test_a_year_is_shown_by_both_calendars_without_a_vault(raff: Raff) -> None:
    months = raff("calendar", 2024, "--json", password=None).document["months"]
    assert [month["ramadan"] for month in months] == [0, 0, 21, 9, *[0] * 8]
    assert (months[2]["hijri_first"], months[2]["hijri_last"]) == ("1445-08-20", "1445-09-21")
    words = raff("calendar", 2024, "--lang", "ar", password=None).out
    assert "رمضان" in words


def test_a_year_without_hijri_dates_is_refused(raff: Raff) -> None:
    assert raff("calendar", 2090, password=None).code == 2
