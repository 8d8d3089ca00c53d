"""raff figures."""

import typer

from core.documents import figures as presenter
from core.model.figures import FIGURES
from desktop_app.cli import options
from desktop_app.cli.options import JsonOption, LanguageOption


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    app.command()(figures)


def figures(*, json_: JsonOption = False, lang: LanguageOption = None) -> None:
    """Show every figure with its one definition: name, meaning, formula, of what it is and what it counts."""
    _, output = options.start(lang, as_json=json_)
    output.document(presenter.as_document(output.language))
    output.table(presenter.HEADINGS, [presenter.as_words(each, output.language) for each in FIGURES.values()])
