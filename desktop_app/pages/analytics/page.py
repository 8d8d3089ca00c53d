"""Joins the analytics page to the data: pivots that drill down, profiles of columns, statements that can be stopped."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from pydantic import JsonValue

from core.model.analyses.pivots import AXES, PERIOD, Comparison, PivotFigure, PivotRule
from core.model.analyses.profiles import FigureProfile, LevelProfile
from core.model.dimensions import LEVELS, PLACE_LEVELS, PRODUCT_LEVELS, ProductLevel
from core.model.errors import AppError
from core.model.job_context import JobContext
from core.model.reports import ReportKind
from core.model.selection import EVERYTHING
from core.operations.analyses.explore_data import find_pivot, profile_column
from core.operations.analyses.run_sql import run_sql
from core.security.permissions import Permission, may
from desktop_app.pages import plots
from desktop_app.pages.analytics import pivots
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.answers import PivotTable
from desktop_app.queries.jobs import Job, Lane, WorkerContext
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from ui.charts.series_chart import SeriesKind, SeriesPlot
from ui.pages.analytics_page import AnalyticsPage, AnswerTable, PivotChoices
from ui.theme import Theme

_MOST_ROWS = 10_000
_MOST_STATEMENTS = 50
_WORDS = tuple(
    word
    for line in (
        "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT JOIN LEFT USING AND OR NOT NULL AS ON CASE WHEN THEN ELSE END",
        "WITH DISTINCT FILTER OVER PARTITION DESC ASC BETWEEN LIKE IN",
        "count sum avg min max median quantile_cont date_trunc",
        "sales places products periods period last_day grain value batch file sheet row_number days",
    )
    for word in line.split()
)


class AnalyticsPresenter(Presenter):
    """Shows the pivot of the moment; another selection asks it again, as any other question."""

    report_kind = ReportKind.ANALYTICS
    DRAFT = "sql_draft"
    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.PIVOT})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._rule = PivotRule(columns=(ProductLevel.PACK_TYPE,))
        self._kind, self._heat = SeriesKind.BAR, False
        self._running: Job[AnswerTable] | None = None
        self._column = "value"
        self.page: AnalyticsPage

    @property
    def setup(self) -> dict[str, object]:
        """The state of the page in a saved view."""
        rule = self._rule
        return {
            "rows": list(rule.rows),
            "columns": list(rule.columns),
            "figure": rule.figure.value,
            "compare": rule.compare.value,
            "chart": self._kind.value,
            "heat": self._heat,
        }

    def apply_setup(self, setup: Mapping[str, object]) -> None:
        """Restore the state of a saved view; unknown parts are ignored."""
        rows, columns = setup.get("rows"), setup.get("columns")
        try:
            self._rule = PivotRule(
                rows=tuple(str(axis) for axis in rows if axis in AXES) if isinstance(rows, list) else self._rule.rows,
                columns=tuple(str(axis) for axis in columns if axis in AXES) if isinstance(columns, list) else (),
                figure=PivotFigure(str(setup.get("figure"))),
                compare=Comparison(str(setup.get("compare"))),
            )
            self._kind, self._heat = SeriesKind(str(setup.get("chart"))), bool(setup.get("heat"))
        except ValueError:
            return
        self._show_choices()
        self._ask()

    def build(self, theme: Theme, title: str) -> AnalyticsPage:
        """Return the page, made again."""
        ctx, say = self._ctx, self._ctx.say
        axes = {axis: pivots.axis_name(axis, ctx.language) for axis in AXES}
        choices = PivotChoices(
            axes=axes,
            figures={figure.value: say(f"pivot.figure_{figure}") for figure in PivotFigure},
            comparisons={comparison.value: say(f"pivot.compare_{comparison}") for comparison in Comparison},
        )
        self.page = AnalyticsPage(theme, title, choices)
        self._show_choices()
        view = self.page.pivot
        view.asked.connect(self._choose)
        view.drilled.connect(self._drill)
        view.led.connect(self._lead)
        view.filtered.connect(self._filter)
        self.page.tabs.currentChanged.connect(lambda _: self._ask_profile())
        return self.page

    def parts(self, _: Theme) -> Sequence[Callable[[], None]]:
        """Return what builds the tabs beside the pivot; the last one needs the permission for statements."""
        may_sql = may(self._ctx.session, Permission.SQL_RUN)
        return [self._add_profile, *([self._add_sql] if may_sql else [])]

    def _add_profile(self) -> None:
        names = {level: pivots.axis_name(level, self._ctx.language) for level in LEVELS}
        profile = self.page.add_profile({"value": self._ctx.say("profile.value"), **names})
        profile.asked.connect(self._profile)

    def _add_sql(self) -> None:
        sql = self.page.add_sql([*_WORDS, *LEVELS])
        sql.ran.connect(self._run)
        sql.stopped.connect(lambda: self._running.cancel() if self._running is not None else None)
        sql.recalled.connect(self._recall)
        self.show_remembered()

    def show_remembered(self) -> None:
        """Show the statements that were run, and the one that was being written."""
        if (sql := self.page.sql) is None:
            return
        sql.show_history(self._history)
        if not sql.edit.toPlainText():
            sql.edit.setPlainText(self._remembered_draft)

    def show(self) -> None:
        """Show what is known now."""
        notice = notice_of(self._ctx)
        if notice is not None:
            self.page.show_notice(notice)
            return
        self.page.show_content()
        self._show_pivot(self._ctx.answers.of(questions.PIVOT))
        self._ask_profile()

    def close(self) -> None:
        """Wait for no answer any more."""
        self._running = None

    @property
    def draft(self) -> str | None:
        """What is being written in SQL."""
        if is_made(self) and self.page.sql is not None:
            return self.page.sql.edit.toPlainText() or None
        return self._remembered_draft or None

    @property
    def _remembered_draft(self) -> str:
        return str(self._ctx.answers.memory.get(self.DRAFT) or "")

    @property
    def drafts(self) -> Mapping[str, JsonValue]:
        """The statement that is being written."""
        return {self.DRAFT: self.draft}

    @property
    def _history(self) -> list[str]:
        saved = self._ctx.answers.memory.get("sql_history", [])
        return [str(statement) for statement in saved] if isinstance(saved, list) else []

    def _show_choices(self) -> None:
        if not is_made(self):
            return
        rule, view = self._rule, self.page.pivot
        view.choose("rows", rule.rows[0] if rule.rows else "region")
        view.choose("inner", rule.rows[1] if len(rule.rows) > 1 else "")
        view.choose("columns", rule.columns[0] if rule.columns else "")
        view.choose("figure", rule.figure)
        view.choose("compare", rule.compare)
        view.kinds.choose(self._kind)
        view.heat.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        view.heat.setChecked(self._heat)
        view.heat.blockSignals(False)  # noqa: FBT003

    def _choose(self) -> None:
        view = self.page.pivot
        rows = tuple(axis for axis in (view.choice("rows"), view.choice("inner")) if axis)
        columns = tuple(axis for axis in (view.choice("columns"),) if axis)
        figure, compare = PivotFigure(view.choice("figure")), Comparison(view.choice("compare"))
        self._rule = PivotRule(rows=rows, columns=columns, figure=figure, compare=compare)
        self._kind, self._heat = SeriesKind(view.kinds.key), view.heat.isChecked()
        self._ask()

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(questions.PIVOT, self.work)

    def work(self, _: JobContext) -> PivotTable:
        """Answer the pivot of the moment; on the lane, its table and its plot too."""
        ctx, rule, language = self._ctx, self._rule, self._ctx.language
        pivot = find_pivot(ctx.data_access, rule, ctx.selection.filters, history=ctx.store.warehouse)
        table = pivots.table(pivot, language, heat=self._heat)
        return PivotTable(pivot, table, pivots.plot(pivot, self._kind, language), language)

    def _ask(self) -> None:
        self._ctx.ask(questions.PIVOT, self.work)

    def _show_pivot(self, shown: PivotTable | None) -> None:
        view = self.page.pivot
        view.show_crumbs([text for text, _ in self._crumbs()])
        if (error := self._ctx.answers.failure(questions.PIVOT)) is not None:
            view.show_pivot(AnswerTable(summary=self._ctx.explain(error), failed=True), SeriesPlot(), "")
        elif shown is None:
            view.show_pivot(AnswerTable(), SeriesPlot(), "")
        elif shown.language is not self._ctx.language:
            self._ask()
        else:
            view.show_pivot(shown.table, shown.plot, self._charted(shown) if shown.plot.series else shown.plot.summary)

    def _charted(self, shown: PivotTable) -> str:
        """Return what the chart counts, and in what."""
        figure, status = shown.pivot.rule.figure, self._ctx.answers.status
        sales = figure is PivotFigure.SALES and status is not None
        unit = self._ctx.say(f"unit.{status.unit}") if sales and status is not None else ""
        scale = plots.counted_in(shown.plot.divisor, unit, self._ctx.language)
        name = self._ctx.say(f"pivot.figure_{figure}")
        cut = plots.cut(shown.plot, self._ctx.language)
        return self._ctx.say("text.comma").join(filter(None, (name, scale, cut)))

    def _crumbs(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the way down: everything, then each level with one chosen name, and the levels chosen so far."""
        filters = self._ctx.selection.filters
        so_far: tuple[str, ...] = ()
        crumbs = [(self._ctx.say("filter.everything"), so_far)]
        for level in (*PLACE_LEVELS, *PRODUCT_LEVELS):
            if level in filters:
                so_far = (*so_far, level)
                names = filters[level]
                text = names[0] if len(names) == 1 else self._ctx.say("filter.count", count=len(names))
                crumbs.append((text, so_far))
        return crumbs

    def _lead(self, number: int) -> None:
        """Go back up to a crumb: the filters below it go."""
        crumb = self._crumbs()[number][1]
        selection, filters = EVERYTHING.within(self._ctx.selection.span), self._ctx.selection.filters
        for level in crumb:
            selection = selection.choosing(level, filters[level])
        self._ctx.select(selection)

    def _filter(self, number: int) -> None:
        """Look at one category of the chart alone."""
        shown = self._ctx.answers.of(questions.PIVOT)
        if shown is None:
            return
        self._ctx.select(pivots.selected(self._ctx.selection, shown.pivot, shown.plot.kind, number))

    def _drill(self, key: str) -> None:
        """Look into a row: filter by its names, and go a level down."""
        if not key:
            return
        names = dict(zip(self._rule.rows, pivots.names_of(key), strict=True))
        selection = self._ctx.selection
        rows = []
        for axis, name in names.items():
            if axis == PERIOD or not name:
                rows.append(axis)
                continue
            selection = selection.choosing(axis, (name,))
            rows.append(pivots.DOWN.get(axis, axis))
        taken = set(self._rule.columns)
        fresh = [axis for at, axis in enumerate(rows) if axis not in taken and axis not in rows[:at]]
        self._rule = PivotRule(
            rows=tuple(fresh) or self._rule.rows,
            columns=self._rule.columns,
            figure=self._rule.figure,
            compare=self._rule.compare,
        )
        self._show_choices()
        if selection == self._ctx.selection:
            self._ask()
        self._ctx.select(selection)

    def _ask_profile(self) -> None:
        if self.page.profile is not None and self.page.tabs.currentWidget() is self.page.profile:
            self._profile(self._column)

    def _profile(self, column: str) -> None:
        self._column = column
        ctx = self._ctx

        def work(_: JobContext) -> LevelProfile | FigureProfile:
            return profile_column(ctx.data_access, column, ctx.selection.filters)

        job = ctx.act(Lane.COMPUTE, "job.profile", work, key="profile")
        job.finished.connect(self._show_profile)

    def _show_profile(self, profile: LevelProfile | FigureProfile) -> None:
        view = self.page.profile if is_made(self) else None
        if view is None:
            return
        language = self._ctx.language
        if isinstance(profile, LevelProfile):
            title = pivots.axis_name(profile.level, language)
            view.show_profile(pivots.level_table(profile, language), pivots.level_plot(profile, language), title)
        else:
            title = self._ctx.say("profile.value")
            view.show_profile(pivots.figure_table(profile, language), pivots.figure_plot(profile, language), title)

    def _run(self, statement: str) -> None:
        ctx, view = self._ctx, self.page.sql
        if view is None:
            return
        history = [statement, *(previous for previous in self._history if previous != statement)][:_MOST_STATEMENTS]
        ctx.remember("sql_history", [*history])
        view.show_history(history)
        view.show_running(running=True)
        view.show_answer(AnswerTable(summary=ctx.say("sql.running")))
        language = ctx.language

        def work(context: WorkerContext) -> AnswerTable:
            columns, rows = run_sql(
                ctx.data_access,
                statement,
                most=_MOST_ROWS + 1,
                when_stopped=context.when_stopped,
            )
            return pivots.sql_table(columns, rows, _MOST_ROWS, language)

        self._running = ctx.jobs.start(Lane.COMPUTE, "job.sql", work, key="sql")
        self._running.finished.connect(self._show_answer)
        self._running.failed.connect(self._show_refusal)
        self._running.cancelled.connect(partial(self._show_answer, AnswerTable(summary=ctx.say("sql.stopped"))))

    def _show_answer(self, shown: AnswerTable) -> None:
        self._running = None
        if is_made(self) and self.page.sql is not None:
            self.page.sql.show_running(running=False)
            self.page.sql.show_answer(shown)

    def _show_refusal(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._ctx.report_failure(error)
        self._show_answer(AnswerTable(summary=self._ctx.explain(error), failed=True))

    def _recall(self, number: int) -> None:
        if self.page.sql is not None and 0 <= number < len(self._history):
            self.page.sql.edit.setPlainText(self._history[number])
