from dataclasses import replace
from datetime import date

import pytest

from core.model.forecasts.forecasts import ForecastReport, ForecastRule, GroupForecast, ModelForecast, Note, Step
from core.model.forecasts.registry import DEMAND, Metrics, Stage, TrainedModel
from core.model.forecasts.runs import ForecastRun
from core.model.periods import Grain
from core.ports.store import Store

AT, LATER = "2025-01-15T06:30:00.000Z", "2025-02-01T00:00:00.000Z"
METRICS = Metrics(series=3, periods=9, wape=1 / 3, naive_wape=None, relative=None, bias=-0.1, coverage=80.0)
MODEL = TrainedModel(
    models=("theta", "ets"),
    by=("region",),
    learnt={"ets": {"الرياض|": {"alpha": 0.1, "none": None}}},
    data_version="d",
    code_version="c",
    metrics=METRICS,
)
STEP = Step(start=date(2025, 2, 1), mean=1 / 3, intervals={80: (0.1, 0.7), 95: (0.0, 1.1)})
GROUP = GroupForecast(
    group=("الرياض", None),
    history=((date(2025, 1, 1), 0.1),),
    naive=None,
    models=(ModelForecast(model="theta", steps=(STEP,), score=None),),
    ensemble=None,
    best="theta",
    notes=(next(iter(Note)),),
)
REPORT = ForecastReport(
    rule=ForecastRule(by=("region", "brand"), growth=None),
    groups=(GROUP,),
    grain=Grain.MONTH,
    filters=(("region", ("الرياض",)),),
    model=None,
)
RUN = ForecastRun(id="b", question="q", issued_at=AT, issued_by="tester", report=REPORT)


def test_a_model_is_a_candidate_first_and_comes_back_as_it_was(store: Store) -> None:
    with store.transaction():
        version = store.models.add(MODEL, at=AT, by="tester")
    match = store.models.find(DEMAND, version)
    assert match is not None
    assert (match.model, match.stage, match.made_at, match.made_by) == (MODEL, Stage.CANDIDATE, AT, "tester")
    assert (match.decided_at, match.decided_by) == (None, None)
    assert store.models.champion(DEMAND) is None


def test_versions_rise_and_are_listed_newest_first_by_their_name_alone(store: Store) -> None:
    other = MODEL.model_copy(update={"name": "another"})
    with store.transaction():
        first, foreign, second = (store.models.add(model, at=AT, by="tester") for model in (MODEL, other, MODEL))
    assert first < foreign < second
    assert [each.version for each in store.models.list_all(DEMAND)] == [second, first]
    assert store.models.find(DEMAND, foreign) is None
    assert store.models.find(DEMAND, second + 1) is None
    assert list(store.models.list_all("none")) == []


def test_there_is_one_champion_and_the_one_before_is_retired(store: Store) -> None:
    with store.transaction():
        first, second = (store.models.add(MODEL, at=AT, by="tester") for _ in range(2))
        store.models.promote(DEMAND, first, at=AT, by="tester")
    with store.transaction():
        store.models.promote(DEMAND, second, at=LATER, by="noura")
    champion = store.models.champion(DEMAND)
    assert champion is not None
    assert (champion.version, champion.decided_at, champion.decided_by) == (second, LATER, "noura")
    assert [each.stage for each in store.models.list_all(DEMAND)] == [Stage.CHAMPION, Stage.RETIRED]


def test_an_issued_forecast_comes_back_to_the_last_digit(store: Store) -> None:
    with store.transaction():
        store.forecasts.add(RUN)
    assert store.forecasts.find("q") == RUN
    assert store.forecasts.find("another question") is None


def test_the_newest_answer_to_a_question_is_found_and_all_are_listed_newest_first(store: Store) -> None:
    newer, same_time = replace(RUN, id="c", issued_at=LATER), replace(RUN, id="a", question="other")
    with store.transaction():
        for run in (RUN, newer, same_time):
            store.forecasts.add(run)
    assert store.forecasts.find("q") == newer
    assert list(store.forecasts.list_all()) == [newer, same_time, RUN]


def test_a_rolled_back_change_of_forecasts_leaves_no_trace(store: Store) -> None:
    with store.transaction():
        kept = store.models.add(MODEL, at=AT, by="tester")
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        store.models.add(MODEL, at=AT, by="tester")
        store.models.promote(DEMAND, kept, at=AT, by="tester")
        store.forecasts.add(RUN)
        raise RuntimeError
    assert [(each.version, each.stage) for each in store.models.list_all(DEMAND)] == [(kept, Stage.CANDIDATE)]
    assert list(store.forecasts.list_all()) == []
