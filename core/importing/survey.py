"""What a workbook holds, before anyone decides to import it."""

from dataclasses import asdict, replace
from typing import Any

from core.importing import reader
from core.importing.cells import Peek
from core.importing.detection import detect
from core.importing.extract import Request
from core.importing.guard import Inspected
from core.importing.layout import Layout
from core.importing.recognition import recognise
from core.model.errors import UserError


def survey(request: Request, inspected: Inspected) -> dict[str, Any]:
    """Return the sheets, the layout and recipe that fit best, and the problems that stand in the way.

    ``layout`` is ``None`` where no sheet can be imported; ``problems`` then says why. A file that no reader
    understands raises ``UserError``.
    """
    used, peeks = reader.peek(request.path, inspected)
    result: dict[str, Any] = {
        "file": request.path.name,
        "container": inspected.container.value,
        "reader": used,
        "sheets": [_describe(peek) for peek in peeks],
        "layout": None,
        "more_sheets": [],
        "problems": [],
    }
    try:
        if request.recipe is None:
            first, *more = recognise(peeks, request.wish, request.known)
        else:
            first, *more = detect(peeks, replace(request.wish, recipe=request.recipe))
    except UserError as error:
        result["problems"].append({"code": error.code, "data": dict(error.data)})
        return result
    result["layout"] = _layout(first)
    result["more_sheets"] = [each.sheet for each in more]
    return result


def _layout(found: Layout) -> dict[str, Any]:
    return {
        "sheet": found.sheet,
        "table": found.table,
        "kind": found.recipe.layout.value,
        "header_row": found.header_row + 1,
        "last_row": None if found.last_row is None else found.last_row + 1,
        "recipe": found.recipe.name,
        "confidence": round(found.confidence, 3),
        "levels": dict(found.recipe.levels),
        "constant": dict(found.constant),
        "grain": None if found.grain is None else found.grain.value,
        "periods": [period.start.isoformat() for _, period in sorted(found.periods.items())],
        "date": found.recipe.date,
        "figure": found.recipe.figure,
        "ignored": list(found.ignored),
        "guesses": [asdict(guess) for guess in found.guesses],
        "other_tables": list(found.others),
    }


def _describe(peek: Peek) -> dict[str, Any]:
    filled = [row for row in peek.rows if any(cell is not None for cell in row)]
    return {
        "name": peek.sheet,
        "visible": peek.visible,
        "empty": peek.empty,
        "columns": max((len(row) for row in filled), default=0),
    }
