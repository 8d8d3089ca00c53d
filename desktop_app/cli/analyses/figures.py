"""raff figures."""

from core.documents.analyses import figures as presenter
from core.model.figures import FIGURES
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions

commands = Commands()


@commands.add("raff figures")
def figures(options: OutputOptions) -> None:
    """Show the definition of every figure: name, meaning, formula, scope and unit."""
    _, output = start(options)
    output.document(presenter.as_document(output.language))
    output.rows(presenter.columns(), list(FIGURES.values()))
