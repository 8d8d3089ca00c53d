from decimal import Decimal
from pathlib import Path

import pytest

from tests.builders.shown import plain
from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def fill(vault: Path, folder: Path, raff: Raff, unit: str, month: str = "Feb'26") -> Path:
    figures = {("PEPSI CAN 330ML X6", "OLAYA"): [1_000.0]}
    book = AuditSheet(months=(month,), figures=figures).write(folder / "drinks.xlsx")
    assert raff("import", book, "--vault", vault, "--unit", unit).code == 0
    return vault


def test_litres_are_taxed_by_sugar_and_a_shift_to_diet_saves_its_part(
    vault_folder: Path, tmp_path: Path, raff: Raff
) -> None:
    vault = fill(vault_folder, tmp_path, raff, "litres")
    document = raff("excise", "--shift", 10, "--vault", vault, "--json").document
    (row,) = document["rows"]
    assert [Decimal(row[name]) for name in ("litres", "grams", "pack")] == [Decimal("1.98"), 10, Decimal("2.1582")]
    assert (row["sugar_assumed"], row["sugar_source"], row["assumed"]) == (True, "shipped", "sugar")
    assert (document["tax"], document["assumed"]) == (pytest.approx(1_090), pytest.approx(1_090))
    assert document["saved"] == pytest.approx(109)
    assert document["rule"] == {"since": "2026-01-01", "source": "shipped"}
    assert document["what_if"] is None
    words = raff("excise", "--vault", vault).out
    assert "Excise of Feb 2026 by its own rule of 2026-01-01" in words
    assert "1,090 SAR of it on assumptions" in words
    assert "منها 1,090 ريال على افتراضات" in plain(raff("excise", "--vault", vault, "--lang", "ar").out)


def test_last_december_is_taxed_by_its_own_rule_and_the_next_one_is_a_what_if(
    vault_folder: Path, tmp_path: Path, raff: Raff
) -> None:
    vault = fill(vault_folder, tmp_path, raff, "litres", "Dec'25")
    document = raff("excise", "--price", 4, "--vault", vault, "--json").document
    assert (document["rule"]["since"], document["tax"]) == ("2017-06-11", pytest.approx(2_000))
    assert (document["what_if"]["rule"]["since"], document["what_if"]["tax"]) == ("2026-01-01", pytest.approx(1_090))
    assert [period["tax"] for period in document["periods"]] == [pytest.approx(2_000)]
    assert "What if, no fact" in raff("excise", "--price", 4, "--vault", vault).out
    former = raff("excise", "--day", "2026-01-01", "--against", "2025-12-31", "--price", 4, "--vault", vault, "--json")
    assert former.document["what_if"]["tax"] == pytest.approx(1_090)
    assert "raff excise --what-if 2026-01-01" in former.err


def test_riyals_become_litres_by_the_price_with_excise_and_vat(vault_folder: Path, tmp_path: Path, raff: Raff) -> None:
    vault = fill(vault_folder, tmp_path, raff, "sar")
    unknown = raff("excise", "--vault", vault)
    assert "its rule taxes litres, and the figures count riyals" in unknown.out
    document = raff("excise", "--price", 3, "--vault", vault, "--json").document
    assert document["rows"][0]["sold_litres"] == pytest.approx(1_000 / ((3 + 1.09) * 1.15))
    assert document["rows"][0]["assumed"] == "sugar, price"
    assert raff("excise", "--price", "cheap", "--vault", vault, "--json").document["error"]["code"] == "excise.price"


def test_an_item_whose_sugar_is_stated_is_taxed_by_it(vault_folder: Path, tmp_path: Path, raff: Raff) -> None:
    vault = fill(vault_folder, tmp_path, raff, "litres")
    stated = '[[excise.sugar]]\nlevel = "item"\nname = "pepsi can 330ml x6"\ngrams = 6\n'
    folder = tmp_path / "config" / "Raff"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(stated, encoding="utf-8")
    document = raff("excise", "--vault", vault, "--json").document
    assert (document["tax"], document["assumed"]) == (pytest.approx(790), 0)
    assert "stated for Item pepsi can 330ml x6" in raff("excise", "--vault", vault).out
