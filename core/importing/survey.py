"""What a workbook holds, before anyone decides to import it."""

from typing import Any

from core.importing import layout, reader
from core.importing.cells import Peek
from core.importing.extract import Request
from core.importing.guard import Inspected
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
        "problems": [],
    }
    try:
        found = layout.detect(peeks, unit=request.unit, sheet=request.sheet)
    except UserError as error:
        result["problems"].append({"code": error.code, "data": dict(error.data)})
        return result
    result["layout"] = {
        "sheet": found.sheet,
        "kind": found.recipe.layout.value,
        "header_row": found.header_row + 1,
        "recipe": found.recipe.name,
        "confidence": round(found.confidence, 3),
        "levels": dict(found.recipe.levels),
        "periods": [period.start.isoformat() for _, period in sorted(found.periods.items())],
        "date": found.recipe.date,
        "figure": found.recipe.figure,
        "ignored": list(found.ignored),
    }
    return result


def _describe(peek: Peek) -> dict[str, Any]:
    filled = [row for row in peek.rows if any(cell is not None for cell in row)]
    return {
        "name": peek.sheet,
        "visible": peek.visible,
        "empty": peek.empty,
        "columns": max((len(row) for row in filled), default=0),
    }
