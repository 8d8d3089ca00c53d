"""Report how numbers in texts were read, where they could have been read otherwise."""

from collections.abc import Iterator

from core.importing.cells.number_texts import DecimalMark, parse_number
from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue

_OTHER = {DecimalMark.POINT: DecimalMark.COMMA, DecimalMark.COMMA: DecimalMark.POINT}


def check_notations(sheet: Sheet) -> Iterator[Issue]:
    """Yield, at the heading, an example of figures that another mark makes other numbers: with the number that it was
    read as, and the other one in brackets. Columns with the same mark are reported once, at the first of them.

    Yield also an example of each column whose figures name their currency.
    """
    notations = sheet.notations
    shown: set[DecimalMark] = set()
    for column, example in sorted(notations.examples.items()):
        mark = notations.marks[column]
        if mark not in shown and sheet.rules.is_on("column.marks"):
            shown.add(mark)
            readings = f"{_number(example, mark)} ({_number(example, _OTHER[mark])})"
            yield sheet.issue("column.marks", None, column, example, readings)
    for column, example in sorted(notations.currencies.items()):
        if sheet.rules.is_on("column.currency"):
            yield sheet.issue("column.currency", None, column, example, _number(example, notations.marks[column]))


def _number(text: str, mark: DecimalMark) -> str:
    """Return the number of a text under ``mark`` in digits."""
    number = parse_number(text)
    value = None if number is None else number.value(mark)
    return "" if value is None else format(value, "f")
