"""raff report."""

from pathlib import Path
from typing import Annotated

import typer

from core.model.errors import UserError
from core.model.json_values import Json
from core.model.reports import Block, Drawing, Grid, KeyFigures, ReportFormat, ReportKind
from core.model.selection import EVERYTHING
from core.operations.forecasts.options import forecast_options
from core.operations.reports.make_report import Wanted, export_report, make_report
from desktop_app.cli.asking import asking
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import FigureFileOptions

commands = Commands()


@commands.add("raff report executive --lang ar --out executive.pdf")
def report(
    options: FigureFileOptions,
    kind: Annotated[ReportKind | None, typer.Argument(help="The shipped pack.")] = None,
    out: Annotated[Path | None, typer.Option(help="The file to write.")] = None,
    *,
    pack: Annotated[str, typer.Option(help="The name of a custom pack, in place of a shipped one.")] = "",
    format_: Annotated[ReportFormat, typer.Option("--format", help="The format of the file.")] = ReportFormat.PDF,
) -> None:
    """Write a report as a PDF or a workbook: a shipped pack or a custom one."""
    if (kind is None) == (not pack):
        raise UserError("report.which")
    if out is None and not options.json:
        raise UserError("report.needs_file")
    with asking(options, write=out is not None) as asked:
        selection = EVERYTHING
        for level, names in asked.filters.items():
            selection = selection.choosing(level, names)
        policy = asked.app.policy
        wanted = Wanted(
            kind=kind,
            pack=pack,
            language=asked.language,
            selection=selection,
            rule=policy.gaps.rule(),
            options=forecast_options(policy),
        )
        made = asked(make_report, wanted, asked.context)
        if out is not None:
            folders = (asked.app.paths.fonts,)
            asked(export_report, made, wanted, format_, out, folders)
            asked.output.line(str(out))
        asked.document(
            {
                "title": made.title,
                "mark": made.mark,
                "stamp": made.stamp,
                "blocks": [_document(block) for block in made.blocks],
            }
        )


def _document(block: Block) -> dict[str, Json]:
    """Return a block as JSON can hold it: tables with their plain values, everything else by its fields."""
    if isinstance(block, Grid):
        return {"table": block.title, "heads": block.heads, "rows": block.values}
    if isinstance(block, KeyFigures):
        return {
            "figures": [
                {
                    "title": figure.title,
                    "figure": figure.figure,
                    "unit": figure.unit,
                    "value": figure.value,
                    "change_percentage": figure.moved,
                    "base": figure.base,
                }
                for figure in block.figures
            ]
        }
    if isinstance(block, Drawing):
        series = {curve.name: curve.values for curve in block.curves}
        return {"chart": block.title, "unit": block.unit, "categories": block.categories, "series": series}
    return {"text": block.text}
