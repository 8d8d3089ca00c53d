"""Joins the worklist page to the week: the stops of the selection, what became of tasks, and what visits changed."""

from datetime import datetime
from functools import partial

from core.documents import worklists
from core.model.changes import ChangeSet
from core.model.job_context import JobContext
from core.model.work.worklist import Decision, Stop, Task, TaskState
from core.operations.work.worklist import decide_task, list_decisions, plan_worklist, visit_effects
from core.texts import dates, numbers
from core.texts.recommendations import for_point_gap
from desktop_app.notifications.messages import Urgency
from desktop_app.pages.page_presenter import is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.answers import Week
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import AnyQuestion
from ui.models.rows import Badge, Cell, Column, Glyph, Range
from ui.pages.worklist_page import WorklistPage
from ui.theme import Theme, Tone


class WorklistPresenter:
    """Shows the tasks stop after stop; deciding one can be undone."""

    DRAFT = "worklist_draft"
    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.WORKLIST})

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self._draft: str | None = None  # of this day; before that, what is remembered
        self.page: WorklistPage

    def build(self, theme: Theme, title: str) -> WorklistPage:
        """Return the page, made anew; what was being written is there again."""
        say = self._ctx.say
        columns = [
            Column("", numeric=True),
            Column(say("column.stop_name"), stretch=True),
            Column(say("level.item"), stretch=True),
            Column(say("column.kind")),
            Column(say("column.confidence"), numeric=True),
            Column(say("column.to_win")),
            Column(say("column.prize"), numeric=True),
        ]
        decided = [
            Column(say("column.stop_name"), stretch=True),
            Column(say("level.item"), stretch=True),
            Column(say("column.state")),
            Column(say("column.why"), stretch=True),
            Column(say("column.by")),
            Column(say("column.imported_at")),
        ]
        effects = [
            Column(say(name), numeric=at in worklists.EFFECT_NUMBERS, stretch=at == 0)
            for at, name in enumerate(worklists.EFFECT_HEADINGS)
        ]
        self.page = WorklistPage(theme, title, columns, decided, effects)
        self.page.done.connect(lambda task, note: self.decide(task, TaskState.DONE, note))
        self.page.failed.connect(lambda task, why: self.decide(task, TaskState.FAILED, why))
        self.page.reopened.connect(lambda task: self.decide(task, TaskState.OPEN, ""))
        self.page.drafted.connect(self._keep_draft)
        self.page.reason.setText(self.draft or "")
        return self.page

    def work(self, _: JobContext) -> Week:
        """Answer what is to be done this week; where the vault is."""
        ctx, policy = self._ctx, self._ctx.app.policy
        planned = plan_worklist(
            ctx.data_access,
            policy.worklist.rule(),
            policy.gaps.points,
            ctx.selection.filters,
        )
        return Week(
            planned,
            list_decisions(ctx.access),
            visit_effects(ctx.whole_access),
        )

    def show(self) -> None:
        """Show what is known now."""
        notice = notice_of(self._ctx, questions.WORKLIST)
        if notice is not None:
            self.page.show_notice(notice)
            return
        week = self._ctx.answers.of(questions.WORKLIST)
        status = self._ctx.answers.status
        if week is None or status is None:
            self.page.show_week(self._ctx.say("state.waiting"), (), (), lambda _: "")
            return
        language, unit = self._ctx.language, status.unit
        tasks = [(at, stop, task) for at, stop in enumerate(week.worklist.stops, 1) for task in stop.tasks]
        known = {task.id: task for _, _, task in tasks}
        top = max((task.gap.high for _, _, task in tasks), default=1.0)
        self.page.show_week(
            worklists.title(week.worklist, unit, language),
            [task.id for _, _, task in tasks],
            [self._row(at, stop, task, top) for at, stop, task in tasks],
            lambda key: for_point_gap(known[key].gap, unit, language),
        )
        self._show_decided(week.decided)
        told = "" if week.effects else self._ctx.say("effect.none")
        rows = [[Cell(word) for word in worklists.effect_words(each, language)] for each in week.effects]
        effects = self.page.effects
        effects.show_table(told, effects.table.rows.columns, [each.kind.value for each in week.effects], rows)

    def decide(self, task: str, state: TaskState, why: str, *, undoing: bool = False) -> None:
        """Take down what became of a task; a failure needs its reason, which the page asks for."""
        ctx = self._ctx
        if not task:
            return

        def work(_: JobContext) -> "tuple[Decision, ChangeSet]":
            return decide_task(ctx.whole_access, task, state, why)

        def done(decision: Decision) -> None:
            place = ctx.say("text.comma").join(name for name in decision.place if name)
            ctx.stream.tell(f"task.{state}", Urgency.INFO, item=decision.item, place=place)
            self._keep_draft("")
            if is_made(self):
                self.page.reason.clear()
            if not undoing:
                back = TaskState.OPEN if state is not TaskState.OPEN else TaskState.DONE
                name = ctx.say("undo.task", item=decision.item)
                ctx.did(
                    name,
                    partial(self.decide, task, back, why, undoing=True),
                    partial(self.decide, task, state, why, undoing=True),
                )

        ctx.write("job.task", work, done)

    def close(self) -> None:
        """Forget what was being written; the vault remembers it."""
        self._draft = None

    @property
    def draft(self) -> str | None:
        """What is being written of a task."""
        remembered = str(self._ctx.answers.memory.get(self.DRAFT) or "")
        return (remembered if self._draft is None else self._draft) or None

    def _keep_draft(self, text: str) -> None:
        self._draft = text

    def _row(self, at: int, stop: Stop, task: Task, top: float) -> list[Cell]:
        say, language, gap = self._ctx.say, self._ctx.language, task.gap
        since = dates.month(gap.since, language) if gap.since is not None else ""
        kind = say(f"zero.{gap.kind}")
        return [
            Cell(numbers.figure(at), float(at), tone=Tone.FAINT),
            Cell(stop.precision_area or numbers.ABSENT, float(at), second=stop.market or "", strong=True),
            Cell(gap.item or numbers.ABSENT),
            Cell(kind, second=say("worklist.since", month=since) if since else "", picture=Glyph(gap.kind.value)),
            Cell(numbers.confidence(gap.confidence, language), gap.confidence),
            Cell(
                f"{numbers.figure(gap.low)} – {numbers.figure(gap.high)}",
                gap.high,
                picture=Range(gap.low, gap.middle, gap.high, top),
            ),
            Cell(numbers.alone(numbers.figure(gap.middle), language), gap.middle, strong=True),
        ]

    def _show_decided(self, decided: tuple[Decision, ...]) -> None:
        say, language, tab = self._ctx.say, self._ctx.language, self.page.decided
        rows = [
            [
                Cell(" · ".join(name for name in each.place if name), strong=True),
                Cell(each.item),
                Cell(
                    say(f"state.task_{each.state}"),
                    picture=Badge(
                        say(f"state.task_{each.state}"), Tone.GOOD if each.state is TaskState.DONE else Tone.WARNING
                    ),
                ),
                Cell(each.why),
                Cell(each.by),
                Cell(dates.moment(datetime.fromisoformat(each.at), language), each.at),
            ]
            for each in decided
        ]
        tab.show_table(
            say("worklist.decided", count=len(decided)), tab.table.rows.columns, [each.task for each in decided], rows
        )
