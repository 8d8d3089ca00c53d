"""The options that say how a workbook is read, of every command that reads one."""

from pathlib import Path

import pytest

from core.model.errors import UserError
from desktop_app.cli.imports.reading import ReadingOptions
from tests.builders.workbooks import write_sheet
from tests.conftest import Raff

ROWS = [("Channel", "Item", "Jan 2024"), ("HORECA", "A", 1)]


def level(name: str | None) -> str | None:
    return ReadingOptions(sheet_level=name).of_import(None).sheet_level


def region(name: str | None) -> str | None:
    return ReadingOptions(region=name).of_import(None).region


def test_an_inspection_reads_the_same_table_as_an_import() -> None:
    given = ReadingOptions(sheet="S", table=2, year=2024, figure="Sales", sheet_level="Brand", region=" JEDDAH ")
    look, chosen = given.of_inspection(), given.of_import(None)
    names = ("sheet", "table", "year", "figure", "sheet_level", "region")
    assert [getattr(look, name) for name in names] == [getattr(chosen, name) for name in names]
    assert [getattr(look, name) for name in names] == ["S", 2, 2024, "Sales", "brand", "JEDDAH"]


def test_a_level_is_known_by_its_name_or_is_none() -> None:
    assert (level(None), level(" None "), level("Pack Type")) == (None, "none", "pack_type")
    with pytest.raises(UserError, match=r"recipe\.no_level"):
        level("shelf")


def test_a_region_is_read_without_blanks_around_it() -> None:
    assert (region(None), region(" JEDDAH "), region("  ")) == (None, "JEDDAH", "")


@pytest.mark.parametrize(
    ("options", "region"),
    [
        ((), "RIYADH"),
        (("--region", "JEDDAH"), "JEDDAH"),
        (("--region", ""), None),
        (("--sheet-level", "none"), None),
        (("--sheet-level", "region"), "Data"),
    ],
)
def test_inspect_diff_and_import_read_the_same_region(
    options: tuple[str, ...], region: str | None, filled: Path, tmp_path: Path, raff: Raff
) -> None:
    path = write_sheet(tmp_path / "Sales_RIYADH.xlsx", ROWS, sheet="Data")
    seen = raff("inspect", path, *options, "--json").document
    assert seen["layout"]["constant"].get("region") == region
    before = raff("diff", path, "--vault", filled, *options, "--json").document
    assert [total["region"] or None for total in before["sums"]] == [region]
    batch = raff("import", path, "--vault", filled, *options, "--accept", "--json").document["batch"]
    assert raff("diff", batch, "--vault", filled, "--json").document == before
