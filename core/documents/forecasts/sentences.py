"""Forecasts in sentences: what is expected, how the best model did before, what follows, and what cannot be known."""

from core.model.forecasts.forecasts import Advice, AdviceKind, GroupForecast, Note
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


def sentences(group: GroupForecast, unit: str, language: Language) -> list[str]:
    """Return the forecast, the score of the best model against naive, and what cannot be known."""
    lines = []
    best = group.chosen
    if best is not None:
        name = _name(group, language)
        for step in best.steps:
            low, high = step.intervals[80]
            data = {"mean": step.mean, "low": low, "high": high}
            shown = {key: numbers.figure(value) for key, value in data.items()}
            period, named = step.start.isoformat(), say(language, f"unit.{unit}")
            lines.append(say(language, "forecast.title", group=name, period=period, unit=named, **shown))
        if best.score is not None and group.naive is not None and group.naive.score is not None:
            lines.append(
                say(
                    language,
                    "forecast.tested",
                    model=say(language, f"model.{best.model}"),
                    wape=numbers.percentage(best.score.wape, language),
                    periods=best.score.periods,
                    naive=numbers.percentage(group.naive.score.wape, language),
                )
            )
    lines += advice_sentences(group, unit, language)
    months = ramadan_months(group, language)
    return lines + [say(language, f"note.{note}", count=group.completed, months=months) for note in group.notes]


def ramadan_months(group: GroupForecast, language: Language) -> str:
    """Return the months ahead that Ramadan moved into or out of, with its days now and a year before."""
    return say(language, "text.comma").join(
        say(
            language,
            "ramadan.month_of_mean" if shift.before_is_mean else "ramadan.month",
            month=dates.month(shift.start, language),
            days=str(shift.days),
            before=str(shift.before),
        )
        for shift in group.ramadan
    )


def ramadan_sentences(group: GroupForecast, percentage: float, unit: str, language: Language) -> list[str]:
    """Return what a person's own assumption about Ramadan would make of the months that it moved into or out of.

    Where there are none, or the forecast counts the effect of Ramadan itself, a sentence says so.
    """
    if not group.ramadan:
        reason = "counted" if Note.RAMADAN_COUNTED in group.notes else "none"
        return [say(language, f"ramadan.{reason}", group=_name(group, language))]
    return [
        say(
            language,
            "ramadan.scenario",
            group=_name(group, language),
            effect=numbers.signed_percentage(percentage, language),
            value=numbers.figure(value),
            unit=say(language, f"unit.{unit}"),
            period=start.isoformat(),
        )
        for start, value in group.in_ramadan(percentage)
    ]


def advice_in_brief(group: GroupForecast, language: Language) -> tuple[str, ...]:
    """Return what follows from the forecast in a few words each; the same advice as ``advice_sentences``."""
    return tuple(
        say(
            language,
            f"advice.brief_{_kind(advice)}",
            period=dates.month_name(advice.start, language),
            value=numbers.short(advice.value, language),
            high=numbers.short(advice.high, language),
            base=numbers.short(advice.base, language),
            chance=numbers.percentage(None if advice.chance is None else 100 * advice.chance, language, 0),
        )
        for advice in group.advice
    )


def advice_sentences(group: GroupForecast, unit: str, language: Language) -> tuple[str, ...]:
    """Return what follows from the forecast, each with its interval and its reason."""
    return tuple(advice_sentence(advice, unit, language) for advice in group.advice)


def scenario_sentences(group: GroupForecast, growth: float, unit: str, language: Language) -> list[str]:
    """Return what a person's own assumption of growth would bring, period by period."""
    return [
        say(
            language,
            "scenario.title",
            group=_name(group, language),
            growth=numbers.percentage(growth, language),
            value=numbers.figure(value),
            unit=say(language, f"unit.{unit}"),
            period=start.isoformat(),
        )
        for start, value in group.scenario
    ]


def advice_sentence(advice: Advice, unit: str, language: Language) -> str:
    """Return one recommendation as a sentence with its interval and its reason."""
    shown = {
        "period": advice.start.isoformat(),
        "unit": say(language, f"unit.{unit}"),
        **{name: numbers.figure(getattr(advice, name)) for name in ("value", "low", "high")},
    }
    if advice.kind is AdviceKind.PEAK:
        shown["above"] = numbers.percentage(100 * (advice.value / advice.base - 1), language)
    counts: dict[str, int] = {"periods": advice.base_periods} if advice.kind is AdviceKind.PEAK else {}
    shown["tested"] = numbers.figure(advice.tested)
    if advice.kind is AdviceKind.STOCK:
        shown["held"] = _held(advice, language)
    if advice.kind is AdviceKind.TARGET:
        shown["base"] = numbers.figure(advice.base)
        shown["chance"] = numbers.percentage(100 * (advice.chance or 0.0), language, 0)
    return say(language, f"advice.{_kind(advice)}", **shown, **counts)


def _kind(advice: Advice) -> str:
    """Return the text of an advice: another one where few periods were tested, or a target is last year repeated."""
    if advice.is_little_tested and advice.kind is not AdviceKind.PEAK:
        return f"{advice.kind}_untested"
    repeated = advice.kind is AdviceKind.TARGET and advice.chance is None
    return f"{advice.kind}_repeated" if repeated else advice.kind.value


def _held(advice: Advice, language: Language) -> str:
    """Return how often intervals like that of ``advice`` held in the past, or that it was not measured."""
    if advice.coverage is None:
        return say(language, "advice.not_held")
    coverage = numbers.percentage(advice.coverage, language, 0)
    return say(language, "advice.held", coverage=coverage, periods=numbers.figure(advice.tested))


def _name(group: GroupForecast, language: Language) -> str:
    return " / ".join(part for part in group.group if part) or say(language, "trend.all")
