"""raff look."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents.imports import explorations
from core.model.imports.table_profiles import TablePivot
from core.operations.imports.explore_workbook import Exploration, explore_workbook
from core.texts import numbers
from core.texts.catalogue import say
from desktop_app.cli import passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.opening import start
from desktop_app.cli.options import BookPasswordOption, OutputOptions, WhereOption, read_filters

commands = Commands()


@commands.add("raff look audit-2024.xlsx --rows REGION --across PACK")
def look(
    options: OutputOptions,
    file: Annotated[Path, typer.Argument(help="The workbook to read.")],
    *,
    sheet: Annotated[str | None, typer.Option(help="The sheet to read; otherwise the one that fits best.")] = None,
    rows: Annotated[str | None, typer.Option(help="The heading whose names become the rows of the pivot.")] = None,
    across: Annotated[str | None, typer.Option(help="The heading whose names become its columns.")] = None,
    value: Annotated[str | None, typer.Option(help="The heading to sum; without it rows are counted.")] = None,
    where: WhereOption = None,
    workbook_password_stdin: BookPasswordOption = False,
) -> None:
    """Profile the columns of a table without importing it, and show a pivot of it."""
    _, output = start(options)
    filters = read_filters(where)
    with output.progress() as context:
        profile = passwords.with_book_password(
            passwords.read_book_password(from_stdin=workbook_password_stdin),
            lambda password: explore_workbook(
                Exploration(
                    path=file, password=password, sheet=sheet, rows=rows, across=across, value=value, where=filters
                ),
                context,
            ),
        )
    output.document(explorations.as_document(profile))
    output.say("look.title", file=profile.file, sheet=profile.sheet, rows=numbers.figure(profile.rows))
    output.table(
        [
            "column.column",
            "column.heading",
            "column.type",
            "column.filled",
            "column.distinct",
            "column.zeros",
            "column.least",
            "column.most",
            "column.top",
        ],
        [explorations.profile_row(column, output.language) for column in profile.columns],
        numbers=(3, 4, 5),
    )
    if profile.pivot:
        _print_pivot(profile.pivot, output)


def _print_pivot(pivot: TablePivot, output: Output) -> None:
    for row in [["", *pivot.columns], *explorations.pivot_rows(pivot)]:
        output.line("  ".join(f"{text:>14}" if number else f"{text:<24}" for number, text in enumerate(row)))
    if pivot.groups > len(pivot.rows):
        output.line(say(output.language, "look.more", count=numbers.figure(pivot.groups - len(pivot.rows))))
