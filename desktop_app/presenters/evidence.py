"""The evidence behind a gap: how its prize comes about, in steps that a person can recompute."""

from core.model.figures import FIGURES
from core.model.gaps import Gap, GapReport
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_gap
from ui.models.rows import Range
from ui.widgets.drawer import Evidence, Step

_RATE_DECIMALS = 2


def of_gap(report: GapReport, gap: Gap, unit: str, language: Language) -> Evidence:
    """Return the evidence of ``gap``; its steps carry as many decimals as it takes to check them."""
    area, pack = gap.group[2] or numbers.ABSENT, gap.group[3] or numbers.ABSENT
    place = " / ".join(name for name in gap.group[:2] if name)
    month = dates.month(report.window_end, language) if report.window_end is not None else ""
    bounds = (
        say(language, "evidence.low", value=numbers.figure(gap.low)),
        say(language, "evidence.middle"),
        say(language, "evidence.high", value=numbers.figure(gap.high)),
    )
    return Evidence(
        title=say(language, "text.pair", one=area, other=pack),
        place=say(language, "evidence.place", place=place, month=month),
        figure_name=say(language, "evidence.figure"),
        figure=numbers.figure(gap.middle),
        unit=say(language, "evidence.unit", unit=say(language, f"unit.{unit}")),
        range=Range(gap.low, gap.middle, gap.high, _potential(report, gap)) if gap.middle else None,
        bounds=bounds if gap.middle else (),
        steps=_steps(report, gap, language),
        sentence=for_gap(gap, unit, language),
        trace=f"{_rule(report, language)} {_definition('gap_rate', language)} {_definition('prize', language)}",
    )


def _rule(report: GapReport, language: Language) -> str:
    return say(
        language,
        "evidence.trace",
        threshold=numbers.percentage(report.rule.threshold, language, 0),
        high=numbers.percentage(report.rule.high, language, 0),
    )


def _definition(figure: str, language: Language) -> str:
    """Return what a figure means, by the registry, with the version of its definition."""
    return say(
        language,
        "evidence.definition",
        name=say(language, f"figure.{figure}"),
        meaning=say(language, f"meaning.{figure}"),
        version=str(FIGURES[figure].version),
    )


def _steps(report: GapReport, gap: Gap, language: Language) -> tuple[Step, ...]:
    steps = [Step(say(language, "evidence.zeros"), _number(gap.zero_records, language))]
    if gap.peer_percentage is None or not gap.excess_records:
        return tuple(steps)
    peer = numbers.percentage(gap.peer_percentage, language, _RATE_DECIMALS)
    expected = gap.zero_records - gap.excess_records
    total = numbers.figure(gap.total_records)
    steps += [
        Step(say(language, "evidence.expected", total=total, peer=peer), _number(-expected, language, 2)),
        Step(say(language, "evidence.excess"), _number(gap.excess_records, language, 2), result=True),
        Step(say(language, "evidence.velocity"), f"× {numbers.figure(gap.sales_per_record, 2)}"),
    ]
    if report.periods > 1:
        steps.append(Step(say(language, "evidence.periods"), f"÷ {report.periods}"))
    realised = numbers.figure(report.rule.realisation[1], 2)
    return (
        *steps,
        Step(say(language, "evidence.potential"), _number(_potential(report, gap), language), result=True),
        Step(say(language, "evidence.realisation"), numbers.alone(f"× {realised}", language)),
        Step(say(language, "evidence.prize"), _number(gap.middle, language), result=True),
    )


def _potential(report: GapReport, gap: Gap) -> float:
    return gap.excess_records * gap.sales_per_record / max(report.periods, 1)


def _number(value: float, language: Language, decimals: int = 0) -> str:
    return numbers.alone(numbers.figure(value, decimals), language)
