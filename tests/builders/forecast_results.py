"""Forecasts, trends and what is known of them, made by hand with another value in every field."""

from datetime import date
from decimal import Decimal

from core.model.analyses.knowability import AdjustedGrowth, Claim, Effect, Judgement, KnowledgeReport, Verdict
from core.model.analyses.movements import Direction, Movement, Mover, NewLevel, PeriodComparison
from core.model.analyses.trends import Change, TrendPoint, TrendReport, TrendRule, TrendSeries
from core.model.forecasts.diary import Diary, DiaryLine, DiarySummary
from core.model.forecasts.forecasts import (
    Advice,
    AdviceKind,
    ForecastReport,
    ForecastRule,
    GroupForecast,
    ModelForecast,
    Note,
    Score,
    Step,
)
from core.model.forecasts.registry import Availability, KindOfModel, Metrics, Registered, Stage, TrainedModel

JULY, AUGUST = date(2025, 7, 1), date(2025, 8, 1)


def _score(wape: float, mase: float, bias: float, coverage: float) -> Score:
    return Score(
        wape=wape,
        mase=mase,
        rmsse=mase + 0.5,
        bias=bias,
        coverage=coverage,
        width=bias * 10,
        periods=9,
        by_step=(wape - 1, wape + 1),
    )


NAIVE = ModelForecast(
    model="naive",
    steps=(Step(start=AUGUST, mean=900.4, intervals={50: (850, 950), 80: (800, 1_000), 95: (700, 1_100)}),),
    score=_score(21.25, 1.04, 12_345.0, 71.6),
)
THETA = ModelForecast(
    model="theta",
    steps=(
        Step(start=AUGUST, mean=1_210.6, intervals={50: (1_150, 1_260), 80: (1_101, 1_322), 95: (1_003, 1_424)}),
        Step(
            start=date(2025, 9, 1), mean=1_315.2, intervals={50: (1_250, 1_370), 80: (1_205, 1_426), 95: (1_107, 1_528)}
        ),
    ),
    score=_score(14.5, 0.678, -2_340.0, 83.3),
    weight=0.625,
)
FORECAST = GroupForecast(
    group=("RIYADH",),
    history=((JULY, 1_100.0),),
    naive=NAIVE,
    models=(THETA,),
    ensemble=None,
    best="theta",
    notes=(Note.NO_SEASON,),
    scenario=((AUGUST, 1_175.0),),
    advice=(Advice(kind=AdviceKind.STOCK, start=AUGUST, value=1_210.6, low=1_101.0, high=1_322.0, base=1_000.0),),
)
UNTRIED = GroupForecast(
    group=(),
    history=(),
    naive=ModelForecast(model="naive", steps=NAIVE.steps, score=None),
    models=(),
    ensemble=None,
    best="naive",
    notes=(),
)
FORECASTS = ForecastReport(rule=ForecastRule(by=("region",)), groups=(FORECAST,), model="demand_forecast 3", run="r-17")

PREVIOUS = Change(base=JULY, percentage=-12.34, new=False, noise=5.6, beyond_noise=True, usual=-2.0)
LAST_YEAR = Change(base=date(2024, 8, 1), percentage=4.56, new=False, noise=9.1, beyond_noise=False)
POINT = TrendPoint(
    start=AUGUST, total=Decimal("98765.5"), complete=True, against_previous=PREVIOUS, against_last_year=LAST_YEAR
)
FIRST_POINT = TrendPoint(
    start=JULY,
    total=Decimal(40),
    complete=False,
    against_previous=Change(base=None, percentage=None, new=True, noise=None, beyond_noise=None),
    against_last_year=Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None),
)
MOVEMENT = Movement(
    periods=24,
    slope=120.5,
    slope_percentage=1.234,
    chance=0.01,
    direction=Direction.RISING,
    year_to_date=PeriodComparison(total=Decimal(700), before=Decimal(650), percentage=7.69, is_new=False),
    moving_annual=PeriodComparison(total=Decimal(1_200), before=None, percentage=None, is_new=True),
    seasonal=True,
    anomalies=(date(2024, 11, 1),),
    levels=(NewLevel(since=date(2024, 3, 1), before=12.5, after=15.0, chance=0.002),),
)
SERIES = TrendSeries(group=("PEPSI",), points=(FIRST_POINT, POINT), movement=MOVEMENT)
TRENDS = TrendReport(rule=TrendRule(by=("brand",)), series=(SERIES,))
MOVER = Mover(
    group=("PEPSI",),
    direction=Direction.FALLING,
    before=Decimal("500.5"),
    after=Decimal("420.25"),
    percentage=-16.03,
    is_new=False,
    chance=0.003,
    share=12.9,
)

JUDGEMENT = Judgement(
    claim=Claim.RAMADAN,
    verdict=Verdict.YES,
    reason="judged.ramadan_yes",
    months=30,
    effect=Effect(percentage=14.25, low=3.15, high=25.35, months=30, event_days=59),
)
UNKNOWN_JUDGEMENT = Judgement(claim=Claim.PRICE, verdict=Verdict.SCENARIO, reason="judged.price_scenario", months=12)
GROWTH = AdjustedGrowth(month=AUGUST, percentage=6.28, adjusted=-1.57, days_now=11, days_before=19)
UNADJUSTED_GROWTH = AdjustedGrowth(month=JULY, percentage=-2.0, adjusted=None, days_now=0, days_before=5)
KNOWLEDGE = KnowledgeReport(judgements=(JUDGEMENT, UNKNOWN_JUDGEMENT), growth=(GROWTH, UNADJUSTED_GROWTH))

LINE = DiaryLine(
    run="r-17",
    issued_at="2025-07-02T06:00:00+00:00",
    model="theta",
    by=("region",),
    group=("RIYADH",),
    start=AUGUST,
    steps_ahead=2,
    forecast=1_150_000.0,
    low=1_000_000.0,
    high=1_300_000.0,
    naive=900_000.0,
    actual=1_250_000.0,
)
SUMMARY = DiarySummary(
    by=("region",), group=("RIYADH",), steps=6, wape=8.25, naive_wape=17.75, bias=-4_321.0, coverage=83.3
)
WHOLE_SUMMARY = DiarySummary(by=(), group=(), steps=3, wape=None, naive_wape=None, bias=5.0, coverage=100.0)
DIARY = Diary(runs=4, waiting=2, lines=(LINE,), summaries=(SUMMARY, WHOLE_SUMMARY))

REGISTERED = Registered(
    version=3,
    stage=Stage.CHAMPION,
    model=TrainedModel(
        models=("ets", "theta"),
        by=("region",),
        horizon_days=120,
        learnt={"ets": {"a": 1, "b": 2}},
        data_version="d-9",
        code_version="c-5",
        metrics=Metrics(series=8, periods=72, wape=12.25, naive_wape=18.5, relative=0.662, bias=31.0, coverage=79.5),
    ),
    made_at="2025-07-01T00:00:00+00:00",
    made_by="huda",
    decided_at="2025-07-02T00:00:00+00:00",
    decided_by="omar",
)
KIND = KindOfModel(name="prophet", availability=Availability.ABSENT, fewest=24, reason="prophet")
