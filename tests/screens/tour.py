"""A walk through every page, tab and evidence of one window, in every size, language and size of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize

from core.texts.catalogue import Language
from desktop_app.pages.executive.page import ExecutivePresenter
from desktop_app.pages.management.page import ManagementPresenter
from desktop_app.pages.table import KEYS
from desktop_app.pictures.scenes import rest, settle, turn_to
from desktop_app.window.shell import Shell
from desktop_app.window.workspace import Workspace

# What a window has of a screen: 1280 x 720 and 1920 x 1080 at 150 % with and without a bar of the system, and others.
SIZES = ((1280, 680), (1280, 720), (1366, 728), (1440, 900), (1920, 1040), (2560, 1400))
TEXT_SIZES = (100, 200)
PATIENCE_MS = 600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is walked through."""

    sizes: Sequence[tuple[int, int]] = SIZES
    languages: Sequence[Language] = tuple(Language)
    text_sizes: Sequence[int] = TEXT_SIZES
    pages: Sequence[str] = KEYS


@dataclass(frozen=True, slots=True, order=True)
class Sight:
    """What is seen: a page, its tab or its evidence, and how the window stands."""

    page: str
    part: str
    width: int
    height: int
    language: Language
    text_size: int

    def __str__(self) -> str:
        """Return it as the name of a picture."""
        part = f"_{self.part}" if self.part else ""
        return f"{self.page}{part}-{self.width}x{self.height}-{self.language}-{self.text_size}"


def walk(shell: Shell, plan: Plan) -> Iterator[Sight]:
    """Yield each sight once the window of ``shell`` shows it; the size changes first, then the part and the page."""
    assert shell.work is not None
    work = shell.work
    for language in plan.languages:
        for text_size in plan.text_sizes:
            shell.appearance.set_language(language)
            shell.appearance.set_text_size(text_size)
            rest(work, PATIENCE_MS)
            for page in plan.pages:
                for part in _parts(work, page):
                    for width, height in plan.sizes:
                        work.window.resize(QSize(width, height))
                        settle()
                        yield Sight(page, part, width, height, language, text_size)


def _parts(work: Workspace, page: str) -> Iterator[str]:
    """Turn to each tab of a page, and open its evidence; yield what is seen of it then, "" for the page as it opens."""
    turn_to(work, page, PATIENCE_MS)
    yield ""
    if page == "executive":
        shown = work.presenter(ExecutivePresenter).page
        shown.cards[0].opened.emit()
        yield "evidence"
        shown.drawer.dismiss()
    tabs = getattr(work.pages[page].page, "tabs", None)
    if tabs is None:
        return
    if page == "management":
        table = work.presenter(ManagementPresenter).page.table
        if table.rows.rowCount():
            table.select_key(table.rows.key(0))
            rest(work, PATIENCE_MS)
            yield "evidence"
            table.clearSelection()
    for number in range(1, tabs.count()):
        tabs.setCurrentIndex(number)
        rest(work, PATIENCE_MS)
        yield str(number + 1)
    tabs.setCurrentIndex(0)
