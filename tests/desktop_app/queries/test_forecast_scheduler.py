"""The models run in a process beside the window, which is there only while somebody may want it."""

import multiprocessing
from dataclasses import replace
from pathlib import Path

from tests.desktop_app.conftest import LONG, Person


def beside() -> set[int | None]:
    return {process.pid for process in multiprocessing.active_children()}


def forecasting(person: Person, tmp_path: Path) -> set[int | None]:
    """Have figures forecast apart; return what processes there were before."""
    before = beside()
    person.shell.ctx.app = replace(person.shell.ctx.app, models_apart=True)
    person.open_with(tmp_path / "audit.xlsx")
    assert person.page("forecast").models.rows.rowCount() >= 1
    assert len(beside() - before) == 1
    return before


def test_a_forecast_is_made_beside_the_window_and_the_process_goes_when_nobody_asks_again(
    person: Person, tmp_path: Path
) -> None:
    before = forecasting(person, tmp_path)
    person.work.scheduler._forecasts._unused.timeout.emit()
    assert beside() == before
    person.work.scheduler.schedule_forecast("precision_area")
    person.settle()
    assert len(beside() - before) == 1


def test_a_lock_ends_the_process_that_was_given_figures(person: Person, tmp_path: Path) -> None:
    before = forecasting(person, tmp_path)
    person.shell.lock()
    person.qtbot.waitUntil(lambda: beside() == before, timeout=LONG)
