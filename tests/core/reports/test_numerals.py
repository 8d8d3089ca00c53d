"""Digits of a report: figures by themselves as in sentences, and names as they are."""

from core.model.reports import Grid, KeyFigure, KeyFigures, Paragraph
from core.reports.numerals import shaped
from core.texts.digits import Digits, written_in

TABLE = Grid(
    title="",
    heads=("Brand", "Sales"),
    numeric=(False, True),
    words=(("7UP", "1,234"),),
    values=(("7UP", 1_234.0),),
)
CARDS = KeyFigures((KeyFigure(title="Sales", figure="49.8%", value=49.8, change="\u2066+1.7%\u2069"),))


def test_figures_have_the_digits_of_the_context_and_names_keep_theirs() -> None:
    with written_in(Digits.ARABIC_INDIC):
        table, cards = shaped(TABLE), shaped(CARDS)
    assert isinstance(table, Grid)
    assert table.words == (("7UP", "١٬٢٣٤"),)
    assert table.values == TABLE.values
    assert isinstance(cards, KeyFigures)
    assert (cards.figures[0].figure, cards.figures[0].value) == ("٪٤٩٫٨", 49.8)
    assert "١٫٧" in cards.figures[0].change


def test_western_digits_and_blocks_without_figures_stay_as_they_are() -> None:
    assert shaped(TABLE) == TABLE
    assert shaped(CARDS) == CARDS
    with written_in(Digits.ARABIC_INDIC):
        assert shaped(Paragraph("1")) == Paragraph("1")
