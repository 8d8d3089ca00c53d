"""raff trends | known | facts | sql."""

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from core.documents.analyses import knowability
from core.documents.analyses import opportunities as opportunity_documents
from core.documents.analyses import trends as documents
from core.documents.analyses.history_length import Purpose
from core.model.analyses.excise import breaks_between
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.trends import TrendPeriod, TrendReport, TrendRule
from core.model.json_values import Json
from core.operations.analyses.find_opportunities import find_opportunities
from core.operations.analyses.find_trends import find_movers, find_trends
from core.operations.analyses.judge_claims import judge_claims
from core.operations.analyses.run_sql import run_sql
from core.operations.reports.export_facts import export_facts
from core.reports.tables import write_csv
from core.texts import numbers
from desktop_app.cli.asking import SHOWN_ROWS, Asked, asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ByOption, ExportOptions, FigureOptions, LimitOption, RowOptions, VaultOptions

commands = Commands()


@commands.add("raff trends --by region --period quarterly")
def trends(
    options: RowOptions,
    by: ByOption = None,
    *,
    period: Annotated[TrendPeriod, typer.Option(help="The length of the periods.")] = TrendPeriod.MONTHLY,
) -> None:
    """Show how sales moved: growth beside their normal range, slope, year to date, moving annual total, new levels."""
    rule = TrendRule(period=period, by=levels(by), described=options.limit or SHOWN_ROWS)
    with asking(options, Purpose.TRENDS) as asked:
        report = asked(find_trends, rule, asked.filters)
        if asked.output.as_json:
            asked.document(_trend_document(asked, report, options.limit))
            return
        history = asked.history_lines()
    shown = report.series[: options.limit or SHOWN_ROWS]
    asked.output.rows(documents.period_columns(rule.by), documents.period_rows(shown))
    for series in shown:
        for line in documents.movement_lines(series, asked.language):
            asked.output.line(line)
        for line in documents.remarks(series.points[-1], asked.language):
            asked.output.line(line)
    asked.cut(len(report.series), options.limit)
    for line in history:
        asked.output.line(line)


def _trend_document(asked: Asked, report: TrendReport, limit: int | None) -> dict[str, Json]:
    """Return the trends with what moves most, what changed the market, and the opportunities."""
    movers = asked(find_movers, report.rule.by, asked.filters) if report.rule.by else ()
    days = [point.start for series in report.series for point in series.points]
    breaks = breaks_between(min(days), max(days), asked.app.policy.excise.rules) if days else []
    opportunities = asked(
        find_opportunities, OpportunityRule(realisation=asked.app.policy.gaps.realisation), asked.filters
    )
    document = opportunity_documents.document(opportunities, asked.rate, asked.language, limit)
    return {
        **documents.as_document(report, movers, breaks, asked.unit, asked.language, limit),
        "opportunities": document.as_json(limit)["rows"],
        "recommendations": document.after,
    }


@commands.add("raff known --where region=RIYADH")
def known(options: FigureOptions) -> None:
    """Show what the data can prove about season, Ramadan, growth and price, and why."""
    with asking(options, Purpose.KNOWLEDGE) as asked:
        report = asked(judge_claims, asked.app.policy.calendar.calendar, asked.filters)
        asked.document(knowability.as_document(report, asked.language))
        history = asked.history_lines()
    asked.output.rows(knowability.claim_columns(), report.judgements)
    asked.output.rows(knowability.growth_columns(), report.growth)
    for line in history:
        asked.output.line(line)


@commands.add("raff facts --out facts.parquet")
def facts(
    options: ExportOptions,
    out: Annotated[Path, typer.Option(help="The file to write: .parquet or .csv.")],
) -> None:
    """Export every figure that is shown, with its sheet and row."""
    with asking(options, write=True) as asked:
        written = asked(export_facts, out)
    asked.output.document({"out": str(out), "figures": written})
    asked.output.say("facts.written", count=numbers.figure(written), file=str(out))


@commands.add('raff sql "SELECT region, sum(value) FROM sales GROUP BY region"')
def sql(
    options: VaultOptions,
    query: Annotated[str, typer.Argument(help="One SELECT on sales, places, products and periods.")],
    limit: LimitOption = None,
) -> None:
    """Run one SELECT on the figures that are shown."""
    with asking(options) as asked:
        columns, rows = asked(run_sql, query)
    shown = rows[:limit]
    asked.output.document({"columns": list(columns), "rows": [[_plain(value) for value in row] for row in shown]})
    if not asked.output.as_json:
        write_csv(sys.stdout, columns, shown)


def _plain(value: object) -> Json:
    """Return a value as JSON has it; a decimal stays a text, with every digit."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return value if value is None or isinstance(value, int | float | str | list | dict) else str(value)
