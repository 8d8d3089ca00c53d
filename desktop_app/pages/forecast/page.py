"""Joins the forecast page to the forecasts: all of the selection first, then each group of a level."""

from collections.abc import Mapping

from core.documents.forecasts.sentences import advice_in_brief, advice_sentences
from core.model.analyses.trends import TrendPoint
from core.model.dimensions import PlaceLevel, ProductLevel
from core.model.forecasts.forecasts import ForecastReport, GroupForecast
from core.texts import numbers
from desktop_app.pages import plots
from desktop_app.pages.forecast import diaries, outlooks
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.question import AnyQuestion
from ui.charts.trend_chart import Plot
from ui.pages.forecast_page import ForecastPage, Outlook
from ui.theme import Theme
from ui.widgets.page import Notice

_LEVELS = (
    PlaceLevel.REGION,
    PlaceLevel.PROVINCE,
    PlaceLevel.PRECISION_AREA,
    ProductLevel.MANUFACTURER,
    ProductLevel.BRAND,
    ProductLevel.SUB_BRAND,
    ProductLevel.FLAVOUR,
    ProductLevel.PACK_TYPE,
    ProductLevel.PACK_SIZE,
)

_FIRST, _OWN = "", "\0own"  # keys of series that are no group: whatever comes first, and the own company
_OF_NOBODY = ("own",)  # what no forecast of the diary is by: that of the own company is not issued


class ForecastPresenter(Presenter):
    """Shows one series at a time; the one that was picked stays when the figures are others.

    Another level has its own groups forecast; the filter leads down the hierarchy, level by level.
    """

    needs: frozenset[AnyQuestion] = frozenset(
        {
            questions.STATUS,
            questions.TRENDS,
            questions.FORECAST,
            questions.OWN_FORECAST,
            questions.OWN_SALES,
            questions.DIARY,
        }
    )

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._level: str = PlaceLevel.REGION
        self._picked: str | None = _FIRST  # the group; None for the whole of the selection
        self._own_is_shown = False  # the own company's series, and not the one of all that is selected
        self._assumed = 0  # per cent that a month all in Ramadan sells more, by somebody's own assumption
        self.page: ForecastPage

    def build(self, theme: Theme, title: str) -> ForecastPage:
        """Return the page, made again."""
        language = self._ctx.language
        levels = {str(level): self._ctx.say(f"level.{level}") for level in _LEVELS}
        self.page = ForecastPage(theme, title, levels, outlooks.columns(language), diaries.columns(language))
        self.page.level.setCurrentIndex(self.page.level.findData(self._level))
        self.page.turned.connect(self._turn)
        self.page.picked.connect(self._pick)
        self.page.assumption.setValue(self._assumed)
        self.page.assumed.connect(self._assume)
        return self.page

    @property
    def setup(self) -> dict[str, object]:
        """The state of the page in a saved view."""
        return {"level": self._level, "series": self._picked}

    def apply_setup(self, setup: Mapping[str, object]) -> None:
        """Restore the state of a saved view; unknown parts are ignored."""
        level, series = setup.get("level"), setup.get("series")
        self._picked = series if isinstance(series, str) else None
        if level in _LEVELS and level != self._level:
            self._turn(str(level))
            if is_made(self):
                self.page.level.setCurrentIndex(self.page.level.findData(self._level))
        elif is_made(self):
            self.show()

    def show(self) -> None:
        """Show what is known now."""
        report = self._ctx.answers.forecast
        notice = notice_of(self._ctx, questions.FORECAST)
        if notice is None and report is not None and not any(group.chosen for group in report.groups):
            notice = Notice(self._ctx.say("notice.no_forecast"), self._ctx.say("notice.no_forecast_why"))
        if notice is not None:
            self.page.show_notice(notice)
        elif report is None or self._ctx.answers.status is None:
            self.page.show_outlook(Outlook(self._ctx.say("state.waiting"), (), Plot(), "", (), "", ()))
        else:
            offered = self._offered(report)
            keys = [key for key, _, _ in offered]
            chosen = keys.index(self._picked) if self._picked in keys else 0
            self.page.offer([name for _, name, _ in offered], chosen)
            self._own_is_shown = keys[chosen] == _OWN
            self.page.show_outlook(self._outlook(offered[chosen][2], report.rule.by, self._ctx.answers.status.unit))

    def close(self) -> None:
        """Clear the chosen series and the assumption."""
        self._picked, self._assumed = _FIRST, 0

    def _offered(self, report: ForecastReport) -> list[tuple[str | None, str, GroupForecast]]:
        """Return key, name and forecast of each series: of the own company, of the whole, of each group.

        The own company comes first, as on the first page: the forecast of a card is the one that its page begins with.
        """
        own = self._ctx.answers.of(questions.OWN_FORECAST)
        offered: list[tuple[str | None, str, GroupForecast]] = []
        if own is not None:
            offered.append((_OWN, self._ctx.say("forecast.title_own"), own))
        for group in report.groups:
            name = group.group[0] or numbers.ABSENT if group.group else None
            offered.append((name, name or self._whole(), group))
        return offered

    def _whole(self) -> str:
        return self._ctx.say("forecast.title_total" if self._ctx.selection.empty else "forecast.title_selected")

    def _turn(self, level: str) -> None:
        self._level = level
        self._host.schedule_forecast(level)

    def _assume(self, percentage: int) -> None:
        self._assumed = percentage
        self.show()

    def _pick(self, number: int) -> None:
        report = self._ctx.answers.forecast
        if report is not None:
            self._picked = self._offered(report)[number][0]
            self.show()

    def _outlook(self, forecast: GroupForecast, level: tuple[str, ...], unit: str) -> Outlook:
        language = self._ctx.language
        months = self._months(forecast, level)
        points = plots.trend_points(months, language)
        # Where the data are finer than months, the history itself is what the forecast follows on.
        if not points or (forecast.history and months[-1].start != forecast.history[-1][0]):
            points = plots.history_points(forecast, language)
        drawn = plots.plot(points, forecast, plots.summary(months, unit, language), language)
        by = level if forecast.group else _OF_NOBODY if self._own_is_shown else ()
        steps = len(forecast.chosen.steps) if forecast.chosen is not None else 0
        return Outlook(
            scope=self._ctx.say("outlook.scope", periods=len(forecast.history), ahead=steps),
            figures=outlooks.figures(forecast, unit, language),
            plot=drawn,
            plot_scope=plots.scope(drawn, unit, language),
            models=outlooks.models(forecast, language),
            models_scope=outlooks.tried(forecast, language),
            known=outlooks.known(forecast, language),
            advice=tuple(
                zip(advice_in_brief(forecast, language), advice_sentences(forecast, unit, language), strict=True)
            ),
            diary=diaries.rows(self._ctx.answers.diary, by, forecast.group, language),
            diary_summary=diaries.summary(self._ctx.answers.diary, by, forecast.group, language),
            diary_why=self._ctx.say("diary.why"),
            scenario=outlooks.scenario(forecast, self._assumed, language),
        )

    def _months(self, forecast: GroupForecast, level: tuple[str, ...]) -> tuple[TrendPoint, ...]:
        trends = self._ctx.answers.trends
        if trends is None:
            return ()
        if self._own_is_shown:
            own = self._ctx.answers.of(questions.OWN_SALES)
            return own.months.whole if own is not None and own.months is not None else ()
        if not forecast.group:
            return trends.months
        if level != (PlaceLevel.REGION,):
            return ()
        series = next((line for line in trends.regions.series if line.group == forecast.group), None)
        return tuple(point for point in series.points if point.complete) if series is not None else ()
