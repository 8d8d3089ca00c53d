"""What a look into a workbook found, as a JSON document and in words."""

from collections.abc import Iterator
from dataclasses import asdict

from core.importing.process.overview import LayoutOverview, WorkbookOverview
from core.model.dimensions import LEVELS
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, explain, say


def as_document(overview: WorkbookOverview) -> dict[str, Json]:
    """Return the whole of what a look found; ``layout`` and ``recipe`` are null where no sheet can be imported."""
    recipe = None if overview.recipe is None else overview.recipe.model_dump(mode="json")
    return {**asdict(overview), "recipe": recipe}


def as_lines(overview: WorkbookOverview, language: Language) -> Iterator[str]:
    """Yield the sheets, the layout with what speaks for each guess, and the problems."""
    for sheet in overview.sheets:
        state = "" if sheet.visible else f" ({say(language, 'inspect.hidden')})"
        yield f"{sheet.name}{state}: {say(language, 'inspect.columns', count=sheet.columns)}"
    if overview.layout:
        yield from _layout(overview.layout, language)
        if overview.more_sheets:
            yield say(language, "inspect.more_sheets", sheets=", ".join(overview.more_sheets))
    for problem in overview.problems:
        yield explain(language, problem.error)


def _layout(layout: LayoutOverview, language: Language) -> Iterator[str]:
    yield say(
        language,
        "inspect.layout",
        sheet=layout.sheet,
        kind=say(language, f"layout.{layout.kind}"),
        row=str(layout.header_row),
        confidence=numbers.percentage(100 * layout.confidence, language, 0),
    )
    for guess in layout.guesses:
        sure = numbers.percentage(100 * guess.confidence, language, 0)
        reason = say(language, f"guess.{guess.reason}")
        named = say(language, f"level.{guess.meaning}" if guess.meaning in LEVELS else f"meaning.{guess.meaning}")
        yield f"  {guess.place:<8} {named:<18} {sure:>6}  {reason}"
    if layout.ignored:
        yield say(language, "receipt.ignored", columns=", ".join(layout.ignored))
    if layout.other_tables:
        yield say(language, "inspect.other_tables", places=", ".join(layout.other_tables))
