"""Forecast every series of a file; the same way as the sales of a vault, which none of this needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.pipeline import FEWEST, PanelForecast, RunPlan, forecast
from core.analysis.forecasting.question import LONGEST
from core.importing.readers.series_files import FileSeries, Refusal, read_series
from core.model.arrays import Floats
from core.model.errors import UserError
from core.model.forecasts.forecasts import LEVELS
from core.model.job_context import JobContext
from core.reports.series import write_forecasts

_MOST_SEASON = 366
_LONGEST_HISTORY = 1_500  # periods; what is older says nothing more and costs time
_WRITTEN = tuple(level for level in LEVELS if level > 50)


@dataclass(frozen=True, slots=True)
class FileForecast:
    """What was done: how many series have forecasts, by which models, and which have none and why."""

    series: int
    rows: int
    models: tuple[str, ...]
    refused: tuple[Refusal, ...]
    after_a_hole: tuple[str, ...]


def forecast_file(
    source: Path, horizon: int, season: int, out: Path, plan: RunPlan, context: JobContext
) -> FileForecast:
    """Write ``series_id, step, model, mean, lo80, hi80, lo95, hi95`` for each series of ``source``.

    Raises ``forecast.horizon``, ``forecast.season``, the codes of ``read_series``, ``series_file.nothing`` where every
    series is refused, and ``series_file.kind`` for an output that is neither Parquet nor CSV.
    """
    if not 1 <= horizon <= LONGEST:
        raise UserError("forecast.horizon", most=LONGEST)
    if not 1 <= season <= _MOST_SEASON:
        raise UserError("forecast.season", most=_MOST_SEASON)
    if out.suffix.casefold() not in (".parquet", ".csv"):
        raise UserError("series_file.kind", file=out.name)
    series, refused = read_series(source)
    short = [entry for entry in series if len(entry.values) < FEWEST]
    refused += [Refusal(entry.id, "series.too_short") for entry in short]
    usable = [entry for entry in series if len(entry.values) >= FEWEST]
    if not usable:
        raise UserError("series_file.nothing", file=source.name, code=refused[0].code, count=len(refused))
    outcomes = _forecast(usable, horizon, season, plan, context)
    columns = _columns(usable, outcomes, horizon)
    write_forecasts(out, columns)
    return FileForecast(
        series=len(usable),
        rows=len(columns["step"]),
        models=tuple(dict.fromkeys(map(str, columns["model"]))),
        refused=tuple(refused),
        after_a_hole=tuple(entry.id for entry in usable if entry.after_a_hole),
    )


def _forecast(
    series: Sequence[FileSeries], horizon: int, season: int, plan: RunPlan, context: JobContext
) -> list[tuple[list[int], PanelForecast]]:
    """Return the outcomes with the places of their series; series of different grains do not learn from each other."""
    outcomes: list[tuple[list[int], PanelForecast]] = []
    for grain in dict.fromkeys(entry.grain for entry in series):
        rows = [row for row, entry in enumerate(series) if entry.grain is grain]
        panel = _panel([series[row] for row in rows], season)
        outcomes.extend(
            ([rows[row] for row in outcome.rows], outcome) for outcome in forecast(panel, horizon, plan, context)
        )
    return outcomes


def _panel(series: Sequence[FileSeries], season: int) -> Panel:
    histories = [entry.values[-_LONGEST_HISTORY:] for entry in series]
    begins = [entry.first + len(entry.values) - len(values) for entry, values in zip(series, histories, strict=True)]
    return Panel(
        ids=tuple(entry.id for entry in series),
        histories=tuple(histories),
        first=tuple(begin - min(begins) for begin in begins),
        season=season,
        days=np.zeros((0, 0)),
    )


def _columns(
    series: Sequence[FileSeries], outcomes: Sequence[tuple[list[int], PanelForecast]], horizon: int
) -> dict[str, list[str] | list[int] | list[float]]:
    names = ("mean", *(f"{side}{level}" for level in _WRITTEN for side in ("lo", "hi")))
    columns: list[tuple[int, str, Floats]] = []
    for rows, outcome in outcomes:
        for model, answer in outcome.answers.items():
            bounds = [bound for level in _WRITTEN for bound in answer.bounds[level]]
            for at, row in enumerate(rows):
                if np.isfinite(answer.ahead[at]).all():
                    columns.append((row, model, np.stack([answer.ahead[at], *(bound[at] for bound in bounds)])))
    columns.sort(key=lambda column: column[0])
    figures = np.stack([column[2] for column in columns])
    return {
        "series_id": [series[row].id for row, _, _ in columns for _ in range(horizon)],
        "step": [step for _ in columns for step in range(1, horizon + 1)],
        "model": [model for _, model, _ in columns for _ in range(horizon)],
        **{name: figures[:, at].ravel().tolist() for at, name in enumerate(names)},
    }
