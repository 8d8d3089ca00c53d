import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.security.personal_data import PersonalKind, kind_of, masked, pseudonym


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0501234567", PersonalKind.PHONE),
        ("+966 50 123 4567", PersonalKind.PHONE),
        ("00966-501234567", PersonalKind.PHONE),
        ("٠٥٠١٢٣٤٥٦٧", PersonalKind.PHONE),
        ("011 234 5678", PersonalKind.PHONE),
        ("1000000008", PersonalKind.IDENTITY),
        ("2000000006", PersonalKind.IDENTITY),
        ("a.harbi@example.com", PersonalKind.EMAIL),
        ("SA03 8000 0000 6080 1016 7519", PersonalKind.IBAN),
        ("محمد العتيبي", PersonalKind.NAME),
        ("Ahmed Al Harbi", PersonalKind.NAME),
    ],
)
def test_what_is_personal_by_its_form(text: str, kind: PersonalKind) -> None:
    assert kind_of(text) is kind
    assert masked(text) == f"({kind.value})"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PANDA HYPER",
        "12.5",
        "1234567890",
        "1000000009",
        "0601234567",
        "SA0380000000608010167510",
        "Mohammed",
        "OLAYA",
        "n/a",
        "1,234.50",
        "x" * 40_000,
    ],
)
def test_what_is_not(text: str) -> None:
    assert kind_of(text) is None
    assert masked(text) == text


def test_an_address_within_words_is_masked_and_the_words_stay() -> None:
    assert masked("ask a@b.sa first") == "ask (email) first"


@given(st.text(min_size=1, max_size=30))
def test_a_pseudonym_is_the_same_for_the_same_name_and_key_and_says_nothing_else(name: str) -> None:
    one = pseudonym(PersonalKind.NAME, name, b"key")
    assert one == pseudonym(PersonalKind.NAME, f" {name} ", b"key")
    assert one != pseudonym(PersonalKind.NAME, name, b"other")
    assert len(one) == len("name ") + 10


def test_a_cell_full_of_letters_and_an_address_is_masked_at_no_cost() -> None:
    assert masked("a" * 200 + " " + "b" * 32_000 + " x@y.sa").endswith("b (email)")
