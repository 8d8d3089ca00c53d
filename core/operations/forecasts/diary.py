"""The forecast diary: hold what was issued against what then came."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np

from core.analysis.forecasting.sales import Group, History, load, measured
from core.model.forecasts.diary import Diary, DiaryLine, DiarySummary
from core.model.forecasts.forecasts import ForecastReport
from core.model.forecasts.runs import ForecastRun
from core.operations import visible
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission


@operation(Permission.FORECASTS_READ, RegionUse.READS)
def read_diary(access: DataAccess) -> Diary:
    """Return every step of every frozen forecast whose period has ended, scored against naive.

    A forecast of a choice of the data is compared with the same choice. A period counts when the data reach beyond its
    beginning at the grain of the forecast.
    """
    runs = visible.forecasts(access)
    lines: list[DiaryLine] = []
    waiting = 0
    with access.warehouse.reader() as reader:
        for run in runs:
            filters = {level: list(names) for level, names in run.report.filters}
            grain, came = load(reader, run.report.rule.by, filters)
            scored = _lines(run, came) if grain is run.report.grain else []
            waiting += not scored
            lines += scored
    return Diary(runs=len(runs), waiting=waiting, lines=tuple(lines), summaries=tuple(_summaries(lines)))


def _lines(run: ForecastRun, came: dict[Group, History]) -> list[DiaryLine]:
    report: ForecastReport = run.report
    lines = []
    for forecast in report.groups:
        chosen = forecast.chosen
        if chosen is None:
            continue
        naive = {step.start: step.mean for step in forecast.naive.steps} if forecast.naive is not None else {}
        actual = measured(came.get(forecast.group, {}))
        lines += [
            DiaryLine(
                run=run.id,
                issued_at=run.issued_at,
                model=chosen.model,
                by=report.rule.by,
                group=forecast.group,
                start=step.start,
                steps_ahead=ahead,
                forecast=step.mean,
                low=step.intervals[80][0],
                high=step.intervals[80][1],
                naive=naive.get(step.start),
                actual=actual[step.start],
            )
            for ahead, step in enumerate(chosen.steps, 1)
            if step.start in actual
        ]
    return lines


def _summaries(lines: Sequence[DiaryLine]) -> list[DiarySummary]:
    """Return what the lines of each group amount to; the newest forecast of a period counts."""
    newest: dict[tuple[tuple[str, ...], Group, date], DiaryLine] = {}
    for line in lines:
        newest.setdefault((line.by, line.group, line.start), line)
    groups: defaultdict[tuple[tuple[str, ...], Group], list[DiaryLine]] = defaultdict(list)
    for (by, group, _), line in newest.items():
        groups[by, group].append(line)
    summaries = [_summary(by, group, own) for (by, group), own in groups.items()]
    return sorted(summaries, key=lambda summary: (summary.by, -(summary.wape or 0.0)))


def _summary(by: tuple[str, ...], group: Group, lines: Sequence[DiaryLine]) -> DiarySummary:
    actual = np.array([line.actual for line in lines])
    sold = float(np.abs(actual).sum())
    missed = actual - np.array([line.forecast for line in lines])
    naive = [abs(line.actual - line.naive) for line in lines if line.naive is not None]
    return DiarySummary(
        by=by,
        group=group,
        steps=len(lines),
        wape=100 * float(np.abs(missed).sum()) / sold if sold else None,
        naive_wape=100 * sum(naive) / sold if sold and len(naive) == len(lines) else None,
        bias=float(missed.mean()),
        coverage=100 * sum(line.inside for line in lines) / len(lines),
    )
