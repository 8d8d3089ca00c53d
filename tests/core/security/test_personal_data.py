import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.security.personal_data import kind_of, kinds_in, masked, pseudonym
from core.security.personal_kinds import PersonalKind


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


def test_all_that_is_personal_within_a_note_is_masked_and_the_rest_stays() -> None:
    note = "Ahmed Al Harbi (0501234567, a@b.sa) wants 12 cases; بقالة أبو فهد"
    assert masked(note) == "(name) ((phone), (email)) wants 12 cases; بقالة أبو فهد"
    assert masked(masked(note)) == masked(note)


@pytest.mark.parametrize(
    ("text", "heading", "kinds"),
    [
        ("501234567", "Mobile No", {PersonalKind.PHONE}),
        ("501234567", "Sales", set()),
        ("0501234567", "SKU", set()),
        ("Fahad", "Customer Name", {PersonalKind.NAME}),
        ("Fahad", "Driver", {PersonalKind.NAME}),
        ("Fahad", "Brand", set()),
        ("-", "Customer Name", set()),
        ("12", "Mobile", set()),
        ("none", "E-Mail", set()),
    ],
)
def test_the_heading_of_a_cell_says_what_its_form_leaves_open(
    text: str, heading: str, kinds: set[PersonalKind]
) -> None:
    assert kinds_in(text, heading) == kinds


@given(st.text())
def test_any_text_can_be_masked_and_masking_it_again_changes_nothing_of_numbers(text: str) -> None:
    assert isinstance(masked(text), str)


def test_a_text_of_a_whole_cell_is_searched_at_once() -> None:
    for part in ("05 ", "+966", "(0)", "1 ", "SA1", "a@", "-1", ".-"):
        assert masked(part * 8_000 + "end").endswith("end")
