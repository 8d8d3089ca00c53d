"""Rows in a file for another program."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from core.model.errors import EnvironmentFault, UserError
from core.reports.facts import refuse_target, write_facts, write_rows
from tests.builders.market import market, monthly

TABLE = pa.table({"item": ["كولا", None], "value": pa.array([Decimal("1.10"), Decimal("2.00")], pa.decimal128(18, 2))})


def test_parquet_keeps_the_types_and_csv_the_words(tmp_path: Path) -> None:
    write_rows(TABLE, tmp_path / "t.PARQUET")
    write_rows(TABLE, tmp_path / "t.csv")
    assert pq.read_table(tmp_path / "t.PARQUET").equals(TABLE)
    assert pacsv.read_csv(tmp_path / "t.csv").column("item").to_pylist() == ["كولا", ""]
    assert "1.10" in (tmp_path / "t.csv").read_text(encoding="utf-8")


def test_the_figures_of_a_warehouse_come_exactly_in_the_order_of_their_rows(tmp_path: Path) -> None:
    with market(monthly({("OLAYA", "COLA"): [1.25, None, 3], ("BALAD", "LEMON"): [0, 2]})) as reader:
        assert write_facts(reader, tmp_path / "f.parquet") == 4
    table = pq.read_table(tmp_path / "f.parquet")
    assert table.column("row_number").to_pylist() == [0, 1, 2, 3]
    assert table.column("value").to_pylist() == [Decimal("1.25"), Decimal(3), Decimal(0), Decimal(2)]
    assert table.column("period").to_pylist()[0] == date(2024, 1, 1)
    assert table.column_names[:3] == ["period", "grain", "region"]


def test_an_unknown_suffix_and_a_file_that_exists_are_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("mine")
    for target, code in (("t.xlsx", r"export\.format"), ("mine.csv", r"export\.exists")):
        with pytest.raises(UserError, match=code):
            refuse_target(tmp_path / target)
        with pytest.raises(UserError, match=code):
            write_rows(TABLE, tmp_path / target)
    assert (tmp_path / "mine.csv").read_text() == "mine"
    refuse_target(tmp_path / "new.csv")


@pytest.mark.parametrize("name", ["gone/t.csv", "gone/t.parquet"])
def test_a_folder_that_is_not_there_is_a_failure_of_the_disk(tmp_path: Path, name: str) -> None:
    with pytest.raises(EnvironmentFault, match=r"disk\.no_folder"):
        write_rows(TABLE, tmp_path / name)
