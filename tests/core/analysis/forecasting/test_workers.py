import multiprocessing
import threading

import numpy as np
import pytest

from core.analysis.forecasting.backtest import origins
from core.analysis.forecasting.panel import panel_of
from core.analysis.forecasting.workers import Workers, cores_of, run_models
from core.model.errors import Cancelled
from core.model.job_context import Unattended
from tests.fakes.context import RecordingContext

RANDOM = np.random.default_rng(4)
MANY = panel_of(list(RANDOM.uniform(50, 60, (70, 30))), 12)
NAMES = ("naive", "linear", "theta")


def test_processes_give_what_one_process_gives() -> None:
    runs = origins(MANY, 3)
    alone, together = (run_models(NAMES, MANY, runs, 3, Unattended(), cores=cores, known={}) for cores in (1, 2))
    for name in NAMES:
        np.testing.assert_allclose(together[name].ahead, alone[name].ahead)
        np.testing.assert_allclose(together[name].past, alone[name].past)
    assert set(together["theta"].parameters or {}) == set(MANY.ids)


def test_a_cancelled_forecast_leaves_no_process_behind() -> None:
    before = {process.pid for process in multiprocessing.active_children()}
    with pytest.raises(Cancelled):
        run_models(NAMES, MANY, origins(MANY, 3), 3, RecordingContext(stop_at=3), cores=2, known={})
    assert {process.pid for process in multiprocessing.active_children()} == before


def test_known_parameters_are_not_learnt_again() -> None:
    runs = origins(MANY, 3)
    learnt = run_models(("theta",), MANY, runs, 3, Unattended(), cores=1, known={})["theta"].parameters
    assert learnt is not None
    other = {name: {**each, "alpha": 0.5} for name, each in learnt.items()}
    again = run_models(("theta",), MANY, runs, 3, Unattended(), cores=1, known={"theta": other})["theta"]
    assert again.parameters == other


def test_cores_that_are_asked_for_are_used_as_far_as_there_are_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    assert [cores_of(wanted) for wanted in (0, 3, 99)] == [7, 3, 8]
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert cores_of(0) == 2


def test_a_process_beside_this_one_gives_the_same_and_stays_for_the_next_question() -> None:
    few = MANY.only(np.arange(7))
    runs, workers = origins(few, 3), Workers()
    before = {process.pid for process in multiprocessing.active_children()}
    here = run_models(NAMES, few, runs, 3, Unattended(), cores=1, known={})
    there = [run_models(NAMES, few, runs, 3, Unattended(), cores=1, known={}, apart=workers) for _ in range(2)]
    started = {process.pid for process in multiprocessing.active_children()} - before
    for name in NAMES:
        for each in there:
            np.testing.assert_allclose(each[name].ahead, here[name].ahead)
    assert len(started) == 1
    workers.close_unused()
    assert {process.pid for process in multiprocessing.active_children()} == before


def test_workers_that_were_ended_start_again_and_a_cancelled_question_ends_them() -> None:
    few, workers = MANY.only(np.arange(7)), Workers()
    before = {process.pid for process in multiprocessing.active_children()}
    with pytest.raises(Cancelled):
        run_models(NAMES, few, origins(few, 3), 3, RecordingContext(stop_at=2), cores=1, known={}, apart=workers)
    assert {process.pid for process in multiprocessing.active_children()} == before
    assert run_models(NAMES, few, origins(few, 3), 3, Unattended(), cores=1, known={}, apart=workers)
    workers.close()
    assert {process.pid for process in multiprocessing.active_children()} == before


def test_two_that_ask_at_once_share_the_workers_and_neither_ends_those_of_the_other() -> None:
    few, workers, result = MANY.only(np.arange(7)), Workers(), []

    def ask() -> None:
        result.append(run_models(NAMES, few, origins(few, 3), 3, Unattended(), cores=1, known={}, apart=workers))

    asking = [threading.Thread(target=ask) for _ in range(2)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    workers.close()
    assert len(result) == 2
    np.testing.assert_allclose(result[0]["theta"].ahead, result[1]["theta"].ahead)
