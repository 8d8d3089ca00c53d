"""The scorecard: every place beside every figure, each with its change beyond noise as a ground."""

from core.model.analyses.places import Moved, PlaceFigures, PlaceReport
from core.model.dimensions import PlaceLevel
from core.model.job_context import JobContext
from core.operations.analyses.compare_places import compare_places
from core.texts import dates, numbers
from desktop_app.pages.management.level_tab import LevelTab
from desktop_app.pages.map.figures import noise_class
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from ui.models.rows import Cell, Column, Heat, Line
from ui.theme import Theme, Tone
from ui.widgets.table_tab import TableTab

_LEVELS = (PlaceLevel.REGION, PlaceLevel.PROVINCE, PlaceLevel.PRECISION_AREA)
_TOP = 4


class Scorecard(LevelTab):
    """A tab of the management page. A rise of zeros is as bad as a fall of sales, and has its colours."""

    question = questions.SCORECARD
    levels = _LEVELS

    def __init__(self, ctx: AppContext) -> None:
        super().__init__(ctx, PlaceLevel.PROVINCE)

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made anew."""
        tab = super().build(theme)
        tab.table.activated.connect(lambda _: self._drill())
        return tab

    def work(self, _: JobContext) -> PlaceReport:
        """Answer how the places of the level do."""
        ctx = self._ctx
        parts = ctx.app.policy.gaps.realisation
        return compare_places(ctx.data_access, self._level, ctx.selection.filters, parts)

    def show(self) -> None:
        """Show what is known now."""
        report = self._ctx.answers.of(self.question)
        if report is None:
            self.tab.show_table("", self._columns(), (), ())
            return
        language = self._ctx.language
        told = ""
        if report.period is not None:
            now = dates.month(report.period, language)
            before = dates.month(report.before, language) if report.before is not None else numbers.ABSENT
            told = self._ctx.say("scorecard.told", count=len(report.places), now=now, before=before)
        self.tab.show_table(
            told,
            self._columns(),
            [each.place or "" for each in report.places],
            [self._row(each) for each in report.places],
        )

    def _columns(self) -> list[Column]:
        say = self._ctx.say
        names = ("sales", "change", "last_year", "share", "zeros", "excess", "breadth", "prize")
        return [
            Column(say(f"level.{self._level}"), stretch=True),
            *(Column(say(f"scorecard.{name}"), numeric=True) for name in names),
            Column(say("scorecard.history")),
        ]

    def _row(self, each: PlaceFigures) -> list[Cell]:
        language = self._ctx.language

        def cell(text: str, value: float | None, heat: Heat | None = None, *, strong: bool = False) -> Cell:
            shown = numbers.alone(text, language)
            return Cell(shown, value if value is not None else -1e300, picture=heat, strong=strong)

        history = tuple(value for _, value in each.history if value is not None)
        excess = each.excess.value
        return [
            Cell(each.place or numbers.ABSENT, strong=True),
            cell(numbers.figure(each.sales.value), each.sales.value),
            cell(numbers.signed_percentage(each.sales.change, language), each.sales.change, _heat(each.sales, -1)),
            cell(numbers.signed_percentage(each.last_year, language), each.last_year),
            cell(numbers.percentage(each.share, language), each.share),
            cell(numbers.percentage(each.zero_rate.value, language), each.zero_rate.value, _heat(each.zero_rate, 1)),
            cell(
                numbers.signed(excess, 1),
                excess,
                Heat(noise_class(excess, each.excess.noise)) if excess is not None else None,
            ),
            cell(numbers.figure(each.breadth.value, 1), each.breadth.value, _heat(each.breadth, -1)),
            cell(numbers.figure(each.middle), each.middle, strong=True),
            Cell(numbers.signed(excess, 1), excess, picture=Line(history, bool(each.stands_out)), tone=Tone.FAINT),
        ]

    def _drill(self) -> None:
        if key := self.tab.table.selected_key():
            self._ctx.select(self._ctx.selection.choosing(self._level, (key,)))


def _heat(moved: Moved, bad: int) -> Heat | None:
    """Return the ground of a change: orange where it went the ``bad`` way beyond noise, blue where the good one."""
    if moved.change is None or moved.noise is None:
        return None
    return Heat(noise_class(moved.change * bad, moved.noise))
