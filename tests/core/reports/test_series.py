"""Forecasts as a file."""

from datetime import date
from pathlib import Path

import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from core.model.errors import EnvironmentFault
from core.reports.series import write_forecasts

COLUMNS = {"id": ["أ", "b"], "period": [date(2024, 1, 1)] * 2, "mean": [1.5, None]}


def test_a_name_that_ends_in_csv_is_one_and_every_other_is_parquet(tmp_path: Path) -> None:
    write_forecasts(tmp_path / "f.CSV", COLUMNS)
    write_forecasts(tmp_path / "f.parquet", COLUMNS)
    assert pacsv.read_csv(tmp_path / "f.CSV").column("mean").to_pylist() == [1.5, None]
    assert pq.read_table(tmp_path / "f.parquet").to_pydict() == COLUMNS


@pytest.mark.parametrize("name", ["gone/f.csv", "gone/f"])
def test_a_folder_that_is_not_there_is_a_failure_of_the_disk(tmp_path: Path, name: str) -> None:
    with pytest.raises(EnvironmentFault, match=r"disk\.no_folder") as failed:
        write_forecasts(tmp_path / name, COLUMNS)
    assert failed.value.data == {"file": str(tmp_path / name)}
