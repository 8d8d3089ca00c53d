"""What headings mean: by the words of the trade, or by a recipe that says so."""

from typing import Protocol

from core.importing.cells.period_texts import LONGEST
from core.importing.layout import headings
from core.importing.layout.recipe import Recipe
from core.model.names import fold


class Vocabulary(Protocol):
    """Says what a heading names; any cell may be asked about."""

    def level_of(self, heading: object) -> str | None:
        """Return the level of place or product that it names, or ``None``."""

    def resembling(self, heading: object) -> str | None:
        """Return the level that it names but for a slip of the hand, or ``None``."""

    def is_date(self, heading: object) -> bool:
        """Return whether it names the column of dates of a long table."""

    def is_year(self, heading: object) -> bool:
        """Return whether it names a column of years that completes the one of dates."""

    def is_day(self, heading: object) -> bool:
        """Return whether it may name a column of days of the month that completes the one of dates."""

    def is_month(self, heading: object) -> bool:
        """Return whether it may name a column of the months in which the weeks of the one of dates lie."""

    def is_figure(self, heading: object) -> bool:
        """Return whether it names the column of figures of a long table."""


class TradeWords:
    """The words that people in this trade use, in English and Arabic."""

    level_of = staticmethod(headings.level_of)
    resembling = staticmethod(headings.resembling)
    is_date = staticmethod(headings.is_date)
    is_year = staticmethod(headings.is_year)
    is_day = staticmethod(headings.is_day)
    is_month = staticmethod(headings.is_date)
    is_figure = staticmethod(headings.is_figure)


class RecipeWords:
    """The headings of a recipe, word for word but for case and blanks."""

    def __init__(self, recipe: Recipe) -> None:
        self._levels = {fold(heading): level for heading, level in recipe.levels.items()}
        self._date = None if recipe.date is None else fold(recipe.date)
        self._year = None if recipe.year is None else fold(recipe.year)
        self._day = None if recipe.day is None else fold(recipe.day)
        self._month = None if recipe.month is None else fold(recipe.month)
        self._figure = None if recipe.figure is None else fold(recipe.figure)

    def level_of(self, heading: object) -> str | None:
        """Return the level that the recipe gives it."""
        return self._levels.get(_folded(heading))

    def resembling(self, _: object) -> str | None:
        """Return nothing: a recipe leaves no doubt."""
        return None

    def is_date(self, heading: object) -> bool:
        """Return whether the recipe takes dates from it."""
        return self._date is not None and _folded(heading) == self._date

    def is_year(self, heading: object) -> bool:
        """Return whether the recipe completes its dates from it."""
        return self._year is not None and _folded(heading) == self._year

    def is_day(self, heading: object) -> bool:
        """Return whether the recipe completes its dates from it by days of the month."""
        return self._day is not None and _folded(heading) == self._day

    def is_month(self, heading: object) -> bool:
        """Return whether the recipe looks there for the months of its weeks."""
        return self._month is not None and _folded(heading) == self._month

    def is_figure(self, heading: object) -> bool:
        """Return whether the recipe takes figures from it."""
        return self._figure is not None and _folded(heading) == self._figure


TRADE = TradeWords()


def _folded(heading: object) -> str:
    return fold(heading) if isinstance(heading, str) and len(heading) <= LONGEST else ""
