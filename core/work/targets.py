"""What a person decides about a target: money is compared and set, and never merged."""

from datetime import date
from decimal import Decimal

from core.model.edits.work import TargetFields, TargetSet, target_id
from core.model.errors import UserError


def set_target(before: Decimal | None, region: str, period: date, value: Decimal | None) -> TargetSet:
    """Return the edit that sets a target, or removes it with ``None``; raises ``target.negative``."""
    if value is not None and value < 0:
        raise UserError("target.negative", value=str(value))
    entity = target_id(region, period)
    return TargetSet(entity=entity, was=TargetFields(value=before), set=TargetFields(value=value))


def is_stale(edit: TargetSet, value: Decimal | None) -> bool:
    """Return whether ``edit`` was made upon another target than ``value``, so that a person has to choose."""
    return "value" in edit.was.model_fields_set and edit.was.value != value
