"""Settings, declared once: their names, types, limits and defaults; a user's own lie over the defaults."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.model.errors import UserError
from core.model.gaps import GapRule
from core.texts.catalogue import Language

Percentage = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class GapSettings(BaseModel):
    """When a group is a gap, and how much of a potential is counted on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    window_days: Annotated[int, Field(ge=1, le=3_660)] = 30
    threshold: Percentage = 40.0
    high: Percentage = 60.0
    realisation: tuple[Share, Share, Share] = (0.25, 0.5, 1.0)

    def rule(
        self,
        *,
        window_days: int | None = None,
        threshold: float | None = None,
        high: float | None = None,
        by: tuple[str, ...] = (),
    ) -> GapRule:
        """Return the rule that these settings make; what is given stands before what is set."""
        asked = {"window_days": window_days, "threshold": threshold, "high": high}
        chosen = self.model_copy(update={name: value for name, value in asked.items() if value is not None})
        fields = chosen.model_dump()
        return GapRule(**fields, by=by) if by else GapRule(**fields)


class Settings(BaseModel):
    """Everything that can be set."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Language = Language.ENGLISH
    gaps: GapSettings = GapSettings()


def load(path: Path) -> Settings:
    """Return the settings of the file at ``path``, or the defaults where there is none.

    Raises ``settings.unreadable`` with the name of the setting that is not understood.
    """
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise UserError("settings.unreadable", file=path.name, setting=place) from error
    except (OSError, ValueError) as error:
        raise UserError("settings.unreadable", file=path.name, setting="-") from error
