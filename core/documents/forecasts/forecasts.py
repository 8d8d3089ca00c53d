"""Forecasts: the columns of models and of periods, and the report as a document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from core.documents.columns import Column, day, month, name, nested, number, percentage, plain, short, span, words
from core.documents.document import Columns
from core.documents.forecasts.sentences import advice_sentence, sentences
from core.model.forecasts.forecasts import COHERENT, Advice, ForecastReport, GroupForecast, ModelForecast, Score, Step
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, say

SURE, SURER = 80, 95  # the levels of the intervals that people see
_SHOWN_DIGIT = 0.05  # points that look alike with one decimal


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model that was tried for a group."""

    group: GroupForecast
    model: ModelForecast

    @property
    def score(self) -> Score | None:
        """How it did on the past."""
        return self.model.score

    @property
    def wape(self) -> float | None:
        """Its error; ``None`` where it could not be tried, and where nothing sold."""
        return self.score.wape if self.score is not None else None

    @property
    def added(self) -> float | None:
        """The WAPE of naive less that of the model; ``None`` where either is missing."""
        naive = self.group.naive
        if naive is None or naive.score is None or naive.score.wape is None or self.wape is None:
            return None
        return naive.score.wape - self.wape


@dataclass(frozen=True, slots=True)
class StepRow:
    """One period ahead, of one model for a group; ``position`` counts the periods from 0."""

    model: ModelRow
    position: int

    @property
    def step(self) -> Step:
        """The period itself."""
        return self.model.model.steps[self.position]


def model_columns() -> Columns[ModelRow]:
    """Return the columns of models: errors in per cent, what is gained on naive in points, bias in the data's unit."""
    return Columns(
        data=(
            nested("predictions", _predictions),
            nested("confidence", _confidence),
            plain("accuracy", lambda row: row.score.accuracy if row.score else None),
            percentage("wape", "column.wape", lambda row: row.wape),
            nested("wape_by_step", lambda row: list(row.score.by_step) if row.score else []),
            number("mase", "column.mase", lambda row: row.score.mase if row.score else None, decimals=2),
            plain("rmsse", lambda row: row.score.rmsse if row.score else None),
            short("bias", "column.bias", lambda row: row.score.bias if row.score else None),
            percentage(
                "coverage80", "column.coverage", lambda row: row.score.coverage if row.score else None, decimals=0
            ),
            plain("width80", lambda row: row.score.width if row.score else None),
            plain("weight", lambda row: row.model.weight),
            plain("scored_periods", lambda row: row.score.periods if row.score else 0),
            _added("fva", lambda row: row.added),
        ),
        shown=(
            words("model", "column.model", lambda row, language: say(language, f"model.{row.model.model}")),
            _added("gain", lambda row: None if row.model is row.group.naive else row.added),
            words("bar", "", _bar, key=lambda row: row.added),
            words("verdict", "column.verdict", lambda row, language: say(language, f"verdict.{verdict(row)}")),
        ),
        window=("model", "wape", "bar", "gain", "verdict", "mase", "bias", "coverage80"),
    )


def step_columns() -> Columns[StepRow]:
    """Return the columns of the periods ahead: model after model on the terminal, the chosen one on paper."""
    return Columns(
        shown=(
            words("model", "column.model", _at_first(lambda row, language: say(language, f"model.{row.model.model}"))),
            day("start", "column.period", lambda row: row.step.start),
            month("month", "column.period", lambda row: row.step.start),
            name(
                "group",
                "level.region",
                lambda row: row.model.group.group[0] if row.model.group.group else None,
                absent=lambda row: None if row.model.group.group else "targets.whole",
            ),
            number("expected", "column.expected", lambda row: row.step.mean),
            number("low", "report.low", lambda row: row.step.intervals[SURE][0]),
            number("high", "report.high", lambda row: row.step.intervals[SURE][1]),
            span("range80", "column.certain80", _bound(SURE, 0), _bound(SURE, 1)),
            span("range95", "column.certain95", _bound(SURER, 0), _bound(SURER, 1)),
            percentage("wape", "column.wape", lambda row: row.model.wape),
            percentage("naive_wape", "column.naive_wape", lambda row: _naive_wape(row.model.group)),
            words(
                "wape_once",
                "column.wape",
                _at_first(lambda row, language: numbers.percentage(row.wape, language)),
                right=True,
            ),
            words("added_once", "column.added", _at_first(lambda row, _: numbers.signed(row.added, 1)), right=True),
        ),
        terminal=("model", "start", "expected", "range80", "range95", "wape_once", "added_once"),
        paper=("group", "month", "expected", "low", "high", "wape", "naive_wape"),
    )


def model_rows(group: GroupForecast) -> list[ModelRow]:
    """Return every model that was tried for a group, naive first."""
    return [ModelRow(group, model) for model in group.tried]


def step_rows(models: Sequence[ModelRow]) -> list[StepRow]:
    """Return the periods ahead of each model, one model after the other."""
    return [StepRow(model, position) for model in models for position in range(len(model.model.steps))]


def chosen_steps(groups: Sequence[GroupForecast]) -> list[StepRow]:
    """Return the periods ahead of the best model of each group; a group without any forecast has none."""
    return step_rows([ModelRow(group, group.chosen) for group in groups if group.chosen is not None])


def verdict(row: ModelRow) -> str:
    """Return how a model does against naive: ``reference`` (naive itself), ``same``, ``better`` or ``worse``.

    ``untried`` where one of the two was not run in the past.
    """
    if row.model is row.group.naive:
        return "reference"
    if row.added is None:
        return "untried"
    if abs(row.added) < _SHOWN_DIGIT:
        return "same"
    return "better" if row.added > 0 else "worse"


def as_document(
    report: ForecastReport, unit: str, language: Language, limit: int | None, ramadan: float | None = None
) -> dict[str, Json]:
    """Return the report; accuracy is 100 less WAPE, ``fva`` what a model gains on naive, both in per cent.

    ``shown`` is the forecast itself; what models say of the group alone stands beside it. ``ramadan`` is a person's own
    assumption of what a month that is all Ramadan sells more, in per cent.
    """
    return {
        "horizon_days": report.rule.horizon_days,
        "unit": unit,
        "model": report.model,
        "run": report.run,
        "forecasts": [_group(report, group, unit, language, ramadan) for group in report.groups[:limit]],
    }


def _group(
    report: ForecastReport, group: GroupForecast, unit: str, language: Language, ramadan: float | None
) -> dict[str, Json]:
    columns = model_columns()
    individual = [row for row in model_rows(group) if row.model is not group.ensemble and row.model.model != COHERENT]
    return {
        **dict(zip(report.rule.by, group.group, strict=True)),
        "individual_models": {row.model.model: columns.json_row(row, language) for row in individual},
        "ensemble": columns.json_row(ModelRow(group, group.ensemble), language) if group.ensemble else None,
        "best": group.best,
        "shown": columns.json_row(ModelRow(group, group.chosen), language) if group.chosen else None,
        "scenario": [{"period": start.isoformat(), "mean": value} for start, value in group.scenario],
        "ramadan": {
            "months": [
                {
                    "period": shift.start.isoformat(),
                    "days": shift.days,
                    "days_before": shift.before,
                    "before_is_mean": shift.before_is_mean,
                }
                for shift in group.ramadan
            ],
            "effect": ramadan,
            "scenario": [
                {"period": start.isoformat(), "mean": value}
                for start, value in (group.in_ramadan(ramadan) if ramadan is not None else ())
            ],
        },
        "advice": [_advice(advice, unit, language) for advice in group.advice],
        "notes": [note.value for note in group.notes],
        "completed_periods": group.completed,
        "recommendations": sentences(group, unit, language),
    }


def _advice(advice: Advice, unit: str, language: Language) -> dict[str, Json]:
    return {
        "kind": advice.kind.value,
        "period": advice.start.isoformat(),
        "value": advice.value,
        "lo80": advice.low,
        "hi80": advice.high,
        "base": advice.base,
        "chance": advice.chance,
        "coverage80": advice.coverage,
        "tested_periods": advice.tested,
        "sentence": advice_sentence(advice, unit, language),
    }


def _predictions(row: ModelRow) -> list[Mapping[str, Json]]:
    return [{"period": step.start.isoformat(), "mean": step.mean} for step in row.model.steps]


def _confidence(row: ModelRow) -> list[Mapping[str, Json]]:
    return [
        {
            f"{side}{level}": bound
            for level, bounds in step.intervals.items()
            for side, bound in zip(("lo", "hi"), bounds, strict=True)
        }
        for step in row.model.steps
    ]


def _added(id_: str, value: Callable[[ModelRow], float | None]) -> Column[ModelRow]:
    return number(id_, "column.added", value, decimals=1, signed=True)


def _bar(row: ModelRow, _: Language) -> str:
    """Return what is gained as the words of a bar; naive, which is the reference, and what was not tried have none."""
    return "" if row.added is None or row.model is row.group.naive else numbers.signed(row.added, 1)


def _at_first(value: Callable[[ModelRow, Language], str]) -> Callable[[StepRow, Language], str]:
    """Return the cells of a model that appear once, in the line of its first period."""
    return lambda row, language: value(row.model, language) if row.position == 0 else ""


def _bound(level: int, side: int) -> Callable[[StepRow], float]:
    return lambda row: row.step.intervals[level][side]


def _naive_wape(group: GroupForecast) -> float | None:
    return group.naive.score.wape if group.naive is not None and group.naive.score is not None else None
