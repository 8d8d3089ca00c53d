import pytest

from core.texts import digits, numbers
from core.texts.catalogue import Language, say
from core.texts.digits import Digits


@pytest.fixture(autouse=True)
def arabic_indic() -> object:
    digits.use(Digits.ARABIC_INDIC)
    yield
    digits.use(Digits.WESTERN)


def shown(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069\u200f")))


@pytest.mark.parametrize(
    ("number", "written"),
    [("1,234.5", "١٬٢٣٤٫٥"), ("−7", "−٧"), ("4.8%", "٪٤٫٨"), ("+4.8%", "٪+٤٫٨"), ("0", "٠")],
)
def test_a_number_has_its_digits_and_its_marks(number: str, written: str) -> None:
    assert digits.shaped(number) == written


def test_what_is_put_into_a_sentence_is_shaped_and_names_with_digits_stay() -> None:
    told = shown(say(Language.ARABIC, "filter.told", level="7UP", names="CAN 330ML"))
    assert "7UP" in told
    assert "330" in told
    assert shown(say(Language.ARABIC, "filter.last", count=12)) == "آخر ١٢ فترة"


def test_english_and_western_stay_as_they_are() -> None:
    assert "12" in say(Language.ENGLISH, "filter.last", count=12)
    digits.use(Digits.WESTERN)
    assert shown(say(Language.ARABIC, "filter.last", count=12)) == "آخر 12 فترة"
    assert digits.shaped("4.8%") == "4.8%"


def test_a_number_alone_is_isolated_and_shaped() -> None:
    assert numbers.alone(numbers.figure(-1234), Language.ARABIC) == "\u2066−١٬٢٣٤\u2069"
