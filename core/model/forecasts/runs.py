"""Forecasts as they were issued."""

from dataclasses import dataclass

from core.model.forecasts.forecasts import ForecastReport


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRun:
    """One forecast that was issued: which question it answered, when, by whom, and the answer."""

    id: str
    question: str
    issued_at: str
    issued_by: str
    report: ForecastReport
