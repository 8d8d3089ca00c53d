"""A context whose vault is open and loaded on its own lanes, without a window around it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from core.texts.catalogue import Language
from desktop_app.notifications.messages import Message
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane, Work
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD
from tests.desktop_app.conftest import MakeContext, Stock

T = TypeVar("T")
# In two regions: each item of PEPSI stands out of stock in OLAYA, and KINZA sells in BALAD.
FIGURES = {(f"PEPSI CAN {number}", "OLAYA"): [4, 2, 0 if number else 5] for number in range(10)} | {
    (f"KINZA NRB {number}", "BALAD"): [6, 6, 3] for number in range(10)
}


@dataclass
class Opened:
    """The context, and every message that it published."""

    ctx: AppContext
    messages: list[Message]
    qtbot: QtBot

    def rest(self) -> None:
        """Wait until nothing runs."""
        self.qtbot.waitUntil(lambda: not self.ctx.jobs.running)

    def on_store(self, work: Work[T]) -> T:
        """Return what ``work`` returns on the lane of the vault."""
        results: list[T] = []
        self.ctx.read("test", work, results.append)
        self.rest()
        (result,) = results
        return result

    @property
    def texts(self) -> list[str]:
        """The text ids of the messages, the oldest first."""
        return [message.text for message in self.messages]


Open = Callable[[AuditSheet], Opened]


@pytest.fixture
def open_context(make_context: MakeContext, stock: Stock, qtbot: QtBot) -> Iterator[Open]:
    """Open a vault that holds one audit sheet, and fill its warehouse."""
    made: list[Opened] = []

    def open_one(sheet: AuditSheet) -> Opened:
        ctx = make_context(Language.ENGLISH)
        shutil.copytree(stock(sheet) / "vault", ctx.store.folder)
        messages: list[Message] = []
        ctx.stream.published.connect(messages.append)
        opened = Opened(ctx, messages, qtbot)
        made.append(opened)
        ctx.start(Lane.STORE, "job.load", lambda _: ctx.store.open(PASSWORD))
        opened.on_store(ctx.store.load)()
        return opened

    yield open_one
    for opened in made:
        opened.ctx.jobs.start(Lane.STORE, "job.look", lambda _, ctx=opened.ctx: ctx.close_store())
        opened.rest()
        assert opened.ctx.jobs.shutdown(5)


@pytest.fixture
def opened(open_context: Open) -> Opened:
    """A vault with the figures of two regions."""
    return open_context(AuditSheet(figures=FIGURES))
