"""The options that say how a workbook is read, of every command that reads one."""

from pathlib import Path

import pytest

from core.model.errors import UserError
from desktop_app.cli.imports.reading import read_level, read_region
from tests.builders.workbooks import write_sheet
from tests.conftest import Raff

ROWS = [("Channel", "Item", "Jan 2024"), ("HORECA", "A", 1)]


def test_a_level_is_known_by_its_name_or_is_none() -> None:
    assert (read_level(None), read_level(" None "), read_level("Pack Type")) == (None, "none", "pack_type")
    with pytest.raises(UserError, match=r"recipe\.no_level"):
        read_level("shelf")


def test_a_region_is_read_without_blanks_around_it() -> None:
    assert (read_region(None), read_region(" JEDDAH "), read_region("  ")) == (None, "JEDDAH", "")


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
