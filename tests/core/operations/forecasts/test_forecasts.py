"""Issuing forecasts, the registry of models and the diary, on a vault that grows month by month."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.model.changes import NOTHING, ChangeSet
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.forecasts.registry import Stage
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts import models as keep_models
from core.operations.forecasts.diary import read_diary
from core.operations.forecasts.forecast_sales import (
    ForecastOptions,
    answer_forecast,
    code_version,
    forecast_sales,
    issue_forecast,
    prepare_forecast,
)
from core.operations.forecasts.models import (
    evaluate_model,
    export_model,
    import_model,
    kinds_of_models,
    list_models,
    promote_model,
    train_model,
)
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from tests.builders.workbooks import AuditSheet

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = [f"{name}'{year}" for year in (22, 23, 24) for name in NAMES]
RANDOM = np.random.default_rng(8)
RISING = [round(100 + 6 * month + float(RANDOM.normal(0, 2)), 2) for month in range(36)]
QUICK = ("ets", "theta")
RULE = ForecastRule(by=("region",))
HERE = ForecastOptions(cores=1)


def bring(vault: Vault, session: Session, path: Path, first: int, last: int) -> None:
    figures = {("PEPSI CAN", "OLAYA"): RISING[first:last], ("KINZA CAN", "OLAYA"): [2 * v for v in RISING[first:last]]}
    book = AuditSheet(months=tuple(MONTHS[first:last]), figures=figures).write(path)
    import_workbook(Access(vault, session), book, Options(accept=True), Unattended())


@pytest.fixture
def stocked(vault: Vault, session: Session, tmp_path: Path) -> Vault:
    """Thirty months."""
    bring(vault, session, tmp_path / "first.xlsx", 0, 30)
    return vault


@contextmanager
def shown(vault: Vault, session: Session) -> Iterator[Warehouse]:
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        yield warehouse


def ask(vault: Vault, session: Session, rule: ForecastRule = RULE) -> ForecastReport:
    with shown(vault, session) as warehouse:
        return forecast_sales(DataAccess(vault, session, warehouse), rule, {}, Unattended(), HERE)


def issue(vault: Vault, session: Session) -> tuple[ForecastReport, ChangeSet]:
    prepared = prepare_forecast(Access(vault, session), RULE, {}, HERE)
    with shown(vault, session) as warehouse:
        return issue_forecast(Access(vault, session), answer_forecast(warehouse, prepared, Unattended()), prepared)


def train(vault: Vault, session: Session, names: tuple[str, ...] = QUICK) -> Any:
    with shown(vault, session) as warehouse:
        return train_model(DataAccess(vault, session, warehouse), RULE, names, HERE, Unattended())[0]


def no_forecast(*_: object, **__: object) -> ForecastReport:
    raise AssertionError("it was reckoned again")


def test_the_same_question_to_the_same_data_is_answered_by_what_was_issued(
    stocked: Vault, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, changes = issue(stocked, session)
    assert changes.forecasts
    assert report.run is not None
    monkeypatch.setattr("core.operations.forecasts.forecast_sales.question.find", no_forecast)
    again = ask(stocked, session)
    assert again.run == report.run
    assert again.groups == report.groups
    assert issue(stocked, session) == (again, NOTHING)
    with pytest.raises(AssertionError, match="reckoned again"):
        ask(stocked, session, ForecastRule(by=("region",), horizon_days=60))


def test_new_data_and_new_code_make_a_new_forecast(
    stocked: Vault, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = issue(stocked, session)
    monkeypatch.setattr("core.operations.forecasts.forecast_sales.FORECASTING", 99)
    assert ask(stocked, session).run is None
    monkeypatch.undo()
    assert ask(stocked, session).run == first.run
    bring(stocked, session, tmp_path / "next.xlsx", 30, 31)
    assert ask(stocked, session).run is None


def test_the_diary_holds_what_was_issued_against_what_came_beside_naive(
    stocked: Vault, session: Session, tmp_path: Path
) -> None:
    issued, _ = issue(stocked, session)
    with shown(stocked, session) as warehouse:
        before = read_diary(DataAccess(stocked, session, warehouse))
    assert (before.runs, before.waiting, before.lines) == (1, 1, ())
    bring(stocked, session, tmp_path / "next.xlsx", 30, 32)
    with shown(stocked, session) as warehouse:
        diary = read_diary(DataAccess(stocked, session, warehouse))
    assert (diary.runs, diary.waiting) == (1, 0)
    chosen, naive = issued.groups[0].chosen, issued.groups[0].naive
    assert chosen is not None
    assert naive is not None
    assert [line.actual for line in diary.lines] == pytest.approx([3 * RISING[30], 3 * RISING[31]])
    assert [line.forecast for line in diary.lines] == [step.mean for step in chosen.steps[:2]]
    assert [line.naive for line in diary.lines] == [step.mean for step in naive.steps[:2]]
    (summary,) = diary.summaries
    missed = sum(abs(line.actual - line.forecast) for line in diary.lines)
    assert summary.wape == pytest.approx(100 * missed / (3 * RISING[30] + 3 * RISING[31]))
    assert summary.group == ("RIYADH",)
    assert summary.coverage == 100 * sum(line.inside for line in diary.lines) / 2


def test_what_was_issued_is_never_changed_by_what_comes(stocked: Vault, session: Session, tmp_path: Path) -> None:
    issue(stocked, session)
    (frozen,) = stocked.db.execute("SELECT report FROM forecast_run").fetchone()
    bring(stocked, session, tmp_path / "next.xlsx", 30, 33)
    issue(stocked, session)
    assert frozen in [row[0] for row in stocked.db.execute("SELECT report FROM forecast_run").fetchall()]


def test_the_first_model_that_is_not_worse_than_naive_becomes_champion(stocked: Vault, session: Session) -> None:
    made = train(stocked, session)
    assert (made.version, made.stage, made.decided_by) == (1, Stage.CHAMPION, "tester")
    assert made.model.models == QUICK
    assert made.model.code_version == code_version()
    assert not made.model.metrics.worse_than_naive
    assert set(made.model.learnt["theta"]) == {"RIYADH"}
    assert ask(stocked, session).model == "demand_forecast 1"


def test_a_question_that_the_champion_was_trained_on_goes_with_what_it_learnt_until_the_data_are_others(
    stocked: Vault, session: Session, tmp_path: Path
) -> None:
    train(stocked, session)
    prepared = prepare_forecast(Access(stocked, session), RULE, {}, HERE)
    assert set(prepared.setting.plan.known["theta"]) == {"RIYADH"}
    assert [model.model for model in ask(stocked, session).groups[0].models] == ["naive", *QUICK, "coherent"]
    bring(stocked, session, tmp_path / "next.xlsx", 30, 31)
    assert prepare_forecast(Access(stocked, session), RULE, {}, HERE).setting.plan.known == {}


def test_a_challenger_takes_over_only_if_it_misses_no_more(
    stocked: Vault, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(stocked, session)
    monkeypatch.setattr(keep_models, "_misses_less", lambda *_: True)
    assert train(stocked, session, ("ces",)).stage is Stage.CANDIDATE
    monkeypatch.setattr(keep_models, "_misses_less", lambda *_: False)
    assert train(stocked, session, ("ces",)).stage is Stage.CHAMPION
    assert [model.stage for model in list_models(Access(stocked, session))] == [
        Stage.CHAMPION,
        Stage.CANDIDATE,
        Stage.RETIRED,
    ]


def test_the_same_recipe_on_newer_data_succeeds_itself(stocked: Vault, session: Session, tmp_path: Path) -> None:
    train(stocked, session)
    bring(stocked, session, tmp_path / "next.xlsx", 30, 32)
    assert train(stocked, session).stage is Stage.CHAMPION


def test_what_naive_beats_is_never_made_champion(vault: Vault, session: Session, tmp_path: Path) -> None:
    figures = {("PEPSI CAN", "OLAYA"): [100.0, 200.0] * 12 + [100.0, 200.0] * 3}  # naive repeats it without a miss
    book = AuditSheet(months=tuple(MONTHS[:30]), figures=figures).write(tmp_path / "even.xlsx")
    import_workbook(Access(vault, session), book, Options(accept=True), Unattended())
    made = train(vault, session)
    assert made.stage is Stage.CANDIDATE
    with shown(vault, session) as warehouse, pytest.raises(UserError, match=r"model\.worse_than_naive"):
        promote_model(DataAccess(vault, session, warehouse), made.version, HERE, Unattended())


def test_a_model_goes_out_as_names_and_numbers_and_comes_in_as_a_candidate(
    stocked: Vault, session: Session, tmp_path: Path
) -> None:
    train(stocked, session)
    file = tmp_path / "model.json"
    export_model(Access(stocked, session), 1, file)
    content = json.loads(file.read_text())
    assert content["format"] == "raff-model"
    assert content["signature"] is None
    taken, _ = import_model(Access(stocked, session), file)
    assert (taken.version, taken.stage) == (2, Stage.CANDIDATE)
    assert taken.model == list_models(Access(stocked, session))[1].model
    with shown(stocked, session) as warehouse:
        metrics = evaluate_model(DataAccess(stocked, session, warehouse), 2, HERE, Unattended())
        promoted, _ = promote_model(DataAccess(stocked, session, warehouse), 2, HERE, Unattended())
    assert metrics == promoted.model.metrics
    assert promoted.stage is Stage.CHAMPION
    with pytest.raises(UserError, match=r"export\.exists"):
        export_model(Access(stocked, session), 1, file)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda content: content["model"]["metrics"].update(wape=0.1), "model.digest"),
        (lambda content: content.update(format="other"), "model.unreadable"),
        (lambda content: content["model"].pop("data_version"), "model.unreadable"),
        (lambda content: content.update(code="import os"), "model.unreadable"),
    ],
    ids=["changed on its way", "another format", "a part missing", "a part too many"],
)
def test_a_model_file_that_is_not_as_it_was_written_is_refused(
    stocked: Vault, session: Session, tmp_path: Path, spoil: Callable[[dict[str, Any]], object], code: str
) -> None:
    train(stocked, session)
    file = tmp_path / "model.json"
    export_model(Access(stocked, session), 1, file)
    content = json.loads(file.read_text())
    spoil(content)
    file.write_text(json.dumps(content))
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        import_model(Access(stocked, session), file)


def test_every_kind_of_model_is_listed_and_one_that_is_not_installed_says_what_it_needs() -> None:
    kinds = {kind.name: kind for kind in kinds_of_models()}
    assert {"naive", "seasonal_naive", "linear", "forest", "ets", "theta", "ces", "croston", "sba", "tsb"} <= set(kinds)
    for name, library in (("prophet", "prophet"), ("lstm", "torch")):
        assert kinds[name].availability == "ready" or kinds[name].reason == library


def test_a_model_that_is_not_here_cannot_be_trained(stocked: Vault, session: Session) -> None:
    for name in ("crystal_ball", "naive"):
        with pytest.raises(UserError, match=r"model\.no_kind"):
            train(stocked, session, (name,))


def test_without_data_there_is_nothing_to_train_on(vault: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"model\.no_data"):
        train(vault, session)


def test_a_version_that_is_not_there_is_said(stocked: Vault, session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"model\.unknown"):
        export_model(Access(stocked, session), 7, tmp_path / "none.json")
