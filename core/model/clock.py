"""The injected clock: UTC to store, Asia/Riyadh for a manager's today."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

RIYADH = ZoneInfo("Asia/Riyadh")


class Clock(Protocol):
    """Returns the time; tests pass a fixed one."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Return ``moment`` as it is stored: UTC, ISO 8601, to the millisecond, sortable as text."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def business_day(moment: datetime) -> date:
    """Return the calendar day of ``moment`` in Saudi Arabia."""
    return moment.astimezone(RIYADH).date()
