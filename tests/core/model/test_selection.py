import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.analyses.directory import Directory
from core.model.dimensions import LEVELS
from core.model.periods import Grain
from core.model.selection import EVERYTHING, Selection, selection_of

NAMES = st.lists(st.text(min_size=1, max_size=4), max_size=3)
CHOICES = st.lists(st.tuples(st.sampled_from(LEVELS), NAMES), max_size=6)
SPANS = st.none() | st.tuples(st.dates(), st.dates())


def chosen(choices: list[tuple[str, list[str]]], span: tuple[date, date] | None) -> Selection:
    made = EVERYTHING
    for level, names in choices:
        made = made.choosing(level, names)
    return made.within(span)


@given(CHOICES, SPANS)
def test_what_is_written_as_json_is_read_back_the_same(
    choices: list[tuple[str, list[str]]], span: tuple[date, date] | None
) -> None:
    made = chosen(choices, span)
    assert selection_of(json.loads(json.dumps(made.as_data()))) == made


@given(CHOICES, SPANS)
def test_the_order_of_choosing_does_not_matter(
    choices: list[tuple[str, list[str]]], span: tuple[date, date] | None
) -> None:
    last = dict(choices)
    assert chosen(list(last.items()), span) == chosen(list(reversed(last.items())), span)


@given(CHOICES)
def test_choosing_nothing_of_each_level_is_everything(choices: list[tuple[str, list[str]]]) -> None:
    made = chosen(choices, None)
    for level in LEVELS:
        made = made.choosing(level, ())
    assert made == EVERYTHING
    assert made.empty


@pytest.mark.parametrize(
    "data",
    [
        {"names": ["region"]},
        {"names": {"planet": ["MARS"]}},
        {"names": {"region": "RIYADH"}},
        {"span": ["2024-01-01"]},
        {"span": ["yesterday", "today"]},
        {"span": [1, 2]},
        {"names": {"region": [1]}},
    ],
)
def test_anything_else_is_no_selection(data: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        selection_of(data)


def test_the_names_of_a_level_go_with_what_is_chosen_above_it_whatever_its_case() -> None:
    directory = Directory(
        places=(("RIYADH", "P", "OLAYA", "GROCERY"), ("JEDDAH", "M", "BALAD", "GROCERY"), ("JEDDAH", "M", None, "X")),
        products=(("PEPSICO", "PEPSI", None, None, "COLA", "REG", "CAN", None, "CAN", "1L", "A"),),
        periods=((date(2024, 1, 1), date(2024, 1, 31)),),
        grain=Grain.MONTH,
    )
    assert directory.names("precision_area", {}) == ("BALAD", "OLAYA")
    assert directory.names("precision_area", {"region": (" jeddah",)}) == ("BALAD",)
    assert directory.names("region", {"region": ("JEDDAH",)}) == ("JEDDAH", "RIYADH")
    assert directory.names("brand", {"region": ("JEDDAH",)}) == ("PEPSI",)
