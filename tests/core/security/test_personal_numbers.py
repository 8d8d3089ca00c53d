import pytest

from core.security.personal_kinds import PersonalKind
from core.security.personal_numbers import find_numbers, is_iban, is_identity, only_digits


def parts(text: str) -> list[tuple[str, str]]:
    return [(part.kind.value, text[part.start : part.end]) for part in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("call 050-123-4567 now", "050-123-4567"),
        ("رقمه ٠٥٠١٢٣٤٥٦٧ فقط", "٠٥٠١٢٣٤٥٦٧"),
        ("+966 (0)50 123 4567", "+966 (0)50 123 4567"),
        ("fax 011 234 5678 ext 4", "011 234 5678"),
        ("+971 50 123 4567", "+971 50 123 4567"),
    ],
)
def test_a_telephone_number_is_found_with_its_place(text: str, number: str) -> None:
    assert parts(text) == [("phone", number)]


def test_several_numbers_in_one_text_are_all_found() -> None:
    assert [part for _, part in parts("0501234567/0559876543, a@b.sa")] == ["a@b.sa", "0501234567", "0559876543"]


@pytest.mark.parametrize(
    "text",
    ["2011-10-23 12:37:00", "05/12/2024 11:30", "01/12/2024 11", "0.501234567", "1 000 000 008", "15-05-2012-2013"],
)
def test_days_and_amounts_are_no_numbers_of_persons(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize("word", ["CR", "order no.", "VAT:", "سجل تجاري", "طلب رقم", "SO-", "INV #"])
def test_a_word_before_ten_digits_says_that_they_number_something_else(word: str) -> None:
    assert parts(f"{word} 1000000008") == []
    assert parts("ID 1000000008") == [("identity", "1000000008")]


def test_check_digits_decide() -> None:
    assert is_identity("1000000008")
    assert not is_identity("1000000009")
    assert not is_identity("3000000004")
    assert is_iban("SA03 8000 0000 6080 1016 7519")
    assert not is_iban("SA04 8000 0000 6080 1016 7519")
    assert only_digits("٠٥۰ a") == "050"
    assert find_numbers("SA0380000000608010167519")[0].kind is PersonalKind.IBAN
