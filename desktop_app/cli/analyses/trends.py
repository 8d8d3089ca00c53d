"""raff trends | known | facts | sql."""

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from core.documents import knowability as known_presenter
from core.documents import opportunities as opportunity_presenter
from core.documents import trends as trend_presenter
from core.model.analyses.excise import breaks_between
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.trends import TrendPeriod, TrendReport, TrendRule
from core.operations.access import Access, DataAccess
from core.operations.analyses.find_opportunities import find_opportunities
from core.operations.analyses.find_trends import find_movers, find_trends
from core.operations.analyses.judge_claims import judge_claims
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.analyses.run_sql import run_sql
from core.operations.reports.export_facts import export_facts
from core.reports.tables import write_csv
from core.texts import numbers
from desktop_app.cli import options
from desktop_app.cli.asking import SHOWN_ROWS, Asked, ByOption, How, asking, levels
from desktop_app.cli.options import (
    JsonOption,
    LanguageOption,
    LimitOption,
    PasswordOption,
    VaultOption,
    WhereOption,
)


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    app.command()(trends)
    app.command()(known)
    app.command()(facts)
    app.command()(sql)


def trends(
    vault: VaultOption = None,
    where: WhereOption = None,
    by: ByOption = None,
    limit: LimitOption = None,
    *,
    period: Annotated[TrendPeriod, typer.Option(help="The length of the periods.")] = TrendPeriod.MONTHLY,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show how sales moved: growth beside noise, slope, year to date, moving annual total, breaks, movers."""
    rule = TrendRule(period=period, by=levels(by), described=limit or SHOWN_ROWS)
    with asking(How(vault, where, password_stdin, json_, lang)) as asked:
        report = asked(find_trends, rule, asked.filters)
        if asked.output.as_json:
            asked.document(_trend_document(asked, report, limit))
            return
    figures = ("period", "total", "against_previous", "against_last_year")
    shown = report.series[: limit or SHOWN_ROWS]
    asked.output.table(
        [*(f"level.{level}" for level in rule.by), *(f"column.{name}" for name in figures)],
        [trend_presenter.as_words(point, series.group, asked.language) for series in shown for point in series.points],
        numbers=[len(rule.by) + offset for offset in (1, 2, 3)],
    )
    for series in shown:
        for line in trend_presenter.movement_lines(series, asked.language):
            asked.output.line(line)


def _trend_document(asked: Asked, report: TrendReport, limit: int | None) -> dict[str, Any]:
    """Return the trends with what moves most, what changed the market, and the opportunities."""
    found = asked(find_movers, report.rule.by, asked.filters) if report.rule.by else ()
    days = [point.start for series in report.series for point in series.points]
    breaks = breaks_between(min(days), max(days), asked.app.policy.excise.rules) if days else []
    opportunities = asked(
        find_opportunities, OpportunityRule(realisation=asked.app.policy.gaps.realisation), asked.filters
    )
    rows = opportunity_presenter.as_document(opportunities, asked.unit, asked.language, limit)["rows"]
    return {
        **trend_presenter.as_document(report, found, breaks, asked.unit, limit),
        "opportunities": rows,
        "recommendations": [row["recommendation"] for row in rows],
    }


def known(
    vault: VaultOption = None,
    where: WhereOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tell what the data can say of a season, of Ramadan, of growth and of price, and why."""
    with asking(How(vault, where, password_stdin, json_, lang)) as asked:
        report = asked(judge_claims, asked.app.policy.calendar.calendar, asked.filters)
        asked.document(known_presenter.as_document(report, asked.language))
    words = [known_presenter.as_words(each, asked.language) for each in report.judgements]
    asked.output.table(known_presenter.HEADINGS, words)
    if report.growth:
        words = [known_presenter.growth_words(each, asked.language) for each in report.growth]
        asked.output.table(known_presenter.GROWTH_HEADINGS, words, numbers=(1, 2, 3))


def facts(
    out: Annotated[Path, typer.Option(help="The file to write: .parquet or .csv.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Write every figure that the vault shows to a file, with the cell that it came from."""
    app, output = options.start(lang, as_json=json_)
    with (
        options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened,
        output.progress() as context,
        open_warehouse(Access(opened, app.session), context) as warehouse,
    ):
        written = export_facts(DataAccess(opened, app.session, warehouse), out)
    output.document({"out": str(out), "figures": written})
    output.say("facts.written", count=numbers.figure(written), file=str(out))


def sql(
    query: Annotated[str, typer.Argument(help="One SELECT on sales, places, products and periods.")],
    vault: VaultOption = None,
    limit: LimitOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Answer one SELECT on the figures that the vault shows."""
    app, output = options.start(lang, as_json=json_)
    with (
        options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened,
        output.progress() as context,
        open_warehouse(Access(opened, app.session), context) as warehouse,
    ):
        columns, rows = run_sql(DataAccess(opened, app.session, warehouse), query)
    shown = rows[:limit]
    output.document({"columns": list(columns), "rows": [[_plain(value) for value in row] for row in shown]})
    if not output.as_json:
        write_csv(sys.stdout, columns, shown)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; a decimal stays a text, with every digit."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else value
