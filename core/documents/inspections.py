"""What a look into a workbook found, in words."""

from collections.abc import Iterator
from typing import Any

from core.model.dimensions import LEVELS
from core.model.errors import UserError
from core.texts import numbers
from core.texts.catalogue import Language, explain, say


def as_lines(inspection: dict[str, Any], language: Language) -> Iterator[str]:
    """Yield the sheets, the layout with what speaks for each guess, and the problems."""
    for sheet in inspection["sheets"]:
        state = "" if sheet["visible"] else f" ({say(language, 'inspect.hidden')})"
        yield f"{sheet['name']}{state}: {say(language, 'inspect.columns', count=sheet['columns'])}"
    if inspection["layout"]:
        yield from _layout(inspection["layout"], language)
        if inspection["more_sheets"]:
            yield say(language, "inspect.more_sheets", sheets=", ".join(inspection["more_sheets"]))
    for problem in inspection["problems"]:
        yield explain(language, UserError(problem["code"], **problem["data"]))


def _layout(layout: dict[str, Any], language: Language) -> Iterator[str]:
    yield say(
        language,
        "inspect.layout",
        sheet=layout["sheet"],
        kind=say(language, f"layout.{layout['kind']}"),
        row=str(layout["header_row"]),
        confidence=numbers.percentage(100 * layout["confidence"], language, 0),
    )
    for guess in layout["guesses"]:
        sure = numbers.percentage(100 * guess["confidence"], language, 0)
        reason = say(language, f"guess.{guess['reason']}")
        meaning = guess["meaning"]
        named = say(language, f"level.{meaning}" if meaning in LEVELS else f"meaning.{meaning}")
        yield f"  {guess['place']:<8} {named:<18} {sure:>6}  {reason}"
    if layout["ignored"]:
        yield say(language, "receipt.ignored", columns=", ".join(layout["ignored"]))
    if layout["other_tables"]:
        yield say(language, "inspect.other_tables", places=", ".join(layout["other_tables"]))
