"""Joins the management page to the gaps: one row per group, with its rate, its peers and its value."""

from collections.abc import Callable, Sequence
from functools import partial

from core.documents.analyses import gaps as gap_documents
from core.model.analyses.gap_evidence import GapEvidence
from core.model.analyses.gaps import Gap, GapReport
from core.model.reports import ReportKind
from core.texts import dates, numbers
from desktop_app.pages.management import evidence
from desktop_app.pages.management.bridge import BridgeTab
from desktop_app.pages.management.distribution import DistributionTab
from desktop_app.pages.management.gap_rows import GapRows
from desktop_app.pages.management.scorecard import ScorecardTab
from desktop_app.pages.management.tables import gap_rows
from desktop_app.pages.management.targets import TargetsTab
from desktop_app.pages.page_presenter import PageHost, Presenter, Tab, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import table_columns
from ui.models.rows import TableColumn
from ui.pages.management_page import ManagementPage
from ui.theme import Theme
from ui.widgets.drawer import Evidence
from ui.widgets.page import Notice

_FEW = 12


class ManagementPresenter(Presenter):
    """Shows the gaps of the last window, the largest prize first, and the tabs beside them."""

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        ctx = host.ctx
        self.scorecard, self.distribution = ScorecardTab(ctx), DistributionTab(ctx)
        self.bridge, self.targets = BridgeTab(ctx), TargetsTab(ctx)
        self.rows = GapRows(ctx)
        self._gaps: dict[str, Gap] = {}
        self._theme: Theme
        self.page: ManagementPage

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The tabs beside the gaps, in their order."""
        return (self.scorecard, self.distribution, self.bridge, self.targets)

    report_kind = ReportKind.MANAGEMENT

    def register(self, registry: QueryRegistry) -> None:
        """Have the questions of the tabs answered."""
        for tab in self.tabs:
            tab.register(registry)

    @property
    def needs(self) -> frozenset[AnyQuestion]:
        """What the tab that is seen shows."""
        at = self.page.tabs.currentIndex() if is_made(self) else 0
        return frozenset({questions.STATUS, questions.GAPS, *(tab.question for tab in self.tabs[max(0, at - 1) : at])})

    def build(self, theme: Theme, title: str) -> ManagementPage:
        """Return the page, made again."""
        self._theme = theme
        self.page = ManagementPage(theme, title, self._columns(), self._ctx.say("tab.gaps"))
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
        answers = self._ctx.answers
        for tab in self.tabs:
            tab.show()
        notice = notice_of(self._ctx, questions.GAPS)
        if notice is None and answers.gaps is not None and not answers.gaps.gaps:
            notice = self._no_gaps(answers.gaps)
        if notice is not None:
            self.page.show_notice(notice)
        elif answers.gaps is None or answers.status is None:
            self.page.show_gaps(self._ctx.say("state.waiting"), (), (), None)
        else:
            report, unit = answers.gaps, answers.status.rate
            keys = [" / ".join(name or "" for name in gap.group) for gap in report.gaps]
            rows = gap_rows(report.gaps, self._ctx.language, self._ctx.owned)
            self._gaps = dict(zip(keys, report.gaps, strict=True))

            def explain(key: str) -> Evidence:
                return evidence.of_gap(report, self._gaps[key], unit, self._ctx.language, self._ctx.owned)

            self.page.show_gaps(self._scope(report, unit), keys, rows, explain, self._columns())

    def close(self) -> None:
        """Put away what was opened over the page: it names places and products."""
        self.rows.clear()
        self._gaps = {}

    def _look_behind(self, key: str) -> None:
        """Find the peers and the zeros of the gap whose arithmetic is seen already."""
        self.rows.explain(self._gaps[key], partial(self._show_behind, key))

    def _show_behind(self, key: str, loaded: GapEvidence) -> None:
        shown = self.page.drawer.shown if is_made(self) else None
        if shown is not None and self.page.table.selected_key() == key:
            self.page.drawer.show_evidence(evidence.with_rows(shown, self._gaps[key], loaded, self._ctx.language))

    def _open_rows(self) -> None:
        shown = self.page.drawer.shown
        if shown is not None:
            self.rows.open(self._theme, shown.title, self.page.window())

    def _columns(self) -> list[TableColumn]:
        return table_columns(gap_documents.columns(owned=self._ctx.owned), self._ctx.language, "place")

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
            groups=numbers.figure(report.groups),
            leads=numbers.figure(report.leading),
            middle=numbers.short(whole, language),
            unit=self._ctx.say(f"unit.{unit}"),
            top=top,
        )
        return " ".join(filter(None, (scope, threat, everybody)))

    def _no_gaps(self, report: GapReport) -> Notice:
        language = self._ctx.language
        threshold = numbers.percentage(report.rule.threshold, language, 0)
        why = ""
        if report.window_start is not None and report.window_end is not None:
            first, last = (dates.full_day(day, language) for day in (report.window_start, report.window_end))
            groups = numbers.figure(report.groups)
            why = self._ctx.say("notice.no_gaps_why", groups=groups, first=first, last=last)
        return Notice(self._ctx.say("notice.no_gaps", threshold=threshold), why)
