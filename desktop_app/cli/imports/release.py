"""raff release."""

from typing import Annotated

import typer

from core.documents import receipts
from core.model.errors import UserError
from core.operations.access import Access
from core.operations.imports.release_figures import Choice, release_figures
from core.texts.catalogue import say
from desktop_app.cli import options
from desktop_app.cli.imports.batches import BatchArgument
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    app.command()(release)


def release(
    batch: BatchArgument,
    vault: VaultOption = None,
    *,
    cell: Annotated[list[str] | None, typer.Option(help="The address of a figure that was set apart.")] = None,
    rule: Annotated[str | None, typer.Option(help="Every figure that this rule set apart.")] = None,
    value: Annotated[str | None, typer.Option(help="What was meant, in place of what was found.")] = None,
    keep_out: Annotated[bool, typer.Option("--keep-out", help="Decide that they stay apart.")] = False,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Release figures that an import set apart, as found or as meant; they become a batch that undo takes back."""
    app, output = options.start(lang, as_json=json_)
    if bool(cell) is (rule is not None):
        raise UserError("release.which")
    choice = Choice(cells=tuple(cell or ()), rule=rule, value=value, keep_out=keep_out)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        decided, _ = release_figures(Access(opened, app.session), batch, choice)
    output.document({"issues": [receipts.issue_document(issue) for issue in decided]})
    for issue in decided:
        word, _, meant = issue.decision.partition(" ")
        said = say(output.language, f"decision.{word}", value=meant)
        output.line(f"{issue.sheet}!{issue.cell} “{issue.value}”: {said}")
