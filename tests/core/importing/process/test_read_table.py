"""What was read of one table, as it leaves the reading process."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.importing.cells.exact import exact
from core.importing.process.read_table import added_up, facts_table, issues_table, members_table, rows_table
from core.model.imports.receipts import Issue, Severity
from tests.builders.sheets import sheet_of

SHEET = sheet_of(("RIYADH", "OLAYA", "A", 1.25, 2.0), ("JEDDAH", "BALAD", "A", 3.0, 4.5))


def test_places_name_the_sheet_row_at_which_each_first_stands() -> None:
    places = members_table(SHEET.places, SHEET)
    rows = dict(zip(places.column("region").to_pylist(), places.column("first_row").to_pylist(), strict=True))
    assert rows == {"RIYADH": 2, "JEDDAH": 3}


def test_rows_and_facts_bear_the_numbers_of_the_sheet() -> None:
    rows = rows_table(np.array([1]), SHEET).to_pylist()
    assert [row["row"] for row in rows] == [3]
    load = np.array([True, False, True, True])
    facts = facts_table(SHEET, exact(SHEET.grid.values), load, 2)
    assert facts.column("row").to_pylist() == [2, 3, 3]
    assert facts.column("period").to_pylist() == [0, 0, 1]
    assert facts.column("value").to_pylist() == [Decimal("1.25"), Decimal("3.00"), Decimal("4.50")]


def test_figures_of_rows_that_add_up_are_summed_exactly_at_the_row_that_stands() -> None:
    facts = facts_table(SHEET, exact(SHEET.grid.values), np.ones(4, np.bool_), 2)
    summed = added_up(facts, np.array([0, 0]), SHEET)
    sums = {row["period"]: (row["row"], row["value"]) for row in summed.to_pylist()}
    assert sums == {0: (2, Decimal("4.25")), 1: (2, Decimal("6.50"))}


@pytest.mark.parametrize("period", [None, date(2024, 1, 1)])
def test_an_issue_keeps_every_field(period: date | None) -> None:
    issue = Issue(
        sheet="S",
        row=7,
        cell="A7",
        rule="figure.text",
        severity=Severity.WARN,
        value="x",
        suggestion="y",
        period=period,
        item="COLA",
        place="OLAYA / GROCERY",
        around="2024-02-01=4",
    )
    assert issues_table([issue]).to_pylist() == [
        {
            "sheet": "S",
            "row": 7,
            "cell": "A7",
            "rule": "figure.text",
            "severity": "warn",
            "value": "x",
            "suggestion": "y",
            "period": period,
            "item": "COLA",
            "place": "OLAYA / GROCERY",
            "around": "2024-02-01=4",
        }
    ]
