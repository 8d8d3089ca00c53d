"""The registry of figures as rows, and as the page of the manual."""

from core.documents.columns import plain, sentence, text
from core.documents.document import Columns
from core.model.figures import FIGURES, Figure, definitions_version
from core.model.json_values import Json
from core.texts.catalogue import Language, say


def columns() -> Columns[Figure]:
    """Return the columns of definitions; ``version`` counts the formulas that a figure has had."""
    return Columns(
        data=(
            plain("id", lambda figure: figure.id),
            plain("version", lambda figure: figure.version),
            sentence("name", lambda figure, language: say(language, f"figure.{figure.id}"), heading="column.figure"),
            sentence(
                "meaning", lambda figure, language: say(language, f"meaning.{figure.id}"), heading="column.meaning"
            ),
            text("formula", "column.formula", lambda figure: figure.formula),
            text("grain", "column.grain", lambda figure: figure.grain),
            sentence(
                "unit", lambda figure, language: say(language, f"counted.{figure.unit}"), heading="column.counted"
            ),
        ),
        terminal=("name", "meaning", "formula", "grain", "unit"),
    )


def definition(figure: str, language: Language) -> str:
    """Return what a figure means, by the registry, with the version of its definition."""
    return say(
        language,
        "evidence.definition",
        name=say(language, f"figure.{figure}"),
        meaning=say(language, f"meaning.{figure}"),
        version=str(FIGURES[figure].version),
    )


def as_document(language: Language) -> dict[str, Json]:
    """Return every figure with its texts."""
    rows = [columns().json_row(figure, language) for figure in FIGURES.values()]
    return {"definitions": definitions_version(), "figures": rows}


def as_page(language: Language) -> str:
    """Return the page of the manual: a table of all figures."""
    shown = columns()
    heads = " | ".join(say(language, heading) for heading in shown.terminal_headings())
    rows = []
    for figure in FIGURES.values():
        name, meaning, formula, grain, unit = shown.terminal_row(figure, language)
        code = formula.replace("|", "/")  # a bar would end the cell
        rows.append(f"| **{name}** `{figure.id}` | {meaning} | `{code}` | {grain} | {unit} |")
    return "\n".join([f"# {say(language, 'figures.title')}", "", f"| {heads} |", "|---|---|---|---|---|", *rows, ""])
