"""What an organisation asks when figures leave."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class ExportReason(StrEnum):
    """Whether somebody who takes figures out must say why."""

    OFF = "off"
    ASKED = "asked"


class ExportPolicy(BaseModel):
    """What is asked when figures leave: as a file, a picture or a copy. The audit keeps the reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reason: ExportReason = ExportReason.OFF
