"""The bridge: what of the change in sales came from distribution, from mix and from velocity, as a waterfall."""

from dataclasses import replace

from core.documents.analyses import bridges, likeness
from core.documents.analyses.figures import definition
from core.model.analyses.bridges import Bridge, BridgeReport
from core.model.dimensions import PlaceLevel, ProductLevel
from core.model.job_context import JobContext
from core.operations.analyses.find_shares import find_bridge
from core.texts import dates, numbers
from desktop_app.pages.management.level_tab import LevelTab
from desktop_app.pages.management.tables import bridge_rows
from desktop_app.pages.plots import divisor_of, series_scope
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.tables.document_cells import table_columns
from ui.charts.series_chart import Series, SeriesKind, SeriesPlot
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

_LEVELS = (
    ProductLevel.BRAND,
    ProductLevel.SUB_BRAND,
    ProductLevel.ITEM,
    ProductLevel.MANUFACTURER,
    ProductLevel.PACK_TYPE,
    ProductLevel.FLAVOUR,
    PlaceLevel.REGION,
    PlaceLevel.PROVINCE,
)
_VELOCITY = bridges.columns(("brand",)).window.index("velocity")
_PARTS = ("before", "distribution", "mix", "velocity", "after")


class BridgeTab(LevelTab[BridgeReport]):
    """A tab of the management page: a row for each group, and the waterfall of the chosen one or of all of them."""

    question = questions.BRIDGE
    levels = _LEVELS
    charted = True

    def __init__(self, ctx: AppContext) -> None:
        super().__init__(ctx, ProductLevel.BRAND)

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        tab = super().build(theme)
        tab.table.chosen.connect(lambda _: self._show_waterfall())
        return tab

    def work(self, _: JobContext) -> BridgeReport:
        """Answer what moved sales between the last two periods."""
        ctx = self._ctx
        return find_bridge(ctx.data_access, (self._level,), ctx.selection.filters, None)

    def show(self) -> None:
        """Show what is known now."""
        report = self._ctx.answers.of(self.question)
        say, language = self._ctx.say, self._ctx.language
        columns = table_columns(bridges.columns((self._level,)), language, "group")
        # The velocity of a bridge is the part of a change, not the figure of that name.
        columns[_VELOCITY] = replace(columns[_VELOCITY], hint=definition("bridge_velocity", language))
        if report is None:
            self.tab.show_table("", columns, (), ())
            self.tab.show_plot(say("tab.bridge"), SeriesPlot())
            return
        summary = say("bridge.none")
        if report.first is not None and report.last is not None:
            first, last = (dates.month(day, language) for day in (report.first, report.last))
            summary = say("bridge.intro", first=first, last=last)
        summary = " ".join(filter(None, (summary, likeness.reason(report.left_out, language))))
        rows = bridge_rows(report, self._level, language)
        self.tab.show_table(summary, columns, [bridge.group[0] or "" for bridge in report.bridges], rows)
        self.choose_wanted()
        self._show_waterfall()

    def _show_waterfall(self) -> None:
        report = self._ctx.answers.of(self.question)
        if report is None or report.whole is None:
            self.tab.show_plot(self._ctx.say("tab.bridge"), SeriesPlot())
            return
        key = self.tab.table.selected_key()
        chosen = next((bridge for bridge in report.bridges if key and (bridge.group[0] or "") == key), report.whole)
        title = chosen.group[0] if chosen.group else self._ctx.say("filter.everything")
        plot = self._plot(chosen)
        status = self._ctx.answers.status
        unit = self._ctx.say(f"unit.{status.unit}") if status is not None else ""
        self.tab.show_plot(title or numbers.ABSENT, plot, series_scope(plot, unit, self._ctx.language))

    def _plot(self, bridge: Bridge) -> SeriesPlot:
        language, say = self._ctx.language, self._ctx.say
        values = (float(bridge.before), bridge.distribution, bridge.mix, bridge.velocity, float(bridge.after))
        names = tuple(say(f"bridge.{part}") for part in _PARTS)
        amounts = [numbers.short(values[0], language)]
        amounts += [
            f"+{numbers.short(value, language)}" if value > 0 else numbers.short(value, language)
            for value in values[1:4]
        ]
        amounts.append(numbers.short(values[4], language))
        facts = {
            "change": numbers.signed(bridge.change),
            "distribution": numbers.signed(bridge.distribution),
            "mix": numbers.signed(bridge.mix),
            "velocity": numbers.signed(bridge.velocity),
        }
        return SeriesPlot(
            kind=SeriesKind.WATERFALL,
            categories=names,
            series=(Series(say("column.total"), values),),
            totals=frozenset({0, len(values) - 1}),
            divisor=divisor_of(values),
            heads=("", say("column.total")),
            hints=tuple(f"{name}\n{amount}" for name, amount in zip(names, amounts, strict=True)),
            summary=say("bridge.summary", **facts),
        )
