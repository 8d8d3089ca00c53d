"""The rules of the import: looked at, tuned, and what that makes of the next file."""

from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet, protect
from tests.conftest import Raff


def test_the_rules_are_listed_with_their_limits_in_both_languages(vault_folder: Path, raff: Raff) -> None:
    rules = {rule["rule"]: rule for rule in raff("rule", "list", "--vault", vault_folder, "--json").document["rules"]}
    assert rules["figure.outlier"]["limits"]["times"] == 20
    assert "negative figure" in raff("rule", "list", "--vault", vault_folder).out
    assert "رقم سالب" in raff("rule", "list", "--vault", vault_folder, "--lang", "ar").out


def test_a_tuned_rule_judges_the_next_import_and_the_same_file_anew(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    figures = {("PEPSI CAN", "OLAYA"): [5, -2, 3]}
    book = AuditSheet(figures=figures).write(tmp_path / "n.xlsx")
    before = raff("import", book, "--vault", vault_folder, "--json").document
    assert (before["figures_quarantined"], before["sum_loaded"]) == (1, "8")
    tuned = ("rule", "set", "figure.negative", "--severity", "warn", "--vault", vault_folder)
    assert raff(*tuned, "--json").document["changed"]
    after = raff("import", book, "--vault", vault_folder, "--json").document
    assert (after["already_imported"], after["figures_quarantined"], after["sum_loaded"]) == (False, 0, "6")
    assert [(issue["rule"], issue["severity"]) for issue in after["issues"]] == [("figure.negative", "warn")]
    assert not raff("rule", "set", "figure.negative", "--vault", vault_folder, "--json").document["changed"]
    assert raff("import", book, "--vault", vault_folder, "--json").document["already_imported"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("figure.text", "--off"), "rules.fixed"),
        (("figure.outlier", "--limit", "times=many"), "rules.fixed"),
        (("figure.nothing", "--off"), "rules.unknown"),
    ],
)
def test_what_a_rule_does_not_allow_is_refused(
    vault_folder: Path, raff: Raff, arguments: tuple[str, ...], code: str
) -> None:
    answer = raff("rule", "set", *arguments, "--vault", vault_folder, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, code)


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
    assert [(each["sheet"], each["sum_loaded"]) for each in receipts] == [("2023", "3"), ("2024", "3")]
    again = raff("import", book, "--vault", vault_folder, "--json").document["receipts"]
    assert all(each["already_imported"] for each in again)
    batches = raff("batches", "--vault", vault_folder, "--json").document["batches"]
    assert [each["sheet"] for each in batches] == ["2023", "2024"]


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
    assert "2 blank cells were taken for zero, as the recipe says" in said
    shown = raff("recipe", "show", "ours", "--vault", vault_folder, "--json").document
    assert shown["treatment"] == {"blanks": "zero", "placeholders": "missing", "number_texts": "apart"}


@pytest.mark.parametrize("treat", ["blanks", "blanks=never", "blancs=zero"])
def test_a_treatment_that_no_recipe_knows_is_refused(
    vault_folder: Path, raff: Raff, tmp_path: Path, treat: str
) -> None:
    book = AuditSheet().write(tmp_path / "a.xlsx")
    answer = raff("import", book, "--treat", treat, "--vault", vault_folder, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, "recipe.treatment")


def test_a_table_is_looked_at_without_a_vault(raff: Raff, tmp_path: Path) -> None:
    book = AuditSheet().write(tmp_path / "a.xlsx")
    document = raff("look", book, "--rows", "Region", "--value", "Jan'24", "--json").document
    assert document["pivot"]["rows"] == [["RIYADH", 13.5], ["JEDDAH", 1.0]]
    said = raff("look", book, "--rows", "Region", "--across", "BRAND").out
    assert "Precision Area" in said
    assert "▁" in said or "█" in said
    assert "نص" in raff("look", book, "--lang", "ar").out
