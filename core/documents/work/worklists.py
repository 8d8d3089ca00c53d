"""The worklist, what became of its tasks and what visits changed: their columns, and the week as a document."""

from dataclasses import dataclass

from core.documents.columns import choice, confidence, moment, name, number, plain, sentence, span, text, words
from core.documents.document import Columns, Document
from core.model.reports import Grid
from core.model.units import alone
from core.model.work.worklist import Decision, Stop, Task, VisitEffect, Worklist
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap

_TICK, _NOTE = 6, 34  # blanks on paper, where a person writes


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task at its stop, whose place in the order of the visits is ``number``, from 1."""

    number: int
    stop: Stop
    task: Task


def columns(unit: str = "unstated") -> Columns[TaskRow]:
    """Return the columns of tasks; amounts are per period, in ``unit``."""
    return Columns(
        data=(
            number("day", "column.day", lambda row: row.stop.day),
            number("stop", "column.stop", lambda row: row.number),
            name("precision_area", "level.precision_area", lambda row: row.stop.precision_area),
            name("market", "level.market", lambda row: row.stop.market),
            name("item", "level.item", lambda row: row.task.gap.item),
            choice("kind", "column.kind", lambda row: row.task.gap.kind, "gap_kind."),
            name("task", "column.task", lambda row: row.task.id),
            number("value", "column.value_stop", lambda row: row.stop.value),
            number("middle", "column.prize", lambda row: row.task.gap.middle),
            confidence("confidence", "column.chance", lambda row: row.task.gap.confidence),
            sentence("recommendation", lambda row, language: for_point_gap(row.task.gap, unit, language)),
        ),
        shown=(
            span("range", "column.range", lambda row: row.task.gap.low, lambda row: row.task.gap.high),
            words("outlet", "column.outlet", _outlet),
            words("kind_since", "column.kind", _kind_since),
            words("done", "column.done", lambda _, __: " " * _TICK),
            words("note", "column.note", lambda _, __: " " * _NOTE),
        ),
        terminal=("day", "stop", "precision_area", "market", "value", "item", "kind", "confidence", "middle", "task"),
        paper=("stop", "outlet", "item", "kind_since", "middle", "done", "note"),
        window=("day", "stop", "precision_area", "value", "item", "kind", "confidence", "range", "middle"),
    )


def day_grids(worklist: Worklist, unit: str, language: Language) -> list[Grid]:
    """Return the sheets to take along: a table for each day, stop after stop, with room to tick and to note."""
    days = sorted({stop.day for stop in worklist.stops})
    grids = []
    for day in days:
        stops = [stop for stop in worklist.stops if stop.day == day]
        title = say(
            language,
            "worklist.sheet",
            day=day,
            stops=len(stops),
            value=numbers.figure(sum(stop.value for stop in stops)),
            unit=say(language, f"unit.{unit}"),
        )
        shown = [row for row in rows(worklist) if row.stop.day == day]
        tab = say(language, "worklist.sheet_tab", day=day)
        grids.append(columns(unit).grid(title, shown, language, tab=tab))
    return grids


def _outlet(row: TaskRow, language: Language) -> str:
    """Return the point of a stop; a dash where the data name none."""
    names = [name for name in (row.stop.precision_area, row.stop.market) if name]
    return say(language, "text.comma").join(names) or numbers.ABSENT


def _kind_since(row: TaskRow, language: Language) -> str:
    """Return why the item is missing, and since when where it sold before."""
    kind, since = say(language, f"gap_kind.{row.task.gap.kind}"), row.task.gap.since
    if since is None:
        return kind
    month = say(language, "worklist.since", month=dates.month(since, language))
    return say(language, "text.pair", one=kind, other=month)


def rows(worklist: Worklist) -> list[TaskRow]:
    """Return a row for each task, in the order of the stops."""
    return [TaskRow(stop.number, stop, task) for stop in worklist.stops for task in stop.tasks]


def document(worklist: Worklist, unit: str, language: Language) -> Document[TaskRow]:
    """Return the worklist with its tasks as rows."""
    return Document(
        name="worklist",
        language=language,
        columns=columns(unit),
        rows=rows(worklist),
        about={
            "as_of": worklist.as_of.isoformat() if worklist.as_of else None,
            "unit": alone(unit),
            "days": worklist.rule.days,
            "stops_of_day": worklist.rule.stops_of_day,
            "tasks_of_stop": worklist.rule.tasks,
            "least_confidence": worklist.rule.least_confidence,
            "least_value": worklist.rule.least_value,
            "stops": len(worklist.stops),
            "value": worklist.value,
            "eligible": worklist.eligible,
            "left": [
                {"reason": unplanned.reason.value, "tasks": unplanned.tasks, "value": unplanned.value}
                for unplanned in worklist.left
            ],
        },
        before=list(filter(None, (title(worklist, unit, language), left(worklist, language)))),
    )


def title(worklist: Worklist, unit: str, language: Language) -> str:
    """Return how many stops there are and what they are worth, in a sentence; without one, whether any gap is open."""
    if not worklist.stops:
        return say(language, "worklist.unworthy" if worklist.left else "worklist.none")
    return say(
        language,
        "worklist.title",
        number=len(worklist.stops),
        stops=numbers.figure(len(worklist.stops)),
        days=len({stop.day for stop in worklist.stops}),
        tasks=sum(len(stop.tasks) for stop in worklist.stops),
        value=numbers.figure(worklist.value),
        unit=say(language, f"unit.{unit}"),
        part=numbers.percentage(100 * worklist.value / worklist.eligible if worklist.eligible else None, language, 0),
    )


def left(worklist: Worklist, language: Language) -> str:
    """Return how many tasks are not planned and what they are worth, by reason; nothing where all are planned."""
    parts = [
        say(
            language,
            f"worklist.left_{unplanned.reason}",
            tasks=unplanned.tasks,
            value=numbers.figure(unplanned.value),
            floor=numbers.percentage(100 * worklist.rule.least_confidence, language, 0),
        )
        for unplanned in worklist.left
    ]
    return say(language, "worklist.left", left=say(language, "text.semicolon").join(parts)) if parts else ""


def decision_columns() -> Columns[Decision]:
    """Return the columns of what became of tasks; the window alone shows them."""
    return Columns(
        shown=(
            words("place", "column.stop_name", lambda decision, _: " · ".join(name for name in decision.place if name)),
            name("item", "level.item", lambda decision: decision.item),
            choice("state", "column.state", lambda decision: decision.state, "state.task_"),
            text("why", "column.why", lambda decision: decision.why),
            name("by", "column.by", lambda decision: decision.by),
            moment("at", "column.decided_at", lambda decision: decision.at),
        ),
        window=("place", "item", "state", "why", "by", "at"),
    )


def effect_columns() -> Columns[VisitEffect]:
    """Return the columns of what visits changed, per task and period in the unit of the data."""
    shown = ("kind", "visited", "untouched", "change", "control", "claim")
    return Columns(
        data=(
            choice("kind", "column.kind", lambda effect: effect.kind, "gap_kind."),
            number("visited", "column.visited", lambda effect: effect.visited),
            number("untouched", "column.untouched", lambda effect: effect.untouched),
            number("change", "column.change", lambda effect: effect.change, decimals=1, signed=True),
            number("control", "column.control", lambda effect: effect.control, decimals=1, signed=True),
            plain("effect", lambda effect: effect.effect),
            plain("margin", lambda effect: effect.margin),
            plain("beyond_noise", lambda effect: effect.beyond_noise),
        ),
        shown=(words("claim", "column.effect", _claim, key=lambda effect: effect.effect, right=True),),
        terminal=shown,
        window=shown,
    )


def _claim(effect: VisitEffect, language: Language) -> str:
    """Return the effect with whether it is more than noise; without untouched gaps nothing is claimed."""
    claimed = say(language, "effect.no_control") if effect.effect is None else numbers.signed(effect.effect, 1)
    if effect.beyond_noise is None:
        return claimed
    return f"{claimed} {say(language, 'noise.beyond' if effect.beyond_noise else 'noise.within')}"
