"""raff worklist."""

from typing import Annotated

import typer

from core.documents.analyses.history_length import Purpose
from core.documents.work import worklists as documents
from core.model.errors import UserError
from core.model.work.worklist import TaskState
from core.operations.work.worklist import decide_task, plan_worklist, visit_effects
from core.texts.catalogue import say
from desktop_app.cli.asking import Asked, asking
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ListingOptions

TaskOption = Annotated[str | None, typer.Option(help="The id of a task, or how it begins.")]


commands = Commands()


@commands.add("raff worklist --where region=RIYADH")
def worklist(
    options: ListingOptions,
    *,
    stops: Annotated[int | None, typer.Option(min=1, help="Visits a day.")] = None,
    days: Annotated[int | None, typer.Option(min=1, max=7, help="Days of the week that are spent on visits.")] = None,
    tasks: Annotated[int | None, typer.Option(min=1, help="Tasks at one stop.")] = None,
    done: TaskOption = None,
    failed: TaskOption = None,
    reopen: TaskOption = None,
    why: Annotated[str, typer.Option(help="The reason why the task failed, or a note.")] = "",
    effects: Annotated[
        bool, typer.Option("--effects", help="Compare visited gaps with those that nobody visited.")
    ] = False,
) -> None:
    """Plan a week's visits by day and precision area, record the outcome of a task, or measure what visits changed."""
    given = [(TaskState.DONE, done), (TaskState.FAILED, failed), (TaskState.OPEN, reopen)]
    named = [(state, task) for state, task in given if task is not None]
    if len(named) + effects > 1:
        raise UserError("task.one_at_a_time")
    with asking(options, Purpose.VISITS, write=bool(named)) as asked:
        if named:
            _decide(asked, *named[0], why)
        elif effects:
            _print_effects(asked)
        else:
            rule = asked.app.policy.worklist.rule(stops=stops, days=days, tasks=tasks)
            plan = asked(plan_worklist, rule, asked.app.policy.gaps.points, asked.filters)
            asked.give(documents.document(plan, asked.rate, asked.language), options.limit)


def _decide(asked: Asked, state: TaskState, task: str, why: str) -> None:
    decided, _ = asked(decide_task, task, state, why)
    decision = decided.decision
    asked.document({"task": decision.task, "state": decision.state.value, "item": decision.item, "why": decision.why})
    place = ", ".join(name for name in decision.place[-2:] if name)
    asked.output.line(say(asked.language, f"task.{decision.state}", item=decision.item, place=place))


def _print_effects(asked: Asked) -> None:
    effects, columns = asked(visit_effects), documents.effect_columns()
    asked.document({"effects": [columns.json_row(effect, asked.language) for effect in effects]})
    if not effects:
        asked.output.say("effect.none")
    asked.output.rows(columns, effects)
