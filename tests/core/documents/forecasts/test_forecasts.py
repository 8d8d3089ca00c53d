"""Forecasts in every outlet."""

from dataclasses import replace
from datetime import date

import pytest

from core.documents.forecasts import forecasts, sentences
from core.model.forecasts.forecasts import Advice, AdviceKind, Note, RamadanShift
from core.texts.catalogue import Language
from tests.builders.forecast_results import FORECAST, FORECASTS, NAIVE, THETA, UNTRIED
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_paper, on_terminal


def test_json_names_every_value_of_models() -> None:
    columns = forecasts.model_columns()
    assert of_json(columns, forecasts.ModelRow(FORECAST, NAIVE)) == {
        "predictions": [{"period": "2025-08-01", "mean": 900.4}],
        "confidence": [{"lo50": 850, "hi50": 950, "lo80": 800, "hi80": 1000, "lo95": 700, "hi95": 1100}],
        "accuracy": 78.75,
        "wape": 21.25,
        "wape_by_step": [20.25, 22.25],
        "mase": 1.04,
        "rmsse": 1.54,
        "bias": 12345.0,
        "coverage80": 71.6,
        "width80": 123450.0,
        "weight": None,
        "scored_periods": 9,
        "fva": 0.0,
    }
    assert of_json(columns, forecasts.ModelRow(FORECAST, THETA)) == {
        "predictions": [{"period": "2025-08-01", "mean": 1210.6}, {"period": "2025-09-01", "mean": 1315.2}],
        "confidence": [
            {"lo50": 1150, "hi50": 1260, "lo80": 1101, "hi80": 1322, "lo95": 1003, "hi95": 1424},
            {"lo50": 1250, "hi50": 1370, "lo80": 1205, "hi80": 1426, "lo95": 1107, "hi95": 1528},
        ],
        "accuracy": 85.5,
        "wape": 14.5,
        "wape_by_step": [13.5, 15.5],
        "mase": 0.678,
        "rmsse": 1.178,
        "bias": -2340.0,
        "coverage80": 83.3,
        "width80": -23400.0,
        "weight": 0.625,
        "scored_periods": 9,
        "fva": 6.75,
    }
    assert of_json(columns, forecasts.model_rows(UNTRIED)[0]) == {
        "predictions": [{"period": "2025-08-01", "mean": 900.4}],
        "confidence": [{"lo50": 850, "hi50": 950, "lo80": 800, "hi80": 1000, "lo95": 700, "hi95": 1100}],
        "accuracy": None,
        "wape": None,
        "wape_by_step": [],
        "mase": None,
        "rmsse": None,
        "bias": None,
        "coverage80": None,
        "width80": None,
        "weight": None,
        "scored_periods": 0,
        "fva": None,
    }


def test_the_window_shows_models() -> None:
    columns = forecasts.model_columns()
    assert in_window(columns, forecasts.ModelRow(FORECAST, NAIVE)) == [
        "Model < Benchmark: last value [Benchmark: last value]",
        "Error (WAPE) > 21.2 % [21.25]",
        " <  [0.0]",
        "Gain, pp > – [-inf]",
        "Against benchmark < benchmark [benchmark]",
        "MASE > 1.04 [1.04]",
        "Bias > 12.3 k [12345.0]",
        "In the 80 % > 72 % [71.6]",
    ]
    assert in_window(columns, forecasts.ModelRow(FORECAST, THETA)) == [
        "Model < Theta [Theta]",
        "Error (WAPE) > 14.5 % [14.5]",
        " < +6.8 [6.75]",
        "Gain, pp > +6.8 [6.75]",
        "Against benchmark < better [better]",
        "MASE > 0.68 [0.678]",
        "Bias > −2.34 k [-2340.0]",
        "In the 80 % > 83 % [83.3]",
    ]
    assert in_window(columns, forecasts.model_rows(UNTRIED)[0]) == [
        "Model < Benchmark: last value [Benchmark: last value]",
        "Error (WAPE) > – [-inf]",
        " <  [-inf]",
        "Gain, pp > – [-inf]",
        "Against benchmark < benchmark [benchmark]",
        "MASE > – [-inf]",
        "Bias > – [-inf]",
        "In the 80 % > – [-inf]",
    ]


def test_the_window_shows_models_in_arabic() -> None:
    assert in_window(forecasts.model_columns(), forecasts.ModelRow(FORECAST, NAIVE), ARABIC) == [
        "النموذج < خط الأساس: آخر قيمة [خط الأساس: آخر قيمة]",
        "الخطأ (WAPE) > \u206621.2%\u2069 [21.25]",
        " <  [0.0]",
        "التفوق، نقطة مئوية > – [-inf]",
        "مقابل خط الأساس < خط الأساس [خط الأساس]",
        "MASE > \u20661.04\u2069 [1.04]",
        "الانحياز > \u200f\u206612.3\u2069 ألف [12345.0]",
        "داخل 80% > \u206672%\u2069 [71.6]",
    ]


def test_the_terminal_shows_steps() -> None:
    columns = forecasts.step_columns()
    assert on_terminal(columns, forecasts.StepRow(forecasts.ModelRow(FORECAST, THETA), 0)) == [
        "Model < Theta",
        "Period < 2025-08-01",
        "Expected > 1,211",
        "80 % > 1,101 – 1,322",
        "95 % > 1,003 – 1,424",
        "Error (WAPE) > 14.5 %",
        "Gain, pp > +6.8",
    ]
    assert on_terminal(columns, forecasts.StepRow(forecasts.ModelRow(FORECAST, THETA), 1)) == [
        "Model < ",
        "Period < 2025-09-01",
        "Expected > 1,315",
        "80 % > 1,205 – 1,426",
        "95 % > 1,107 – 1,528",
        "Error (WAPE) > ",
        "Gain, pp > ",
    ]
    assert on_terminal(columns, forecasts.chosen_steps([UNTRIED])[0]) == [
        "Model < Benchmark: last value",
        "Period < 2025-08-01",
        "Expected > 900",
        "80 % > 800 – 1,000",
        "95 % > 700 – 1,100",
        "Error (WAPE) > –",
        "Gain, pp > –",
    ]


def test_the_terminal_shows_steps_in_arabic() -> None:
    assert on_terminal(forecasts.step_columns(), forecasts.StepRow(forecasts.ModelRow(FORECAST, THETA), 0), ARABIC) == [
        "النموذج < ثيتا",
        "الفترة < 2025-08-01",
        "المتوقع > 1,211",
        "80% > 1,101 – 1,322",
        "95% > 1,003 – 1,424",
        "الخطأ (WAPE) > 14.5%",
        "التفوق، نقطة مئوية > +6.8",
    ]


def test_paper_shows_steps() -> None:
    columns = forecasts.step_columns()
    assert on_paper(columns, forecasts.StepRow(forecasts.ModelRow(FORECAST, THETA), 0)) == [
        "Region < RIYADH [RIYADH]",
        "Period < Aug 2025 [Aug 2025]",
        "Expected > 1,211 [1210.6]",
        "Low > 1,101 [1101.0]",
        "High > 1,322 [1322.0]",
        "Error (WAPE) > 14.5 % [14.5]",
        "Benchmark WAPE > 21.2 % [21.25]",
    ]
    assert on_paper(columns, forecasts.StepRow(forecasts.ModelRow(FORECAST, THETA), 1)) == [
        "Region < RIYADH [RIYADH]",
        "Period < Sep 2025 [Sep 2025]",
        "Expected > 1,315 [1315.2]",
        "Low > 1,205 [1205.0]",
        "High > 1,426 [1426.0]",
        "Error (WAPE) > 14.5 % [14.5]",
        "Benchmark WAPE > 21.2 % [21.25]",
    ]
    assert on_paper(columns, forecasts.chosen_steps([UNTRIED])[0]) == [
        "Region < All regions [All regions]",
        "Period < Aug 2025 [Aug 2025]",
        "Expected > 900 [900.4]",
        "Low > 800 [800.0]",
        "High > 1,000 [1000.0]",
        "Error (WAPE) > – [None]",
        "Benchmark WAPE > – [None]",
    ]


def test_paper_shows_steps_in_arabic() -> None:
    assert on_paper(forecasts.step_columns(), forecasts.StepRow(forecasts.ModelRow(FORECAST, THETA), 0), ARABIC) == [
        "الإقليم < RIYADH [RIYADH]",
        "الفترة < أغسطس 2025 [أغسطس 2025]",
        "المتوقع > 1,211 [1210.6]",
        "أدنى > 1,101 [1101.0]",
        "أعلى > 1,322 [1322.0]",
        "الخطأ (WAPE) > 14.5% [14.5]",
        "خطأ خط الأساس > 21.2% [21.25]",
    ]


def test_the_document_has_each_model_under_its_name() -> None:
    document = forecasts.as_document(FORECASTS, "cases", ENGLISH, None)
    columns = forecasts.model_columns()
    (group,) = document.pop("forecasts")
    assert document == {"horizon_days": 90, "unit": "cases", "model": "demand_forecast 3", "run": "r-17"}
    models = {
        "naive": of_json(columns, forecasts.ModelRow(FORECAST, NAIVE)),
        "theta": of_json(columns, forecasts.ModelRow(FORECAST, THETA)),
    }
    assert group == {
        "individual_models": models,
        "region": "RIYADH",
        "ensemble": None,
        "best": "theta",
        "shown": models["theta"],
        "scenario": [{"period": "2025-08-01", "mean": 1175.0}],
        "ramadan": {"months": [], "effect": None, "scenario": []},
        "advice": [
            {
                "kind": "stock",
                "period": "2025-08-01",
                "value": 1210.6,
                "lo80": 1101.0,
                "hi80": 1322.0,
                "base": 1000.0,
                "chance": None,
                "coverage80": None,
                "tested_periods": 0,
                "sentence": (
                    "For 2025-08-01, stock for sales of 1,322 cases: that suffices with 90 % certainty. Expected "
                    "are 1,211; 80 % lies between 1,101 and 1,322. "
                    "How many past periods lay within such intervals was not measured here."
                ),
            }
        ],
        "notes": ["no_season"],
        "completed_periods": 0,
        "recommendations": [
            ("RIYADH: 1,211 in the period from 2025-08-01, with 80 % certainty between 1,101 and 1,322 cases"),
            ("RIYADH: 1,315 in the period from 2025-09-01, with 80 % certainty between 1,205 and 1,426 cases"),
            "Theta was off by 14.5\u00a0% over 9 past periods; repeating the past by 21.2\u00a0%",
            (
                "For 2025-08-01, stock for sales of 1,322 cases: that suffices with 90 % certainty. Expected "
                "are 1,211; 80 % lies between 1,101 and 1,322. "
                "How many past periods lay within such intervals was not measured here."
            ),
            "No month has come twice yet: no season can be known, so none is shown.",
        ],
    }


def test_an_ensemble_stands_beside_its_members() -> None:
    ensemble = replace(THETA, model="ensemble")
    report = replace(FORECASTS, groups=(replace(FORECAST, ensemble=ensemble),))
    (group,) = forecasts.as_document(report, "cases", ENGLISH, None)["forecasts"]
    assert list(group["individual_models"]) == ["naive", "theta"]
    assert group["ensemble"] == of_json(forecasts.model_columns(), forecasts.ModelRow(FORECAST, ensemble))


def test_the_note_on_silent_areas_counts_the_periods() -> None:
    completed = replace(FORECAST, notes=(Note.COMPLETED,), completed=2)
    assert sentences.sentences(completed, "cases", ENGLISH)[-1] == (
        "In 2 periods areas did not report: the models saw them with what these usually sell. The history is shown as "
        "delivered."
    )
    assert sentences.sentences(completed, "cases", ARABIC)[-1].startswith("في فترتين لم تبلِّغ نطاقات")
    one = replace(completed, completed=1)
    assert sentences.sentences(one, "cases", ENGLISH)[-1].startswith("In one period areas did not report")


MOVED = replace(
    FORECAST,
    notes=(Note.RAMADAN_MOVED,),
    ramadan=(RamadanShift(start=date(2025, 8, 1), days=31, before=0),),
)


def test_a_ramadan_that_moved_is_named_with_its_months_and_a_scenario_stands_apart() -> None:
    report = replace(FORECASTS, groups=(MOVED,))
    (group,) = forecasts.as_document(report, "cases", ENGLISH, None, 10.0)["forecasts"]
    assert group["ramadan"] == {
        "months": [{"period": "2025-08-01", "days": 31, "days_before": 0, "before_is_mean": False}],
        "effect": 10.0,
        "scenario": [{"period": "2025-08-01", "mean": pytest.approx(1.1 * 1210.6)}],
    }
    assert group["shown"]["predictions"][0]["mean"] == 1210.6
    assert "Aug 2025 has 31 of its days, and had 0 a year before" in group["recommendations"][-1]
    (line,) = sentences.ramadan_sentences(MOVED, 10.0, "cases", ENGLISH)
    assert "+10.0\u00a0%: 1,332 cases" in line


def test_an_assumption_about_ramadan_that_changes_nothing_says_why() -> None:
    (none,) = sentences.ramadan_sentences(replace(MOVED, ramadan=()), 10.0, "cases", ENGLISH)
    assert "no period ahead has other days of Ramadan" in none
    counted = replace(MOVED, ramadan=(), notes=(Note.RAMADAN_COUNTED,))
    (line,) = sentences.ramadan_sentences(counted, 10.0, "cases", ENGLISH)
    assert "counts the measured effect of Ramadan" in line


@pytest.mark.parametrize("language", list(Language))
def test_a_forecast_that_repeats_last_year_shows_no_risk(language: Language) -> None:
    advice = Advice(
        kind=AdviceKind.TARGET, start=date(2025, 8, 1), value=100.0, low=80.0, high=120.0, base=99.5, chance=None
    )
    sentence = sentences.advice_sentence(advice, "cases", language)
    assert "50" not in sentence
    (brief,) = sentences.advice_in_brief(replace(FORECAST, advice=(advice,)), language)
    assert "%" not in brief


def test_how_often_intervals_held_is_a_number() -> None:
    measured = replace(FORECAST.advice[0], coverage=77.8, tested=9)
    assert "In the past 78\u00a0% of 9 periods lay within such intervals." in sentences.advice_sentence(
        measured, "cases", ENGLISH
    )


@pytest.mark.parametrize("language", list(Language))
def test_a_forecast_that_was_scored_on_few_periods_promises_no_certainty(language: Language) -> None:
    (own,) = FORECAST.advice
    for kind in (AdviceKind.STOCK, AdviceKind.TARGET):
        advice = replace(own, kind=kind, coverage=100.0, tested=2, chance=None)
        sentence = sentences.advice_sentence(advice, "cases", language)
        assert "%" not in sentence
        assert "2" in sentence
        (brief,) = sentences.advice_in_brief(replace(FORECAST, advice=(advice,)), language)
        assert "%" not in brief
