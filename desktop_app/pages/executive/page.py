"""Joins the executive page to the answers: the figures, the plot, the movers, the opportunities."""

from datetime import date

from core.model.alerts.alerts import Alert
from core.model.analyses.gaps import GapReport
from core.model.analyses.positions import OwnSales
from core.model.analyses.trends import TrendSeries
from core.model.dimensions import ProductLevel
from core.model.forecasts.forecasts import GroupForecast
from core.model.imports.batches import VaultStatus
from core.texts import dates, numbers
from core.texts.catalogue import say
from desktop_app.pages import door, plots
from desktop_app.pages.company_choice import CompanyChoice
from desktop_app.pages.executive import card_evidence, cards, rankings
from desktop_app.pages.page_presenter import PageHost, Presenter, notice_of
from desktop_app.pages.selected_alerts import matching
from desktop_app.queries import questions
from desktop_app.queries.answers import Trends
from desktop_app.queries.question import AnyQuestion
from ui.charts.trend_chart import Plot
from ui.pages.executive_page import CARDS, ExecutiveHeadline, ExecutivePage
from ui.theme import Theme
from ui.widgets.figure_card import CardFigure

# What each card shows, by the registry of figures.
_FIGURES = ("sales", "share", "growth", "weighted_distribution", None, "sales")
_REACH = 3  # the card of distribution


class ExecutivePresenter(Presenter):
    """Shows what is known so far: the cards with the trend, the fan when the forecast comes."""

    needs: frozenset[AnyQuestion] = frozenset(
        {
            questions.STATUS,
            questions.TRENDS,
            questions.GAPS,
            questions.FORECAST,
            questions.OWN_FORECAST,
            questions.ALERTS,
            questions.POSITION,
            questions.OWN_SALES,
            questions.PROVINCES,
        }
    )

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._figures: tuple[CardFigure, ...] = ()
        self._opened: int | None = None  # the card whose evidence was asked for last
        self._drawn: dict[str, tuple[object, ...]] = {}  # of each part of the page: what it was made of
        self.company = CompanyChoice(host.ctx)
        self._with_rivals = False  # among the largest movers, where an own company is known
        self.page: ExecutivePage

    def build(self, theme: Theme, title: str) -> ExecutivePage:
        """Return the page, made again."""
        language = self._ctx.language
        movers = rankings.mover_columns(ProductLevel.BRAND, language)
        self.page = ExecutivePage(theme, title, movers, rankings.win_columns(language))
        self.page.opened.connect(self._explain)
        host = self._host
        self.page.gaps_wanted.connect(lambda: host.show_page("management"))
        self.page.forecast_wanted.connect(lambda: host.show_page("forecast"))
        self.page.map_wanted.connect(lambda: host.show_page("map"))
        self.page.pack_wanted.connect(lambda: host.run_command("report"))
        self.page.picked.connect(lambda place: host.province_map().pick(place))
        self.page.added.connect(lambda place: host.province_map().pick(place, add=True))
        self.page.period_picked.connect(lambda days: self._ctx.select(self._ctx.selection.within(door.days_of(days))))
        self.page.period_opened.connect(lambda days: self._explain_period(door.days_of(days)[0]))
        self.page.place_opened.connect(lambda place: host.province_map().explain(place))
        self.page.mover_opened.connect(self._open_mover)
        self.page.opportunity_opened.connect(self._open_opportunity)
        self.page.rivals_wanted.connect(self._turn_rivals)
        self.page.offer.taken.connect(lambda: self.company.open(theme, self.page.window()))
        self.page.offer.declined.connect(self._decline)
        self._drawn.clear()
        return self.page

    def show(self) -> None:
        """Show what is known now; only what is made of other answers than before is drawn again."""
        answers = self._ctx.answers
        status, gaps, trends = answers.status, answers.gaps, answers.trends
        notice = notice_of(self._ctx, questions.TRENDS, questions.GAPS)
        if notice is not None:
            self.page.show_notice(notice)
            self._drawn.clear()
            return
        self.show_remembered()
        if status is None or gaps is None or trends is None:
            blank = tuple(CardFigure("", numbers.ABSENT) for _ in range(CARDS))
            self.page.show_headline(ExecutiveHeadline(self._ctx.say("state.waiting"), blank, (), "", (), ""))
            self.page.show_plot(Plot(), "")
            self._drawn.clear()
            return
        total = self._total
        whose = (
            answers.position,
            self._own,
            self._waits_for_own,
            self._ctx.ownership,
            self._with_rivals,
        )
        if self._is_new("headline", status, gaps, trends, total, answers.alerts, answers.directory, *whose):
            self.page.show_headline(self._headline(status, gaps, trends, total))
            if self.page.drawer.shown is not None and self._opened is not None:
                self._explain(self._opened)
        if self._is_new("map", answers.provinces, self._ctx.app.policy.map):
            self.page.show_map(*self._host.province_map().small())
        if self._is_new("plot", status, trends, total, self._own, self._waits_for_own):
            self._show_plot(status, total)

    def show_remembered(self) -> None:
        """Ask whose data they are, unless that was put off today."""
        self.page.offer.show_offer(self.company.offer, can_take=not self.company.is_managed)

    def close(self) -> None:
        """Clear the data of the page."""
        self.company.close()
        self._figures, self._opened = (), None
        self._drawn.clear()

    @property
    def _total(self) -> GroupForecast | None:
        """The forecast of what the cards speak of: of the own company, else of all that is selected."""
        if self._own is not None or self._waits_for_own:
            return self._ctx.answers.of(questions.OWN_FORECAST)
        report = self._ctx.answers.forecast
        return report.groups[0] if report is not None and report.groups else None

    @property
    def _alerts(self) -> tuple[Alert, ...] | None:
        """The alerts that are shown of what is selected, as their own page lists them."""
        board = self._ctx.answers.alerts
        return None if board is None else tuple(filter(matching(self._ctx), board.shown))

    @property
    def _own(self) -> OwnSales | None:
        """The sales of the own company; ``None`` where the cards speak of all that is selected."""
        return self._ctx.answers.of(questions.OWN_SALES)

    @property
    def _waits_for_own(self) -> bool:
        """Whether the sales of the own company are still to come: those of the market must not stand in their place."""
        return self._ctx.ownership.known and not self._ctx.answers.has(questions.OWN_SALES)

    @property
    def _series(self) -> TrendSeries | None:
        """The series that the cards of sales and growth speak of: of the own company, else of all that is selected."""
        trends = self._ctx.answers.trends
        if self._own is not None or self._waits_for_own:
            return self._own.months if self._own is not None else None
        return trends.total.series[0] if trends is not None and trends.total.series else None

    def _is_new(self, part: str, *made_of: object) -> bool:
        """Return whether ``part`` has to be drawn, and store its data."""
        before, self._drawn[part] = self._drawn.get(part, ()), made_of
        return len(before) != len(made_of) or any(old is not new for old, new in zip(before, made_of, strict=True))

    def _headline(
        self, status: VaultStatus, gaps: GapReport, trends: Trends, total: GroupForecast | None
    ) -> ExecutiveHeadline:
        answers, language, say = self._ctx.answers, self._ctx.language, self._ctx.say
        months = trends.months
        owned = self._ctx.ownership
        base = months[-1].against_previous.base if months else None
        against = {"month": dates.month(months[-1].start, language)} if months else {}
        series, own = self._series, self._own
        spoken = series.whole if series is not None else ()
        rivals = None if own is None else own.rivals.whole if own.rivals is not None else ()
        self._figures = (
            cards.sales(spoken, status.unit, language, rivals),
            cards.position_share(answers.position, language),
            cards.growth(spoken, language, rivals, series.three_months if series is not None else None),
            cards.position_reach(answers.position, gaps, language),
            cards.critical_alerts(self._alerts, language),
            cards.expected(total, status.unit, language, own=own is not None),
        )
        movers_scope = (
            say("movers.scope", base=dates.month(base, language), unit=say(f"unit.{status.unit}"), **against)
            if base
            else ""
        )
        has_rivals = owned.known and bool(trends.sellers.series)
        return ExecutiveHeadline(
            scope=say(
                "scope.regions" if self._ctx.selection.empty else "scope.filtered", regions=len(trends.regions.series)
            ),
            figures=self._figures,
            movers=rankings.movers(trends.sellers, language, owned, rivals=self._with_rivals),
            mover_columns=rankings.mover_columns(trends.sellers.rule.by[0], language),
            movers_scope=movers_scope if trends.sellers.series or not trends.total.series else say("movers.no_names"),
            movers_link=say("movers.own" if self._with_rivals else "movers.rivals") if has_rivals else "",
            opportunities=rankings.wins(gaps, language),
            opportunities_scope=say(
                "wins.scope_own" if self._ctx.owned.known else "wins.scope", unit=say(f"unit.{status.rate}")
            ),
        )

    def _explain_period(self, first: date) -> None:
        """Show what a period of the trend is made of: the sales of each region in it."""
        answers, language = self._ctx.answers, self._ctx.language
        months = () if answers.trends is None else answers.trends.months
        known = tuple(month for month in months if month.start <= first)
        if answers.trends is None or answers.status is None or not known or known[-1].start != first:
            return
        self._opened = None
        regions = answers.trends.regions.series
        shown = card_evidence.of_card(
            cards.sales(known, answers.status.unit, language),
            "sales",
            card_evidence.sales(known, regions, language),
            language,
            self._host.filter_words(),
            answers.status.data_version,
        )
        self.page.show_evidence(shown)

    def _open_mover(self, row: int) -> None:
        """Show what moved the brand of a row: its bridge."""
        trends = self._ctx.answers.trends
        if trends is None:
            return
        shown = rankings.largest_moves(trends.sellers, self._ctx.ownership, rivals=self._with_rivals)
        if row < len(shown) and (name := shown[row].name):
            self._host.open_item("management", door.of_move(trends.sellers.rule.by[0], name))

    def _open_opportunity(self, row: int) -> None:
        """Show the gap of a row with its evidence."""
        gaps = self._ctx.answers.gaps
        shown = rankings.largest_wins(gaps) if gaps is not None else ()
        if row < len(shown):
            self._host.open_item("management", door.of_gap(shown[row].group))

    def _turn_rivals(self) -> None:
        self._with_rivals = not self._with_rivals
        self.show()

    def _decline(self) -> None:
        self.company.put_off()
        self.show()

    def _show_plot(self, status: VaultStatus, total: GroupForecast | None) -> None:
        series, language = self._series, self._ctx.language
        months = series.whole if series is not None else ()
        points = plots.trend_points(months, language)
        drawn = plots.plot(points, total, plots.summary(months, status.unit, language), language)
        scope = plots.scope(drawn, status.unit, language)
        self.page.show_plot(drawn, say(language, "plot.of_own", scope=scope) if self._own is not None else scope)

    def _explain(self, number: int) -> None:
        """Show how the figure of a card comes about."""
        answers, language = self._ctx.answers, self._ctx.language
        self._opened = number
        if answers.trends is None or answers.status is None or not self._figures:
            return
        series, position = self._series, answers.position
        months = series.whole if series is not None else ()
        regions = self._own.regions if self._own is not None else answers.trends.regions.series
        board = answers.alerts
        words = self._ctx.alert_words(board.rules if board is not None else {})
        steps = (
            lambda: card_evidence.sales(months, regions, language),
            lambda: card_evidence.share(position, language),
            lambda: card_evidence.growth(months, language, series.three_months if series is not None else None),
            lambda: card_evidence.reach(position, language),
            lambda: card_evidence.critical(self._alerts, lambda breach: words.rule_name(breach.rule), language),
            lambda: card_evidence.expected(self._total, language),
        )
        of_items = number == _REACH and position is not None and position.whole
        shown = card_evidence.of_card(
            self._figures[number],
            "item_distribution" if of_items else _FIGURES[number],
            steps[number](),
            language,
            self._host.filter_words(),
            answers.status.data_version,
        )
        self.page.show_evidence(shown)
