"""The receipt says once how figures were read that could have been read otherwise."""

from pathlib import Path

import pytest

from core.importing.layout.recipe import RecipeChanges
from core.importing.process.extract import Request, extract
from core.importing.readers.guard import Guarded, inspect
from core.model.dimensions import SalesUnit
from core.model.imports.rules import RuleSetting

HEADER = "Region;Market;Item;Jan 2024;Feb 2024"


def notes(path: Path, *rows: str, **given: object) -> list[tuple[str, str, str, str]]:
    path.write_text("\n".join([HEADER, *(f"RIYADH;OLAYA;ITEM {n};{row}" for n, row in enumerate(rows))]), "utf-8")
    request = Request.model_validate({"path": path, "unit": SalesUnit.SAR, **given})
    ((_, tables),) = extract(request, Guarded(inspect(path), 0.0), lambda *_: None)
    return [
        (issue["rule"], issue["cell"], issue["value"], issue["suggestion"])
        for issue in tables.issues.to_pylist()
        if issue["rule"].startswith("column.")
    ]


@pytest.mark.parametrize(
    ("rows", "reported"),
    [
        (("25.000;3", "1.003.000;4.200"), [("column.marks", "D1", "25.000", "25000 (25.000)")]),
        (("1.5;2.125", "7;8"), [("column.marks", "E1", "2.125", "2.125 (2125)")]),
        (
            ("1.5;25.000", "1.250;1.003.000"),
            [
                ("column.marks", "D1", "1.250", "1.250 (1250)"),
                ("column.marks", "E1", "25.000", "25000 (25.000)"),
            ],
        ),
        (("1.5;2.25", "1,234.5;8"), []),
        (("25.000;3", "7;8"), []),
        (
            ("SAR 5;6", "SAR 7;5.00 SR"),
            [
                ("column.currency", "D1", "SAR 5", "5"),
                ("column.currency", "E1", "5.00 SR", "5.00"),
            ],
        ),
    ],
)
def test_a_reading_that_has_an_alternative_is_reported_with_it(
    tmp_path: Path, rows: tuple[str, ...], reported: list[tuple[str, str, str, str]]
) -> None:
    assert notes(tmp_path / "f.csv", *rows) == reported


def test_an_answer_is_reported_with_its_alternative(tmp_path: Path) -> None:
    changes = RecipeChanges(comma="decimal")
    assert notes(tmp_path / "f.csv", "25.000;3", changes=changes) == [
        ("column.marks", "D1", "25.000", "25000 (25.000)")
    ]


def test_both_reports_can_be_switched_off(tmp_path: Path) -> None:
    rules = {rule: RuleSetting(on=False) for rule in ("column.marks", "column.currency")}
    assert notes(tmp_path / "f.csv", "25.000;SAR 3", "1.003.000;4.200", rules=rules) == []
