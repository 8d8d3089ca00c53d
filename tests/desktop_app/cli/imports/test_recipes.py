"""raff recipe."""

from pathlib import Path

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def test_a_recipe_that_an_import_saved_reads_the_next_file(filled: Path, raff: Raff, tmp_path: Path) -> None:
    april = AuditSheet(months=("Apr'24",), figures={("PEPSI CAN", "OLAYA"): [5]}).write(tmp_path / "april.xlsx")
    receipt = raff("import", april, "--vault", filled, "--recipe", "retail-audit", "--json").document
    assert (receipt["recipe"], receipt["unit"], receipt["figures_loaded"]) == ("retail-audit", "sar", 1)
    answer = raff("import", april, "--vault", filled, "--recipe", "ours", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, "recipe.unknown")


def test_recipes_are_exported_and_imported(filled: Path, raff: Raff, tmp_path: Path) -> None:
    listed = raff("recipe", "list", "--vault", filled, "--json").document["recipes"]
    assert [recipe["name"] for recipe in listed] == ["retail-audit"]
    _, line = raff("recipe", "list", "--vault", filled).out.splitlines()
    assert line.split() == [listed[0]["name"], listed[0]["layout"], "SAR"]
    assert "Precision area" in raff("recipe", "show", "retail-audit", "--vault", filled).out
    assert raff("recipe", "export", "retail-audit", "--out", tmp_path / "r.json", "--vault", filled).code == 0
    assert raff("recipe", "import", tmp_path / "r.json", "--vault", filled, "--json").document["digest"]
    answer = raff("recipe", "import", tmp_path / "none.json", "--vault", filled)
    assert (answer.code, "[workbook.missing]" in answer.err) == (3, True)
