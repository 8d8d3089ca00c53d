import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.readers.quotes import Fault, Quotes, examine, plain_records

HEAD = "Area,Item,Jan,Feb\n"


def judged(text: str, width: int = 4) -> Quotes:
    return examine(StringIO(HEAD + text, newline=""), ",", width)


@pytest.mark.parametrize(
    "text",
    [
        'A,12" TRAY,1,2\nB,14" TRAY,3,4\n',
        'A,"CAN, small",1,2\n"B","C",3,4\n',
        'A,"CAN ""12""",1,2\n',
        'A,"CAN\nsmall",1,2\nB,C,3,4\n',
        'A,"CAN, ""x""\n1",5,6\n',
        'A,"Dear, all\nfine, thanks\n",1,2\n',
        'A,"",1,2\n',
    ],
)
def test_quotes_that_enclose_cells_or_stand_inside_them_are_no_fault(text: str) -> None:
    result = judged(text)
    assert result.faults == ()
    assert result.records == len(list(csv.reader(StringIO(HEAD + text, newline=""))))


@pytest.mark.parametrize(
    ("text", "fault", "literal"),
    [
        ('A,"CAN,1,2\nB,C,3,4\n', Fault(2, None), True),
        ('A,"12 CAN,1,2\nB,C,3,4\nC,CAN" 12,5,6\n', Fault(2, 4), True),
        ('A,"12 CAN,1,2\nB,C,3,4\nC,12 CAN",5,6\n', Fault(2, 4), True),
        ('A,B,1,2\n"5 CUP,"10 CUP,3,4\n', Fault(3, 3), True),
        ('A,"B",1,2\nC,"CAN,3,4\nD,E,5,6\n', Fault(3, None), False),
        ('A,"CAN,1,2\nB,"C, D",3,4\n', Fault(2, 3), False),
        ('A,"CAN,1,2\nB,C,3,4\nD,"5 CUP, big,5,6\n', Fault(2, 4), False),
    ],
)
def test_a_quote_that_takes_rows_or_cells_is_a_fault_at_its_line(text: str, fault: Fault, literal: bool) -> None:
    result = judged(text)
    assert (result.faults[0], result.literal) == (fault, literal)
    assert result.lines == 1 + text.count("\n")


CELL = st.text(st.sampled_from('ab ,"\n٣'), max_size=8).filter(lambda text: text.count("\n") < 2)


@given(rows=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=8))
def test_what_a_program_wrote_properly_has_the_records_that_it_wrote(rows: list[tuple[str, str]]) -> None:
    text = StringIO(newline="")
    csv.writer(text).writerows([("x", *row, "1", "2", "3") for row in rows])
    result = examine(StringIO(text.getvalue(), newline=""), ",", 6)
    assert (result.records, result.faults) == (len(rows), ())


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ('A,"CAN, small",1,2\n"B","C",3,4\n', 3),
        ('A,12" TRAY,1,2\n', 2),
        ('A,"CAN\nsmall",1,2\n', None),
        ('A,"CAN,1,2\nB,C,3,4\n', None),
        ('A,B,1,2\n"5 CUP,"10 CUP,3,4\n', None),
        ("A,B,1\n", None),
    ],
)
def test_only_records_of_one_line_and_one_width_need_no_examination(text: str, records: int | None) -> None:
    assert plain_records(StringIO(HEAD + text, newline=""), ",", 4) == records
