"""raff inspect and raff import."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet, protect
from tests.conftest import Raff


def test_a_protected_workbook_imports_with_its_password_from_the_environment(
    vault_folder: Path, raff: Raff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = protect(AuditSheet().write(tmp_path / "p.xlsx"), "word")
    assert raff("import", book, "--vault", vault_folder, "--json").document["error"]["code"] == "workbook.password"
    monkeypatch.setenv("RAFF_WORKBOOK_PASSWORD", "other")
    wrong = raff("inspect", book, "--json").document
    assert wrong["error"]["code"] == "workbook.password_wrong"
    monkeypatch.setenv("RAFF_WORKBOOK_PASSWORD", "word")
    assert raff("import", book, "--vault", vault_folder, "--json").document["figures_loaded"] == 12


def test_a_workbook_with_a_sheet_for_each_year_gives_a_receipt_for_each(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    from tests.builders.workbooks import write_sheets

    rows = [["City", "Item", "Jan", "Feb"], ["OLAYA", "PEPSI", 1, 2]]
    book = write_sheets(tmp_path / "years.xlsx", {"2023": rows, "2024": rows})
    receipts = raff("import", book, "--vault", vault_folder, "--json").document["receipts"]
    assert [(receipt["sheet"], receipt["sum_loaded"]) for receipt in receipts] == [("2023", "3"), ("2024", "3")]
    again = raff("import", book, "--vault", vault_folder, "--json").document["receipts"]
    assert all(each["already_imported"] for each in again)
    batches = raff("batches", "--vault", vault_folder, "--json").document["batches"]
    assert [batch["sheet"] for batch in batches] == ["2023", "2024"]


def test_the_choices_of_sheet_table_year_and_measure_reach_the_import(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    from tests.builders.workbooks import write_sheet

    rows = [[None, None, "Jan", None], ["City", "Item", "Value", "Volume"], ["OLAYA", "PEPSI", 1, 50]]
    book = write_sheet(tmp_path / "m.xlsx", rows)
    assert raff("inspect", book, "--json").document["problems"][0]["code"] == "workbook.no_header"
    answer = raff("import", book, "--vault", vault_folder, "--year", 2024, "--figure", "Volume", "--json").document
    assert (answer["sum_loaded"], answer["layout"]) == ("50", "wide")


def test_what_cells_mean_is_said_once_and_kept_with_the_recipe(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    figures = {("PEPSI CAN", "OLAYA"): [5, None, "-"]}
    book = AuditSheet(figures=figures).write(tmp_path / "n.xlsx")
    options = ("--treat", "blanks=zero", "--treat", "placeholders=missing", "--save-recipe", "ours")
    answer = raff("import", book, *options, "--vault", vault_folder, "--json").document
    assert answer["decided"] == {"placeholder_as_missing": 1, "blank_as_zero": 2}
    assert (answer["recipe"], answer["figures_loaded"]) == ("ours", 3)
    other = AuditSheet(figures=figures, months=("Apr'24", "May'24", "Jun'24")).write(tmp_path / "m.xlsx")
    said = raff("import", other, "--vault", vault_folder, "--lang", "en").out
    assert "2 blank cells were taken for zero, as the template says" in said
    shown = raff("recipe", "show", "ours", "--vault", vault_folder, "--json").document
    assert shown["treatment"] == {"blanks": "zero", "placeholders": "missing", "number_texts": "apart"}


@pytest.mark.parametrize(
    ("treat", "total"), [("comma=thousands", "25950"), ("point = decimal", "25950"), ("point=thousands", "975")]
)
def test_what_the_comma_means_is_answered_once_and_kept_with_the_recipe(
    vault_folder: Path, raff: Raff, tmp_path: Path, treat: str, total: str
) -> None:
    rows = 'Region,Market,Item,Jan 2024\nRIYADH,OLAYA,A,"25,000"\nRIYADH,OLAYA,B,950\n'
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "b.csv").write_text(rows.replace("2024", "2025"), encoding="utf-8")
    asked = raff("import", tmp_path / "a.csv", "--dry-run", "--vault", vault_folder, "--lang", "en").out
    assert (
        "a!D2 (A · RIYADH / OLAYA · Jan 2024) “25,000” → 25000 / 25.000: "
        "can be two numbers: what its comma or point means is open"
    ) in asked
    assert "What the comma means is answered by --treat comma=thousands or --treat comma=decimal" in asked
    answers = [
        raff("import", tmp_path / "a.csv", "--treat", treat, "--vault", vault_folder, "--json"),
        raff("import", tmp_path / "b.csv", "--vault", vault_folder, "--json"),
    ]
    assert [answer.document["sum_loaded"] for answer in answers] == [total, total]
    assert [[issue["rule"] for issue in answer.document["issues"]] for answer in answers] == [["column.marks"]] * 2


@pytest.mark.parametrize("treat", ["comma=dot", "point=comma", "blanks", "blanks=never", "blancs=zero"])
def test_a_treatment_that_no_recipe_knows_is_refused(
    vault_folder: Path, raff: Raff, tmp_path: Path, treat: str
) -> None:
    book = AuditSheet().write(tmp_path / "a.xlsx")
    answer = raff("import", book, "--treat", treat, "--vault", vault_folder, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, "recipe.treatment")


RECEIPT = {
    "batch",
    "file",
    "sheet",
    "layout",
    "recipe",
    "rows_read",
    "figures_read",
    "figures_loaded",
    "figures_quarantined",
    "figures_rejected",
    "sum_read",
    "sum_loaded",
    "sum_quarantined",
    "zero_rate",
    "quality_score",
    "changed",
    "issues",
    "issue_count",
    "seconds",
}


def test_an_import_prints_the_receipt_as_one_document(vault_folder: Path, book: Path, raff: Raff) -> None:
    answer = raff("import", book, "--vault", vault_folder, "--json")
    document = answer.document
    assert answer.code == 0
    assert document.keys() >= RECEIPT
    assert document["changed"] == {"added": 14, "corrected": 0, "removed": 0}
    assert document["issues"] == [
        {
            "sheet": "Sheet6",
            "row": 6,
            "cell": "P6",
            "rule": "figure.text",
            "severity": "quarantine",
            "value": "n/a",
            "suggestion": "",
            "period": "2024-01-01",
            "decision": "",
            "item": "PEPSI CAN",
            "point": "HAMRA / GROCERY",
            "around": "2024-02-01=0 2024-03-01=0",
        }
    ]
    assert Decimal(document["sum_read"]) == Decimal(document["sum_loaded"]) == Decimal("42.75")
    assert document["seconds"].keys() == {"guard", "read", "validate", "commit", "warehouse", "total"}


def test_several_files_and_a_folder_give_receipts_and_one_bad_file_leaves_the_others(
    vault_folder: Path, tmp_path: Path, raff: Raff
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for month in ("Jan'24", "Feb'24"):
        sheet = AuditSheet(months=(month,), figures={("PEPSI CAN", "OLAYA"): [5]})
        sheet.write(folder / f"{month[:3]}.xlsx")
    (folder / "Bad.xlsx").write_bytes(b"no workbook")
    (folder / "~$Jan.xlsx").write_bytes(b"a lock of Excel")
    (folder / "letter.txt").touch()
    answer = raff("import", folder, "--vault", vault_folder, "--json")
    receipts = answer.document["receipts"]
    assert answer.code == 3
    assert [receipt["file"] for receipt in receipts] == ["Bad.xlsx", "Feb.xlsx", "Jan.xlsx"]
    assert receipts[0]["error"]["code"] == "workbook.not_a_workbook"
    assert [receipt["figures_loaded"] for receipt in receipts[1:]] == [1, 1]


def test_inspect_needs_no_vault_and_shows_what_an_import_would_do(book: Path, raff: Raff) -> None:
    document = raff("inspect", book, "--json", password=None).document
    assert document["layout"]["recipe"] == "retail-audit"
    assert document["problems"] == []
    assert "header in row 1" in raff("inspect", book, password=None).out


def test_a_file_without_a_figure_to_load_says_that_nothing_is_imported(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    book = AuditSheet(figures={("PEPSI CAN", "OLAYA"): ["n/a", "soon", None]}).write(tmp_path / "n.xlsx")
    english = raff("import", book, "--vault", vault_folder, "--lang", "en").out
    arabic = raff("import", book, "--vault", vault_folder, "--lang", "ar").out
    assert "Nothing is imported, and nothing changes: no figure can be loaded." in english
    assert "لا يُستورد شيء" in arabic
    assert raff("batches", "--vault", vault_folder, "--json").document["batches"] == []


def test_a_recipe_that_is_given_a_name_is_reported_as_saved(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    book = AuditSheet().write(tmp_path / "n.xlsx")
    raff("import", book, "--vault", vault_folder)
    named = ("import", book, "--save-recipe", "ours", "--vault", vault_folder)
    assert "saved as" not in raff(*named, "--dry-run", "--lang", "en").out
    assert "The template was saved as ours." in raff(*named, "--lang", "en").out
    assert "ours" in raff(*named, "--lang", "ar").out
    recipes = raff("recipe", "list", "--vault", vault_folder, "--json").document["recipes"]
    assert [recipe["name"] for recipe in recipes] == ["ours", "retail-audit"]


def test_a_unit_is_known_in_capitals_as_well(vault_folder: Path, book: Path, raff: Raff) -> None:
    batch = raff("import", book, "--vault", vault_folder, "--unit", "SAR", "--json").document
    assert batch["unit"] == "sar"
