"""The scorecard: every place by every figure; the background is its change beyond noise."""

from core.documents.analyses import places
from core.model.analyses.places import PlaceReport
from core.model.dimensions import PlaceLevel
from core.model.job_context import JobContext
from core.operations.analyses.compare_places import compare_places
from core.texts import dates
from desktop_app.pages.management.level_tab import LevelTab
from desktop_app.pages.management.tables import place_rows
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.tables.document_cells import table_columns
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

_LEVELS = (PlaceLevel.REGION, PlaceLevel.PROVINCE, PlaceLevel.PRECISION_AREA)


class ScorecardTab(LevelTab[PlaceReport]):
    """A tab of the management page."""

    question = questions.SCORECARD
    levels = _LEVELS

    def __init__(self, ctx: AppContext) -> None:
        super().__init__(ctx, PlaceLevel.PROVINCE)

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
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
        language, level = self._ctx.language, self._level
        owned = self._ctx.owned
        last_year = report is None or report.knows_last_year
        columns = table_columns(places.columns(level, owned, last_year=last_year), language, "place")
        if report is None:
            self.tab.show_table("", columns, (), ())
            return
        scope = ""
        if report.period is not None:
            now = dates.month(report.period, language)
            scope = self._ctx.say("scorecard.alone", count=len(report.places), now=now)
            if report.before is not None:
                before = dates.month(report.before, language)
                scope = self._ctx.say("scorecard.intro", count=len(report.places), now=now, before=before)
        keys = [place.place or "" for place in report.places]
        self.tab.show_table(scope, columns, keys, place_rows(report, level, language, owned))
        self.choose_wanted()

    def _drill(self) -> None:
        if key := self.tab.table.selected_key():
            self._ctx.select(self._ctx.selection.choosing(self._level, (key,)))
