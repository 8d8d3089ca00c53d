"""The registry of figures as rows, and as the page of the manual."""

from collections.abc import Mapping
from itertools import groupby

from core.documents.columns import plain, sentence, text
from core.documents.document import Columns
from core.model.analyses.history_length import NEEDED
from core.model.analyses.point_gaps import PointGapKind
from core.model.figures import FIGURES, Figure, definitions_version
from core.model.json_values import Json
from core.texts.catalogue import Language, has, say


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


# The figure under a heading of a table; the texts ``heading.`` say what stands under others.
OF_HEADINGS: Mapping[str, str] = {
    "column.added": "fva",
    "column.bias": "bias",
    "column.chance": "chance",
    "column.coverage": "coverage",
    "column.distribution": "bridge_distribution",
    "column.fair_share": "fair_share",
    "column.gap_rate": "gap_rate",
    "column.lead": "gap_lead",
    "column.mase": "mase",
    "column.mix": "bridge_mix",
    "column.opportunity": "opportunity",
    "column.prize": "prize",
    "column.quality": "quality_score",
    "column.rate_to_peers": "gap_rate",
    "column.sales": "sales",
    "column.share": "share",
    "column.tdp": "tdp",
    "column.threat": "threat",
    "column.value_stop": "prize",
    "column.velocity": "velocity",
    "column.wape": "wape",
    "distribution.numeric": "numeric_distribution",
    "distribution.weighted": "weighted_distribution",
    "scorecard.sales": "sales",
    "scorecard.share": "share",
    "scorecard.zeros": "zero_rate",
}


def under(heading: str, language: Language) -> str:
    """Return what stands under a heading, a text id: the definition of a figure, else its meaning.

    Nothing for a heading that names what it holds, as a file, a place or an item.
    """
    heading = heading.removesuffix("_all")
    figure = OF_HEADINGS.get(heading)
    if figure is not None:
        return definition(figure, language)
    return say(language, f"heading.{heading}") if has(language, f"heading.{heading}") else ""


def as_document(language: Language) -> dict[str, Json]:
    """Return every figure with its texts."""
    rows = [columns().json_row(figure, language) for figure in FIGURES.values()]
    return {"definitions": definitions_version(), "figures": rows}


_ATOM = """```mermaid
flowchart LR
    chance["{chance} 0.8"] --> atom["{atom} 20 / 40 / 80"]
    potential["{potential} 100"] --> atom
    realisation["{realisation} 0.25 / 0.5 / 1.0"] --> atom
    atom --> groups["{groups}"]
    atom --> worklist["{worklist}"]
    atom --> alerts["{alerts}"]
    atom --> pages["{pages}"]
```"""


def _atom(language: Language) -> str:
    """Return the picture of how an item missing at a point becomes every prize."""
    names = ("chance", "atom", "potential", "realisation", "groups", "worklist", "alerts", "pages")
    return _ATOM.format(**{name: say(language, f"figures.atom_{name}") for name in names})


def _chances(language: Language) -> list[str]:
    """Return the table of the chance and the potential of an atom, by its kind."""
    heads = " | ".join(say(language, heading) for heading in ("column.kind", "figures.chance", "figure.potential"))
    rows = [
        f"| **{say(language, f'gap_kind.{kind}')}** | {say(language, f'figures.chance_{kind}')}"
        f" | {say(language, f'figures.potential_{kind}')} |"
        for kind in PointGapKind
    ]
    return [say(language, "figures.chances"), "", f"| {heads} |", "|---|---|---|", *rows]


def as_page(language: Language) -> str:
    """Return the page of the manual: all figures, what a filter leaves of them, their history, prizes, chances."""
    shown = columns()
    heads = " | ".join(say(language, heading) for heading in shown.terminal_headings())
    rows = []
    for figure in FIGURES.values():
        name, meaning, formula, grain, unit = shown.terminal_row(figure, language)
        code = formula.replace("|", "/")  # a bar would end the cell
        rows.append(f"| **{name}** `{figure.id}` | {meaning} | `{code}` | {grain} | {unit} |")
    table = [f"| {heads} |", "|---|---|---|---|---|", *rows]
    prize = [f"## {say(language, 'figure.prize')}", "", say(language, "figures.atom"), "", _atom(language)]
    history = [f"## {say(language, 'figures.history')}", "", say(language, "figures.history_why"), ""]
    filtered = [f"## {say(language, 'figures.filtered')}", "", say(language, "figures.filtered_why"), ""]
    parts = [*table, "", *filtered, *history, *_by_months(language), "", *prize, "", *_chances(language)]
    return "\n".join([f"# {say(language, 'figures.title')}", "", *parts, ""])


def _by_months(language: Language) -> list[str]:
    """Return a table of what comes with which month."""
    rows = [f"| {say(language, 'figures.months')} | {say(language, 'figures.shown')} |", "|---|---|"]
    for months, abilities in groupby(sorted(NEEDED, key=NEEDED.__getitem__), key=NEEDED.__getitem__):
        shown = say(language, "text.semicolon").join(say(language, f"ability.{ability}") for ability in abilities)
        rows.append(f"| {months} | {shown} |")
    return rows
