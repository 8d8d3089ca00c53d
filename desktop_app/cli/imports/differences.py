"""raff diff."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from core.model.imports.differences import CellChange, Difference, Shift
from core.model.job_context import JobContext
from core.model.json_values import Json
from core.operations.imports.find_differences import LARGEST, batch_difference, prepared_difference
from core.operations.imports.import_workbook import Options, prepare_import
from core.texts import numbers
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.opening import OpenedVault, opened
from desktop_app.cli.options import VaultOptions

commands = Commands()


@commands.add("raff diff audit-2024.xlsx")
def diff(
    options: VaultOptions,
    what: Annotated[str, typer.Argument(help="The id of a batch, or how it begins; or a workbook.")],
    *,
    limit: Annotated[int, typer.Option(min=0, help="How many of the largest changes to list.")] = LARGEST,
) -> None:
    """Show what a batch changed, or what a workbook would change; imports nothing."""
    with (
        opened(options) as vault,
        vault.output.progress() as context,
    ):
        differences = _differences(vault, what, limit, context)
    documents: list[dict[str, Json]] = [
        {
            "changed": asdict(difference.changed),
            "sums": [_document(shift) for shift in difference.shifts],
            "largest": [_document(change) for change in difference.largest],
        }
        for difference in differences
    ]
    vault.output.document(documents[0] if len(documents) == 1 else {"differences": documents})
    for difference in differences:
        _print(difference, vault.output)


def _differences(vault: OpenedVault, what: str, limit: int, context: JobContext) -> list[Difference]:
    """Return what a batch changed, or what each sheet of a workbook would change."""
    path = Path(what)
    if not path.is_file():
        return [vault(batch_difference, what, context, limit)]
    prepared = vault(prepare_import, path, Options(), context)
    return [vault(prepared_difference, workbook, context, limit) for workbook in prepared]


def _print(difference: Difference, output: Output) -> None:
    counts = {name: numbers.figure(count) for name, count in asdict(difference.changed).items()}
    output.say("receipt.changed", **counts)
    output.table(
        ["level.region", "column.period", "column.before", "column.after", "column.change"],
        [
            [shift.region or numbers.ABSENT, shift.period.isoformat(), *_amounts(shift)]
            for shift in difference.shifts
            if shift.before != shift.after
        ],
        numbers=(2, 3, 4),
    )
    if not difference.largest:
        return
    output.line("")
    names = ("region", "precision_area", "market", "item")
    output.table(
        [*(f"level.{name}" for name in names), "column.period", "column.before", "column.after", "column.change"],
        [
            [
                *(getattr(change, name) or numbers.ABSENT for name in names),
                change.period.isoformat(),
                *_amounts(change),
            ]
            for change in difference.largest
        ],
        numbers=(5, 6, 7),
    )


def _amounts(change: Shift | CellChange) -> list[str]:
    before, after = change.before, change.after
    texts = [numbers.exact(value) if value is not None else numbers.ABSENT for value in (before, after)]
    gain = (after or Decimal(0)) - (before or Decimal(0))
    return [*texts, f"+{numbers.exact(gain)}" if gain > 0 else numbers.exact(gain)]


def _document(change: Shift | CellChange) -> dict[str, Json]:
    """Return ``change`` for JSON: days in ISO, figures as decimal texts, because JSON's numbers would lose digits."""
    return {name: _plain(value) for name, value in asdict(change).items()}


def _plain(value: str | date | Decimal | None) -> str | None:
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else value
