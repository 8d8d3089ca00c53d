"""Joins the executive page to the answers: the figures, the plot, the movers, the opportunities."""

from collections.abc import Callable

from core.texts import dates, numbers
from desktop_app.answers import Question
from desktop_app.desk import Desk
from desktop_app.pages.paging import notice_of
from desktop_app.presenters import cards, plots, rankings
from ui.charts.map_view import MapPlot
from ui.charts.trend_chart import Plot
from ui.pages.executive_page import CARDS, ExecutivePage, Headline
from ui.pages.map_page import Legend
from ui.theme import Theme
from ui.widgets.figure_card import Figure


class Executive:
    """Shows what is known so far: the cards with the trend, the fan when the forecast comes."""

    needs = frozenset(
        {Question.STATUS, Question.TRENDS, Question.GAPS, Question.FORECAST, Question.ALERTS, Question.LEADER,
         Question.PROVINCES}
    )  # fmt: skip

    def __init__(self, desk: Desk, small_map: Callable[[], tuple[MapPlot, Legend]]) -> None:
        self._desk = desk
        self._small_map = small_map
        self.page: ExecutivePage

    def build(self, theme: Theme, title: str) -> ExecutivePage:
        """Return the page, made anew."""
        language = self._desk.language
        self.page = ExecutivePage(theme, title, rankings.mover_columns(language), rankings.win_columns(language))
        return self.page

    def show(self) -> None:
        """Show what is known now."""
        answers, language, say = self._desk.answers, self._desk.language, self._desk.say
        status, gaps, trends = answers.status, answers.gaps, answers.trends
        notice = notice_of(self._desk, Question.TRENDS, Question.GAPS)
        if notice is not None:
            self.page.show_notice(notice)
            return
        if status is None or gaps is None or trends is None:
            blank = tuple(Figure("", numbers.ABSENT) for _ in range(CARDS))
            self.page.show_headline(Headline("", blank, (), "", (), ""))
            self.page.show_plot(Plot(), "")
            return
        unit, months = say(f"unit.{status.unit}"), trends.months
        total = answers.forecast.groups[0] if answers.forecast is not None and answers.forecast.groups else None
        base = months[-1].against_previous.base if months else None
        against = {"month": dates.month(months[-1].start, language)} if months else {}
        headline = Headline(
            scope=say(
                "scope.regions" if self._desk.selection.empty else "scope.filtered", regions=len(trends.regions.series)
            ),
            figures=(
                cards.sales(months, status.unit, language),
                cards.leader_share(answers.of(Question.LEADER), language),
                cards.growth(months, language),
                cards.leader_reach(answers.of(Question.LEADER), gaps, language),
                cards.critical_alerts(answers.alerts.shown if answers.alerts else None, language),
                cards.expected(total, status.unit, language),
            ),
            movers=rankings.movers(trends.brands.series, language),
            movers_scope=say("movers.scope", base=dates.month(base, language), unit=unit, **against) if base else "",
            opportunities=rankings.wins(gaps, language),
            opportunities_scope=say("wins.scope", unit=unit),
        )
        self.page.show_headline(headline)
        self.page.show_map(*self._small_map())
        points = plots.trend_points(months, language)
        drawn = plots.plot(points, total, plots.summary(months, status.unit, language), language)
        self.page.show_plot(drawn, plots.scope(drawn, status.unit, language))
