"""Columns of texts as numbers: whole columns by Arrow, and by ``parse_number`` what its patterns leave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.number_texts import DecimalMark, Evidence, evidence, is_exact, parse_number, settle

_EXACT_DIGITS = 15
_OTHER = {DecimalMark.POINT: DecimalMark.COMMA, DecimalMark.COMMA: DecimalMark.POINT}
_WHOLE = "^-?[0-9]+$"
_PLAIN = {mark: rf"^-?[0-9]+([{mark}][0-9]+)?$" for mark in _OTHER}
_GROUPED = {mark: rf"^-?[1-9][0-9]{{0,2}}([{groups}][0-9]{{3}})+([{mark}][0-9]+)?$" for mark, groups in _OTHER.items()}
# What is a number with this decimal mark and none with the other one.
_SHOWS = {
    mark: (
        rf"^-?([0-9]*[{mark}]([0-9]{{1,2}}|[0-9]{{4,}})|(0[0-9]*|[0-9]{{4,}})[{mark}][0-9]+"
        rf"|[1-9][0-9]{{0,2}}([{groups}][0-9]{{3}})+([{groups}][0-9]{{3}}|[{mark}][0-9]+))$"
    )
    for mark, groups in _OTHER.items()
}
_TWO_READINGS = "^-?[1-9][0-9]{0,2}[.,][0-9]{3}$"


@dataclass(frozen=True, slots=True)
class TextNotation:
    """How the texts of a column are read; ``example`` is one of those that another mark makes another number."""

    mark: DecimalMark
    example: str = ""


@dataclass(frozen=True, slots=True)
class TextFigures:
    """A column of texts as numbers: null where a cell is blank or odd. ``odd`` are the rows of the odd cells."""

    numbers: pa.Array
    odd: list[int]
    notation: TextNotation


def read_numbers(columns: Mapping[int, pa.Array], answers: Mapping[int, DecimalMark]) -> dict[int, TextFigures]:
    """Return columns of trimmed texts as numbers, each in the notation that it shows, or that ``answers`` give.

    Odd are texts that are no numbers, that could be two or would lose digits, and those with a currency or per cent.
    """
    marks = settle({number: _evidence(texts) for number, texts in columns.items()}, answers)
    return {number: _read(texts, marks[number]) for number, texts in columns.items()}


def _evidence(texts: pa.Array) -> Evidence:
    """Return which decimal marks a column shows."""
    rest = _without(_without(texts, "^$"), _WHOLE)
    shown = Evidence(*(_any(rest, _SHOWS[mark]) for mark in (DecimalMark.POINT, DecimalMark.COMMA)))
    for pattern in (*_PLAIN.values(), *_GROUPED.values()):
        rest = _without(rest, pattern)
    return shown | evidence(rest.unique().to_pylist())


def _read(texts: pa.Array, mark: DecimalMark) -> TextFigures:
    plain = pc.match_substring_regex(texts, _PLAIN.get(mark, _WHOLE))
    written = pc.if_else(plain, texts, pa.scalar(None, pa.string()))
    if mark in _OTHER and pc.any(left := pc.and_not(pc.invert(plain), pc.equal(texts, ""))).as_py():
        grouped = pc.and_(left, pc.match_substring_regex(texts, _GROUPED[mark]))
        plain = pc.or_(plain, grouped)
        written = pc.if_else(grouped, pc.replace_substring(texts, _OTHER[mark], ""), written)
    if mark is DecimalMark.COMMA:
        written = pc.replace_substring(written, ",", ".")
    numbers = written.cast(pa.float64())
    long = pc.and_(plain, pc.greater(pc.utf8_length(texts), _EXACT_DIGITS))
    strange = pc.or_(long, pc.and_not(pc.invert(plain), pc.equal(texts, "")))
    example = _example(texts.filter(pc.match_substring_regex(texts, _TWO_READINGS)), mark)
    if not pc.any(strange).as_py():
        return TextFigures(numbers, [], TextNotation(mark, example))
    rows = pc.indices_nonzero(strange).to_pylist()
    values = dict(_distinct(texts.filter(strange).unique().to_pylist(), mark))
    cells = texts.filter(strange).to_pylist()
    listed = numbers.to_pylist()
    for row, cell in zip(rows, cells, strict=True):
        listed[row] = values.get(cell)
    odd = [row for row in rows if listed[row] is None]
    return TextFigures(pa.array(listed, pa.float64()), odd, TextNotation(mark, example))


def _distinct(texts: list[str], mark: DecimalMark) -> Iterator[tuple[str, float]]:
    """Yield the texts that plainly are a number under ``mark``, each with its number."""
    for text in texts:
        number = parse_number(text)
        value = None if number is None or number.currency or number.is_percent else number.value(mark)
        if value is not None and is_exact(value):
            yield text, float(value)


def _example(texts: pa.Array, mark: DecimalMark) -> str:
    return "" if mark is DecimalMark.UNKNOWN or not len(texts) else str(texts[0].as_py())


def _without(texts: pa.Array, pattern: str) -> pa.Array:
    if not len(texts):
        return texts
    matches = pc.match_substring_regex(texts, pattern)
    return texts.filter(pc.invert(matches)) if pc.any(matches).as_py() else texts


def _any(texts: pa.Array, pattern: str) -> bool:
    return bool(len(texts)) and bool(pc.any(pc.match_substring_regex(texts, pattern)).as_py())
