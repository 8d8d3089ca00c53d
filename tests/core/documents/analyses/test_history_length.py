"""What a history can show, in words: every page has a sentence until nothing is missing."""

from datetime import date

import pytest

from core.analysis.history_length import measure
from core.documents.analyses.history_length import Purpose, as_json, sentence
from core.model.analyses.history_length import HistoryLength
from core.texts.catalogue import Language


def held(months: int) -> HistoryLength:
    return measure([date(2024 + at // 12, at % 12 + 1, 1) for at in range(months)])


def plain(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069\u200f")))


def test_twelve_months_say_what_they_carry_and_what_one_more_brings() -> None:
    assert sentence(held(12), Purpose.OVERVIEW, Language.ENGLISH) == (
        "12 months show month against month, three months against three and a forecast without season. "
        "To come with one more month: growth on the year before; with 8 more months: which changes are significant."
    )


@pytest.mark.parametrize("purpose", Purpose)
def test_one_month_names_a_next_step_for_every_purpose(purpose: Purpose) -> None:
    line = sentence(held(1), purpose, Language.ENGLISH)
    assert line.startswith(("One month shows", "One month is too short"))
    assert " To come with " in line


@pytest.mark.parametrize("purpose", Purpose)
def test_two_years_lack_nothing_and_no_month_is_no_sentence(purpose: Purpose) -> None:
    assert sentence(held(24), purpose, Language.ENGLISH) == ""
    assert sentence(held(0), purpose, Language.ENGLISH) == ""


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (1, "مع شهرين آخرين: توقع بلا موسم"),
        (2, "مع شهر آخر: توقع بلا موسم؛ مع 11 شهرًا آخر: الموسم"),
        (10, "10 أشهر تُظهر: توقع بلا موسم. ويأتي لاحقًا مع 3 أشهر أخرى: الموسم."),
        (12, "12 شهرًا تُظهر: توقع بلا موسم. ويأتي لاحقًا مع شهر آخر: الموسم."),
    ],
)
def test_arabic_counts_months_in_their_forms(months: int, words: str) -> None:
    assert words in plain(sentence(held(months), Purpose.FORECAST, Language.ARABIC))


def test_a_sentence_names_the_nearest_steps_alone() -> None:
    line = sentence(held(1), Purpose.TRENDS, Language.ENGLISH)
    assert "growth on the year before" in line
    assert "which changes are significant" not in line


def test_json_has_every_ability() -> None:
    document = as_json(held(12))
    assert document["months"] == 12
    assert document["more"] == {ability.value: more for ability, more in held(12).more.items()}
