"""A comparison that misses a fault would make every case right."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.periods import Grain
from tests.import_cases.compare import Verdict, differences, verdict
from tests.import_cases.expected import Accepted, Case, Loaded, Refused, figures
from tests.import_cases.outcome import Outcome, ReadFigure, Reported

EXPECTED = figures("region item | 2024-01 2024-02", "RIYADH; BRQ | 10 .", "JEDDAH; BRQ | . 20")
APART = Reported("figure.text", 2, "D2", "quarantine", "x", "")
LATE = Reported("row.total", 4, "B4", "reject", "Total", "")
ACCEPTED = Loaded(figures=EXPECTED, apart=("figure.text@D2",), left_out=1, reported=("row.total@4",), ignored=("YTD",))


def read(region: str, start: date, value: str, grain: Grain = Grain.MONTH) -> ReadFigure:
    return ReadFigure({"region": region, "item": "BRQ", "market": "not compared"}, grain, start, Decimal(value))


FIRST, SECOND = read("RIYADH", date(2024, 1, 1), "10.0"), read("JEDDAH", date(2024, 2, 1), "20")
RIGHT = Outcome(figures=(FIRST, SECOND), quarantined=1, rejected=1, issues=(APART, LATE), ignored=("YTD", "Note"))


def case(*accepts: Accepted) -> Case:
    return Case(id="x", part="x", situation="x", files=("x",), accepts=accepts)


def test_the_whole_outcome_is_right() -> None:
    assert differences(case(ACCEPTED), RIGHT) == []
    assert verdict(case(ACCEPTED), RIGHT) is Verdict.RIGHT


@pytest.mark.parametrize(
    "wrong",
    [
        replace(RIGHT, figures=(FIRST,)),
        replace(RIGHT, figures=(FIRST, SECOND, SECOND)),
        replace(RIGHT, figures=(FIRST, read("RIYADH", date(2024, 2, 1), "20"))),
        replace(RIGHT, figures=(FIRST, read("JEDDAH", date(2024, 3, 1), "20"))),
        replace(RIGHT, figures=(FIRST, read("JEDDAH", date(2024, 2, 1), "20", Grain.DAY))),
        replace(RIGHT, figures=(FIRST, read("JEDDAH", date(2024, 2, 1), "20.01"))),
        replace(RIGHT, quarantined=2),
        replace(RIGHT, rejected=0),
        replace(RIGHT, issues=(APART,)),
        replace(RIGHT, issues=(replace(APART, cell="E2"), LATE)),
        replace(RIGHT, issues=(APART, replace(LATE, row=5))),
        replace(RIGHT, ignored=()),
        Outcome(code="workbook.no_header", english="No header"),
        Outcome(bug="RuntimeError: x"),
    ],
    ids=[
        "missing",
        "twice",
        "another place",
        "another month",
        "another grain",
        "another value",
        "apart",
        "left out",
        "not reported",
        "another cell",
        "another row",
        "not listed",
        "refused",
        "bug",
    ],
)
def test_a_difference_is_wrong(wrong: Outcome) -> None:
    assert verdict(case(ACCEPTED), wrong) is Verdict.WRONG


@pytest.mark.parametrize(
    ("code", "english", "arabic", "expected"),
    [
        ("workbook.page", "It is a web page.", "صفحة ٢", Verdict.REFUSED),
        ("import.page", "It is a web page.", "صفحة 2", Verdict.WRONG),
        ("workbook.page", "It is a page.", "صفحة 2", Verdict.WRONG),
        ("workbook.page", "It is a Web Page.", "صفحة", Verdict.WRONG),
    ],
)
def test_a_refusal_needs_its_code_and_its_words_in_both_languages(
    code: str, english: str, arabic: str, expected: Verdict
) -> None:
    refused = Refused(code="workbook.*", english=("web page",), arabic=("صفحة 2",))
    assert verdict(case(ACCEPTED, refused), Outcome(code=code, english=english, arabic=arabic)) is expected


def test_any_accepted_outcome_will_do() -> None:
    other = Loaded(figures=figures("region item | 2024-01", "RIYADH; BRQ | 11"))
    assert differences(case(other, ACCEPTED), RIGHT) == []
    assert differences(case(other), RIGHT) != []


def test_a_silent_rule_must_not_be_reported() -> None:
    assert differences(case(replace(ACCEPTED, silent=("row.*@4",))), RIGHT) == ["reported: row.*@4"]


def test_an_issue_is_of_a_rule_and_at_a_place_of_the_pattern() -> None:
    assert differences(case(replace(ACCEPTED, reported=("row.note|row.total@9|B4",))), RIGHT) == []
    assert differences(case(replace(ACCEPTED, reported=("row.note|row.total@9",))), RIGHT) != []
