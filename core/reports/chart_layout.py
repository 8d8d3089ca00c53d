"""Where the parts of a chart on paper stand: axis, names of categories and curves, legend; no two texts overlap."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.model.reports import Drawing

LINE = 3.4  # millimetres that a line of text takes
_GAP = 2.0  # between two texts side by side
_AXIS = 17.0  # beside the plot, for the ticks
_SWATCH = 6.0
_PLOT = 48.0
_WIDEST_NAME = 45.0
_LONGEST_TURNED = 30.0

Measure = Callable[[str], float]
Scale = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One text in its box, in millimetres of the page from its upper left corner.

    ``curve`` is the number of the curve that it names. A ``turned`` one runs upwards.
    """

    text: str
    left: float
    top: float
    width: float
    height: float = LINE
    align: str = "L"
    curve: int | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Swatch:
    """The mark beside a name in the legend: that of a curve, or of the band where ``curve`` is ``None``."""

    left: float
    top: float
    width: float
    curve: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLayout:
    """The plot as a box, its scale as low, high and step, and every text of the chart; ``bottom`` is where it ends."""

    left: float
    top: float
    width: float
    height: float
    bottom: float
    scale: Scale
    labels: tuple[Label, ...]
    swatches: tuple[Swatch, ...]


def arrange(
    block: Drawing,
    measure: Measure,
    tick: Callable[[float], str],
    corner: tuple[float, float],
    width: float,
    *,
    right_to_left: bool,
) -> ChartLayout:
    """Return where the parts of ``block`` stand from ``corner`` on, within ``width``; it has a value at least.

    The plot runs from left to right in every language, only the legend begins where reading does.
    """
    left, begin = corner
    end = left + width
    named_at_end = _reach_the_end(block)
    names = [min(_WIDEST_NAME, measure(curve.name)) for curve in block.curves] if named_at_end else []
    counted = " · ".join(filter(None, (block.unit, block.axis)))
    unit = Label(text=counted, left=left, top=begin, width=measure(counted))
    room = (left + unit.width + 2 * _GAP, begin)
    legend = list(_legend(_entries(block), measure, room, end, right_to_left))
    box = _Box(
        left=left + _AXIS,
        top=max([begin, *(label.top for label, _ in legend)]) + LINE + _GAP,
        width=width - _AXIS - (max(names, default=0.0) + _GAP),
        scale=scale_of(block),
    )
    categories, below = _categories(block, measure, (box.left, box.bottom + _GAP), box.width)
    return ChartLayout(
        left=box.left,
        top=box.top,
        width=box.width,
        height=_PLOT,
        bottom=box.bottom + _GAP + below,
        scale=box.scale,
        labels=(
            unit,
            *(label for label, _ in legend),
            *(
                Label(text=tick(value), left=left, top=box.beside(value), width=_AXIS - 2, align="R")
                for value in box.ticks
            ),
            *categories,
            *(_at_ends(block, box, end) if named_at_end else ()),
        ),
        swatches=tuple(swatch for _, swatch in legend),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """The plot itself."""

    left: float
    top: float
    width: float
    scale: Scale

    @property
    def bottom(self) -> float:
        return self.top + _PLOT

    @property
    def ticks(self) -> list[float]:
        low, high, step = self.scale
        return [low + number * step for number in range(round((high - low) / step) + 1)]

    def beside(self, value: float) -> float:
        """Return the top of a line of text whose middle is as high as ``value``."""
        low, high, _ = self.scale
        return self.top + _PLOT * (high - value) / (high - low) - LINE / 2


def _entries(block: Drawing) -> list[tuple[int | None, str]]:
    """Return what a legend has to name: the curves without a name at their end, and the band."""
    entries: list[tuple[int | None, str]] = []
    if not _reach_the_end(block) and (len(block.curves) > 1 or block.band):  # one alone is what the title says
        entries = list(enumerate(curve.name for curve in block.curves))
    return [*entries, (None, block.band)] if block.band else entries


def _at_ends(block: Drawing, box: _Box, end: float) -> list[Label]:
    """Return the names of curves beside their last values."""
    wanted = [box.beside(curve.values[-1] or 0.0) for curve in block.curves]
    tops = spread(wanted, LINE, box.top - LINE / 2, box.bottom - LINE / 2)
    left = box.left + box.width * (1 - 0.5 / len(block.categories)) + 1
    return [
        Label(text=curve.name, left=left, top=top, width=end - left, curve=number)
        for number, (curve, top) in enumerate(zip(block.curves, tops, strict=True))
    ]


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Return places near the ``wanted`` ones, in their order, ``height`` apart at least and between the bounds.

    Where the bounds leave too little room, the places begin at ``low`` and go beyond ``high``.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    blocks: list[list[float]] = []  # sum and count of what stands together, less what stands before it
    for position, number in enumerate(order):
        blocks.append([wanted[number] - position * height, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, count = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + count]
    base = [total / count for total, count in blocks for _ in range(int(count))]
    highest = max(low, high - (len(order) - 1) * height)
    places = [0.0] * len(order)
    for position, number in enumerate(order):
        places[number] = min(max(base[position], low), highest) + position * height
    return places


def _reach_the_end(block: Drawing) -> bool:
    """Return whether each curve can have its name at its end: there is nothing right of it to run into."""
    return not block.bars and all(curve.values and curve.values[-1] is not None for curve in block.curves)


def _legend(
    entries: Sequence[tuple[int | None, str]],
    measure: Measure,
    corner: tuple[float, float],
    end: float,
    right_to_left: bool,  # noqa: FBT001 - the direction of the whole page
) -> Iterator[tuple[Label, Swatch]]:
    """Yield the names with their marks, line after line."""
    begin, top = corner
    at = begin
    for curve, name in entries:
        text = min(measure(name), end - begin - _SWATCH - 1)
        taken = _SWATCH + 1 + text
        if at > begin and at + taken > end:
            at, top = begin, top + LINE
        left = begin + end - at - taken if right_to_left else at
        mark, beside = (left + text + 1, left) if right_to_left else (left, left + _SWATCH + 1)
        align = "R" if right_to_left else "L"
        yield (
            Label(text=name, left=beside, top=top, width=text, align=align),
            Swatch(mark, top, _SWATCH, curve),
        )
        at += taken + 2 * _GAP


def _categories(
    block: Drawing, measure: Measure, corner: tuple[float, float], width: float
) -> tuple[list[Label], float]:
    """Return the names below the plot and how high they are: of lines as many as fit, of bars all of them."""
    left, top = corner
    room = width / max(1, len(block.categories))
    middles = [left + room * (number + 0.5) for number in range(len(block.categories))]
    widest = max(map(measure, block.categories), default=0.0) + _GAP
    if not block.bars:
        every = max(1, math.ceil(widest / room))
        return [
            Label(text=name, left=middle - widest / 2, top=top, width=widest, align="C")
            for name, middle in list(zip(block.categories, middles, strict=True))[::every]
        ], LINE
    broken = [_broken(name, measure, room - 1) for name in block.categories]
    if all(measure(line) <= room - 1 for lines in broken for line in lines):
        return [
            Label(text=line, left=middle - room / 2, top=top + LINE * number, width=room, align="C")
            for lines, middle in zip(broken, middles, strict=True)
            for number, line in enumerate(lines)
        ], LINE * max(map(len, broken))
    high = min(_LONGEST_TURNED, widest)
    thick = min(LINE, room)
    return [
        Label(text=name, left=middle - thick / 2, top=top, width=thick, height=high, align="R", turned=True)
        for name, middle in zip(block.categories, middles, strict=True)
    ], high


def _broken(name: str, measure: Measure, room: float) -> list[str]:
    """Return a name in one line, or in the two at whose blank both are shortest."""
    blanks = [at for at, letter in enumerate(name) if letter == " "]
    if measure(name) <= room or not blanks:
        return [name]
    halves = [[name[:at], name[at + 1 :]] for at in blanks]
    return min(halves, key=lambda lines: max(map(measure, lines)))


def scale_of(block: Drawing) -> Scale:
    """Return the scale of ``block`` as low, high and step; it has a value at least."""
    values = [value for curve in block.curves for value in curve.values if value is not None]
    values += [value for value in (*block.low, *block.high) if value is not None]
    low, high = min(values), max(values)
    if block.bars or 0 <= low < high / 2:
        low = min(0.0, low)
    if block.bars:
        high = max(0.0, high)
    if high <= low:
        high = low + 1.0
    rough = (high - low) / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * (1 - 1e-9))
    return math.floor(low / step) * step, math.ceil(high / step) * step, step
