"""The forecast diary: frozen forecasts, their actuals, and naive."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryLine:
    """One step of one frozen forecast that has come true or not: errors are actual minus forecast."""

    run: str
    issued_at: str
    model: str
    by: tuple[str, ...]
    group: tuple[str | None, ...]
    start: date
    steps_ahead: int
    forecast: float
    low: float
    high: float
    naive: float | None
    actual: float

    @property
    def inside(self) -> bool:
        """Return whether the actual lay in the 80 per cent interval."""
        return self.low <= self.actual <= self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class DiarySummary:
    """How wrong the forecasts of one group were: errors and coverage in per cent, bias in the unit of the data."""

    by: tuple[str, ...]
    group: tuple[str | None, ...]
    steps: int
    wape: float | None
    naive_wape: float | None
    bias: float
    coverage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """All lines, the newest forecast first, and what they amount to; ``waiting`` forecasts have not come true yet."""

    runs: int
    waiting: int
    lines: tuple[DiaryLine, ...]
    summaries: tuple[DiarySummary, ...]
