"""A forecast is shown under its own selection; its models run in a process that lasts while somebody may want it."""

import multiprocessing
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from core.model.forecasts.forecasts import ForecastReport
from core.model.job_context import JobContext
from core.model.selection import EVERYTHING
from core.operations.forecasts.forecast_sales import PreparedForecast, answer_forecast
from core.warehouse.engine import Warehouse
from desktop_app.queries import forecast_scheduler
from tests.conftest import PATIENCE_SECONDS
from tests.desktop_app.conftest import Person


def beside() -> set[int | None]:
    return {process.pid for process in multiprocessing.active_children()}


@pytest.fixture
def apart(person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody whose forecasts are made apart, by a process that stays as long as the test."""
    monkeypatch.setattr(forecast_scheduler, "_UNUSED_MS", 2**31 - 1)
    person.shell.ctx.app = replace(person.shell.ctx.app, models_apart=True)
    return person


def test_a_forecast_is_made_beside_the_window_and_the_process_goes_when_nobody_asks_again_or_at_a_lock(
    apart: Person, tmp_path: Path
) -> None:
    person, before = apart, beside()
    person.open_with(tmp_path / "audit.xlsx")
    assert person.page("forecast").models.rows.rowCount() >= 1
    assert len(beside() - before) == 1
    person.work.scheduler._forecasts._unused.timeout.emit()
    assert beside() == before
    person.work.scheduler.schedule_forecast("precision_area")
    person.settle()
    assert len(beside() - before) == 1
    person.shell.lock()
    person.qtbot.waitUntil(lambda: beside() == before)


def test_a_lock_ends_a_process_that_is_at_work(apart: Person) -> None:
    before = beside()
    shutil.copytree(apart.stock(apart.sheet()) / "vault", apart.shell.ctx.store.folder, dirs_exist_ok=True)
    apart.unlock()
    apart.qtbot.waitUntil(lambda: len(beside() - before) == 1)
    apart.shell.lock()
    apart.qtbot.waitUntil(lambda: beside() == before)


class Gate:
    """Answers questions, and holds the second one until it is opened: the first is delivered by then."""

    def __init__(self) -> None:
        self.answered: list[PreparedForecast] = []
        self.reached = threading.Event()
        self.opened = threading.Event()

    def __call__(self, warehouse: Warehouse, prepared: PreparedForecast, context: JobContext) -> ForecastReport:
        report = answer_forecast(warehouse, prepared, context)
        self.answered.append(prepared)
        if len(self.answered) == 2:
            self.reached.set()
            assert self.opened.wait(PATIENCE_SECONDS)
        return report


def test_a_forecast_through_a_filter_is_neither_shown_nor_issued_when_the_filter_was_lifted_meanwhile(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    ctx, scheduler = person.shell.ctx, person.work.scheduler
    assert ctx.answers.diary is not None
    issued, gate = ctx.answers.diary.runs, Gate()
    monkeypatch.setattr(forecast_scheduler, "answer_forecast", gate)
    try:
        ctx.select(EVERYTHING.choosing("item", ["PEPSI CAN 0"]))
        scheduler.schedule_forecast("region")
        person.qtbot.waitUntil(lambda: len(gate.answered) > 0)
        assert gate.reached.wait(PATIENCE_SECONDS)
        ctx.select(EVERYTHING)
        scheduler._settling.stop()  # the forecast of everything is asked below
    finally:
        gate.opened.set()
    person.rest()
    assert [prepared.filters for prepared in gate.answered] == [{"item": ("PEPSI CAN 0",)}] * 2
    assert ctx.answers.forecast is None
    scheduler.schedule_forecast("region")
    person.settle()
    assert ctx.answers.forecast is not None
    assert ctx.answers.diary.runs == issued
