"""A recipe: which column means what. The same recipe on the same file is the same import."""

from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.model.dimensions import AUDIT_HEADINGS, SalesUnit

AUDIT_RECIPE = "retail-audit"


class LayoutKind(StrEnum):
    """How a sheet lays out its figures."""

    WIDE = "wide"  # a column for each period
    LONG = "long"  # a row for each figure, with a column for its date


class Recipe(BaseModel):
    """Roles of columns by heading. ``levels`` maps a heading to a place or product level.

    ``date`` and ``figure`` name the columns of a long table; a wide one has a column for each period instead.
    ``sheet_level`` is the level that the name of the sheet gives, in a workbook with a sheet for each.
    ``place`` and ``product`` are the levels whose names together identify a point and an item; every other level
    describes them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80)]
    layout: LayoutKind
    levels: dict[str, str]
    place: tuple[str, ...]
    product: tuple[str, ...]
    date: str | None = None
    figure: str | None = None
    sheet_level: str | None = None
    unit: SalesUnit = SalesUnit.UNSTATED

    @property
    def digest(self) -> str:
        """What makes this recipe itself, whatever it is called."""
        return sha256(self.model_dump_json(exclude={"name"}).encode()).hexdigest()


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
