from decimal import Decimal
from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def fill(vault: Path, folder: Path, raff: Raff, unit: str) -> Path:
    figures = {("PEPSI CAN 330ML X6", "OLAYA"): [1_000.0]}
    book = AuditSheet(months=("Feb'26",), figures=figures).write(folder / "drinks.xlsx")
    assert raff("import", book, "--vault", vault, "--unit", unit).code == 0
    return vault


def test_litres_are_taxed_by_sugar_and_a_shift_to_diet_saves_its_part(
    vault_folder: Path, tmp_path: Path, raff: Raff
) -> None:
    vault = fill(vault_folder, tmp_path, raff, "litres")
    document = raff("excise", "--shift", 10, "--vault", vault, "--json").document
    (row,) = document["rows"]
    assert [Decimal(row[name]) for name in ("litres", "grams", "after")] == [Decimal("1.98"), 10, Decimal("2.1582")]
    assert row["before"] is None
    assert document["tax"] == pytest.approx(1_090)
    assert document["saved"] == pytest.approx(109)
    assert "Excise of Feb 2026: 1,090 SAR" in raff("excise", "--vault", vault).out


def test_riyals_become_litres_by_the_price_with_excise_and_vat(vault_folder: Path, tmp_path: Path, raff: Raff) -> None:
    vault = fill(vault_folder, tmp_path, raff, "sar")
    unknown = raff("excise", "--vault", vault)
    assert "How many litres were sold is not known" in unknown.out
    document = raff("excise", "--price", 3, "--vault", vault, "--json").document
    assert document["rows"][0]["sold_litres"] == pytest.approx(1_000 / ((3 + 1.09) * 1.15))
    assert document["rows"][0]["before"] == "2.9700"
    assert raff("excise", "--price", "cheap", "--vault", vault, "--json").document["error"]["code"] == "excise.price"


def test_an_item_whose_sugar_is_stated_is_taxed_by_it(vault_folder: Path, tmp_path: Path, raff: Raff) -> None:
    vault = fill(vault_folder, tmp_path, raff, "litres")
    stated = '[[excise.sugar]]\nlevel = "item"\nname = "pepsi can 330ml x6"\ngrams = 6\n'
    folder = tmp_path / "config" / "Raff"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(stated, encoding="utf-8")
    assert raff("excise", "--vault", vault, "--json").document["tax"] == pytest.approx(790)
