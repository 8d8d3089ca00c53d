"""The registry of models and the forecast diary as documents and as words."""

from typing import Any

from core.model.forecasts.diary import Diary, DiaryLine, DiarySummary
from core.model.forecasts.registry import KindOfModel, Metrics, Registered
from core.texts import numbers
from core.texts.catalogue import Language, say

_COLUMNS = ("version", "stage", "members", "wape", "naive_wape", "added", "data_version", "made_by")
HEADINGS = tuple(f"column.{name}" for name in _COLUMNS)
KIND_HEADINGS = ("column.model", "column.state", "column.fewest")
DIARY_HEADINGS = ("column.group", "column.steps", "column.wape", "column.naive_wape", "column.bias", "column.coverage")


def as_document(each: Registered) -> dict[str, Any]:
    """Return a version without what it learnt, which is long."""
    model = each.model
    return {
        "name": model.name,
        "version": each.version,
        "stage": each.stage.value,
        "models": list(model.models),
        "by": list(model.by),
        "horizon_days": model.horizon_days,
        "series_learnt": max((len(known) for known in model.learnt.values()), default=0),
        "data_version": model.data_version,
        "code_version": model.code_version,
        "metrics": metrics(model.metrics),
        "made_at": each.made_at,
        "made_by": each.made_by,
        "decided_at": each.decided_at,
        "decided_by": each.decided_by,
    }


def metrics(found: Metrics) -> dict[str, Any]:
    """Return the metrics, with what the model gains on naive."""
    return {**found.model_dump(), "fva": found.added}


def kind_as_document(kind: KindOfModel) -> dict[str, Any]:
    """Return one kind of model."""
    return kind.model_dump(mode="json")


def as_words(each: Registered, language: Language) -> list[str]:
    """Return a version as the cells of a printed table."""
    found = each.model.metrics
    members = ", ".join(say(language, f"model.{name}") for name in each.model.models)
    return [
        str(each.version),
        say(language, f"stage.{each.stage}"),
        members or say(language, "stage.every_model"),
        numbers.percentage(found.wape, language),
        numbers.percentage(found.naive_wape, language),
        numbers.percentage(found.added, language),
        each.model.data_version,
        each.made_by,
    ]


def kind_words(kind: KindOfModel, language: Language) -> list[str]:
    """Return a kind of model, and why it is not here if it is not."""
    state = say(language, f"availability.{kind.availability}", library=kind.reason or "")
    return [say(language, f"model.{kind.name}"), state, str(kind.fewest)]


def diary_document(diary: Diary, limit: int | None) -> dict[str, Any]:
    """Return the diary: summaries by group, then the lines, the newest forecast first."""
    return {
        "runs": diary.runs,
        "waiting": diary.waiting,
        "summaries": [_summary(each) for each in diary.summaries],
        "lines": [_line(each) for each in diary.lines[:limit]],
        "line_count": len(diary.lines),
    }


def diary_words(diary: Diary, language: Language) -> list[list[str]]:
    """Return how wrong the forecasts of each group were as the cells of a printed table."""
    return [
        [
            group_name(each, language),
            numbers.figure(each.steps),
            numbers.percentage(each.wape, language),
            numbers.percentage(each.naive_wape, language),
            numbers.figure(each.bias),
            numbers.percentage(each.coverage, language, 0),
        ]
        for each in diary.summaries
    ]


def group_name(each: DiarySummary, language: Language) -> str:
    """Return the name of a group; that of everything has one of its own."""
    return " / ".join(name for name in each.group if name) or say(language, "forecast.title_total")


def _summary(each: DiarySummary) -> dict[str, Any]:
    return {
        **dict(zip(each.by, each.group, strict=True)),
        "steps": each.steps,
        "wape": each.wape,
        "naive_wape": each.naive_wape,
        "bias": each.bias,
        "coverage80": each.coverage,
    }


def _line(each: DiaryLine) -> dict[str, Any]:
    return {
        **dict(zip(each.by, each.group, strict=True)),
        "run": each.run,
        "issued_at": each.issued_at,
        "model": each.model,
        "period": each.start.isoformat(),
        "steps_ahead": each.steps_ahead,
        "forecast": each.forecast,
        "lo80": each.low,
        "hi80": each.high,
        "naive": each.naive,
        "actual": each.actual,
        "inside": each.inside,
    }
