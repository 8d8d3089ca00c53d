from datetime import date, datetime

import pytest

from core.importing.cells.period_headings import parse, resembles
from core.model.periods import month

JANUARY = month(2024, 1)


@pytest.mark.parametrize(
    "heading",
    [
        "Jan'24",
        "Jan’24",
        "jan‘24",
        "JAN`24",
        "Jan-24",
        "Jan 24",
        "Jan24",
        "Jan/24",
        "Jan. 2024",
        "January 2024",
        "january'24",
        "2024-01",
        "2024/1",
        "2024.01",
        "2024-01-01",
        "  Jan'24 ",
        "Jan\u00a02024",
        "يناير 2024",
        "يناير-24",
        "كانون الثاني 2024",
        "يناير ٢٠٢٤",
        "٢٠٢٤-٠١",
        "Ｊａｎ２４",
        date(2024, 1, 1),
        datetime(2024, 1, 1),  # noqa: DTZ001 - a sheet knows no zone
    ],
)
def test_a_heading_that_names_january_2024(heading: object) -> None:
    assert parse(heading) == JANUARY


@pytest.mark.parametrize(
    ("heading", "number"),
    [("Sept'24", 9), ("أيلول 2024", 9), ("ديسمبر 2024", 12), ("تشرين الأول 2024", 10), ("May 24", 5), ("Dec'24", 12)],
)
def test_every_month_has_its_names(heading: str, number: int) -> None:
    assert parse(heading) == month(2024, number)


@pytest.mark.parametrize(
    "heading",
    [
        "Jann'24",
        "Jan",
        "24",
        "2024",
        "2024-13",
        "2024-00",
        "Total 24",
        "ITEM",
        "",
        None,
        45292,
        1.5,
        True,
        date(2024, 1, 2),
    ],
)
def test_a_heading_that_names_no_month(heading: object) -> None:
    assert parse(heading) is None


@pytest.mark.parametrize(("heading", "like"), [("Jann'24", True), ("Jan'24", False), ("ITEM", False), (45292, False)])
def test_a_misspelt_month_is_told_from_another_heading(heading: object, like: bool) -> None:
    assert resembles(heading) is like


def test_months_do_not_depend_on_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    import locale

    def forbidden(*_: object) -> str:
        raise AssertionError

    monkeypatch.setattr(locale, "setlocale", forbidden)
    monkeypatch.setenv("LC_ALL", "ar_SA.UTF-8")
    assert parse("Jan'24") == JANUARY
