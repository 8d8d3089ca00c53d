"""The models run in a process beside the window, which is there only while somebody may want it."""

import multiprocessing
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.queries import forecast_scheduler
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
