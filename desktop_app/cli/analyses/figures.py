"""raff figures."""

from core.documents import figures as presenter
from core.model.figures import FIGURES
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions

commands = Commands()


@commands.add("raff figures")
def figures(options: OutputOptions) -> None:
    """Show every figure with its one definition: name, meaning, formula, of what it is and what it counts."""
    _, output = start(options)
    output.document(presenter.as_document(output.language))
    output.table(presenter.HEADINGS, [presenter.as_words(each, output.language) for each in FIGURES.values()])
