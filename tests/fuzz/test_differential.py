"""The readers of Raff and independent ones give the same numbers; ``make differential`` compares thousands of files."""

from pathlib import Path

import pytest

from core.importing.readers import guard
from tests.builders.workbooks import Error, write_sheet
from tests.fuzz.differential import compared, differences, independent, judged, shared
from tests.fuzz.mutate import seeds, spoil
from tests.import_cases.written import ods, xls, xlsb

ROWS = (("Item", "Jan", "Feb"), ("a", 1.5, "#N/A"), ("b", 0.0, 7.0))


@pytest.mark.parametrize("name", ["t.ods", "t.xls", "t.xlsb"])
def test_every_kind_of_workbook_has_the_numbers_of_another_reader(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    {"t.ods": ods, "t.xls": xls, "t.xlsb": xlsb}[name](*ROWS)(path)
    assert differences(path) == []


def test_a_number_that_differs_is_reported_at_its_cell(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "t.xlsx", [["Item", "Jan"], ["a", 1.5], ["b", Error("#N/A")], ["c", 2]])
    inspected = guard.inspect(path)
    cells = dict(independent(path, inspected.container, "Sheet6", 0) or {})
    assert compared(path, inspected, "Sheet6", 0, cells) == []
    cells[2, 1] = 3
    assert compared(path, inspected, "Sheet6", 0, cells) == ["Sheet6!B4: 2.0 here, 3 there"]


@pytest.mark.parametrize("seed", range(4))
def test_a_mutated_workbook_has_the_same_numbers_or_is_refused(tmp_path: Path, seed: int) -> None:
    books = [path for path in seeds(tmp_path) if path.suffix == ".xlsx"]
    path = tmp_path / "spoilt.xlsx"
    spoil(seed, books[seed % len(books)], path)
    assert not judged(path).startswith("DIFFERS")


@pytest.mark.skipif(not shared(), reason="the folder of shared data is not beside the project")
def test_workbooks_of_many_programs_have_the_numbers_of_another_reader() -> None:
    outcomes = {path.name: judged(path) for path in shared()[::12]}
    assert {name: outcome for name, outcome in outcomes.items() if outcome.startswith("DIFFERS")} == {}
