"""The worklist as rows for a document, a table or a file."""

from typing import Any

from core.model.work.worklist import Stop, Task, VisitEffect, Worklist
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap

COLUMNS = (
    "stop",
    "precision_area",
    "market",
    "item",
    "kind",
    "task",
    "value",
    "middle",
    "confidence",
    "recommendation",
)
HEADINGS = (
    "column.stop",
    "level.precision_area",
    "level.market",
    "column.value_stop",
    "level.item",
    "column.kind",
    "column.prize",
    "column.task",
)
NUMBERS = (0, 3, 6)
EFFECT_HEADINGS = (
    "column.kind",
    "column.visited",
    "column.untouched",
    "column.change",
    "column.control",
    "column.effect",
)
EFFECT_NUMBERS = (1, 2, 3, 4, 5)


def rows(worklist: Worklist, unit: str, language: Language) -> list[dict[str, Any]]:
    """Return a row for each task, by the names of ``COLUMNS``, in the order of the stops."""
    return [
        _row(number, stop, task, unit, language)
        for number, stop in enumerate(worklist.stops, start=1)
        for task in stop.tasks
    ]


def as_document(worklist: Worklist, unit: str, language: Language, limit: int | None) -> dict[str, Any]:
    """Return the worklist with its tasks as rows; ``limit`` counts stops."""
    shown = Worklist(
        rule=worklist.rule, as_of=worklist.as_of, stops=worklist.stops[:limit], left_over=worklist.left_over
    )
    return {
        "as_of": worklist.as_of.isoformat() if worklist.as_of else None,
        "unit": unit,
        "stops_of_area": worklist.rule.stops,
        "tasks_of_stop": worklist.rule.tasks,
        "stops": len(worklist.stops),
        "left_over": worklist.left_over,
        "rows": rows(shown, unit, language),
    }


def as_words(row: dict[str, Any], language: Language) -> list[str]:
    """Return one task as the cells of a printed table."""
    return [
        numbers.figure(row["stop"]),
        row["precision_area"] or numbers.ABSENT,
        row["market"] or numbers.ABSENT,
        numbers.figure(row["value"]),
        row["item"] or numbers.ABSENT,
        say(language, f"zero.{row['kind']}"),
        numbers.figure(row["middle"]),
        row["task"],
    ]


def title(worklist: Worklist, unit: str, language: Language) -> str:
    """Return how many stops there are and what they are worth, in a sentence."""
    if not worklist.stops:
        return say(language, "worklist.none")
    return say(
        language,
        "worklist.title",
        number=len(worklist.stops),
        stops=numbers.figure(len(worklist.stops)),
        tasks=numbers.figure(sum(len(stop.tasks) for stop in worklist.stops)),
        value=numbers.figure(sum(stop.value for stop in worklist.stops)),
        unit=say(language, f"unit.{unit}"),
        left=numbers.figure(worklist.left_over),
    )


def effect_document(effect: VisitEffect) -> dict[str, Any]:
    """Return one effect of visits."""
    return {name: getattr(effect, name) for name in VisitEffect.__dataclass_fields__} | {"kind": effect.kind.value}


def effect_words(effect: VisitEffect, language: Language) -> list[str]:
    """Return one effect of visits as the cells of a printed table; without untouched gaps nothing is claimed."""
    claimed = say(language, "effect.no_control") if effect.effect is None else numbers.signed(effect.effect, 1)
    if effect.beyond_noise is not None:
        claimed += " " + say(language, "noise.beyond" if effect.beyond_noise else "noise.within")
    return [
        say(language, f"zero.{effect.kind}"),
        numbers.figure(effect.visited),
        numbers.figure(effect.untouched),
        numbers.signed(effect.change, 1),
        numbers.signed(effect.control, 1),
        claimed,
    ]


def _row(number: int, stop: Stop, task: Task, unit: str, language: Language) -> dict[str, Any]:
    gap = task.gap
    return {
        "stop": number,
        "precision_area": stop.precision_area,
        "market": stop.market,
        "item": gap.item,
        "kind": gap.kind.value,
        "task": task.id,
        "value": stop.value,
        "middle": gap.middle,
        "confidence": gap.confidence,
        "recommendation": for_point_gap(gap, unit, language),
    }
