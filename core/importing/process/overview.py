"""What a workbook holds, before anyone decides to import it: the answer of a survey."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.importing.layout.columns import Guess
from core.importing.layout.recipe import LayoutKind, Recipe
from core.model.errors import Datum, UserError
from core.model.periods import Grain


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOverview:
    """A sheet; ``columns`` counts those of its longest row among the first ones, 0 for an empty sheet."""

    name: str
    visible: bool
    empty: bool
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOverview:
    """A table, by its sheet and its number there, from 1; ``place`` is the address of its first heading."""

    sheet: str
    table: int
    visible: bool
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutOverview:
    """How an import would read the table. Rows count from 1; ``last_row`` is ``None`` where the sheet ends the table.

    ``levels`` gives the level of a heading, ``constant`` the names that hold for all rows. ``periods`` are those of
    the headings, by their first days (ISO), and ``grain`` is theirs. ``date`` and ``figure`` are those of a long table.
    """

    sheet: str
    table: int
    kind: LayoutKind
    header_row: int
    last_row: int | None
    recipe: str
    confidence: float
    levels: Mapping[str, str]
    constant: Mapping[str, str]
    grain: Grain | None
    periods: tuple[str, ...]
    date: str | None
    figure: str | None
    ignored: tuple[str, ...]
    guesses: tuple[Guess, ...]
    other_tables: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnOverview:
    """A column that is no period: its role, the confidence in it and the name of its reason, and a few of its texts."""

    column: str
    heading: str
    role: str
    confidence: float
    reason: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What prevents an import: the code and the data of an error."""

    code: str
    data: Mapping[str, Datum]

    @property
    def error(self) -> UserError:
        """The error that an import would raise."""
        return UserError(self.code, **self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The first rows of a sheet as texts, with personal data masked; no sheet and no rows where none is in question."""

    sheet: str | None
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookOverview:
    """The sheets and tables of a workbook, and the layout and recipe that fit best.

    ``layout`` and ``recipe`` are ``None`` where no sheet can be imported; ``problems`` then says why. With a layout it
    asks which of several columns of figures is meant: each of them has the role of the figure. ``known`` says
    whether the recipe is one of those that were given. ``more_sheets`` are those that an import would read as well.
    """

    file: str
    container: str
    reader: str
    sheets: tuple[SheetOverview, ...]
    tables: tuple[TableOverview, ...]
    layout: LayoutOverview | None
    recipe: Recipe | None
    known: bool
    columns: tuple[ColumnOverview, ...]
    more_sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    preview: Preview
