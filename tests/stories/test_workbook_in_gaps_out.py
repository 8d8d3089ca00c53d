"""An analyst's first hour, from a made-up workbook with faults to a ranked list that pandas agrees with."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from tests.conftest import Raff


def test_an_analyst_imports_a_faulty_workbook_and_finds_the_gaps(
    vault_folder: Path, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    made = raff("sample", "--out", tmp_path / "s", "--rows", 2_000, "--seed", 11, "--faults", "--json").document
    receipt = raff("import", made["workbooks"][0], "--unit", "cases", "--json").document
    assert receipt["figures_read"] == 12 * receipt["rows_read"]
    assert receipt["figures_read"] == sum(receipt[f"figures_{fate}"] for fate in ("loaded", "quarantined", "rejected"))

    # pandas reads the same sheet; the planted rows and cells are taken out by the receipt's own addresses.
    frame = pd.read_excel(made["workbooks"][0], sheet_name="Sheet6", dtype=object)
    kept_out = [issue for issue in receipt["issues"] if issue["severity"] != "warn"]
    faulty = {(issue["row"], issue["cell"]) for issue in kept_out if issue["rule"].startswith("figure.")}
    apart = {issue["row"] for issue in kept_out if issue["rule"].startswith("row.")}
    frame.index = frame.index + 2
    kept = frame.drop(index=sorted(apart))
    december = kept["Dec'24"].where([(row, f"AA{row}") not in faulty for row in kept.index])
    zero = december.map(lambda value: value == 0, na_action="ignore")
    keys = ["Region", "Province", "Precision Area", "PACK TYPE"]
    expected = zero.dropna().astype(float).groupby([kept.loc[zero.dropna().index, key] for key in keys])
    rates = (100 * expected.mean()).to_dict()
    counts = expected.size().to_dict()

    document = raff("gaps", "--json").document
    assert document["unit"] == "cases"
    result = {
        (row["region"], row["province"], row["precision_area"], row["pack_type"]): row for row in document["rows"]
    }
    # Groups without a record, in which something is missing all the same, count as well.
    assert document["groups"] == len(rates.keys() | result.keys())
    # Beside those over the threshold, groups are listed that have something to win, or that lead their peers.
    over = {key for key, rate in rates.items() if rate > 40}
    assert document["over"] == len(over)
    assert over <= set(result)
    assert all(row["missing"] or row["leads"] for key, row in result.items() if key not in over)
    for key, row in result.items():
        assert row["total_records"] == counts.get(key, 0)
        assert row["gap_percentage"] == (pytest.approx(rates[key]) if key in rates else None)
        if key in rates:
            besides = 100 * (row["zero_records"] + 2) / (row["total_records"] + 4)
            rate = min(row["shrunk_percentage"], besides)
            assert row["urgency"] == ("HIGH" if rate > 60 else "MEDIUM" if rate > 40 else "LOW")
    points = raff("gaps", "--points", "--json").document["rows"]
    assert document["prize"] == sum(row["prize"] for row in document["rows"]) == sum(row["middle"] for row in points)

    total = raff("sql", "SELECT sum(value) FROM sales", "--json").document["rows"][0][0]
    assert Decimal(total) == Decimal(receipt["sum_loaded"])
