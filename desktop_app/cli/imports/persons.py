"""raff unmask."""

from typing import Annotated

import typer

from core.operations.access import Access
from core.operations.imports.unmask_persons import unmask_persons
from core.texts.catalogue import say
from desktop_app.cli import options
from desktop_app.cli.imports.batches import BatchArgument
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    app.command()(unmask)


def unmask(
    batch: BatchArgument,
    reason: Annotated[str, typer.Option(help="Why it must be known; it is written into the audit.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tell who is behind the pseudonyms of a batch; needs a right of its own, and each time is written down."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        persons = unmask_persons(Access(opened, app.session), batch, reason)
    output.document({"persons": [{"level": level, "pseudonym": word, "name": name} for level, word, name in persons]})
    output.table(
        ["column.level", "column.pseudonym", "column.name"],
        [[say(output.language, f"level.{level}"), word, name] for level, word, name in persons],
    )
