"""Pages are made when they are first seen, part by part, and shown one a turn of the event loop."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.pages.page_presenter import Presenter
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import AnyQuestion
from desktop_app.window.page_loader import PageLoader
from tests.fakes.page_host import RecorderHost
from ui.theme import Theme
from ui.widgets.page import PageWidget


class PlainPage(Presenter):
    """A page without widgets, of so many parts; what becomes of it is written down."""

    def __init__(self, ctx: AppContext, name: str, parts: int, events: list[str]) -> None:
        super().__init__(RecorderHost(ctx))  # type: ignore[arg-type]
        self.name, self._parts, self._events = name, parts, events

    @property
    def needs(self) -> frozenset[AnyQuestion]:
        return frozenset()

    def build(self, theme: Theme, title: str) -> PageWidget:
        raise NotImplementedError

    def parts(self, _: Theme) -> Sequence[Callable[[], None]]:
        return [lambda: self._events.append(f"part of {self.name}")] * self._parts

    def show(self) -> None:
        self._events.append(f"show {self.name}")

    def close(self) -> None:
        pass


class Desk:
    def __init__(self, ctx: AppContext, theme: Theme) -> None:
        self.events: list[str] = []
        self.first, self.second = PlainPage(ctx, "first", 2, self.events), PlainPage(ctx, "second", 0, self.events)
        self.seen: Presenter = self.first

        def noted(what: str) -> Callable[[Any], None]:
            return lambda presenter: self.events.append(f"{what} {presenter.name}")

        self.loader = PageLoader(
            lambda: self.seen, lambda: theme, noted("build"), noted("done"), lambda page: page.show(), ctx
        )

    @property
    def both(self) -> list[Presenter]:
        return [self.second, self.first]


@pytest.fixture
def desk(ctx: AppContext, theme: Theme) -> Desk:
    return Desk(ctx, theme)


def test_the_page_that_is_seen_is_built_by_its_parts_and_then_shown_and_a_hidden_one_is_not(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.loader.schedule(desk.both)
    assert not desk.loader.at_rest
    assert desk.events == []  # in a later turn of the event loop
    qtbot.waitUntil(lambda: desk.loader.at_rest)
    assert desk.events == ["build first", "part of first", "part of first", "done first", "show first"]
    assert desk.loader.is_whole(desk.first)
    assert not desk.loader.has(desk.second)


def test_each_turn_of_the_event_loop_does_one_thing(desk: Desk) -> None:
    desk.loader.schedule(desk.both)
    turns = []
    for _ in range(4):
        before = len(desk.events)
        desk.loader._timer.timeout.emit()
        turns.append(desk.events[before:])
        assert desk.loader.has(desk.first)
        assert desk.loader.is_whole(desk.first) is ("done first" in desk.events)
    assert turns == [["build first"], ["part of first"], ["part of first", "done first"], ["show first"]]
    assert desk.loader.at_rest


def test_the_page_that_is_seen_is_shown_before_those_that_wait_longer(desk: Desk, qtbot: QtBot) -> None:
    for page in desk.both:
        desk.seen = page
        desk.loader.schedule([page])
        qtbot.waitUntil(lambda: desk.loader.at_rest)
    desk.events.clear()
    desk.seen = desk.first
    desk.loader.schedule(desk.both)
    qtbot.waitUntil(lambda: desk.loader.at_rest)
    assert desk.events == ["show first", "show second"]


def test_a_page_that_is_scheduled_twice_is_shown_once(desk: Desk, qtbot: QtBot) -> None:
    desk.loader.schedule([desk.first])
    desk.loader.schedule([desk.first, desk.first])
    qtbot.waitUntil(lambda: desk.loader.at_rest)
    assert desk.events.count("show first") == 1


def test_after_a_reset_a_page_is_built_again(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        desk.loader.schedule([desk.first])
        qtbot.waitUntil(lambda: desk.loader.at_rest)
        desk.loader.reset()
        assert not desk.loader.has(desk.first)
        assert not desk.loader.is_whole(desk.first)
    assert desk.events.count("build first") == 2


def test_a_loader_that_is_stopped_shows_nothing_more(desk: Desk) -> None:
    desk.loader.schedule([desk.first])
    desk.loader.stop()
    assert desk.loader.at_rest
    assert not desk.loader._timer.isActive()
    desk.loader._timer.timeout.emit()
    assert desk.events == []
