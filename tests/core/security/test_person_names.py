import pytest

from core.security.person_names import find_names, folded, is_name_by_role, names_business, names_nobody_else


def names(text: str) -> list[str]:
    return [text[part.start : part.end] for part in find_names(text)]


@pytest.mark.parametrize(
    "text",
    [
        "فهد بن ناصر الدوسري",
        "عبد الرحمن الشهري",
        "ترانيم العتيبي",  # the given name is on no list
        "العتيبي محمد",
        "Abdulrahman Alshehri",
        "AL HARBI, AHMED",
        "Zymar Al Otaibi",
        "Omar Quxley",
        "Rajesh Kumar",
        "Dr. Hisham",
        "فَهْد الدَّوسري",
    ],
)
def test_a_whole_text_is_a_name(text: str) -> None:
    assert names(text) == [text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("call Ahmed Al Harbi about it", "Ahmed Al Harbi"),
        ("اتصل بمحمد العتيبي غدا", "بمحمد العتيبي"),
        ("قابلت عبد الرحمن الشهري في الفرع", "عبد الرحمن الشهري"),
        ("spoke to Mr. Khalid on Tuesday", "Mr. Khalid"),
        ("with M. Ahmed Siddiqui today", "M. Ahmed Siddiqui"),
    ],
)
def test_within_a_sentence_a_name_is_found_where_each_word_is_known(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "بقالة أبو فهد",
        "محمد العتيبي للتجارة",
        "شارع عمر بن الخطاب",
        "King Abdullah Road",
        "Khalid Al Shehri Trading Est.",
        "asked at Ahmed Al Harbi Supermarket",
        "Noor Premium",
        "أبو فهد",
        "Ahmed",
        "Ahmed Ahmed",
        "Walla Walla",
        "رمضان كريم",
        "Riyadh Olaya",
        "Mr. Clean",
        "",
    ],
)
def test_shops_streets_products_and_single_names_are_no_persons(text: str) -> None:
    assert names(text) == []


def test_where_a_person_is_expected_one_known_word_is_enough() -> None:
    assert is_name_by_role("Fahad")
    assert not is_name_by_role("Route 5")
    assert not is_name_by_role("Fahad Store")
    assert names_nobody_else("Tolga Aydin")
    assert not names_nobody_else("Cash Customer")
    assert not names_nobody_else("12")
    assert names_business("Danube Market")
    assert not names_business("Danube")


def test_spellings_of_one_name_are_one() -> None:
    assert folded("Mohammed") == folded("Mohamed")
    assert folded("Noora") == folded("Noura")
    assert folded("محمـــد") == folded("مُحمد")
