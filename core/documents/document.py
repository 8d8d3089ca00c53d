"""A result for every outlet: its rows under the columns that each outlet shows, and the sentences around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic

from core.documents.columns import CellText, Column, T
from core.model.json_values import Json
from core.model.reports import Grid
from core.model.tables import Table, Value
from core.texts.catalogue import Language, say

_TIMES = ("first_day", "last_day", "first", "before", "last", "period", "as_of")  # of a result, as JSON names them


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Generic[T]):
    """The columns of a result, and which of them people see where, by their ids and in that order.

    ``data`` are the keys of JSON and the columns of files, in their order; ``shown`` are for people alone. An id that
    is named twice, and one that no column has, raise ``ValueError``.
    """

    data: tuple[Column[T], ...] = ()
    shown: tuple[Column[T], ...] = ()
    terminal: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()
    window: tuple[str, ...] = ()
    by_id: Mapping[str, Column[T]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        every = (*self.data, *self.shown)
        object.__setattr__(self, "by_id", {column.id: column for column in every})
        unknown = {*self.terminal, *self.paper, *self.window} - set(self.by_id)
        if unknown or len(self.by_id) < len(every):
            raise ValueError(f"columns named twice or not at all: {sorted(unknown)}")

    def pick(self, ids: Sequence[str]) -> list[Column[T]]:
        """Return the columns with these ids, in that order."""
        return [self.by_id[id_] for id_ in ids]

    @property
    def in_files(self) -> list[Column[T]]:
        """The columns of files: those that hold one value."""
        return [column for column in self.data if column.plain is not None]

    def json_row(self, row: T, language: Language) -> dict[str, Json]:
        """Return a row for JSON, by the ids of the columns."""
        return {column.id: column.as_json(row, language) for column in self.data}

    def file_row(self, row: T, language: Language) -> list[Value]:
        """Return a row for a file, with values of their types."""
        return [column.plain(row, language) for column in self.data if column.plain is not None]

    def terminal_row(self, row: T, language: Language) -> list[str]:
        """Return a row for the terminal."""
        return [column.as_words(row, language) for column in self.pick(self.terminal)]

    def window_row(self, row: T, language: Language) -> dict[str, CellText]:
        """Return a row for the window, by the ids of its columns and in their order."""
        return {column.id: column.as_cell(row, language) for column in self.pick(self.window)}

    def terminal_headings(self) -> list[str]:
        """Return the text ids over the columns of the terminal."""
        return [column.heading for column in self.pick(self.terminal)]

    def terminal_numbers(self) -> list[int]:
        """Return the positions of the terminal's columns that are set to the right."""
        return [position for position, column in enumerate(self.pick(self.terminal)) if column.right]

    def sheet(self, title: str, rows: Sequence[T], language: Language) -> Table:
        """Return a table for a person's workbook: headings, words and numbers as on paper."""
        grid = self.grid(title, rows, language)
        return Table(title, grid.heads, grid.values, language is Language.ARABIC)

    def grid(self, title: str, rows: Sequence[T], language: Language, *, tab: str = "") -> Grid:
        """Return a table of a report: for paper in words, for a workbook in values; ``tab`` is its short name."""
        columns = self.pick(self.paper)
        return Grid(
            title=title,
            tab=tab,
            heads=tuple(say(language, column.heading) for column in columns),
            numeric=tuple(column.numeric for column in columns),
            words=tuple(tuple(column.as_words(row, language) for column in columns) for row in rows),
            values=tuple(tuple(column.as_value(row, language) for column in columns) for row in rows),
            styles=tuple(column.style for column in columns),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Generic[T]):
    """A result in a language. ``about`` is what JSON says besides the rows; ``before`` and ``after`` are sentences."""

    name: str
    language: Language
    columns: Columns[T]
    rows: Sequence[T]
    about: Mapping[str, Json] = field(default_factory=dict)
    before: Sequence[str] = ()
    after: Sequence[str] = ()

    def as_json(self, limit: int | None = None) -> dict[str, Json]:
        """Return the whole for JSON, with no more rows than ``limit``."""
        return {**self.about, "rows": [self.columns.json_row(row, self.language) for row in self.rows[:limit]]}

    def as_table(self, limit: int | None = None) -> Table:
        """Return the rows for a file, under the ids of their columns."""
        rows = [self.columns.file_row(row, self.language) for row in self.rows[:limit]]
        return Table(self.name, [column.id for column in self.columns.in_files], rows)

    def as_sheet(self, limit: int | None = None) -> Table:
        """Return the rows for a person's workbook: the columns of files, in words of the language."""
        columns = self.columns.in_files
        rows = [[column.on_sheet(row, self.language) for column in columns] for row in self.rows[:limit]]
        heads = [column.sheet_heading(self.language) for column in columns]
        return Table(self.name, heads, rows, self.language is Language.ARABIC)

    def times(self) -> list[tuple[str, str]]:
        """Return the periods that the figures are of, by what they are: the window, what is compared, the last known.

        They are those of JSON, under the same keys; days in ISO form.
        """
        window = self.about.get("window")
        stated = {**self.about, **(window if isinstance(window, dict) else {})}
        return [(key, day) for key in _TIMES if isinstance(day := stated.get(key), str)]

    def as_words(self, limit: int | None = None) -> list[list[str]]:
        """Return the rows for the terminal."""
        return [self.columns.terminal_row(row, self.language) for row in self.rows[:limit]]
