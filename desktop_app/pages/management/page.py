"""Joins the management page to the gaps: one row per group, with its rate, its peers and its value."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from core.documents.analyses import gaps as gap_documents
from core.model.analyses.gap_evidence import GapEvidence
from core.model.analyses.gaps import Gap, GapReport
from core.model.job_context import JobContext
from core.model.reports import ReportKind
from core.operations.analyses.find_gaps import find_gaps
from core.texts import dates, numbers
from desktop_app.pages import door
from desktop_app.pages.management import evidence
from desktop_app.pages.management.bridge import BridgeTab
from desktop_app.pages.management.distribution import DistributionTab
from desktop_app.pages.management.gap_levels import PLACES, PRODUCTS, SHIPPED, choice_of, chosen, levels_of
from desktop_app.pages.management.gap_rows import GapRows
from desktop_app.pages.management.scorecard import ScorecardTab
from desktop_app.pages.management.tables import gap_rows
from desktop_app.pages.management.targets import TargetsTab
from desktop_app.pages.page_presenter import PageHost, Presenter, Tab, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.question import AnyQuestion, Question
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import table_columns
from ui.models.rows import TableColumn
from ui.pages.management_page import ManagementPage
from ui.theme import Theme
from ui.widgets.drawer import Evidence
from ui.widgets.page import Notice

_FEW = 12
_MOST = 500  # rows: more of them would hold the window up, and nobody reads so far


class ManagementPresenter(Presenter):
    """Shows the gaps of the last window, the largest prize first, and the tabs beside them."""

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        ctx = host.ctx
        self.scorecard, self.distribution = ScorecardTab(ctx), DistributionTab(ctx)
        self.bridge, self.targets = BridgeTab(ctx), TargetsTab(ctx)
        self.rows = GapRows(ctx)
        self._by = SHIPPED  # the levels of a gap's group
        self._gaps: dict[str, Gap] = {}
        self._opening: str | None = None  # the gap that another page led to
        self._turning: int | None = None  # the tab that another page led to
        self._theme: Theme
        self.page: ManagementPage

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The tabs beside the gaps, in their order."""
        return (self.scorecard, self.distribution, self.bridge, self.targets)

    report_kind = ReportKind.MANAGEMENT

    def register(self, registry: QueryRegistry) -> None:
        """Have the questions of the tabs answered, and the one about gaps by other levels."""
        registry.register(questions.GAPS_BY, self.work)
        for tab in self.tabs:
            tab.register(registry)

    def work(self, _: JobContext) -> GapReport:
        """Answer which gaps there are by the levels that a person chose; on a lane."""
        ctx = self._ctx
        return find_gaps(ctx.data_access, ctx.app.policy.gaps.rule(by=self._by), ctx.selection.filters)

    @property
    def needs(self) -> frozenset[AnyQuestion]:
        """What the tab that is seen shows."""
        at = self.page.tabs.currentIndex() if is_made(self) else 0
        return frozenset({questions.STATUS, self._question, *(tab.question for tab in self.tabs[max(0, at - 1) : at])})

    def build(self, theme: Theme, title: str) -> ManagementPage:
        """Return the page, made again."""
        self._theme = theme
        self.page = ManagementPage(theme, title, self._columns(), self._ctx.say("tab.gaps"))
        self._add_levels()
        self.page.turned.connect(self._ctx.tab_changed)
        self.page.explained.connect(self._look_behind)
        self.page.rows_wanted.connect(self._open_rows)
        return self.page

    def parts(self, theme: Theme) -> Sequence[Callable[[], None]]:
        """Return what makes each of the other tabs."""
        names = ("scorecard", "distribution", "bridge", "targets")
        return [partial(self._add, name, tab, theme) for name, tab in zip(names, self.tabs, strict=True)]

    def _add(self, name: str, tab: Tab, theme: Theme) -> None:
        self.page.tabs.addTab(tab.build(theme), self._ctx.say(f"tab.{name}"))

    def show(self) -> None:
        """Show what is known now."""
        report, status = self._report, self._ctx.answers.status
        for tab in self.tabs:
            tab.show()
        self._turn()
        notice = notice_of(self._ctx, self._question)
        if notice is None and report is not None and not report.gaps:
            notice = self._no_gaps(report)
        if notice is not None:
            self.page.show_notice(notice)
        elif report is None or status is None:
            self.page.show_gaps(self._ctx.say("state.waiting"), (), (), None)
        else:
            self._show_gaps(report, status.rate)

    def _show_gaps(self, report: GapReport, unit: str) -> None:
        shown = report.gaps[:_MOST]
        keys = [door.gap_key(gap.group) for gap in shown]
        rows = gap_rows(shown, self._ctx.language, self._ctx.owned, report.rule.by)
        self._gaps = dict(zip(keys, shown, strict=True))

        def explain(key: str) -> Evidence:
            return evidence.of_gap(report, self._gaps[key], unit, self._ctx.language, self._ctx.owned)

        self.page.show_gaps(self._scope(report, unit), keys, rows, explain, self._columns())
        if self._opening is not None and self._by == SHIPPED:
            self.page.table.select_key(self._opening)
            self._opening = None

    def close(self) -> None:
        """Put away what was opened over the page: it names places and products."""
        self.rows.clear()
        self._gaps, self._opening = {}, None

    @property
    def setup(self) -> Mapping[str, object]:
        """The state of the page in a saved view."""
        place, product = choice_of(self._by)
        return {"place": place, "product": product}

    def apply_setup(self, setup: Mapping[str, object]) -> None:
        """Restore the state of a saved view; unknown parts are ignored."""
        if (by := chosen(setup)) is not None:
            self._group(by)

    def open_item(self, item: str) -> None:
        """Show the gap, what moved the brand, or the place, that another page led to."""
        gap, moved, place = door.gap_of(item), door.moved_of(item), door.place_of(item)
        if gap is not None:
            self._opening, self._turning = gap, 0
            self._group(SHIPPED)
        elif moved is not None:
            self._open_tab(self.bridge, *moved)
        elif place is not None:
            self._open_tab(self.scorecard, *place)

    def _open_tab(self, tab: BridgeTab | ScorecardTab, level: str, key: str) -> None:
        self._turning = 1 + self.tabs.index(tab)
        tab.open(level, key)
        self._turn()

    def _turn(self) -> None:
        """Turn to the tab that another page led to, once it is there."""
        if self._turning is not None and self._is_whole:
            self.page.tabs.setCurrentIndex(self._turning)
            self._turning = None

    @property
    def _is_whole(self) -> bool:
        return is_made(self) and self.page.tabs.count() > len(self.tabs)

    @property
    def _question(self) -> Question[GapReport]:
        return questions.GAPS if self._by == SHIPPED else questions.GAPS_BY

    @property
    def _report(self) -> GapReport | None:
        """The gaps by the levels that are chosen; those by other levels are no answer to it."""
        report = self._ctx.answers.of(self._question)
        return report if report is not None and report.rule.by == self._by else None

    def _add_levels(self) -> None:
        """Offer the levels that gaps are grouped by."""
        say = self._ctx.say
        places = {level: say(f"level.{level}" if level else "gaps.every_place") for level in PLACES}
        products = {level: say(f"level.{level}" if level else "gaps.every_product") for level in PRODUCTS}
        self.page.add_levels({say("gaps.places_by"): places, say("gaps.products_by"): products})
        self.page.choose_levels(choice_of(self._by))
        self.page.grouped.connect(lambda place, product: self._group(levels_of(place, product)))

    def _group(self, by: tuple[str, ...]) -> None:
        """Group the gaps by other levels."""
        self._by = by
        if is_made(self):
            self.page.choose_levels(choice_of(by))
        if by != SHIPPED:
            self._ctx.ask(questions.GAPS_BY, self.work)
        if self._is_whole:
            self.show()

    def _look_behind(self, key: str) -> None:
        """Find the peers and the zeros of the gap whose arithmetic is seen already."""
        self.rows.explain(self._gaps[key], self._by, partial(self._show_behind, key))

    def _show_behind(self, key: str, loaded: GapEvidence) -> None:
        shown = self.page.drawer.shown if is_made(self) else None
        if shown is not None and self.page.table.selected_key() == key:
            gap, language = self._gaps[key], self._ctx.language
            self.page.drawer.show_evidence(evidence.with_rows(shown, gap, loaded, language, self._by))

    def _open_rows(self) -> None:
        shown = self.page.drawer.shown
        if shown is not None:
            self.rows.open(self._theme, shown.title, self.page.window())

    def _columns(self) -> list[TableColumn]:
        return table_columns(gap_documents.columns(self._by, owned=self._ctx.owned), self._ctx.language, "place")

    def _scope(self, report: GapReport, unit: str) -> str:
        language = self._ctx.language
        middles, whole = [gap.middle for gap in report.gaps], report.prize.own.middle
        part = numbers.percentage(100 * sum(middles[:_FEW]) / whole if whole else None, language, 0)
        few = numbers.figure(min(_FEW, len(middles)))
        top = self._ctx.say("gaps.top", few=few, part=part) if whole else ""
        rivals = numbers.short(report.prize.rivals.middle, language)
        threat = self._ctx.say("gaps.threat", middle=rivals) if self._ctx.owned.known else ""
        everybody = gap_documents.everybody(report, language, self._ctx.owned)
        scope = self._ctx.say(
            "gaps.scope",
            number=len(middles),  # as many as are listed below it
            count=numbers.figure(len(middles)),
            leads=numbers.figure(report.leading),
            middle=numbers.short(whole, language),
            unit=self._ctx.say(f"unit.{unit}"),
            top=top,
        )
        cut = ""
        if len(middles) > _MOST:
            cut = self._ctx.say("gaps.cut", shown=numbers.figure(_MOST), count=numbers.figure(len(middles)))
        return " ".join(filter(None, (scope, threat, everybody, cut)))

    def _no_gaps(self, report: GapReport) -> Notice:
        language = self._ctx.language
        threshold = numbers.percentage(report.rule.threshold, language, 0)
        why = ""
        if report.window_start is not None and report.window_end is not None:
            first, last = (dates.full_day(day, language) for day in (report.window_start, report.window_end))
            groups = numbers.figure(report.groups)
            why = self._ctx.say("notice.no_gaps_why", groups=groups, first=first, last=last)
        return Notice(self._ctx.say("notice.no_gaps", threshold=threshold), why)
