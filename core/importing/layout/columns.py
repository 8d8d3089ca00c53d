"""What a table means: its columns by role, and each guess with what speaks for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.importing.cells.columns import SheetColumns
from core.importing.layout.date_columns import DateColumns
from core.importing.layout.left_columns import LeftColumn
from core.importing.layout.recipe import Recipe
from core.importing.layout.vocabulary import TRADE, RecipeWords, Vocabulary
from core.model.dimensions import SalesUnit
from core.model.periods import Grain, Period

SURE, LIKELY, DOUBTFUL = 1.0, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Guess:
    """One guess: the place it is about, what it was taken for, its confidence, and the name of its reason."""

    place: str
    meaning: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutOptions:
    """How to read a workbook; ``None`` leaves the choice to the workbook.

    A ``recipe`` says what the headings mean; without one the words of the trade do.
    ``sheet_level`` is the level that the names of the sheets give, and ``regions`` are names that are known as such.
    ``region`` is that of a table without a column for it; a blank one keeps it without, whatever sheet and file are
    named after.
    ``read_whole`` reads all rows of a table, for what its first rows do not show.
    ``rivals`` allows several columns of figures of which nothing says which is meant: a person is asked afterwards.
    """

    unit: SalesUnit
    file: str = ""
    sheet: str | None = None
    table: int | None = None
    year: int | None = None
    figure: str | None = None
    recipe: Recipe | None = None
    sheet_level: str | None = None
    regions: tuple[str, ...] = ()
    region: str | None = None
    rivals: bool = False
    read_whole: Callable[["Layout"], SheetColumns] | None = field(default=None, repr=False, compare=False)

    @property
    def words(self) -> Vocabulary:
        """What headings mean to it."""
        return TRADE if self.recipe is None else RecipeWords(self.recipe)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table understood: ``levels`` by column, ``periods`` by column (wide), or ``date`` and ``figure`` (long).
    ``year``, ``day`` and ``month`` are the columns that complete the dates, and ``rivals`` are the headings of figures
    among which nothing decides: ``figure`` is the first of them.

    Columns and rows count from 0, absolute on the sheet. The data begin under ``header_row`` and end at ``last_row``,
    or with the sheet. ``constant`` gives the levels that have one name for all rows. ``names`` are the headings by
    which the layout is recognised, ``ignored`` those of skipped columns, and ``left`` those of them that hold figures
    beside the periods; ``doubled`` gives, for each that names the level of another column, both headings. ``others``
    are the places of tables that were not taken, ``copies`` those of sheets that copy this one. ``doubts`` are those of
    the period headings; ``scales`` gives the words by which a column of figures is in thousands or millions;
    ``drifted`` names a recipe whose headings are nearly these.
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
    year: int | None = None
    day: int | None = None
    month: int | None = None
    figure: int | None = None
    rivals: tuple[str, ...] = ()
    headings: Mapping[int, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    left: tuple[LeftColumn, ...] = ()
    doubled: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    doubts: frozenset[str] = frozenset()
    scales: Mapping[int, str] = field(default_factory=dict)
    drifted: str = ""
    guesses: tuple[Guess, ...] = ()

    @property
    def dates(self) -> DateColumns:
        """The columns that give the dates of a long table."""
        return DateColumns(self.date, self.year, self.day, self.month)

    @property
    def confidence(self) -> float:
        """How sure the least certain guess is, between 0 and 1."""
        return min((guess.confidence for guess in self.guesses), default=SURE)

    @property
    def grain(self) -> Grain | None:
        """The grain of the periods of a wide table; ``None`` for a long one."""
        return next((period.grain for period in self.periods.values()), None)
