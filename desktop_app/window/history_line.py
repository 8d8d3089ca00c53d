"""The line under the title of a page that says what the history of the selection can show of it."""

from core.analysis.history_length import measure
from core.documents.analyses.history_length import sentence
from desktop_app.pages.page_presenter import Presenter
from desktop_app.pages.table import PAGES
from desktop_app.queries.context import AppContext
from desktop_app.window.page_set import PageSet


def show_history(ctx: AppContext, pages: PageSet, presenter: Presenter) -> None:
    """Show the line on the page of ``presenter``; none until the months are known, and where nothing is missing."""
    trends, purpose = ctx.answers.trends, PAGES[pages.number(presenter)].purpose
    if trends is None or purpose is None:
        presenter.page.show_carried("")
        return
    presenter.page.show_carried(sentence(measure([point.start for point in trends.months]), purpose, ctx.language))
