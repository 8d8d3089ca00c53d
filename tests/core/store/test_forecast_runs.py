"""Issued forecasts in a real vault."""

from dataclasses import replace
from datetime import date

from core.model.forecasts.forecasts import ForecastReport, ForecastRule, GroupForecast, ModelForecast, Note, Step
from core.model.forecasts.runs import ForecastRun
from core.model.periods import Grain
from core.store.forecast_runs import VaultForecastRuns
from core.store.vault import Vault

STEP = Step(start=date(2024, 2, 1), mean=1.5, intervals={80: (1.0, 2.0), 95: (0.0, 3.0)})
GROUP = GroupForecast(
    group=("الرياض", None),
    history=((date(2024, 1, 1), 2.5),),
    naive=ModelForecast(model="naive", steps=(STEP,), score=None),
    models=(),
    ensemble=None,
    best="naive",
    notes=(Note.NO_SEASON,),
)
REPORT = ForecastReport(
    rule=ForecastRule(by=("region",), growth=2.0), groups=(GROUP,), grain=Grain.MONTH, filters=(("item", ("كولا",)),)
)
RUN = ForecastRun(id="b", question="q", issued_at="2025-01-01", issued_by="noura", report=REPORT)


def test_a_forecast_is_found_by_its_question_the_newest_of_all(vault: Vault) -> None:
    runs = VaultForecastRuns(vault.db)
    newer, other = replace(RUN, id="c", issued_at="2025-01-02"), replace(RUN, id="a", question="other")
    assert (runs.find("q"), runs.list_all()) == (None, [])
    with vault.transaction():
        for run in (newer, RUN, other):
            runs.add(run)
    assert runs.find("q") == newer
    assert runs.find("other") == other
    assert runs.find("none") is None
    assert runs.list_all() == [newer, other, RUN]
