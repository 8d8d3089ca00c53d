"""The registry of figures as rows, and as the page of the manual."""

from core.model.figures import FIGURES, Figure, definitions_version
from core.model.json_values import Json
from core.texts.catalogue import Language, say

HEADINGS = ("column.figure", "column.meaning", "column.formula", "column.grain", "column.counted")


def as_document(language: Language) -> dict[str, Json]:
    """Return every figure with its texts."""
    return {"definitions": definitions_version(), "figures": [_row(figure, language) for figure in FIGURES.values()]}


def as_words(figure: Figure, language: Language) -> list[str]:
    """Return one figure as the cells of a printed table."""
    row = _row(figure, language)
    return [str(row[name]) for name in ("name", "meaning", "formula", "grain", "unit")]


def as_page(language: Language) -> str:
    """Return the page of the manual: a table of all figures."""
    heads = " | ".join(say(language, heading) for heading in HEADINGS)
    rows = []
    for row in (_row(figure, language) for figure in FIGURES.values()):
        formula = str(row["formula"]).replace("|", "/")  # a bar would end the cell
        cells = (f"**{row['name']}** `{row['id']}`", row["meaning"], f"`{formula}`", row["grain"], row["unit"])
        rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join([f"# {say(language, 'figures.title')}", "", f"| {heads} |", "|---|---|---|---|---|", *rows, ""])


def _row(figure: Figure, language: Language) -> dict[str, str | int]:
    return {
        "id": figure.id,
        "version": figure.version,
        "name": say(language, f"figure.{figure.id}"),
        "meaning": say(language, f"meaning.{figure.id}"),
        "formula": figure.formula,
        "grain": figure.grain,
        "unit": say(language, f"counted.{figure.unit}"),
    }
