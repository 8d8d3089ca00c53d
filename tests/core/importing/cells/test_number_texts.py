"""The grammar of numbers in texts: what each notation means, and that two readings are never taken for one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cells.number_texts import DecimalMark, Evidence, evidence, is_exact, parse_number, settle

POINT, COMMA, UNKNOWN = DecimalMark.POINT, DecimalMark.COMMA, DecimalMark.UNKNOWN
DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
MINUS = st.sampled_from(["-{}", "- {}", "\u2212{}", "{}-", "{} -", "({})", "( {} )", "\u202b-{}\u202c"])
CURRENCY = st.sampled_from(
    ["{}", "SAR {}", "{} SR", "{} ريال", "{} ر.س", "{} ر.س.", "﷼ {}", "\u200f{} ريال سعودي", "SR.{}"]
)
NOTATIONS = {  # the mark of decimals, and what groups
    POINT: [
        (".", ""),
        (".", ","),
        (".", "\u00a0"),
        (".", "\u202f"),
        (".", " "),
        (".", "'"),
        (".", "\u2019"),
        (".", "،"),
    ],
    COMMA: [(",", ""), (",", "."), (",", "\u00a0"), (",", " "), (",", "'"), ("،", ".")],
}


def lakhs(whole: str) -> str:
    """Group the digits by twos, but for the last three."""
    head, last = whole[:-3], whole[-3:]
    pairs = [head[max(place - 2, 0) : place] for place in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, last])


@given(value=DECIMALS, mark=st.sampled_from([POINT, COMMA]), minus=MINUS, currency=CURRENCY, data=st.data())
def test_a_formatted_decimal_is_read_back_in_its_notation(
    value: Decimal, mark: DecimalMark, minus: str, currency: str, data: st.DataObject
) -> None:
    decimals, groups = data.draw(st.sampled_from(NOTATIONS[mark]))
    digits = f"{abs(value):,.2f}".replace(",", "G").replace(".", decimals).replace("G", groups)
    if data.draw(st.booleans()):
        digits = digits.translate(ARABIC)
    number = parse_number(currency.format(minus.format(digits) if value < 0 else digits))
    assert number is not None
    assert number.value(mark) == value
    assert number.shows is mark
    assert number.currency == ("" if currency == "{}" else "SAR")


@given(value=st.integers(min_value=0, max_value=10**14))
def test_a_number_in_lakhs_is_read_back(value: int) -> None:
    number = parse_number(lakhs(str(value)) + ".50")
    assert number is not None
    assert number.value(POINT) == value + Decimal("0.5")


@given(value=DECIMALS)
def test_arabic_marks_mean_the_same_beside_either_mark(value: Decimal) -> None:
    text = f"{value:,.2f}".translate(ARABIC | str.maketrans(",.", "٬٫"))
    number = parse_number(text)
    assert number is not None
    assert number.readings == (value,)
    assert number.value(UNKNOWN) == value


@given(text=st.text(alphabet="0123456789.,-+() '٫٬eE%$", max_size=14))
def test_two_readings_are_never_one_number_without_a_mark(text: str) -> None:
    number = parse_number(text)
    if number is not None and number.value(UNKNOWN) is not None:
        assert number.value(POINT) == number.value(COMMA) == number.value(UNKNOWN)
        assert number.shows is UNKNOWN
    if number is not None and number.has_two_readings:
        one, other = number.readings
        assert {abs(one / other), abs(other / one)} == {Decimal(1000), Decimal("0.001")}


@pytest.mark.parametrize(
    ("text", "by_point", "by_comma"),
    [
        ("25,000", "25000", "25.000"),
        ("25.000", "25.000", "25000"),
        ("1.003.000", None, "1003000"),
        ("1,003,000", "1003000", None),
        ("1,00,000", "100000", None),
        ("0.500", "0.500", None),
        (".500", "0.500", None),
        ("1234.567", "1234.567", None),
        ("1 234,567", None, "1234.567"),
        ("1.234E+06", "1234000", None),
        ("2E-2", "0.02", "0.02"),
        ("+7", "7", "7"),
        ("007", "7", "7"),
        ("'-3,00", None, "-3"),
        ("12.5%", "12.5", None),
    ],
)
def test_what_each_mark_makes_of_a_text(text: str, by_point: str | None, by_comma: str | None) -> None:
    number = parse_number(text)
    assert number is not None
    expected = [None if value is None else Decimal(value) for value in (by_point, by_comma)]
    assert [number.by_point, number.by_comma] == expected


@pytest.mark.parametrize(
    ("text", "currency", "is_percent"),
    [
        ("$2,000.75", "USD", False),
        ("-$5", "USD", False),
        ("(SAR 5)", "SAR", False),
        ("SR (5)", "SAR", False),
        ("٥٪", "", True),
        ("8 %", "", True),
        ("5 per cent", "", True),
        ("9 د.إ", "AED", False),
        ("€ 3", "EUR", False),
    ],
)
def test_a_currency_or_a_per_cent_is_recognised(text: str, currency: str, is_percent: bool) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.currency, number.is_percent) == (currency, is_percent)


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "'", "nan", "inf", "1_000", "0x1F", "1.2.3", "1,23,4.5", "12-15", "2024-01", "01/02/2024", "12:30"),
        *(
            "--5",
            "-(5)",
            "(5",
            "5)",
            "5+",
            "-5-",
            "5.",
            "1e400",
            "E5",
            "5 kg",
            "12 x 3",
            "SAR 5 SAR",
            "SAR",
            "1\u00ad2",
        ),
        *("1 23", "1'23", "0,123,456", "1,234 567", "5 5%", "9" * 61),
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["1.5", "12"], Evidence(point=True)),
        (["1,5", "12"], Evidence(comma=True)),
        (["1,234.5"], Evidence(point=True)),
        (["1.234,5"], Evidence(comma=True)),
        (["1,234", "5", "1.234", "n/a"], Evidence()),
        (["1.5", "1,5"], Evidence(point=True, comma=True)),
        ([], Evidence()),
    ],
)
def test_a_decimal_mark_is_known_only_where_a_figure_shows_it(texts: list[str], shown: Evidence) -> None:
    assert evidence(texts) == shown


POINTS, COMMAS, MIXED, NOTHING = (
    Evidence(point=True),
    Evidence(comma=True),
    Evidence(point=True, comma=True),
    Evidence(),
)


@pytest.mark.parametrize(
    ("shown", "answer", "mark"),
    [
        ([NOTHING], UNKNOWN, UNKNOWN),
        ([NOTHING], COMMA, COMMA),
        ([POINTS], UNKNOWN, POINT),
        ([POINTS], POINT, POINT),
        ([POINTS], COMMA, UNKNOWN),
        ([MIXED], UNKNOWN, UNKNOWN),
        ([MIXED], POINT, POINT),
        ([NOTHING, COMMAS], UNKNOWN, COMMA),
        ([NOTHING, COMMAS, POINTS], UNKNOWN, UNKNOWN),
        ([NOTHING, COMMAS, POINTS], POINT, POINT),
        ([POINTS, COMMAS], UNKNOWN, POINT),
    ],
)
def test_a_column_is_settled_by_its_own_figures_then_by_those_of_the_table(
    shown: list[Evidence], answer: DecimalMark, mark: DecimalMark
) -> None:
    assert settle(dict(enumerate(shown)), {0: answer})[0] is mark


def test_exact_is_what_a_double_holds_digit_for_digit() -> None:
    assert is_exact(Decimal("0.30000000000000004"))
    assert not is_exact(Decimal("12345678901234567.89"))
