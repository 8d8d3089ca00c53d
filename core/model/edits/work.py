"""Edits of targets, tasks of the worklist, saved views and packs."""

from datetime import date
from typing import ClassVar

from pydantic import Field, field_validator

from core.model.analyses.point_gaps import PointGapKind
from core.model.edits.edit import AuditDetail, Day, Edit, Exact, Fields, Thing
from core.model.work.worklist import TaskState

_DAY = 10  # letters of a day in ISO


class TargetFields(Fields):
    """What a region should sell in a period; ``None`` is no target."""

    value: Exact | None = None


def target_id(region: str, period: date) -> str:
    """Return the id of the target of a region in a period: the day first, so that no name of a region is ambiguous."""
    return f"{period.isoformat()}/{region}"


class TargetSet(Edit[TargetFields]):
    """A target was set, or removed with the value ``None``."""

    kind: ClassVar = "target.set"
    action: ClassVar = "target.set"
    thing: ClassVar = Thing.TARGET
    needs: ClassVar = frozenset({"value"})

    @field_validator("entity")
    @classmethod
    def _begins_with_a_day(cls, value: str) -> str:
        if value[_DAY : _DAY + 1] != "/":
            raise ValueError("not the id of a target")
        date.fromisoformat(value[:_DAY])
        return value

    @property
    def period(self) -> date:
        """The first day of the period."""
        return date.fromisoformat(self.entity[:_DAY])

    @property
    def region(self) -> str:
        """The region; empty for all of them together."""
        return self.entity[_DAY + 1 :]

    @property
    def subjects(self) -> tuple[str, ...]:
        """The region, a dash for all of them together."""
        return (self.region or "-",)

    @property
    def audit_detail(self) -> AuditDetail:
        """The period and whether there is a target now; never how much."""
        return {"period": self.period.isoformat(), "set": self.set.value is not None}


class TaskFields(Fields):
    """What a person decided about a task, and which gap it closes: its id is a digest and names nothing."""

    # The region comes first; a decision without it would be visible to nobody, and no list could be made of it.
    place: tuple[str, ...] = Field(default=(), min_length=1)
    item: str = ""
    gap: PointGapKind = PointGapKind.OUT_OF_STOCK_OPEN
    state: TaskState = TaskState.OPEN
    why: str = ""
    as_of: Day = date.min


class TaskDecide(Edit[TaskFields]):
    """A task is done, has failed, or is open again; ``was`` is the decision before, without the gap."""

    kind: ClassVar = "task.decide"
    action: ClassVar = "task.decide"
    thing: ClassVar = Thing.TASK
    needs: ClassVar = frozenset({"as_of", "gap", "item", "place", "state"})

    @property
    def audit_detail(self) -> AuditDetail:
        """The state, and not the reason."""
        return {"state": self.set.state.value}


class ViewFields(Fields):
    """A saved view: ``selection`` as ``Selection.as_data`` writes it, ``setup`` as the page keeps it."""

    page: str = ""
    selection: dict[str, object] = Field(default_factory=dict)
    setup: dict[str, object] = Field(default_factory=dict)


class ViewSave(Edit[ViewFields]):
    """A view was saved under its name; ``was`` is empty for one that is new."""

    kind: ClassVar = "view.save"
    action: ClassVar = "view.save"
    thing: ClassVar = Thing.VIEW


class ViewDelete(Edit[ViewFields]):
    """A view was deleted; ``was`` is the whole view."""

    kind: ClassVar = "view.delete"
    action: ClassVar = "view.delete"
    thing: ClassVar = Thing.VIEW


class PackFields(Fields):
    """The names of the saved views in a pack, in their order."""

    views: tuple[str, ...] = ()


class PackSave(Edit[PackFields]):
    """A pack was saved under its name; ``was`` is empty for one that is new."""

    kind: ClassVar = "pack.save"
    action: ClassVar = "pack.save"
    thing: ClassVar = Thing.PACK
    needs: ClassVar = frozenset({"views"})


class PackDelete(Edit[PackFields]):
    """A pack was deleted; ``was`` is the whole pack."""

    kind: ClassVar = "pack.delete"
    action: ClassVar = "pack.delete"
    thing: ClassVar = Thing.PACK
