"""What an organisation sets of its own names, and how lists of names are written where there are no lists."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator


class CompanyPolicy(BaseModel):
    """Whose people use the vault: the own company by the ``names`` that the data have for it.

    They are names of manufacturers, or of brands where the data have no manufacturers. Without any, figures speak of
    the whole market. A text holds several names between semicolons, for places that know no lists.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[Annotated[str, Field(pattern=r"\S")], ...] = ()

    @field_validator("names", mode="before")
    @classmethod
    def _of_text(cls, names: object) -> object:
        return listed(names)


def listed(names: object) -> object:
    """Return names as a tuple, of a list, or of a text for places that know no lists."""
    if isinstance(names, str):
        return names_in(names)
    return tuple(names) if isinstance(names, list) else names


def names_in(text: str) -> tuple[str, ...]:
    """Return the names that stand between the semicolons of ``text``; blanks around them do not count."""
    return tuple(name for part in text.split(";") if (name := part.strip()))
