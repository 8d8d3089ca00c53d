from dataclasses import replace
from datetime import date

import pytest

from core.model.forecasts.forecasts import COHERENT, GroupForecast, ModelForecast, Note, RamadanShift, Score, Step
from core.texts.catalogue import Language
from desktop_app.pages.forecast import outlooks
from tests.builders.forecast_results import FORECAST
from ui.models.rows import Badge, DeviationMark
from ui.theme import Tone

STEPS = (Step(start=date(2025, 1, 1), mean=60.0, intervals={50: (55, 65), 80: (50, 70), 95: (40, 80)}),)


def model(name: str, wape: float | None) -> ModelForecast:
    score = (
        Score(wape=wape, mase=0.9, rmsse=0.9, bias=1.0, coverage=80.0, width=20.0, periods=9)
        if wape is not None
        else None
    )
    return ModelForecast(model=name, steps=STEPS, score=score)


def found(naive: float | None, theta: float | None, *, best: str, notes: tuple[Note, ...] = ()) -> GroupForecast:
    return GroupForecast(
        group=(),
        history=tuple((date(2023 + at // 12, at % 12 + 1, 1), 50.0) for at in range(24)),
        naive=model("naive", naive),
        models=(model("theta", theta),),
        ensemble=None,
        best=best,
        notes=notes,
    )


def verdicts(of: GroupForecast) -> list[tuple[str, str]]:
    return [(row[0].text, row[4].text) for row in outlooks.models(of, Language.ENGLISH)]


def test_models_stand_by_their_error_with_naive_among_them() -> None:
    assert verdicts(found(8.0, 6.0, best="theta")) == [("Theta", "better"), ("Benchmark: last value", "benchmark")]
    assert verdicts(found(8.0, 9.0, best="naive")) == [("Benchmark: last value", "benchmark"), ("Theta", "worse")]
    assert verdicts(found(8.0, 8.04, best="naive"))[1] == ("Theta", "no better")


def test_a_gain_is_drawn_to_its_side_and_naive_has_none() -> None:
    better, naive = outlooks.models(found(8.0, 6.0, best="theta"), Language.ENGLISH)
    assert isinstance(better[2].picture, DeviationMark)
    assert (better[2].picture.value, better[3].text) == (2.0, "+2.0")
    assert naive[2].picture is None
    assert isinstance(naive[4].picture, Badge)


def test_a_model_that_was_not_tried_stands_last_with_dashes() -> None:
    rows = outlooks.models(found(None, None, best="theta"), Language.ENGLISH)
    assert {row[1].text for row in rows} == {"–"}
    assert outlooks.tried(found(None, None, best="theta"), Language.ENGLISH) == "Not tried on the past yet"


@pytest.mark.parametrize(
    ("notes", "answers"),
    [
        ((), {"Level": Tone.GOOD, "Seasonality": Tone.GOOD}),
        ((Note.NO_SEASON,), {"Level": Tone.GOOD, "Seasonality": Tone.BAD}),
        ((Note.TOO_SHORT,), {"Level": Tone.BAD, "Seasonality": Tone.BAD}),
        ((Note.AFTER_A_HOLE,), {"The periods before the last hole": Tone.WARNING}),
        ((Note.COMPLETED,), {"The periods in which areas did not report": Tone.WARNING}),
    ],
)
def test_what_cannot_be_known_is_said(notes: tuple[Note, ...], answers: dict[str, Tone]) -> None:
    known = {each.what: each.tone for each in outlooks.known(found(8, 6, best="theta", notes=notes), Language.ENGLISH)}
    assert answers.items() <= known.items()


def test_whether_a_model_beats_naive_is_told_with_both_errors() -> None:
    told = outlooks.known(found(8.0, 6.0, best="theta"), Language.ENGLISH)[-1]
    assert (told.answer, told.why) == ("Yes", "Theta was off by 6.0\u00a0%, the benchmark by 8.0\u00a0%.")
    told = outlooks.known(found(8.0, 9.0, best="naive"), Language.ENGLISH)[-1]
    assert (told.answer, told.tone) == ("No", Tone.WARNING)


def test_the_figures_over_the_plot_go_from_the_total_to_what_is_gained_on_naive() -> None:
    shown = outlooks.figures(FORECAST, "sar", Language.ENGLISH)
    assert [f"{name} | {figure}".replace("\N{NO-BREAK SPACE}", " ") for name, figure in shown] == [
        "Forecast, 2 periods | 2.53 k SAR",
        "80 % interval, Aug | 1.10 k – 1.32 k",
        "Past accuracy, 9 periods | 85.5 %",
        "Better than the benchmark by | +6.8 pp",
    ]


@pytest.mark.parametrize(
    ("theta", "line"),
    [
        (9.0, ("Worse than the benchmark by", "1.0 pp")),
        (7.0, ("Better than the benchmark by", "+1.0 pp")),
        (8.04, ("Against the benchmark", "no better")),
    ],
)
def test_the_headline_says_better_or_worse_and_no_minus(theta: float, line: tuple[str, str]) -> None:
    assert outlooks.figures(found(8.0, theta, best="theta"), "sar", Language.ENGLISH)[-1] == line


def test_a_reconciled_forecast_that_others_were_closer_than_says_why_it_is_in_use() -> None:
    why = "Reconciled is in use although another model was closer: its parts add up to their totals."
    coherent = replace(found(8.0, 6.0, best=COHERENT), models=(model("theta", 6.0), model(COHERENT, 9.0)))
    gain = outlooks.known(coherent, Language.ENGLISH)[-1]
    assert gain.why == f"On the past, the forecast was no closer than the benchmark. {why}"
    assert [row[0].hint for row in outlooks.models(coherent, Language.ENGLISH) if row[0].strong] == [why]
    closest = replace(coherent, models=(model("theta", 6.0), model(COHERENT, 5.0)))
    assert why not in outlooks.known(closest, Language.ENGLISH)[-1].why


def test_few_past_periods_are_with_care_and_are_counted() -> None:
    tried = found(8.0, 6.0, best="theta")
    score = tried.models[0].score
    assert score is not None
    few = replace(tried, models=(replace(tried.models[0], score=replace(score, periods=2)),))
    trial = outlooks.known(few, Language.ENGLISH)[2]
    assert (trial.answer, trial.tone) == ("With care", Tone.WARNING)
    assert trial.why == "It rests on 2 past periods that no model had seen: too few to rank models."
    assert outlooks.known(tried, Language.ENGLISH)[2].answer == "Yes"


def test_a_ramadan_that_moved_cannot_be_known_and_an_assumption_makes_a_scenario() -> None:
    moved = replace(found(8.0, 6.0, best="theta"), ramadan=(RamadanShift(start=STEPS[0].start, days=31, before=0),))
    known = outlooks.known(moved, Language.ENGLISH)[-1]
    assert (known.what, known.tone) == ("What Ramadan does to sales", Tone.BAD)
    assert "Jan 2025 has 31 of its days, and had 0 a year before" in known.why
    assert outlooks.scenario(moved, 10, Language.ENGLISH) == ("Scenario, no part of the forecast: 66 in Jan 2025",)
    assert outlooks.scenario(moved, 0, Language.ENGLISH) == ()
    assert outlooks.scenario(found(8.0, 6.0, best="theta"), 10, Language.ENGLISH) is None


def test_a_season_of_less_than_two_years_is_known_with_care() -> None:
    young = found(8.0, 6.0, best="theta")
    young = replace(young, history=young.history[:15])
    season = outlooks.known(young, Language.ENGLISH)[1]
    assert (season.answer, season.tone) == ("With care", Tone.WARNING)
    assert season.why.startswith("15 periods hold some months twice")
