"""A real shop's figures, which nobody here made: 20,176 rows, 13 months, 74 % zeros, 846 negative cells."""

from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from core.model.names import fold
from tests.builders.workbooks import write_sheet
from tests.conftest import Raff


def test_a_real_shop_goes_through_import_and_gaps_and_reconciles_to_the_last_digit(
    shared: Path, vault_folder: Path, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    table = pq.read_table(shared / "data/retail/online_retail_wide_monthly.parquet")
    labels, months = table.column_names[:2], table.column_names[2:]
    assert len(months) == 13
    rows = [[row[name] for name in (*labels, *months)] for row in table.to_pylist()]
    path = write_sheet(tmp_path / "shop.xlsx", [["Country", "Description", *months], *rows])

    receipt = raff("import", path, "--json").document
    cells = [Decimal(str(cell)) for row in rows for cell in row[2:] if cell is not None]
    assert receipt["rows_read"] == table.num_rows == 20_176
    assert receipt["figures_read"] == len(cells)
    assert Decimal(receipt["sum_read"]) == sum(cells)
    parts = ("loaded", "quarantined", "rejected")
    assert sum(Decimal(receipt[f"sum_{part}"]) for part in parts) == sum(cells)
    assert sum(receipt[f"figures_{part}"] for part in parts) == len(cells)
    negative = [issue for issue in receipt["issues"] if issue["rule"] == "figure.negative"]
    apart = {issue["row"] for issue in receipt["issues"] if issue["cell"] is None}
    loadable = [row[2:] for number, row in enumerate(rows, 2) if number not in apart]
    expected = sum(cell is not None and cell < 0 for row in loadable for cell in row)
    assert len(negative) == expected > 800

    loaded = Decimal(raff("sql", "SELECT sum(value) FROM sales", "--json").document["rows"][0][0])
    assert loaded == Decimal(receipt["sum_loaded"])
    document = raff("gaps", "--by", "region", "--threshold", 0, "--json").document
    assert {fold(row["region"]) for row in document["rows"]} <= {fold(row[0]) for row in rows}
    assert document["total_records"] > 0
