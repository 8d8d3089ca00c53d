"""The table of pages: rail, palette, shortcuts, loader, pictures and tests read it, and another page is one line here.

A presenter lists the questions of its page, because they may depend on the current tab.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.documents.analyses.history_length import Purpose
from desktop_app.pages.alerts.page import AlertsPresenter
from desktop_app.pages.analytics.page import AnalyticsPresenter
from desktop_app.pages.data.page import DataPresenter
from desktop_app.pages.executive.page import ExecutivePresenter
from desktop_app.pages.forecast.page import ForecastPresenter
from desktop_app.pages.management.page import ManagementPresenter
from desktop_app.pages.map.page import MapPresenter
from desktop_app.pages.page_presenter import PageHost, Presenter
from desktop_app.pages.reports.page import ReportsPresenter
from desktop_app.pages.settings.page import SettingsPresenter
from desktop_app.pages.worklist.page import WorklistPresenter


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: ``key`` is the name of its icon too, and ``make`` makes its presenter.

    ``purpose`` is what its figures need a history for; a page without figures has none.
    """

    key: str
    make: Callable[[PageHost], Presenter]
    purpose: Purpose | None = None

    @property
    def caption(self) -> str:
        """The text id of its name."""
        return f"page.{self.key}"


# In the order of the rail.
PAGES = (
    PageEntry("executive", ExecutivePresenter, Purpose.OVERVIEW),
    PageEntry("management", ManagementPresenter, Purpose.GAPS),
    PageEntry("analytics", AnalyticsPresenter, Purpose.TRENDS),
    PageEntry("forecast", ForecastPresenter, Purpose.FORECAST),
    PageEntry("map", MapPresenter, Purpose.PLACES),
    PageEntry("alerts", AlertsPresenter, Purpose.ALERTS),
    PageEntry("worklist", WorklistPresenter, Purpose.VISITS),
    PageEntry("data", DataPresenter),
    PageEntry("reports", ReportsPresenter, Purpose.OVERVIEW),
    PageEntry("settings", SettingsPresenter),
)
PROVINCE_MAP = MapPresenter  # which page has the map that other pages show small
KEYS = tuple(entry.key for entry in PAGES)
