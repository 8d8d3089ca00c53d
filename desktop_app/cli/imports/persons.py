"""raff unmask."""

from typing import Annotated

import typer

from core.operations.imports.unmask_persons import unmask_persons
from core.texts.catalogue import say
from desktop_app.cli.commands import Commands
from desktop_app.cli.imports.batches import BatchArgument
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands()


@commands.add('raff unmask 3f2a --reason "The auditor asked for it"')
def unmask(
    options: VaultOptions,
    batch: BatchArgument,
    reason: Annotated[str, typer.Option(help="Why the names are needed; the audit keeps it.")],
) -> None:
    """Show the persons behind the pseudonyms of a batch. This needs a permission of its own and is audited."""
    with opened(options, write=True) as vault:
        persons = vault(unmask_persons, batch, reason)
    vault.output.document(
        {"persons": [{"level": level, "pseudonym": word, "name": name} for level, word, name in persons]}
    )
    vault.output.table(
        ["column.level", "column.pseudonym", "column.name"],
        [[say(vault.language, f"level.{level}"), word, name] for level, word, name in persons],
    )
