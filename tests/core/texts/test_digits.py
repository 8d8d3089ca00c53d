from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Barrier

import pytest

from core.texts import digits, numbers
from core.texts.catalogue import Language, say
from core.texts.digits import Digits
from tests.conftest import PATIENCE_SECONDS


@pytest.fixture(autouse=True)
def arabic_indic() -> Iterator[None]:
    with digits.written_in(Digits.ARABIC_INDIC):
        yield


def shown(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069\u200f")))


@pytest.mark.parametrize(
    ("number", "written"),
    [("1,234.5", "١٬٢٣٤٫٥"), ("−7", "−٧"), ("4.8%", "٪٤٫٨"), ("+4.8%", "٪+٤٫٨"), ("0", "٠")],
)
def test_a_number_has_its_digits_and_its_marks(number: str, written: str) -> None:
    assert digits.shaped(number) == written


def test_what_is_put_into_a_sentence_is_shaped_and_names_with_digits_stay() -> None:
    told = shown(say(Language.ARABIC, "filter.intro", level="7UP", names="CAN 330ML"))
    assert "7UP" in told
    assert "330" in told
    assert shown(say(Language.ARABIC, "filter.last", count=12)) == "آخر ١٢ فترة"


def test_english_and_western_stay_as_they_are() -> None:
    assert "12" in say(Language.ENGLISH, "filter.last", count=12)
    with digits.written_in(Digits.WESTERN):
        assert shown(say(Language.ARABIC, "filter.last", count=12)) == "آخر 12 فترة"
        assert digits.shaped("4.8%") == "4.8%"
    assert digits.shaped("4.8%") == "٪٤٫٨"


def test_a_number_alone_is_isolated_and_shaped() -> None:
    assert numbers.alone(numbers.figure(-1234), Language.ARABIC) == "\u2066−١٬٢٣٤\u2069"


def test_one_process_answers_in_both_kinds_of_digits_at_once() -> None:
    both_are_there = Barrier(2, timeout=PATIENCE_SECONDS)

    def answer(style: Digits) -> str:
        with digits.written_in(style):
            both_are_there.wait()
            sentence = shown(say(Language.ARABIC, "filter.last", count=12))
            both_are_there.wait()
        return sentence

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(answer, Digits)) == ["آخر 12 فترة", "آخر ١٢ فترة"]


def test_a_thread_begins_with_western_digits_and_a_copied_context_brings_its_own() -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(digits.current).result() is Digits.WESTERN
        assert pool.submit(copy_context().run, digits.current).result() is Digits.ARABIC_INDIC
