"""Pivots beside a straightforward computation with pandas."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis import pivot
from core.model.analyses.pivots import Comparison, Pivot, PivotFigure, PivotRule
from core.model.errors import UserError
from tests.builders.market import REGION_OF, Record, market, monthly, stocked

MONTHS = [date(2024, number, 1) for number in (1, 2, 3)]
RECORDS = st.lists(
    st.tuples(
        st.sampled_from(MONTHS),
        st.sampled_from(sorted(REGION_OF)),
        st.sampled_from(["CAN", "NRB"]),
        st.sampled_from(["A", "B"]),
        st.integers(-3, 9).map(Decimal),
    ),
    min_size=1,
    max_size=30,
    unique_by=lambda record: record[:4],
)


def find(records: Sequence[Record], rule: PivotRule, **filters: list[str]) -> Pivot:
    with market(records) as reader:
        return pivot.find(reader, rule, filters)


@settings(max_examples=25)
@given(RECORDS, st.sampled_from([PivotFigure.SALES, PivotFigure.RECORDS, PivotFigure.ZEROS, PivotFigure.ZERO_RATE]))
def test_cells_and_totals_agree_with_pandas(records: list[Record], figure: PivotFigure) -> None:
    frame = pd.DataFrame(records, columns=["period", "area", "pack", "item", "value"])
    frame["region"] = frame["area"].map(REGION_OF)
    frame["value"] = frame["value"].astype(float)
    reckon = {
        PivotFigure.SALES: lambda part: part["value"].sum(),
        PivotFigure.RECORDS: len,
        PivotFigure.ZEROS: lambda part: (part["value"] == 0).sum(),
        PivotFigure.ZERO_RATE: lambda part: 100 * (part["value"] == 0).mean(),
    }[figure]
    result = find(records, PivotRule(rows=("region",), columns=("pack_type",), figure=figure))
    expected = {key: reckon(part) for key, part in frame.groupby(["region", "pack"])}
    assert {(row[0], column[0]): cell.value for (row, column), cell in result.cells.items()} == pytest.approx(expected)
    rows = {key: reckon(part) for key, part in frame.groupby("region")}
    assert {row[0]: cell.value for row, cell in result.row_totals.items()} == pytest.approx(rows)
    columns = {key: reckon(part) for key, part in frame.groupby("pack")}
    assert {column[0]: cell.value for column, cell in result.column_totals.items()} == pytest.approx(columns)
    assert result.total.value == pytest.approx(reckon(frame))


SHELF = {("OLAYA", "A"): [10, 20, 30, 0], ("BALAD", "A"): [5, 0, 5, 8], ("BALAD", "B"): [1, 1, 0, 2]}


def test_shares_of_a_column_add_up_to_all_of_it() -> None:
    result = find(monthly(SHELF), PivotRule(rows=("item",), columns=("region",), figure=PivotFigure.SHARE))
    for column in result.columns:
        assert sum(cell.value or 0 for (_, at), cell in result.cells.items() if at == column) == pytest.approx(100)
    assert result.cells[("A",), ("JEDDAH",)].value == pytest.approx(100 * 18 / 22)


def test_shares_of_a_chosen_seller_are_of_the_whole_market_and_those_of_a_segment_of_it() -> None:
    rule = PivotRule(rows=("item",), columns=("region",), figure=PivotFigure.SHARE, compare=Comparison.BEFORE)
    with market(monthly(SHELF)) as reader:
        everybody = pivot.find(reader, rule, {})
        chosen = pivot.find(reader, rule, {"item": ["B"]})
        segment = pivot.find(reader, rule, {"pack_type": ["CAN"], "region": ["JEDDAH"]})
    at = (("B",), ("JEDDAH",))
    assert chosen.cells[at] == everybody.cells[at]
    assert chosen.total.value == pytest.approx(100 * 4 / 82)
    assert segment.total.value == pytest.approx(100)


def test_the_share_of_a_chosen_seller_has_a_base_of_the_whole_market() -> None:
    rule = PivotRule(rows=("item",), columns=("period",), figure=PivotFigure.SHARE, compare=Comparison.BEFORE)
    with market(monthly(SHELF)) as reader:
        everybody, chosen = pivot.find(reader, rule, {}), pivot.find(reader, rule, {"item": ["B"]})
    shown = {key: cell for key, cell in everybody.cells.items() if key[0] == ("B",)}
    assert chosen.cells == shown
    assert [cell.base is None for cell in shown.values()] == [True, False, False, False]


def test_the_cells_of_the_market_do_not_count_towards_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pivot, "_MOST", 9)
    rule = PivotRule(rows=("item", "region"), columns=("period",), figure=PivotFigure.SHARE)
    shelf = monthly({(area, item): [1, 1] for area in ("OLAYA", "BALAD") for item in "ABCDE"})
    result = find(shelf, rule, item=["A"], region=["RIYADH", "JEDDAH"])
    assert [cell.value for cell in result.cells.values()] == [pytest.approx(10)] * 4


def test_without_columns_or_without_rows_there_is_one_of_everything() -> None:
    rows = find(monthly(SHELF), PivotRule(rows=("region",)))
    assert rows.columns == ((),)
    assert rows.cells[("RIYADH",), ()].value == 60
    whole = find(monthly(SHELF), PivotRule(rows=(), columns=()))
    assert (whole.rows, whole.columns, whole.cells[(), ()].value) == (((),), ((),), 82)


def test_points_and_items_that_sell_are_counted_once() -> None:
    result = find(monthly(SHELF), PivotRule(rows=("region",), figure=PivotFigure.ITEMS))
    assert {row[0]: cell.value for row, cell in result.row_totals.items()} == {"RIYADH": 1, "JEDDAH": 2}
    assert result.total.value == 2
    assert find(monthly(SHELF), PivotRule(figure=PivotFigure.POINTS)).total.value == 2


def test_periods_stand_in_their_order_and_names_by_their_size() -> None:
    result = find(monthly(SHELF), PivotRule(rows=("region",), columns=("period",)))
    assert [column[0] for column in result.columns] == ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"]
    assert [row[0] for row in result.rows] == ["RIYADH", "JEDDAH"]


def test_a_span_is_held_against_the_one_of_its_length_before() -> None:
    with stocked(monthly(SHELF)) as warehouse:
        narrower = warehouse.within(date(2024, 3, 1), date(2024, 4, 30))
        with narrower.reader() as reader, warehouse.reader() as history:
            report = pivot.find(reader, PivotRule(compare=Comparison.BEFORE), {}, history=history)
    riyadh = report.row_totals["RIYADH",]
    assert (riyadh.value, riyadh.base, riyadh.change, riyadh.difference) == (30, 30, 0, 0)
    assert report.base_span == (date(2024, 1, 1), date(2024, 2, 1))


def test_each_period_is_held_against_its_own_base_and_the_first_has_none() -> None:
    rule = PivotRule(rows=("region",), columns=("period",), compare=Comparison.BEFORE)
    result = find(monthly(SHELF), rule)
    bases = [result.cells[("RIYADH",), column].base for column in result.columns]
    assert bases == [None, 10, 20, 30]
    assert result.row_totals["RIYADH",].base is None


def test_a_year_ago_is_the_same_month_and_where_the_data_do_not_reach_there_is_no_base() -> None:
    long = monthly({("OLAYA", "A"): list(range(1, 15))})
    rule = PivotRule(rows=(), columns=("period",), compare=Comparison.LAST_YEAR)
    result = find(long, rule)
    assert [result.cells[(), column].base for column in result.columns] == [None] * 12 + [1, 2]
    whole = find(long, PivotRule(rows=(), compare=Comparison.LAST_YEAR))
    assert (whole.total.base, whole.base_span) == (None, None)


def test_no_records_give_an_empty_pivot() -> None:
    assert find(monthly(SHELF), PivotRule(), region=["NOWHERE"]).rows == ()


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (PivotRule(rows=("planet",)), "pivot.unknown_axis"),
        (PivotRule(rows=("brand; DROP TABLE fact",)), "pivot.unknown_axis"),
        (PivotRule(rows=("brand",), columns=("brand",)), "pivot.axis_twice"),
    ],
)
def test_axes_that_make_no_sense_are_refused(rule: PivotRule, code: str) -> None:
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        find(monthly(SHELF), rule)
