"""Whole columns of texts: what Arrow's patterns read is what the grammar reads."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cells.number_columns import TextNotation, read_numbers
from core.importing.cells.number_texts import DecimalMark, evidence, is_exact, parse_number, settle

POINT, COMMA, UNKNOWN = DecimalMark.POINT, DecimalMark.COMMA, DecimalMark.UNKNOWN
DIGITS = st.text(alphabet="0123456789", min_size=1, max_size=5)
MARKED = st.builds("".join, st.lists(st.one_of(DIGITS, st.sampled_from([".", ",", "000"])), min_size=1, max_size=5))
TEXTS = st.one_of(
    st.builds("{}{}".format, st.sampled_from(["", "-", "SAR "]), MARKED),
    st.sampled_from(["", "n/a", "1,234.50", "1.234,50", "1,003,000", "(7,5)", "12%", "1 234", "7,5", "0.5", "25,000"]),
)


@given(texts=st.lists(TEXTS, max_size=6), answer=st.sampled_from(list(DecimalMark)))
def test_a_column_is_read_as_the_grammar_reads_its_cells(texts: list[str], answer: DecimalMark) -> None:
    read = read_numbers({0: pa.array(texts, pa.string())}, {0: answer})[0]
    mark = settle({0: evidence(texts)}, {0: answer})[0]
    assert read.notation.mark is mark
    numbers = [parse_number(text) for text in texts]
    values = [
        number.value(mark) if number is not None and not number.currency and not number.is_percent else None
        for number in numbers
    ]
    expected = [float(value) if value is not None and is_exact(value) else None for value in values]
    assert read.numbers.to_pylist() == expected
    assert read.odd == [row for row, text in enumerate(texts) if text and expected[row] is None]


def test_a_column_without_a_mark_of_its_own_has_that_of_the_table() -> None:
    columns = {3: pa.array(["25.000", "950"]), 4: pa.array(["1.003.000", "1.200"])}
    read = read_numbers(columns, {})
    assert read[3].numbers.to_pylist() == [25_000.0, 950.0]
    assert read[4].numbers.to_pylist() == [1_003_000.0, 1_200.0]
    assert [read[column].notation for column in (3, 4)] == [TextNotation(COMMA, "25.000"), TextNotation(COMMA, "1.200")]


@pytest.mark.parametrize(
    ("answer", "numbers"), [(UNKNOWN, [None, 950.0]), (POINT, [25_000.0, 950.0]), (COMMA, [25.0, 950.0])]
)
def test_what_nothing_settles_is_asked_for(answer: DecimalMark, numbers: list[float | None]) -> None:
    read = read_numbers({0: pa.array(["25,000", "950"])}, {0: answer})[0]
    assert read.numbers.to_pylist() == numbers
    assert read.notation == TextNotation(answer, "25,000" if answer else "")


def test_a_mark_that_the_column_plainly_contradicts_settles_nothing() -> None:
    read = read_numbers({0: pa.array(["25,000", "12,5"])}, {0: POINT})[0]
    assert (read.numbers.to_pylist(), read.odd) == ([None, None], [0, 1])
