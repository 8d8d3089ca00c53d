from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cells.columns import CellError
from core.importing.cells.exact import exact
from core.importing.cells.number_texts import DecimalMark
from core.importing.checks.row_fates import Rows
from core.importing.checks.validation import FigureVerdict, judge
from core.importing.layout.columns import Layout
from core.importing.layout.grid import FigureGrid, PeriodAxis
from core.importing.layout.identities import Labels, find_variants
from core.importing.layout.recipe import audit_recipe
from core.importing.layout.sheet import Sheet
from core.importing.layout.text_numbers import Notations
from core.model.dimensions import PRODUCT_LEVELS, SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import RuleBook, RuleSetting
from core.model.periods import Grain, month

COLUMN = 19  # T


def verdict(
    cells: list[list[Any]],
    *,
    rejected: dict[int, int] | None = None,
    repeats: dict[int, int] | None = None,
    rules: dict[str, RuleSetting] | None = None,
) -> FigureVerdict:
    """Judge ``cells`` as data rows from sheet row 1207 on; the first figure column is T."""
    rows, width = len(cells), len(cells[0])
    flat = [cell for row in cells for cell in row]
    plain = [isinstance(cell, int | float) and not isinstance(cell, bool) for cell in flat]
    values = np.array([float(cell) if ok else np.nan for cell, ok in zip(flat, plain, strict=True)])
    item = Labels(np.arange(rows), tuple(f"item {number}" for number in range(rows)), {})
    named = find_variants({"item": item}, ("item",), PRODUCT_LEVELS, rows)
    starts = [month(2024, 1 + number) for number in range(width)]
    grid = FigureGrid(
        position=np.repeat(np.arange(rows), width),
        column=np.tile(np.arange(COLUMN, COLUMN + width), rows),
        values=values,
        blank=np.array([cell is None for cell in flat]),
        odd={index: cell for index, cell in enumerate(flat) if not plain[index] and cell is not None},
    )
    rejected_by, repeated = np.full(rows, -1), np.full(rows, -1)
    for row, column in (rejected or {}).items():
        rejected_by[row] = column
    for row, earlier in (repeats or {}).items():
        repeated[row] = earlier
    empty = np.array([all(cell is None for cell in row) for row in cells])
    figures = exact(np.where(np.isfinite(values), values, 0.0))
    layout = Layout(
        sheet="Sheet6",
        header_row=1205,
        recipe=audit_recipe(SalesUnit.SAR),
        levels={14: "item"},
        periods={COLUMN + number: period for number, period in enumerate(starts)},
    )
    calendar = PeriodAxis(Grain.MONTH, tuple(period.start for period in starts), np.tile(np.arange(width), rows))
    notations = Notations(marks=dict.fromkeys(layout.periods, DecimalMark.POINT), currency="SAR")
    sheet = Sheet(layout, rows, {"item": item}, named, named, grid, calendar, RuleBook(rules), notations=notations)
    return judge(sheet, figures, Rows(empty, rejected_by, repeated))


@pytest.mark.parametrize(
    ("cell", "rule", "value"),
    [
        ("n/a", "figure.text", "n/a"),
        ("-", "figure.text", "-"),
        ("nan", "figure.text", "nan"),
        ("inf", "figure.text", "inf"),
        ("1_000", "figure.text", "1_000"),
        ("12.5", "figure.number_as_text", "12.5"),
        ("-12", "figure.number_as_text", "-12"),
        ("١٢٫٥", "figure.number_as_text", "١٢٫٥"),
        ("12.00-", "figure.number_as_text", "12.00-"),
        ("SAR 5", "figure.number_as_text", "SAR 5"),
        ("$5", "figure.currency", "$5"),
        ("12,5", "figure.ambiguous", "12,5"),
        ("12.5%", "figure.percent", "12.5%"),
        ("12345678901234567.89", "figure.does_not_fit", "12345678901234567.89"),
        (True, "figure.boolean", "TRUE"),
        (CellError("#DIV/0!"), "figure.error", "#DIV/0!"),
        (-5, "figure.negative", "-5"),
        (-0.25, "figure.negative", "-0.25"),
        (float("inf"), "figure.not_finite", "inf"),
        (1e300, "figure.does_not_fit", "1e+300"),
    ],
)
def test_a_faulty_cell_is_set_apart_as_found_with_its_address(cell: Any, rule: str, value: str) -> None:
    judged = verdict([[1.5, cell, 0]])
    (issue,) = judged.issues
    assert (issue.sheet, issue.row, issue.cell) == ("Sheet6", 1207, "U1207")
    assert (issue.rule, issue.severity, issue.value) == (rule, Severity.QUARANTINE, value)
    assert judged.load.tolist() == [True, False, True]
    assert judged.tally.sum_loaded == Decimal("1.5")


def test_a_nan_in_a_number_cell_is_not_a_blank() -> None:
    judged = verdict([[1, float("nan")]])
    assert [issue.rule for issue in judged.issues] == ["figure.not_finite"]
    assert judged.tally.figures_blank == 0


def test_a_blank_is_neither_a_figure_nor_a_zero() -> None:
    tally = verdict([[1, None, 0]]).tally
    assert (tally.figures_read, tally.figures_blank, tally.zeros_loaded) == (2, 1, 1)
    assert tally.zero_rate == 50.0


def test_a_row_without_an_identity_stays_out_and_names_the_empty_cell() -> None:
    judged = verdict([[1, 2], [3, 4]], rejected={1: 14})
    (issue,) = judged.issues
    assert (issue.cell, issue.rule, issue.severity) == ("O1208", "row.no_identity", Severity.REJECT)
    assert (judged.tally.figures_rejected, judged.tally.sum_rejected) == (2, Decimal(7))


@pytest.mark.parametrize(
    ("second", "rule"), [([1, 2], "row.duplicate"), ([1, 3], "row.same_key"), ([1, None], "row.same_key")]
)
def test_a_repeated_row_is_set_apart_and_names_the_first(second: list[Any], rule: str) -> None:
    judged = verdict([[1, 2], second], repeats={1: 0})
    (issue,) = judged.issues
    assert (issue.row, issue.cell, issue.rule, issue.value) == (1208, None, rule, "Sheet6!1207")
    assert judged.load.tolist() == [True, True, False, False]


def test_empty_rows_are_not_counted() -> None:
    tally = verdict([[1, 2], [None, None]]).tally
    assert (tally.rows_read, tally.figures_blank) == (1, 0)


STEADY = [10, 11, 9, 10.5, 0, 12, 10]


@pytest.mark.parametrize(
    ("figure", "rule"),
    [
        (10_000, "figure.thousandfold"),
        (0.0105, "figure.thousandfold"),
        (700, "figure.outlier"),
        (150, None),
        (0.5, None),
    ],
)
def test_a_figure_out_of_all_proportion_to_its_own_history_is_told_and_loaded(figure: float, rule: str | None) -> None:
    judged = verdict([[*STEADY, figure], [*STEADY, 8]])
    assert [(issue.rule, issue.cell, issue.severity) for issue in judged.issues] == (
        [(rule, "AA1207", Severity.WARN)] if rule else []
    )
    assert judged.load.all()
    assert [issue.suggestion for issue in judged.issues] == (["10.5" if figure > 1 else "10"] if rule else [])


def test_a_series_too_short_or_too_wild_has_no_outlier() -> None:
    assert not verdict([[1, 1, 1, 1, 1_000]]).issues
    assert not verdict([[1, 40, 900, 3, 25_000, 160, 7]]).issues


def test_a_rule_can_be_tuned_made_graver_and_switched_off() -> None:
    cells = [[*STEADY, 700], [*STEADY, -3]]
    assert [issue.rule for issue in verdict(cells).issues] == ["figure.negative", "figure.outlier"]
    graver = verdict(cells, rules={"figure.outlier": RuleSetting(severity=Severity.QUARANTINE)})
    assert int((~graver.load).sum()) == 2
    assert graver.tally.sum_quarantined == 697
    milder = verdict(cells, rules={"figure.negative": RuleSetting(severity=Severity.WARN)})
    assert milder.load.all()
    assert [issue.severity for issue in milder.issues] == [Severity.WARN, Severity.WARN]
    off = verdict(cells, rules={"figure.outlier": RuleSetting(on=False)})
    assert [issue.rule for issue in off.issues] == ["figure.negative"]
    wider = verdict(cells, rules={"figure.outlier": RuleSetting(limits={"times": 100})})
    assert [issue.rule for issue in wider.issues] == ["figure.negative"]


@pytest.mark.parametrize(
    ("rule", "setting", "code"),
    [
        ("figure.text", RuleSetting(on=False), "rules.fixed"),
        ("figure.text", RuleSetting(severity=Severity.WARN), "rules.fixed"),
        ("figure.outlier", RuleSetting(severity=Severity.REJECT), "rules.fixed"),
        ("figure.outlier", RuleSetting(limits={"tims": 3}), "rules.fixed"),
        ("figure.outlier", RuleSetting(limits={"times": 0}), "rules.fixed"),
        ("figure.outlayer", RuleSetting(on=False), "rules.unknown"),
    ],
)
def test_what_cannot_be_loaded_cannot_be_switched_off(rule: str, setting: RuleSetting, code: str) -> None:
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        RuleBook({rule: setting})


def test_the_suggestion_for_a_number_stored_as_text_is_the_number() -> None:
    assert [issue.suggestion for issue in verdict([["١٢٫٥", "n/a"]]).issues] == ["12.5", ""]


CELLS = st.one_of(
    st.none(),
    st.floats(allow_nan=True, allow_infinity=True),
    st.integers(-1000, 1000),
    st.sampled_from(["x", "12", True]),
)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=12), st.data())
def test_what_was_read_is_what_was_loaded_set_apart_and_left_out(cells: list[list[Any]], data: st.DataObject) -> None:
    rows = range(len(cells))
    rejected = dict.fromkeys(data.draw(st.sets(st.sampled_from(rows))), 0)
    repeats = dict.fromkeys(data.draw(st.sets(st.sampled_from(rows))) - {0}, 0)
    tally = verdict(cells, rejected=rejected, repeats=repeats).tally
    assert tally.figures_read == tally.figures_loaded + tally.figures_quarantined + tally.figures_rejected
    assert sum(tally.figures_apart.values()) == tally.figures_quarantined + tally.figures_rejected
    import decimal

    with decimal.localcontext(prec=1_600):
        assert tally.sum_read == tally.sum_loaded + tally.sum_quarantined + tally.sum_rejected
