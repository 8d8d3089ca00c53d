"""The digits of a report: those that the context writes, in figures that stand by themselves as in sentences."""

from dataclasses import replace

from core.model.reports import Block, Grid, KeyFigure, KeyFigures
from core.texts import digits


def shaped(block: Block) -> Block:
    """Return a block of an Arabic report with its figures in the digits of this context; names keep theirs."""
    if isinstance(block, KeyFigures):
        return KeyFigures(tuple(_figure(figure) for figure in block.figures))
    if isinstance(block, Grid):
        return replace(block, words=tuple(_row(block, row) for row in block.words))
    return block


def _figure(figure: KeyFigure) -> KeyFigure:
    shown = digits.shaped(figure.figure) if figure.value is not None else figure.figure
    return replace(figure, figure=shown, change=digits.shaped_within(figure.change))


def _row(block: Grid, row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(digits.shaped(word) if numeric else word for word, numeric in zip(row, block.numeric, strict=True))
