"""Targets against what was sold: one for a region and a period, set here, and put back by undo."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton

from core.documents.work import targets as documents
from core.model.errors import UserError
from core.model.job_context import JobContext
from core.model.periods import grain_of, period_of
from core.model.work.targets import WHOLE, Attainment
from core.operations.work.targets import Expected, list_attainments, set_target
from core.texts import dates, numbers, parsing
from desktop_app.pages.management.tables import target_rows
from desktop_app.pages.plots import divisor_of, series_scope
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import table_columns
from ui.charts.series_chart import Series, SeriesKind, SeriesPlot
from ui.theme import Theme
from ui.undoing import Done
from ui.widgets.table_tab import TableTab

_TARGET = documents.columns().window.index("target")


class TargetsTab:
    """A tab of the management page: the regions in one period, and the chosen region through all periods."""

    question = questions.TARGETS

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self._period: date | None = None
        self.tab: TableTab
        self.field: QLineEdit
        self.save: QPushButton

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        say = self._ctx.say
        self.tab = TableTab(theme, say("tab.targets"), say("column.period"), {"": ""}, chart=say("tab.targets"))
        self.tab.choice.setMinimumWidth(140)
        self.tab.turned.connect(self._turn)
        self.field = QLineEdit(placeholderText=say("targets.type"))
        self.field.setAccessibleName(say("targets.type"))
        self.field.setMaximumWidth(160)
        self.save = QPushButton(say("targets.set"))
        self.save.setEnabled(False)
        self.save.clicked.connect(self._set)
        self.field.returnPressed.connect(self._set)
        self.tab.controls.addWidget(self.field)
        self.tab.controls.addWidget(self.save)
        self.tab.table.chosen.connect(self._choose)
        if self.tab.card is not None:
            self.tab.card.offer(filters=True)
            self.tab.card.filter_wanted.connect(lambda number: self._filter(int(number)))
        self.tab.table.rows.typed.connect(lambda key, _, text: self._typed(key, text))
        return self.tab

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(self.question, self.work)

    def work(self, _: JobContext) -> tuple[Attainment, ...]:
        """Answer what every region should sell and sold."""
        ctx = self._ctx
        return list_attainments(ctx.whole_access)

    def show(self) -> None:
        """Show what is known now."""
        attainments = self._ctx.answers.of(self.question)
        say, language = self._ctx.say, self._ctx.language
        columns = table_columns(documents.columns(), language, "region")
        columns[_TARGET] = replace(columns[_TARGET], editable=True, hint=say("targets.cell"))
        if not attainments:
            self.tab.show_table("", columns, (), ())
            return
        periods = sorted({attainment.period for attainment in attainments})
        sold = [attainment.period for attainment in attainments if attainment.actual is not None]
        if self._period not in periods:
            self._period = max(sold) if sold else periods[-1]
        self.tab.choice.clear()
        for period in reversed(periods):
            self.tab.choice.addItem(dates.month(period, language), period.isoformat())
        self.tab.choice.setCurrentIndex(self.tab.choice.findData(self._period.isoformat()))
        here = sorted(
            (attainment for attainment in attainments if attainment.period == self._period),
            key=lambda attainment: attainment.region != WHOLE,
        )
        self.tab.show_table(
            say("targets.intro"),
            columns,
            [attainment.region or "*" for attainment in here],
            target_rows(here, language),
        )
        self._show_plot()

    def _show_plot(self) -> None:
        attainments = self._ctx.answers.of(self.question) or ()
        key = self.tab.table.selected_key() or "*"
        region = WHOLE if key == "*" else key
        line = [attainment for attainment in attainments if attainment.region == region]
        say, language = self._ctx.say, self._ctx.language
        if not line:
            return
        names = tuple(dates.month(attainment.period, language) for attainment in line)
        wanted = tuple(float(attainment.target) if attainment.target is not None else None for attainment in line)
        actual = tuple(float(attainment.actual) if attainment.actual is not None else None for attainment in line)
        series = (Series(say("targets.actual"), actual), Series(say("targets.target"), wanted))
        hints = tuple(
            "\n".join(
                (
                    name,
                    f"{say('targets.target')}: {numbers.figure(attainment.target)}",
                    f"{say('targets.actual')}: {numbers.figure(attainment.actual)}",
                )
            )
            for name, attainment in zip(names, line, strict=True)
        )
        title = region or say("targets.whole")
        plot = SeriesPlot(
            kind=SeriesKind.LINE,
            categories=names,
            series=series,
            hints=hints,
            divisor=divisor_of([value for value in (*wanted, *actual) if value is not None]),
            heads=(say("column.period"), say("targets.actual"), say("targets.target")),
            summary=say("targets.summary", region=title),
        )
        status = self._ctx.answers.status
        unit = say(f"unit.{status.unit}") if status is not None else ""
        self.tab.show_plot(title, plot, series_scope(plot, unit, language))

    def _filter(self, number: int) -> None:
        """Look at a period of the plot alone, unless nothing was sold in it yet."""
        attainments = self._ctx.answers.of(self.question) or ()
        periods = sorted({attainment.period for attainment in attainments})
        period = period_of(periods[number], grain_of(periods))
        if any(attainment.actual for attainment in attainments if attainment.period == period.start):
            self._ctx.select(self._ctx.selection.within((period.start, period.end)))

    def _turn(self, period: str) -> None:
        self._period = date.fromisoformat(period)
        self.show()

    def _choose(self, key: str) -> None:
        self.save.setEnabled(bool(key))
        self._show_plot()

    def _set(self) -> None:
        key = self.tab.table.selected_key()
        if key is not None and self._take(key, self.field.text().strip()):
            self.field.clear()

    def _typed(self, key: str, text: str) -> None:
        """Set what was typed into a cell; what is no number is not lost."""
        if not self._take(key, text):
            self.field.setText(text)

    def _take(self, key: str, typed: str) -> bool:
        """Set the target of a region as it was typed, or remove it for nothing; return whether that is a number."""
        if self._period is None:
            return False
        try:
            value = parsing.number(typed) if typed else None
        except UserError as error:
            self._ctx.refuse("job.target", error)
            return False
        self.put(WHOLE if key == "*" else key, self._period, value)
        return True

    def put(self, region: str, period: date, value: Decimal | None, *, expected: Expected | None = None) -> None:
        """Set a target; undo puts the one before back. With an ``expected`` target nothing is kept for undo."""
        ctx = self._ctx

        def done(before: Decimal | None) -> None:
            name = region or ctx.say("targets.whole")
            undo = Done(
                ctx.say("undo.target", region=name),
                partial(self.put, region, period, before, expected=Expected(value)),
                partial(self.put, region, period, value, expected=Expected(before)),
            )
            text = "message.target" if value is not None else "message.target_gone"
            ctx.report_done(text, undo if expected is None else None, region=name)

        ctx.write("job.target", lambda _: set_target(ctx.access, region, period, value, expected=expected), done)
