"""raff diff."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from core.documents.imports import differences as documents
from core.model.imports.differences import NO_DIFFERENCE, Difference
from core.model.job_context import JobContext
from core.operations.imports.find_differences import (
    LARGEST,
    batch_difference,
    prepared_difference,
    upgrade_difference,
)
from core.operations.imports.import_workbook import Options, prepare_import
from core.operations.imports.recipes import find_recipe
from core.texts import numbers
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.imports.reading import ReadingOptions, RecipeOption
from desktop_app.cli.opening import OpenedVault, opened
from desktop_app.cli.options import VaultOptions

commands = Commands()

_UPGRADE = "upgrade"


@commands.add("raff diff audit-2024.xlsx")
def diff(
    options: VaultOptions,
    what: Annotated[str, typer.Argument(help="The id of a batch, or how it begins; a workbook; or `upgrade`.")],
    reading: ReadingOptions,
    *,
    recipe: RecipeOption = None,
    limit: Annotated[int, typer.Option(min=0, help="How many of the largest changes to list.")] = LARGEST,
) -> None:
    """Show what a batch changed, or what a workbook would change; imports nothing.

    `raff diff upgrade` shows which sums of regions changed with this release, which keeps markets of one name in two
    regions apart.
    """
    with (
        opened(options) as vault,
        vault.output.progress() as context,
    ):
        chosen = reading.of_import(vault(find_recipe, recipe) if recipe else None)
        differences = _differences(vault, what, chosen, limit, context)
    contents = [documents.as_document(difference, vault.language) for difference in differences]
    vault.output.document(contents[0] if len(contents) == 1 else {"differences": contents})
    for difference in differences:
        _print(difference, vault.output)


def _differences(vault: OpenedVault, what: str, chosen: Options, limit: int, context: JobContext) -> list[Difference]:
    """Return what a batch or the upgrade changed, or what each sheet of a workbook would change.

    A sheet of which no figure can be loaded is not imported and changes nothing.
    """
    if what == _UPGRADE:
        return [vault(upgrade_difference, context)]
    path = Path(what)
    if not path.is_file():
        return [vault(batch_difference, what, context, limit)]
    prepared = vault(prepare_import, path, chosen, context)
    return [
        NO_DIFFERENCE if sheet.loads_nothing else vault(prepared_difference, sheet, context, limit)
        for sheet in prepared
    ]


def _print(difference: Difference, output: Output) -> None:
    counts = {name: numbers.figure(count) for name, count in asdict(difference.changed).items()}
    output.say("receipt.changed", **counts)
    output.rows(documents.sum_columns(), documents.moved_sums(difference), with_headings=True)
    if difference.largest:
        output.line("")
        output.rows(documents.figure_columns(), difference.largest)
