"""raff forecast, forecast-file, deviations and models, as a script uses them."""

import json
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = [f"{name}'{year}" for year in (22, 23, 24) for name in NAMES]


@pytest.mark.usefixtures("rising")
def test_a_forecast_names_its_models_weights_scores_and_what_follows(raff: Raff) -> None:
    document = raff("forecast", "--by", "region", "--json", "--target", 900, "--growth", 5).document
    assert document["model"] == "demand_forecast"
    (result,) = document["forecasts"]
    assert result["region"] == "RIYADH"
    assert result["best"] == "coherent"
    for each in (*result["individual_models"].values(), result["ensemble"], result["shown"]):
        assert {"wape", "mase", "rmsse", "bias", "coverage80", "width80", "fva", "weight"} <= set(each)
        assert len(each["predictions"]) == len(each["confidence"]) == 3
    weights = [each["weight"] for each in result["individual_models"].values() if each["weight"] is not None]
    assert sum(weights) == pytest.approx(1)
    assert {each["kind"] for each in result["advice"]} >= {"stock", "target"}
    assert all(each["lo80"] <= each["value"] <= each["hi80"] for each in result["advice"])
    assert len(result["scenario"]) == 3


@pytest.mark.usefixtures("rising")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_recommendations_are_told_in_the_language_that_was_asked_for(raff: Raff, language: str) -> None:
    said = raff("forecast", "--json", "--lang", language).document["forecasts"][0]["recommendations"]
    arabic = any("\u0600" <= letter <= "\u06ff" for sentence in said for letter in sentence)
    assert arabic is (language == "ar")
    assert len(said) >= 5


def test_what_was_issued_is_held_against_what_came(rising: Path, raff: Raff) -> None:
    issued = raff("forecast", "--issue", "--json").document
    assert issued["run"]
    assert raff("forecast", "--json").document["run"] == issued["run"]
    assert raff("forecast", "--diary", "--json").document["waiting"] == 1
    assert raff("import", rising / "next.xlsx", "--accept").code == 0
    diary = raff("forecast", "--diary", "--json").document
    assert [line["period"] for line in diary["lines"]] == ["2024-07-01", "2024-08-01", "2024-09-01"]
    said = issued["forecasts"][0]["shown"]["predictions"]
    assert [line["forecast"] for line in diary["lines"]] == [step["mean"] for step in said]
    assert diary["summaries"][0]["wape"] < diary["summaries"][0]["naive_wape"]
    assert "All sales" in raff("forecast", "--diary").out


@pytest.mark.usefixtures("rising")
def test_the_answer_stands_before_the_models_that_were_tried(raff: Raff) -> None:
    lines = raff("forecast").out.splitlines()
    models = [line.split("  ")[0] for line in lines if line[:1].isalpha()]
    assert models.index("Reconciled") < min(models.index("Ensemble"), models.index("Theta"))


@pytest.mark.usefixtures("rising")
def test_a_hierarchy_on_the_command_line_adds_up(raff: Raff) -> None:
    result = raff("forecast", "--by", "region,brand", "--parents", "--json").document["forecasts"]
    means = {
        (each["region"], each["brand"]): [step["mean"] for step in each["shown"]["predictions"]] for each in result
    }
    leaves = [steps for (_, brand), steps in means.items() if brand is not None]
    assert [round(sum(step), 2) for step in zip(*leaves, strict=True)] == means[None, None] == means["RIYADH", None]


def test_any_file_of_series_is_continued_and_what_cannot_be_is_named(raff: Raff, tmp_path: Path) -> None:
    table = pa.table(
        {"series_id": ["a"] * 24 + ["b"], "t": [*range(24), 1], "value": [*map(float, range(10, 34)), 1.0]}
    )
    parquet.write_table(table, tmp_path / "in.parquet")
    answer = raff(
        "forecast-file",
        tmp_path / "in.parquet",
        "--horizon",
        4,
        "--season",
        12,
        "--out",
        tmp_path / "out.parquet",
        "--cores",
        1,
        "--json",
        password=None,
    )
    assert answer.document["refused"] == [{"series_id": "b", "code": "series.too_short", "row": None}]
    rows = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert sum(row["model"] == "ensemble" for row in rows) == 4
    words = raff(
        "forecast-file",
        tmp_path / "in.parquet",
        "--horizon",
        4,
        "--out",
        tmp_path / "o.csv",
        "--cores",
        1,
        password=None,
    )
    assert "fewer than three periods" in words.out
    refused = raff("forecast-file", tmp_path / "in.parquet", "--horizon", 0, "--out", tmp_path / "o.csv", "--json")
    assert json.loads(refused.out)["error"]["code"] == "forecast.horizon"


def test_items_that_stopped_selling_are_found(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    random = np.random.default_rng(16)
    steady = [round(float(value), 2) for value in 100 + random.normal(0, 2, 17)]
    figures = {("PEPSI CAN", "OLAYA"): [*steady, 0.0], ("KINZA CAN", "OLAYA"): [*steady, 101.0]}
    AuditSheet(months=tuple(MONTHS[:18]), figures=figures).write(tmp_path / "audit.xlsx")
    raff("import", tmp_path / "audit.xlsx", "--vault", vault_folder, "--unit", "sar")
    document = raff("deviations", "--vault", vault_folder, "--json").document
    assert [(row["item"], row["kind"]) for row in document["rows"]] == [("PEPSI CAN", "void")]
    assert document["series"] == 2
    assert "PEPSI CAN" in raff("deviations", "--vault", vault_folder, "--format", "csv").out


def test_a_forecast_stands_beside_naive_and_says_what_cannot_be_known(
    vault_folder: Path, raff: Raff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    made = raff("sample", "--out", tmp_path / "s", "--rows", 300, "--json").document
    raff("import", made["workbooks"][0], "--unit", "sar")
    (result,) = raff("forecast", "--horizon", "90d", "--json").document["forecasts"]
    assert set(result["individual_models"]) == {"naive", "structural", "linear", "ets", "theta"}
    assert [step["period"] for step in result["ensemble"]["predictions"]] == ["2025-01-01", "2025-02-01", "2025-03-01"]
    assert set(result["ensemble"]["confidence"][0]) == {"lo50", "hi50", "lo80", "hi80", "lo95", "hi95"}
    assert "no_season" in result["notes"]
    assert result["individual_models"]["naive"]["fva"] == 0
    assert "no season can be known" in raff("forecast").out
    assert "كل المعروض" in raff("forecast", "--lang", "ar").out
    assert (
        raff("forecast", "--horizon", "soon", "--json").document["error"]["code"] == "forecast.horizon_not_understood"
    )
