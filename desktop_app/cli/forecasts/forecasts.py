"""raff forecast | forecast-file | deviations."""

from pathlib import Path
from typing import Annotated

import typer

from core.analysis.forecasting.pipeline import RunPlan
from core.documents.analyses.history_length import Purpose
from core.documents.forecasts import deviations as deviation_documents
from core.documents.forecasts import diaries, sentences
from core.documents.forecasts import forecasts as documents
from core.model.errors import UserError
from core.model.forecasts.diary import Diary
from core.model.forecasts.forecasts import ForecastRule
from core.operations.forecasts.diary import read_diary
from core.operations.forecasts.find_deviations import find_deviations
from core.operations.forecasts.forecast_file import forecast_file
from core.operations.forecasts.forecast_sales import answer_forecast, issue_forecast, prepare_forecast
from core.operations.forecasts.options import forecast_options
from core.texts import numbers
from core.texts.catalogue import say
from desktop_app.cli.asking import SHOWN_ROWS, Asked, asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import ByOption, ListingOptions, OutputOptions, RowOptions

HorizonOption = Annotated[str, typer.Option(help="How far to look ahead, in days.")]
GrowthOption = Annotated[
    float | None, typer.Option(min=-100, max=1_000, help="Your own assumption in per cent a year, as a scenario.")
]
CoresOption = Annotated[int | None, typer.Option(min=0, help="How many cores are used; 0 for most of them.")]


commands = Commands()


@commands.add("raff forecast --horizon 90d --by region")
def forecast(
    options: RowOptions,
    by: ByOption = None,
    *,
    horizon: HorizonOption = "90d",
    growth: GrowthOption = None,
    target: Annotated[
        float | None, typer.Option(help="The total to reach in the periods ahead; shows the risk of missing it.")
    ] = None,
    ramadan: Annotated[
        float | None,
        typer.Option(
            min=-90, max=500, help="Your own assumption: how much more a month all in Ramadan sells, in per cent."
        ),
    ] = None,
    parents: Annotated[
        bool, typer.Option("--parents", help="Show the total and every level of --by above the last one as well.")
    ] = False,
    issue: Annotated[bool, typer.Option("--issue", help="Freeze the forecast for the diary.")] = False,
    diary: Annotated[bool, typer.Option("--diary", help="Show the errors of the issued forecasts.")] = False,
    cores: CoresOption = None,
) -> None:
    """Forecast sales with intervals, and compare the models with the naive one on the past."""
    rule = ForecastRule(horizon_days=days(horizon), by=levels(by), growth=growth, parents=parents)
    with asking(options, Purpose.FORECAST, write=issue) as asked:
        if diary:
            _print_diary(asked, asked(read_diary), options.limit)
            return
        policy = asked.app.policy
        chosen = forecast_options(policy, cores=cores, target=target)
        prepared = asked(prepare_forecast, rule, asked.filters, chosen)
        report = answer_forecast(asked.access.warehouse, prepared, asked.context)
        if issue:
            report, _ = asked(issue_forecast, report, prepared)
        asked.document(documents.as_document(report, asked.unit, asked.language, options.limit, ramadan))
        history = asked.history_lines()
    for group in report.groups[: options.limit or SHOWN_ROWS]:
        answer_first = sorted(documents.model_rows(group), key=lambda row: row.model is not group.chosen)
        asked.output.rows(documents.step_columns(), documents.step_rows(answer_first))
        for line in sentences.sentences(group, asked.unit, asked.language):
            asked.output.line(line)
        for line in (
            sentences.ramadan_sentences(group, ramadan, asked.unit, asked.language) if ramadan is not None else ()
        ):
            asked.output.line(line)
        for line in sentences.scenario_sentences(group, growth or 0.0, asked.unit, asked.language):
            asked.output.line(line)
    asked.cut(len(report.groups), options.limit)
    for line in history:
        asked.output.line(line)


@commands.add("raff deviations --limit 10")
def deviations(options: ListingOptions) -> None:
    """List the items at outlet groups that sold more, less or nothing, against what their own past predicts."""
    with asking(options, Purpose.ALERTS) as asked:
        report = asked(find_deviations, asked.filters, asked.context)
        asked.give(deviation_documents.document(report, asked.unit, asked.language), options.limit)


@commands.add("raff forecast-file series.csv --horizon 6 --out forecast.csv", name="forecast-file")
def forecast_file_(
    options: OutputOptions,
    file: Annotated[Path, typer.Argument(help="A file of series: series_id, t or date, value (.parquet or .csv).")],
    out: Annotated[Path, typer.Option(help="The file to write: .parquet or .csv.")],
    *,
    horizon: Annotated[int, typer.Option(help="How many periods to look ahead.")],
    season: Annotated[int, typer.Option(help="How many periods make a season; 1 for none.")] = 12,
    cores: CoresOption = None,
) -> None:
    """Forecast every series of a file with every model and their ensemble; needs no vault."""
    app, output = start(options)
    plan = RunPlan(cores=app.policy.forecast.cores if cores is None else cores)
    with output.progress() as context:
        done = forecast_file(file, horizon, season, out, plan, context)
    refused = [{"series_id": refusal.series, "code": refusal.code, "row": refusal.row} for refusal in done.refused]
    output.document(
        {
            "out": str(out),
            "series": done.series,
            "rows": done.rows,
            "models": list(done.models),
            "refused": refused,
            "after_a_hole": list(done.after_a_hole),
        }
    )
    output.say("forecast_file.written", count=numbers.figure(done.series), file=str(out))
    for refusal in done.refused[:SHOWN_ROWS]:
        reason = say(output.language, refusal.code)
        output.say(
            "forecast_file.refused", series=refusal.series, row=str(refusal.row or numbers.ABSENT), reason=reason
        )
    if done.after_a_hole:
        output.say("forecast_file.holes", count=numbers.figure(len(done.after_a_hole)))


def _print_diary(asked: Asked, diary: Diary, limit: int | None) -> None:
    asked.document(diaries.as_document(diary, asked.language, limit))
    asked.output.rows(diaries.summary_columns(), diary.summaries[: limit or SHOWN_ROWS])
    asked.output.say("diary.intro", runs=str(diary.runs), waiting=str(diary.waiting))


def days(text: str) -> int:
    """Return the days of a horizon such as ``90d``; raises ``forecast.horizon_not_understood``."""
    number = text.strip().removesuffix("d")
    if not number.isdecimal():
        raise UserError("forecast.horizon_not_understood", text=text)
    return int(number)
