"""A table as it is judged: its layout, its labels, its figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.importing.cells.addresses import column_name
from core.importing.layout.columns import Layout
from core.importing.layout.date_axis import PeriodAxis
from core.importing.layout.grid import FigureGrid
from core.importing.layout.identities import Labels, Variants
from core.importing.layout.text_numbers import Notations
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that was read of one table; rows count from 0, the row under the header."""

    layout: Layout
    length: int
    labels: Mapping[str, Labels]
    places: Variants
    products: Variants
    grid: FigureGrid
    calendar: PeriodAxis
    rules: RuleBook
    decided: Mapping[str, int] = field(default_factory=dict)
    notations: Notations = field(default_factory=Notations)

    @property
    def first_row(self) -> int:
        """The sheet's number (from 1) of row 0."""
        return self.layout.header_row + 2

    def column_of(self, level: str) -> int:
        """Return the column of ``level``; the first one for a level that the sheet's name gives."""
        return next((column for column, named in self.layout.levels.items() if named == level), 0)

    def issue(self, rule: str, row: int | None, column: int | None, value: str = "", suggestion: str = "") -> Issue:
        """Return the issue of a cell; no ``row`` is the header, no ``column`` the whole row."""
        number = self.layout.header_row + 1 if row is None else self.first_row + row
        return Issue(
            sheet=self.layout.sheet,
            row=number,
            cell=None if column is None else f"{column_name(column)}{number}",
            rule=rule,
            severity=self.rules.severity(rule),
            value=value,
            suggestion=suggestion,
        )
