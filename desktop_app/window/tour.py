"""The tour: five steps, each at its page, with a sentence on what that page shows of the person's own data."""

from collections.abc import Callable
from typing import Protocol

from core.model.alerts.alerts import AlertSeverity
from core.texts import dates, numbers
from desktop_app.pages.executive.rankings import largest_wins
from desktop_app.pages.page_presenter import PageHost
from desktop_app.queries.context import AppContext
from desktop_app.window.remembered_state import RememberedState
from ui.dialogs.disposal import dispose
from ui.dialogs.tour_dialog import TourDialog, TourStop
from ui.main_window import MainWindow
from ui.theme import Theme

_STOPS = ("executive", "management", "map", "alerts", "reports")


class TourHost(PageHost, Protocol):
    """The workspace, as far as the tour uses it."""

    window: MainWindow
    memory: RememberedState

    @property
    def theme(self) -> Theme:
        """The theme of the moment."""


class Tour:
    """Comes by itself once, when a new vault has its first data, and whenever it is asked for."""

    def __init__(self, work: TourHost) -> None:
        self._work = work
        self.dialog: TourDialog | None = None
        self._planned = False
        work.ctx.answers.changed.connect(lambda _: self._follow())

    def plan(self) -> None:
        """Let the tour come by itself with the first data of a new vault."""
        self._planned = True
        self._work.memory.plan_tour()

    def open(self) -> None:
        """Show the tour from its first step; it can be left at any of them."""
        self.close()
        self._planned = False
        say = self._work.ctx.say
        stops = [TourStop(key, say(f"tour.{key}"), say(f"tour.{key}_why")) for key in _STOPS]
        self.dialog = TourDialog(self._work.theme, stops, self._work.window)
        self.dialog.turned.connect(self._work.show_page)
        self.dialog.left.connect(self._work.memory.note_tour)
        self._follow()
        self.dialog.show()

    def close(self) -> None:
        """Put the tour away."""
        dispose(self.dialog)
        self.dialog = None

    def _follow(self) -> None:
        """Say what is known of the data by now; with the first data, begin."""
        ctx = self._work.ctx
        if self.dialog is not None:
            for key in _STOPS:
                self.dialog.show_own(key, own_words(ctx, key))
        elif self._is_due:
            self.open()

    @property
    def _is_due(self) -> bool:
        answers = self._work.ctx.answers
        planned = self._planned or self._work.memory.plans_tour
        return planned and answers.status is not None and not answers.empty


def own_words(ctx: AppContext, key: str) -> str:
    """Return in one sentence what the page ``key`` shows of the data; "" while that is not known."""
    if ctx.answers.empty:
        return ctx.say("tour.no_data")
    words: dict[str, Callable[[AppContext], str]] = {
        "executive": _sales,
        "management": _largest_gap,
        "map": _provinces,
        "alerts": _alerts,
        "reports": _report,
    }
    return words[key](ctx)


def _sales(ctx: AppContext) -> str:
    status, trends = ctx.answers.status, ctx.answers.trends
    if status is None or trends is None or not trends.months:
        return ""
    last = trends.months[-1]
    return ctx.say(
        "tour.own_executive",
        regions=len(trends.regions.series),
        month=dates.month(last.start, ctx.language),
        sales=numbers.short(last.total, ctx.language),
        unit=ctx.say(f"unit.{status.unit}"),
    )


def _largest_gap(ctx: AppContext) -> str:
    status, report = ctx.answers.status, ctx.answers.gaps
    gap = next(iter(largest_wins(report)), None) if report is not None else None
    if status is None or gap is None:
        return ""
    return ctx.say(
        "tour.own_management",
        group=ctx.say("text.comma").join(dict.fromkeys(name for name in gap.group if name)),
        prize=numbers.short(gap.middle, ctx.language),
        unit=ctx.say(f"unit.{status.rate}"),
    )


def _provinces(ctx: AppContext) -> str:
    report = ctx.answers.provinces
    if report is None or not report.places:
        return ""
    above = sum(place.leads for place in report.places)
    return ctx.say("tour.own_map", provinces=len(report.places), above=above)


def _alerts(ctx: AppContext) -> str:
    board = ctx.answers.alerts
    if board is None:
        return ""
    critical = sum(alert.breach.severity is AlertSeverity.CRITICAL for alert in board.shown)
    return ctx.say("tour.own_alerts", count=len(board.shown), critical=critical)


def _report(ctx: AppContext) -> str:
    trends = ctx.answers.trends
    if trends is None or not trends.months:
        return ""
    return ctx.say("tour.own_reports", month=dates.month(trends.months[-1].start, ctx.language))
