"""What a table means: its columns by role, and each guess with what speaks for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from core.importing.recipe import Recipe
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.periods import Grain, Period

SURE, LIKELY, DOUBTFUL = 1.0, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Guess:
    """One thing that was guessed: the place it is about, what it was taken for, how surely, and why (by its name)."""

    place: str
    meaning: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asked for; ``None`` leaves the choice to the workbook."""

    unit: SalesUnit
    file: str = ""
    sheet: str | None = None
    table: int | None = None
    year: int | None = None
    figure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table understood: ``levels`` by column, ``periods`` by column (wide), or ``date`` and ``figure`` (long).

    Columns and rows count from 0, absolute on the sheet; the data begin under ``header_row`` and end at ``last_row``,
    or with the sheet. ``constant`` gives the levels whose name is that of the sheet. ``ignored`` are the headings left
    out, ``others`` the places of tables that were not taken; ``doubts`` are those of the period headings.
    """

    sheet: str
    header_row: int
    last_row: int | None = None
    table: int = 1
    recipe: Recipe
    levels: Mapping[int, str]
    periods: Mapping[int, Period]
    constant: Mapping[str, str] = field(default_factory=dict)
    date: int | None = None
    figure: int | None = None
    headings: Mapping[int, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    doubts: frozenset[str] = frozenset()
    guesses: tuple[Guess, ...] = ()

    @property
    def confidence(self) -> float:
        """How sure the least certain guess is, between 0 and 1."""
        return min((guess.confidence for guess in self.guesses), default=SURE)

    @property
    def grain(self) -> Grain | None:
        """The grain of the periods of a wide table; ``None`` for a long one."""
        return next((period.grain for period in self.periods.values()), None)


def bind(layout: Layout, recipe: Recipe) -> Layout:
    """Return ``layout`` read by a saved ``recipe``; raises ``workbook.column_missing`` if a column is not there."""
    if recipe.layout is not layout.recipe.layout or recipe.levels.keys() != layout.recipe.levels.keys():
        missing = sorted(set(recipe.levels) - set(layout.recipe.levels))
        raise UserError("workbook.column_missing", sheet=layout.sheet, columns=", ".join(missing))
    by_heading = {heading: column for column, heading in zip(layout.levels, layout.recipe.levels, strict=True)}
    return replace(
        layout, recipe=recipe, levels={by_heading[heading]: level for heading, level in recipe.levels.items()}
    )
