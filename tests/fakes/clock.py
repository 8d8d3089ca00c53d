"""A clock that stands still until it is moved."""

from datetime import UTC, datetime, timedelta


class StandingClock:
    def __init__(self) -> None:
        self.moment = datetime(2025, 1, 15, 6, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, by: timedelta) -> None:
        self.moment += by
