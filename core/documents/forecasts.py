"""Forecasts as a document and as words."""

from typing import Any

from core.model.forecasts.forecasts import Advice, AdviceKind, ForecastReport, GroupForecast, ModelForecast
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

_COLUMNS = ("model", "period", "expected", "certain80", "certain95", "wape", "added")
HEADINGS = tuple(f"column.{name}" for name in _COLUMNS)


def as_document(report: ForecastReport, unit: str, language: Language, limit: int | None) -> dict[str, Any]:
    """Return the report; accuracy is 100 less WAPE, ``fva`` what a model gains on naive, both in per cent."""
    return {
        "horizon_days": report.rule.horizon_days,
        "unit": unit,
        "model": report.model,
        "run": report.run,
        "forecasts": [_group(report, each, unit, language) for each in report.groups[:limit]],
    }


def as_rows(found: GroupForecast, language: Language) -> list[list[str]]:
    """Return every model's steps as the cells of a printed table, naive first."""
    rows = []
    for each in found.tried:
        wape = each.score.wape if each.score else None
        for number, step in enumerate(each.steps):
            rows.append(
                [
                    say(language, f"model.{each.model}") if number == 0 else "",
                    step.start.isoformat(),
                    numbers.figure(step.mean),
                    _range(step.intervals[80]),
                    _range(step.intervals[95]),
                    numbers.percentage(wape, language) if number == 0 else "",
                    numbers.percentage(added(found, each), language) if number == 0 else "",
                ]
            )
    return rows


def in_words(found: GroupForecast, unit: str, language: Language) -> list[str]:
    """Return the forecast, the score of the best model against naive, and what cannot be known."""
    lines = []
    best = found.chosen
    if best is not None:
        name = _name(found, language)
        for step in best.steps:
            low, high = step.intervals[80]
            data = {"mean": step.mean, "low": low, "high": high}
            shown = {key: numbers.figure(value) for key, value in data.items()}
            period, named = step.start.isoformat(), say(language, f"unit.{unit}")
            lines.append(say(language, "forecast.title", group=name, period=period, unit=named, **shown))
        if best.score is not None and found.naive is not None and found.naive.score is not None:
            lines.append(
                say(
                    language,
                    "forecast.tested",
                    model=say(language, f"model.{best.model}"),
                    wape=numbers.percentage(best.score.wape, language),
                    periods=best.score.periods,
                    naive=numbers.percentage(found.naive.score.wape, language),
                )
            )
    lines += advised(found, unit, language)
    return lines + [say(language, f"note.{note}") for note in found.notes]


def advice_in_brief(found: GroupForecast, language: Language) -> tuple[str, ...]:
    """Return what follows from the forecast in a few words each; the same advice as ``advised``."""
    return tuple(
        say(
            language,
            f"advice.brief_{each.kind}",
            period=dates.month_name(each.start, language),
            value=numbers.short(each.value, language),
            high=numbers.short(each.high, language),
            base=numbers.short(each.base, language),
            chance=numbers.percentage(None if each.chance is None else 100 * each.chance, language, 0),
        )
        for each in found.advice
    )


def advised(found: GroupForecast, unit: str, language: Language) -> tuple[str, ...]:
    """Return what follows from the forecast, each with its interval and its reason."""
    return tuple(_advised(each, unit, language) for each in found.advice)


def supposed(found: GroupForecast, growth: float, unit: str, language: Language) -> list[str]:
    """Return what a person's own assumption of growth would bring, period by period."""
    return [
        say(
            language,
            "scenario.title",
            group=_name(found, language),
            growth=numbers.percentage(growth, language),
            value=numbers.figure(value),
            unit=say(language, f"unit.{unit}"),
            period=start.isoformat(),
        )
        for start, value in found.scenario
    ]


def _name(found: GroupForecast, language: Language) -> str:
    return " / ".join(part for part in found.group if part) or say(language, "forecast.title_total")


def _advised(advice: Advice, unit: str, language: Language) -> str:
    """Return one recommendation as a sentence with its interval and its reason."""
    shown = {
        "period": advice.start.isoformat(),
        "unit": say(language, f"unit.{unit}"),
        **{name: numbers.figure(getattr(advice, name)) for name in ("value", "low", "high")},
    }
    if advice.kind is AdviceKind.PEAK:
        shown["above"] = numbers.percentage(100 * (advice.value / advice.base - 1), language)
    if advice.chance is not None:
        shown["base"] = numbers.figure(advice.base)
        shown["chance"] = numbers.percentage(100 * advice.chance, language, 0)
    return say(language, f"advice.{advice.kind}", **shown)


def _group(report: ForecastReport, found: GroupForecast, unit: str, language: Language) -> dict[str, Any]:
    individual = [each for each in (found.naive, *found.models) if each is not None]
    return {
        **dict(zip(report.rule.by, found.group, strict=True)),
        "individual_models": {each.model: _model(found, each) for each in individual},
        "ensemble": _model(found, found.ensemble) if found.ensemble else None,
        "best": found.best,
        "scenario": [{"period": start.isoformat(), "mean": value} for start, value in found.scenario],
        "advice": [_advice(each, unit, language) for each in found.advice],
        "notes": [note.value for note in found.notes],
        "recommendations": in_words(found, unit, language),
    }


def _advice(advice: Advice, unit: str, language: Language) -> dict[str, Any]:
    return {
        "kind": advice.kind.value,
        "period": advice.start.isoformat(),
        "value": advice.value,
        "lo80": advice.low,
        "hi80": advice.high,
        "base": advice.base,
        "chance": advice.chance,
        "sentence": _advised(advice, unit, language),
    }


def _model(found: GroupForecast, each: ModelForecast) -> dict[str, Any]:
    score = each.score
    return {
        "predictions": [{"period": step.start.isoformat(), "mean": step.mean} for step in each.steps],
        "confidence": [
            {f"{side}{level}": bound for level, pair in step.intervals.items() for side, bound in _sides(pair)}
            for step in each.steps
        ],
        "accuracy": score.accuracy if score else None,
        "wape": score.wape if score else None,
        "wape_by_step": list(score.by_step) if score else [],
        "mase": score.mase if score else None,
        "rmsse": score.rmsse if score else None,
        "bias": score.bias if score else None,
        "coverage80": score.coverage if score else None,
        "width80": score.width if score else None,
        "weight": each.weight,
        "scored_periods": score.periods if score else 0,
        "fva": added(found, each),
    }


def _sides(pair: tuple[float, float]) -> tuple[tuple[str, float], tuple[str, float]]:
    return ("lo", pair[0]), ("hi", pair[1])


def added(found: GroupForecast, each: ModelForecast) -> float | None:
    """Return the forecast value added: the WAPE of naive less that of the model; ``None`` where either is missing."""
    if found.naive is None or found.naive.score is None or each.score is None:
        return None
    base, own = found.naive.score.wape, each.score.wape
    return None if base is None or own is None else base - own


def _range(pair: tuple[float, float]) -> str:
    return f"{numbers.figure(pair[0])} – {numbers.figure(pair[1])}"
