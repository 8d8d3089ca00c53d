"""What a zero means, case by case, and on markets whose truth was planted."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps import zeros
from core.analysis.gaps.zeros import KINDS, classify
from core.analysis.histories import Histories
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.errors import UserError
from core.sampling import history, population
from core.sampling.plan import Plan
from tests.builders.market import Record, market, monthly

STEADY = [5.0] * 12
KIND = {
    "-": None,
    "r": ZeroKind.NOT_REPORTED,
    "n": ZeroKind.NEVER_LISTED,
    "p": ZeroKind.PRE_LAUNCH,
    "d": ZeroKind.DELISTED,
    "b": ZeroKind.INTERRUPTED,
    "c": ZeroKind.OUT_OF_STOCK_CLOSED,
    "o": ZeroKind.OUT_OF_STOCK_OPEN,
    "i": ZeroKind.INTERMITTENT,
}


def kinds(*rows: Sequence[float]) -> list[str]:
    """Return the kinds of one area's rows as letters, without the rows that keep the area from being silent."""
    values = np.array([list(row) for row in rows] + [[5.0] * len(rows[0])])
    nothing = {level: [None] for level in (*PLACE_LEVELS, *PRODUCT_LEVELS)}
    points = pa.table({level: nothing[level] for level in PLACE_LEVELS})
    items = pa.table({level: nothing[level] * len(values) for level in PRODUCT_LEVELS})
    periods = tuple(date(2024 + at // 12, at % 12 + 1, 1) for at in range(values.shape[1]))
    whose = np.zeros(len(values), np.int64)
    result = classify(Histories(values, whose, np.arange(len(values)), points, items, periods), ZeroRule())
    letter = {None if kind is None else KINDS.index(kind): name for name, kind in KIND.items()}
    return ["".join(letter[int(n) if n >= 0 else None] for n in row) for row in result.kind[: len(rows)]]


@pytest.mark.parametrize(
    ("sold", "expected"),
    [
        ("000000000000", "nnnnnnnnnnnn"),
        ("000011111111", "pppp--------"),
        ("111111110000", "--------dddd"),
        ("111111111100", "----------oo"),
        ("111111111110", "-----------o"),
        ("111111001111", "------cc----"),
        ("111111000111", "------bbb---"),
        ("101101011010", "-i--i-i--i-i"),
        ("110100110110", "--i-ii--i--i"),
        ("111111111111", "------------"),
    ],
)
def test_each_kind_is_known_by_where_its_zeros_lie_and_by_the_rhythm_of_the_row(sold: str, expected: str) -> None:
    assert kinds([float(letter) for letter in sold]) == [expected]


def test_a_long_silence_is_an_event_even_of_a_row_that_sells_now_and_then() -> None:
    now_and_then = [float(letter) for letter in "101101011010" * 2]
    assert kinds([*now_and_then, *[0.0] * 12])[0].endswith("d" * 12)
    assert kinds([*[0.0] * 12, *now_and_then])[0].startswith("p" * 12)


def find(records: list[Record], **filters: list[str]) -> list[tuple[str, str, int, str]]:
    with market(records) as reader:
        table = zeros.find(reader, ZeroRule(), filters).zeros
    names = ("precision_area", "item", "period", "kind")
    return [(area, item, day.month, kind) for area, item, day, kind in zip(*(table[n].to_pylist() for n in names))]  # noqa: B905


def silent_in_march(areas: Sequence[str]) -> list[Record]:
    shelf: dict[tuple[str, str], Sequence[float | None]] = {}
    for area in areas:
        for number in range(5):
            shelf[area, f"ITEM {number}"] = [5, 5, 0 if area == areas[0] else 5, *[5] * 9]
    return monthly(shelf)


def test_an_area_that_is_silent_throughout_did_not_report() -> None:
    result = find(silent_in_march(["OLAYA", "MALAZ"]))
    assert {(area, month, kind) for area, _, month, kind in result} == {("OLAYA", 3, "not_reported")}
    assert len(result) == 5


def test_a_run_goes_on_over_a_period_that_was_not_reported() -> None:
    records = silent_in_march(["OLAYA"])
    records += monthly({("OLAYA", "GONE"): [5, 0, 0, *[0] * 9], ("OLAYA", "HOLE"): [5, 0, 0, 0, *[5] * 8]})
    result = {(item, month): kind for _, item, month, kind in find(records)}
    assert {result["GONE", month] for month in (2, 4, 12)} == {"delisted"}
    assert result["GONE", 3] == "not_reported"
    assert (result["HOLE", 2], result["HOLE", 4]) == ("out_of_stock_closed", "out_of_stock_closed")


def test_figures_that_were_not_delivered_are_no_zeros_and_break_no_run() -> None:
    result = find(monthly({("OLAYA", "A"): STEADY, ("OLAYA", "B"): [5, 5, 5, 5, 5, 5, 0, None, 0, 5, 5, 5]}))
    assert result == [("OLAYA", "B", 7, "out_of_stock_closed"), ("OLAYA", "B", 9, "out_of_stock_closed")]


def test_a_return_is_neither_a_sale_nor_a_zero() -> None:
    assert find(monthly({("OLAYA", "A"): STEADY, ("OLAYA", "B"): [-5.0] * 12})) == []


def test_a_filter_chooses_rows_and_changes_no_kind() -> None:
    records = silent_in_march(["OLAYA", "MALAZ"])
    records += monthly({("MALAZ", "NEVER"): [0] * 12})
    assert find(records, item=[" item 3 "]) == [("OLAYA", "ITEM 3", 3, "not_reported")]
    assert find(records, item=["NOTHING SUCH"]) == []
    with pytest.raises(UserError, match=r"filter\.unknown_level"):
        find(records, size=["L"])


@pytest.mark.parametrize("records", [[], monthly({("OLAYA", "A"): [0]}), monthly({("OLAYA", "A"): [3]})])
def test_no_data_and_one_period_have_a_stated_answer(records: list[Record]) -> None:
    assert [kind for *_, kind in find(records)] == ["never_listed"] * sum(record[4] == 0 for record in records)


ROWS = st.lists(
    st.lists(st.sampled_from([0.0, 0.0, 1.0, float("nan")]), min_size=8, max_size=8), min_size=1, max_size=6
)


@given(ROWS)
def test_every_zero_has_one_kind_and_nothing_else_has_one(rows: list[list[float]]) -> None:
    for row, letters in zip(rows, kinds(*rows), strict=True):
        assert [letter != "-" for letter in letters] == [value == 0 for value in row]


@given(ROWS, st.randoms())
def test_the_order_of_the_rows_is_no_matter(rows: list[list[float]], random: "np.random.Generator") -> None:
    shuffled = list(range(len(rows)))
    random.shuffle(shuffled)
    straight = kinds(*rows)
    assert kinds(*[rows[at] for at in shuffled]) == [straight[at] for at in shuffled]


def macro_f1(years: int, seed: int) -> float:
    plan = Plan(years=tuple(range(2024, 2024 + years)), rows=4_000, seed=seed)
    people = population.populate(plan)
    lived = history.live(plan, people)
    points = pa.table({level: [getattr(point, level) for point in people.points] for level in PLACE_LEVELS})
    items = pa.table({level: [getattr(item, level) for item in people.items] for level in PRODUCT_LEVELS})
    periods = tuple(date(2024 + at // 12, at % 12 + 1, 1) for at in range(12 * years))
    sold = np.where(lived.kind == 0, 1.0, 0.0)
    histories = Histories(sold, people.row_point, people.row_item, points, items, periods)
    result = classify(histories, ZeroRule()).kind
    truth = lived.kind.astype(np.int64) - 1
    scores = []
    for number in range(len(KINDS)):
        right = np.count_nonzero((result == number) & (truth == number))
        scores.append(2 * right / (np.count_nonzero(result == number) + np.count_nonzero(truth == number)))
    return float(np.mean(scores))


@pytest.mark.parametrize(("years", "least"), [(3, 0.94), (1, 0.85)])
def test_planted_kinds_are_found(years: int, least: float) -> None:
    assert macro_f1(years, seed=71) >= least
