"""A recipe: which column means what, and what a cell that is no figure means. The same recipe on the same file is the
same import.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.importing.cells.number_texts import DecimalMark
from core.model.dimensions import AUDIT_HEADINGS, LEVELS, PLACE_LEVELS, PRODUCT_LEVELS, SalesUnit
from core.model.names import fold

AUDIT_RECIPE = "retail-audit"
LONG_ROLES = ("date", "year", "day_of_month", "month_of_week", "figure")  # of columns of a long table, besides levels

Blanks = Literal["missing", "zero"]
Placeholders = Literal["apart", "missing", "zero"]
NumberTexts = Literal["apart", "number"]
Comma = Literal["shown", "thousands", "decimal"]
Person = Literal["masked", "open"]
Duplicates = Literal["first", "last", "sum"]
_MARKS: dict[Comma, DecimalMark] = {
    "shown": DecimalMark.UNKNOWN,
    "thousands": DecimalMark.POINT,
    "decimal": DecimalMark.COMMA,
}


class LayoutKind(StrEnum):
    """How a sheet lays out its figures."""

    WIDE = "wide"  # a column for each period
    LONG = "long"  # a row for each figure, with a column for its date


class PriceBasis(StrEnum):
    """At whose price an amount is; it means nothing for litres and cases."""

    CONSUMER = "consumer"
    TRADE = "trade"
    UNSTATED = "unstated"


class Treatment(BaseModel):
    """What the cells of a figure column mean that hold no plain figure. As shipped, nothing is ever assumed.

    ``apart`` sets a cell apart, ``missing`` takes it for a blank, ``zero`` for a zero, ``number`` for the number that
    its text plainly is. ``comma`` says what the comma of numbers in texts means where the column itself does not show
    it: it groups ``thousands``, so that a point begins the decimals, or it begins the decimals itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    blanks: Blanks = "missing"
    placeholders: Placeholders = "apart"
    number_texts: NumberTexts = "apart"
    # Written only where it is answered: recipes of earlier releases keep their digests, and those can read such ones.
    comma: Annotated[Comma, Field(exclude_if=lambda comma: comma == "shown")] = "shown"

    @property
    def decimal_mark(self) -> DecimalMark:
        """The decimal mark that ``comma`` gives; unknown where figures must show it."""
        return _MARKS[self.comma]


class Recipe(BaseModel):
    """Roles of columns by heading. ``levels`` maps a heading to a place or product level.

    ``date`` and ``figure`` name the columns of a long table; a wide one has a column for each period instead. ``year``
    names the column of years where that of dates holds months, quarters or weeks without one, and ``day`` that of the
    days where it holds months. ``month`` names that of the months in which its numbered weeks must lie.
    ``sheet_level`` is the level that the name of the sheet gives, in a workbook with a sheet for each. ``place`` and
    ``product`` are the levels whose names together identify a point and an item; every other level describes them.
    ``headings`` are those of all columns but the periods, by which a layout is recognised. ``treatment`` is the default
    for figure columns that ``columns`` does not name. ``duplicates`` says which of several rows with one place, product
    and date is loaded, or that they are summed, as the lines of bills are. ``personal`` maps the heading of a column to
    ``masked`` where it names persons, and to ``open`` where it only seems to.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80)]
    layout: LayoutKind
    levels: dict[str, str]
    place: tuple[str, ...]
    product: tuple[str, ...]
    date: str | None = None
    # Written only where there is one: recipes of earlier releases keep their digests, and those can read such ones.
    year: Annotated[str | None, Field(exclude_if=lambda year: year is None)] = None
    day: Annotated[str | None, Field(exclude_if=lambda day: day is None)] = None
    month: Annotated[str | None, Field(exclude_if=lambda month: month is None)] = None
    figure: str | None = None
    sheet_level: str | None = None
    unit: SalesUnit = SalesUnit.UNSTATED
    price_basis: PriceBasis = PriceBasis.UNSTATED
    headings: tuple[str, ...] = ()
    treatment: Treatment = Treatment()
    columns: dict[str, Treatment] = {}
    duplicates: Duplicates = "first"
    personal: dict[str, Person] = {}

    @property
    def of_dates(self) -> tuple[str | None, ...]:
        """The headings of the columns that give the dates: of dates, years, days and months."""
        return self.date, self.year, self.day, self.month

    @property
    def digest(self) -> str:
        """The digest of this recipe without its name."""
        return sha256(self.model_dump_json(exclude={"name"}).encode()).hexdigest()

    @property
    def digest_as_written(self) -> str:
        """The digest that it had where it was written: an older release did not count fields that it did not know."""
        return sha256(self.model_dump_json(exclude={"name"}, exclude_unset=True).encode()).hexdigest()

    @property
    def fingerprint(self) -> frozenset[str]:
        """The headings by which its layout is recognised, in whatever order; empty for a recipe that names none."""
        return fingerprint(self.headings)

    def changed(self, changes: "RecipeChanges") -> "Recipe":
        """Return the recipe with ``changes``."""
        given = {name: value for name, value in changes if value is not None}
        given["personal"] = {**self.personal, **changes.personal}
        cells = {name: given.pop(name) for name in Treatment.model_fields if name in given}
        return self.model_copy(update={**given, "treatment": self.treatment.model_copy(update=cells)})

    def with_roles(self, roles: Mapping[str, str]) -> "Recipe":
        """Return the recipe with ``roles`` by heading: a level, ``date``, ``year``, ``day_of_month``,
        ``month_of_week``, ``figure``, or any other for none.

        What identifies a place and a product follows from the levels that there are.
        """
        levels = {heading: role for heading, role in roles.items() if role in LEVELS}
        by_role = {role: heading for heading, role in roles.items() if role in LONG_ROLES}
        place, product = identities(levels.values())
        long = self.layout is LayoutKind.LONG
        return self.model_copy(
            update={
                "levels": levels,
                "place": place,
                "product": product,
                "date": by_role.get("date") if long else None,
                "year": by_role.get("year") if long else None,
                "day": by_role.get("day_of_month") if long else None,
                "month": by_role.get("month_of_week") if long else None,
                "figure": by_role.get("figure") if long else self.figure,
            }
        )

    def treatment_of(self, heading: str) -> Treatment:
        """Return what holds for the figure column under ``heading``."""
        own = {fold(name): treatment for name, treatment in self.columns.items()}
        return own.get(fold(heading), self.treatment)


class RecipeChanges(BaseModel):
    """What a person decides of a recipe beyond its columns; ``None`` leaves it as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    price_basis: PriceBasis | None = None
    duplicates: Duplicates | None = None
    blanks: Blanks | None = None
    placeholders: Placeholders | None = None
    number_texts: NumberTexts | None = None
    comma: Comma | None = None
    personal: dict[str, Person] = {}


def read_recipe(body: str) -> Recipe | None:
    """Return the recipe that the JSON ``body`` holds; ``None`` for one of a later release and for what is no recipe."""
    try:
        return Recipe.model_validate_json(body)
    except ValidationError:
        return None


def identities(levels: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the levels that identify a place and a product among ``levels``.

    A market within its precision area, and an item; where these are missing, whatever there is.
    """
    there = set(levels)
    place = tuple(level for level in ("precision_area", "market") if level in there)
    product = tuple(level for level in ("item",) if level in there)
    return (
        place or tuple(level for level in PLACE_LEVELS if level in there),
        product or tuple(level for level in PRODUCT_LEVELS if level in there),
    )


def fingerprint(headings: Iterable[str]) -> frozenset[str]:
    """Return ``headings`` as they are compared: without order, case and blanks."""
    return frozenset(fold(heading) for heading in headings)


def audit_recipe(unit: SalesUnit) -> Recipe:
    """Return the recipe of a retail-audit sheet: fifteen text columns, then a column for each month."""
    return Recipe(
        name=AUDIT_RECIPE,
        layout=LayoutKind.WIDE,
        levels=AUDIT_HEADINGS,
        place=("precision_area", "market"),
        product=("item",),
        unit=unit,
    )
