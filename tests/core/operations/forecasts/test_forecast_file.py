from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from core.analysis.forecasting.pipeline import RunPlan
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.operations.forecasts.forecast_file import forecast_file

PLAN = RunPlan(cores=1)


def series(tmp_path: Path, **values: list[float]) -> Path:
    path = tmp_path / "series.parquet"
    names = [name for name, value in values.items() for _ in value]
    times = [number + 1 for value in values.values() for number in range(len(value))]
    parquet.write_table(
        pa.table({"series_id": names, "t": times, "value": [float(v) for value in values.values() for v in value]}),
        path,
    )
    return path


def test_every_model_and_one_ensemble_continue_every_series(tmp_path: Path) -> None:
    wave = (100 + 20 * np.sin(np.arange(48) / 12 * 2 * np.pi)).tolist()
    source = series(tmp_path, wave=wave, seldom=[0.0, 0.0, 0.0, 4.0] * 10)
    done = forecast_file(source, 4, 12, tmp_path / "out.parquet", PLAN, Unattended())
    table = parquet.read_table(tmp_path / "out.parquet")
    assert table.column_names == ["series_id", "step", "model", "mean", "lo80", "hi80", "lo95", "hi95"]
    rows = table.to_pylist()
    for name in ("wave", "seldom"):
        steps = [row["step"] for row in rows if row["series_id"] == name and row["model"] == "ensemble"]
        assert steps == [1, 2, 3, 4]
    assert all(row["lo95"] <= row["lo80"] <= row["mean"] <= row["hi80"] <= row["hi95"] for row in rows)
    said = [row["mean"] for row in rows if row["series_id"] == "wave" and row["model"] == "ensemble"]
    np.testing.assert_allclose(said, [100 + 20 * np.sin(t / 12 * 2 * np.pi) for t in range(48, 52)], rtol=0.05)
    assert (done.series, done.rows, done.refused) == (2, len(rows), ())
    assert {"ets", "theta", "ces", "tsb", "linear", "forest"} <= set(done.models)


def test_awkward_series_go_on_beside_good_ones(tmp_path: Path) -> None:
    source = series(
        tmp_path,
        zeros=[0.0] * 30,
        constant=[5.0] * 30,
        spike=[0.0] * 29 + [900.0],
        negative=[-3.0, 4.0] * 15,
        two=[1.0, 2.0],
        three=[1.0, 2.0, 3.0],
        long=[10 + (n % 7) for n in range(10_000)],
    )
    done = forecast_file(source, 6, 12, tmp_path / "out.csv", PLAN, Unattended())
    assert done.series == 6
    assert [(each.series, each.code) for each in done.refused] == [("two", "series.too_short")]
    assert (tmp_path / "out.csv").read_text().count("ensemble") >= 30


@pytest.mark.parametrize(
    ("horizon", "season", "out", "code"),
    [
        (0, 12, "o.parquet", "forecast.horizon"),
        (10_000, 12, "o.parquet", "forecast.horizon"),
        (3, 0, "o.parquet", "forecast.season"),
        (3, 12, "o.xlsx", "series_file.kind"),
    ],
)
def test_what_cannot_be_asked_is_refused(tmp_path: Path, horizon: int, season: int, out: str, code: str) -> None:
    source = series(tmp_path, a=[1.0, 2.0, 3.0, 4.0])
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        forecast_file(source, horizon, season, tmp_path / out, PLAN, Unattended())


def test_a_file_of_which_nothing_can_be_continued_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"series_file\.nothing"):
        forecast_file(series(tmp_path, a=[1.0, 2.0]), 3, 12, tmp_path / "o.csv", PLAN, Unattended())
