import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff

MONTHS = tuple(f"{name}'24" for name in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"))


@pytest.fixture
def shelf(vault_folder: Path, tmp_path: Path, raff: Raff) -> Path:
    """Six areas that sell two items; one has lost an item just now, one has never had it, one is silent in May."""
    figures: dict[tuple[str, str], list[Any]] = {}
    for number in range(6):
        for item, value in (("PEPSI CAN", 90), ("KINZA NRB", 10)):
            figures[item, f"A{number}"] = [value] * len(MONTHS)
    figures["KINZA NRB", "A1"] = [10] * 7 + [0]
    del figures["KINZA NRB", "A2"]
    book = AuditSheet(months=MONTHS, figures=figures).write(tmp_path / "shelf.xlsx")
    assert raff("import", book, "--vault", vault_folder, "--unit", "cases").code == 0
    return vault_folder


def test_points_lists_what_is_missing_with_its_prize_and_its_recommendation(shelf: Path, raff: Raff) -> None:
    document = raff("gaps", "--points", "--vault", shelf, "--json").document
    assert (document["as_of"], document["unit"], document["gaps"]) == ("2024-08-01", "cases", 2)
    first, second = document["rows"]
    assert (first["precision_area"], first["item"], first["kind"]) == ("A1", "KINZA NRB", "out_of_stock_open")
    assert first["potential"] == 10
    expected = [part * first["confidence"] * 10 for part in (0.25, 0.5, 1)]
    assert [first["low"], first["middle"], first["high"]] == pytest.approx(expected, abs=1e-6)
    assert first["recommendation"].startswith("Refill KINZA NRB at A1")
    assert (second["precision_area"], second["kind"], second["since"]) == ("A2", "void", None)
    assert raff("gaps", "--points", "--vault", shelf, "--where", "precision_area=a2", "--json").document["rows"] == [
        second
    ]


def test_points_come_as_words_and_as_files(shelf: Path, tmp_path: Path, raff: Raff) -> None:
    words = raff("gaps", "--points", "--vault", shelf).out
    assert "2 items missing at outlet groups as of 2024-08-01" in words
    assert "Refill" in words
    rows = list(csv.DictReader(io.StringIO(raff("gaps", "--points", "--vault", shelf, "--format", "csv").out)))
    assert [row["kind"] for row in rows] == ["out_of_stock_open", "void"]
    out = tmp_path / "points.xlsx"
    assert raff("gaps", "--points", "--vault", shelf, "--format", "xlsx", "--out", out).code == 0
    book = openpyxl.load_workbook(out)
    assert book.worksheets[0].max_row == 3
    source = dict(book["Source"].values)
    document = raff("gaps", "--points", "--vault", shelf, "--json").document
    assert (source["Unit"], source["Data version"]) == ("cases", document["data_version"])
    assert (source["Last period known"], source["Data until"]) == ("2024-08-01", "2024-08-31")
    assert source["Own company"] == "none set"
    assert raff("gaps", "--points", "--vault", shelf, "--format", "xlsx").code == 3


def test_nothing_missing_is_said(shelf: Path, raff: Raff) -> None:
    assert (
        "No outlet group lacks an item" in raff("gaps", "--points", "--vault", shelf, "--where", "item=PEPSI CAN").out
    )


def test_zeros_are_counted_by_kind_and_written_one_by_one(shelf: Path, tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "zeros.parquet"
    document = raff("zeros", "--vault", shelf, "--out", out, "--json").document
    assert (document["records"], document["zeros"]) == (88, 1)
    assert {kind for kind, count in document["kinds"].items() if count} == {"out_of_stock_open"}
    (row,) = pq.read_table(out).to_pylist()
    assert (row["precision_area"], row["item"], str(row["period"]), row["kind"]) == (
        "A1",
        "KINZA NRB",
        "2024-08-01",
        "out_of_stock_open",
    )
    assert 0.5 <= row["confidence"] <= 1
    assert raff("zeros", "--vault", shelf, "--out", out, "--json").document["error"]["code"] == "export.exists"
    assert "1 of 88 records have no sales (1.1 %)" in raff("zeros", "--vault", shelf).out.replace("\u00a0", " ")


def test_the_realisation_that_is_set_makes_every_prize(shelf: Path, tmp_path: Path, raff: Raff) -> None:
    folder = tmp_path / "config" / "Raff"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text("[gaps]\nrealisation = [0.1, 0.2, 0.3]\n", encoding="utf-8")
    first = raff("gaps", "--points", "--vault", shelf, "--json").document["rows"][0]
    expected = [part * first["confidence"] * 10 for part in (0.1, 0.2, 0.3)]
    assert [first["low"], first["middle"], first["high"]] == pytest.approx(expected, abs=1e-6)
    assert raff("worklist", "--vault", shelf, "--json").document["rows"][0]["middle"] == first["middle"]


def test_gaps_of_any_levels_are_worth_what_the_points_are(shelf: Path, raff: Raff) -> None:
    points = raff("gaps", "--points", "--vault", shelf, "--json").document["rows"]
    whole = sum(row["middle"] for row in points)
    for by in ("region", "item", "province,pack_type", "precision_area"):
        document = raff("gaps", "--by", by, "--vault", shelf, "--json").document
        assert document["prize"] == whole == sum(row["prize"] for row in document["rows"])
        assert document["missing"] == len(points) == sum(row["missing"] for row in document["rows"])


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
        cells[header.index("Precision area")] for cells in sheet.iter_rows(min_row=2, values_only=True)
    ]
    actions = [event["action"] for event in raff("audit", "--vault", filled, "--json").document["events"]]
    assert [action for action in actions if action != "AUTHENTICATION"] == [
        "facts.export",
        "facts.import",
        "vault.create",
    ]


def test_a_workbook_has_the_words_of_its_language_and_says_of_when_and_whose_it_is(
    filled: Path, raff: Raff, tmp_path: Path
) -> None:
    assert raff("settings", "set", "company.names", "KINZA", "NOBODY").code == 0
    out = tmp_path / "gaps.xlsx"
    options = ("--where", "region=RIYADH", "--format", "xlsx", "--out", out, "--lang", "ar")
    assert raff("gaps", "--vault", filled, *options).code == 0
    sheet, source = openpyxl.load_workbook(out).worksheets
    assert sheet.sheet_view.rightToLeft
    heads = [cell.value for cell in sheet[1]]
    assert not [head for head in heads if head is None or "_" in head or head.isascii()]
    lines = dict(source.values)
    assert (lines["أول يوم"], lines["آخر يوم"]) == ("2024-03-01", "2024-03-31")
    assert (lines["البيانات حتى"], lines["شركتنا"]) == ("2024-03-31", "KINZA")
    assert (lines["أسماء لشركتنا ليست في البيانات"], lines["الإقليم"]) == ("NOBODY", "RIYADH")


def test_words_are_printed_in_arabic_when_asked(filled: Path, raff: Raff) -> None:
    assert "قيمة الفرصة نحو" in raff("gaps", "--vault", filled, "--lang", "ar").out
