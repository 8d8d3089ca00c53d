"""The command line: documents, exit codes, and nothing where it does not belong."""

import csv
import io
import json
import os
from pathlib import Path

import openpyxl
import pytest

from desktop_app.cli import app as command_line
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, Raff


def test_gaps_print_the_rows_of_the_original_view(filled: Path, raff: Raff) -> None:
    document = raff("gaps", "--vault", filled, "--json").document
    assert document["rows"][0].keys() >= {
        "region",
        "province",
        "precision_area",
        "pack_type",
        "total_records",
        "zero_records",
        "gap_percentage",
        "urgency",
        "prize",
        "recommendation",
    }
    assert {row["precision_area"] for row in document["rows"]} == {"HAMRA", "OLAYA"}
    assert document["window"] == {"first_day": "2024-03-01", "last_day": "2024-03-31", "periods": 1}


def test_gaps_take_filters_levels_thresholds_and_a_limit(filled: Path, raff: Raff) -> None:
    rows = raff("gaps", "--vault", filled, "--json", "--by", "region,item", "--threshold", 0).document["rows"]
    assert {(row["region"], row["item"]) for row in rows} == {("RIYADH", "PEPSI CAN"), ("RIYADH", "KINZA NRB")}
    rows = raff("gaps", "--vault", filled, "--json", "--where", "brand=kinza", "--limit", 1).document["rows"]
    assert [row["pack_type"] for row in rows] == ["NRB"]


def test_gaps_as_csv_and_as_a_workbook_hold_the_same_rows(filled: Path, raff: Raff, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(raff("gaps", "--vault", filled, "--format", "csv").out)))
    answer = raff("gaps", "--vault", filled, "--format", "xlsx", "--out", tmp_path / "gaps.xlsx")
    assert answer.code == 0
    sheet = openpyxl.load_workbook(tmp_path / "gaps.xlsx").active
    header = [cell.value for cell in sheet[1]]
    assert [row["precision_area"] for row in rows] == [
        cells[header.index("precision_area")] for cells in sheet.iter_rows(min_row=2, values_only=True)
    ]
    audit = raff("vault", "status", "--vault", filled, "--json").document["audit_rows"]
    assert audit == 3  # made, imported, exported


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("gaps", "--where", "nonsense"), 3, "filter.not_understood"),
        (("gaps", "--where", "regio=X"), 3, "filter.unknown_level"),
        (("gaps", "--by", "regio"), 3, "filter.unknown_level"),
        (("gaps", "--format", "xlsx"), 3, "export.needs_file"),
        (("sql", "DROP VIEW sales"), 3, "sql.not_one_select"),
        (("sql", "SELECT nothing FROM nowhere"), 3, "sql.failed"),
        (("undo", "no-such-batch"), 3, "batch.unknown"),
        (("import", "no-such-file.xlsx"), 3, "workbook.missing"),
        (("gaps", "--threshold", "many"), 2, "usage"),
        (("gaps", "--window-days", "0"), 2, "usage"),
        (("no-such-command",), 2, "usage"),
        (("import",), 2, "usage"),
    ],
)
def test_a_mistake_has_its_exit_code_and_a_document_with_its_code(
    filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, error: str
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(filled))
    answer = raff(*arguments, "--json")
    assert (answer.code, answer.document["ok"], answer.document["error"]["code"]) == (code, False, error)
    assert answer.document["error"]["message"]


def test_a_wrong_password_is_said_in_either_language_without_a_traceback(filled: Path, raff: Raff) -> None:
    english = raff("batches", "--vault", filled, password="wrong wrong wrong")
    arabic = raff("batches", "--vault", filled, "--lang", "ar", password="wrong wrong wrong")
    assert (english.code, english.out) == (3, "")
    assert english.err == "The password is wrong. [vault.wrong_password]\n"
    assert "كلمة المرور خاطئة" in arabic.err


def test_no_password_at_all_is_said(filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert "[password.not_given]" in raff("batches", "--vault", filled, password=None).err
    assert "[password.not_given]" in raff("batches", "--vault", filled, "--password-stdin", password=None).err


def test_the_password_comes_by_standard_input_too(filled: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert raff("batches", "--vault", filled, "--password-stdin", "--json", password=None).code == 0


def test_the_password_does_not_stay_in_the_environment(filled: Path, raff: Raff) -> None:
    raff("batches", "--vault", filled)
    assert "RAFF_PASSWORD" not in os.environ


def test_a_vault_is_made_changed_backed_up_restored_and_verified(tmp_path: Path, raff: Raff) -> None:
    made = Path(raff("vault", "create", "--json").document["vault"])
    assert made.is_relative_to(tmp_path)  # the only vault there is needs no name
    assert raff("vault", "passwd", new_password="another lantern by the sea").code == 0
    assert raff("vault", "status").code == 3
    changed = {"password": "another lantern by the sea"}
    backup = tmp_path / "b.raffbackup"
    assert raff("vault", "backup", backup, **changed).code == 0
    assert raff("vault", "restore", backup, "--vault", tmp_path / "again").code == 0
    verified = raff("vault", "verify", "--vault", tmp_path / "again", "--json", **changed)
    assert (verified.code, verified.document["sound"]) == (0, True)


def test_two_vaults_must_be_told_apart(raff: Raff) -> None:
    for _ in range(2):
        assert raff("vault", "create").code == 0
    assert raff("batches", "--json").document["error"]["code"] == "vault.several"


def test_without_a_vault_the_next_step_is_said(raff: Raff) -> None:
    answer = raff("gaps")
    assert answer.code == 3
    assert "raff vault create" in answer.err


def test_trends_print_totals_and_changes_by_group(filled: Path, raff: Raff) -> None:
    document = raff("trends", "--vault", filled, "--by", "region", "--json").document
    assert [series["region"] for series in document["trends"]] == ["RIYADH", "JEDDAH"]
    jeddah = document["trends"][1]["points"]
    assert [point["total"] for point in jeddah] == ["1.00", "2.00", "3.00"]
    assert jeddah[1]["against_previous"]["percentage"] == 100.0
    assert "+100.0\u00a0%" in raff("trends", "--vault", filled, "--by", "region").out
    assert (
        raff("trends", "--vault", filled, "--period", "daily", "--json").document["error"]["code"] == "trend.too_fine"
    )


def test_a_forecast_stands_beside_naive_and_says_what_cannot_be_known(
    vault_folder: Path, raff: Raff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    made = raff("sample", "--out", tmp_path / "s", "--rows", 300, "--json").document
    raff("import", made["workbooks"][0], "--unit", "sar")
    (found,) = raff("forecast", "--horizon", "90d", "--json").document["forecasts"]
    assert set(found["individual_models"]) == {"naive", "ets", "theta"}
    assert [step["period"] for step in found["ensemble"]["predictions"]] == ["2025-01-01", "2025-02-01", "2025-03-01"]
    assert set(found["ensemble"]["confidence"][0]) == {"lo50", "hi50", "lo80", "hi80", "lo95", "hi95"}
    assert "no_season" in found["notes"]
    assert found["individual_models"]["naive"]["fva"] == 0
    assert "no season can be known" in raff("forecast").out
    assert "كل المبيعات" in raff("forecast", "--lang", "ar").out
    assert (
        raff("forecast", "--horizon", "soon", "--json").document["error"]["code"] == "forecast.horizon_not_understood"
    )


def test_settings_are_shown_with_where_they_come_from(
    raff: Raff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    (tmp_path / "machine" / "Raff").mkdir(parents=True)
    policy = tmp_path / "machine" / "Raff" / "policy.toml"
    policy.write_text("[gaps]\nthreshold = 45\n")
    document = raff("policy", "show", "--json").document
    assert document["gaps.threshold"] == {"value": 45, "source": "policy", "place": str(policy)}
    assert document["gaps.high"] == {"value": 60, "source": "default", "place": None}
    assert str(policy) in raff("policy", "show").out
    policy.write_text("[gaps]\nthreshold = 'much'\n")
    refused = raff("policy", "show", "--json")
    assert (refused.code, refused.document["error"]["code"]) == (4, "policy.unreadable")
    assert refused.document["error"]["data"] == {"file": str(policy), "setting": "gaps.threshold"}


def test_a_recipe_that_an_import_saved_reads_the_next_file(filled: Path, raff: Raff, tmp_path: Path) -> None:
    april = AuditSheet(months=("Apr'24",), figures={("PEPSI CAN", "OLAYA"): [5]}).write(tmp_path / "april.xlsx")
    receipt = raff("import", april, "--vault", filled, "--recipe", "retail-audit", "--json").document
    assert (receipt["recipe"], receipt["unit"], receipt["figures_loaded"]) == ("retail-audit", "sar", 1)
    answer = raff("import", april, "--vault", filled, "--recipe", "ours", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, "recipe.unknown")


def test_sql_prints_plain_values(filled: Path, raff: Raff) -> None:
    query = "SELECT region, period, sum(value) AS total FROM sales GROUP BY ALL ORDER BY ALL LIMIT 1"
    assert raff("sql", query, "--vault", filled, "--json").document == {
        "columns": ["region", "period", "total"],
        "rows": [["JEDDAH", "2024-01-01", "1.00"]],
    }
    assert raff("sql", query, "--vault", filled).out == "region,period,total\nJEDDAH,2024-01-01,1.00\n"


def test_words_are_printed_in_arabic_when_asked(filled: Path, raff: Raff) -> None:
    assert "الفجوات من" in raff("gaps", "--vault", filled, "--lang", "ar").out


def test_a_bug_is_one_sentence_and_exit_code_1(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(command_line, "build", broken)
    answer = raff("gaps")
    assert answer.code == 1
    assert "ZeroDivisionError" in answer.err
    assert "Traceback" not in answer.err


def test_ctrl_c_stops_with_130_and_no_words(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "build", stopped)
    answer = raff("gaps")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_a_sample_is_made_as_asked(tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "s"
    document = raff("sample", "--out", out, "--rows", 300, "--years", "2024,2025", "--json").document
    assert [Path(path).name for path in document["workbooks"]] == ["retail-audit-2024.xlsx", "retail-audit-2025.xlsx"]
    assert json.loads((out / "truth.json").read_text())["plan"]["rows"] == 300
    assert raff("sample", "--out", out, "--rows", 300, "--json").document["error"]["code"] == "sample.exists"


def test_the_demonstration_runs_twice_in_its_own_folder_and_never_in_another(tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "demo"
    for _ in range(2):
        document = raff("demo", "--out", out, "--no-window", "--json").document
        assert document["sound"] is True
        assert document["gaps"]["rows"]
        assert (out / "gaps.xlsx").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    assert raff("demo", "--out", tmp_path / "mine").code == 3
    assert (tmp_path / "mine" / "letter.txt").exists()


def test_recipes_and_facts_are_taken_out_and_in(filled: Path, raff: Raff, tmp_path: Path) -> None:
    listed = raff("recipe", "list", "--vault", filled, "--json").document["recipes"]
    assert [recipe["name"] for recipe in listed] == ["retail-audit"]
    assert "Precision area" in raff("recipe", "show", "retail-audit", "--vault", filled).out
    assert raff("recipe", "export", "retail-audit", "--out", tmp_path / "r.json", "--vault", filled).code == 0
    assert raff("recipe", "import", tmp_path / "r.json", "--vault", filled, "--json").document["digest"]
    answer = raff("recipe", "import", tmp_path / "none.json", "--vault", filled)
    assert (answer.code, "[workbook.missing]" in answer.err) == (3, True)
    written = raff("facts", "--out", tmp_path / "facts.csv", "--vault", filled, "--json").document
    assert written["figures"] == len((tmp_path / "facts.csv").read_text(encoding="utf-8").splitlines()) - 1
    refused = raff("facts", "--out", tmp_path / "facts.doc", "--vault", filled, "--json")
    assert (refused.code, refused.document["error"]["code"]) == (3, "export.format")
