"""raff release."""

from typing import Annotated

import typer

from core.documents.imports import receipts
from core.model.errors import UserError
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.texts.catalogue import say
from desktop_app.cli.commands import Commands
from desktop_app.cli.imports.batches import BatchArgument
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands()


@commands.add("raff release 3f2a --cell T1207 --value 12")
def release(
    options: VaultOptions,
    batch: BatchArgument,
    *,
    cell: Annotated[
        list[str] | None, typer.Option(help="The address of a quarantined figure; may be repeated.")
    ] = None,
    rule: Annotated[str | None, typer.Option(help="Release every figure that this rule quarantined.")] = None,
    value: Annotated[str | None, typer.Option(help="The correct value, in place of the one that was found.")] = None,
    keep_out: Annotated[bool, typer.Option("--keep-out", help="Keep the figures out for good.")] = False,
) -> None:
    """Release quarantined figures, as found or corrected. They become a batch of their own."""
    if bool(cell) is (rule is not None):
        raise UserError("release.which")
    choice = ReleaseChoice(cells=tuple(cell or ()), rule=rule, value=value, keep_out=keep_out)
    with opened(options, write=True) as vault:
        decided, _ = vault(release_figures, batch, choice)
    columns = receipts.issue_columns()
    vault.output.document({"issues": [columns.json_row(issue, vault.output.language) for issue in decided]})
    for issue in decided:
        word, _, meant = issue.decision.partition(" ")
        words = say(vault.language, f"decision.{word}", value=meant)
        vault.output.line(f"{issue.sheet}!{issue.cell} “{issue.value}”: {words}")
