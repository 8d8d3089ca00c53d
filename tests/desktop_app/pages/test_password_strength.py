"""The strength of a password in words, judged off the thread of the window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.pages.password_strength import judge
from desktop_app.queries.context import AppContext


@pytest.fixture(autouse=True)
def _ended(ctx: AppContext) -> Iterator[None]:
    yield
    assert ctx.jobs.shutdown(5)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", (0, "")),
        ("camels", (1, "6 of at least 12 characters")),
        ("passwordpassword", (1, "Too easy to guess")),
        ("seven lanterns", (2, "Acceptable")),
        ("nine camels under a quiet moon", (4, "Strong")),
    ],
)
def test_what_is_typed_has_a_level_and_words(ctx: AppContext, qtbot: QtBot, typed: str, shown: tuple[int, str]) -> None:
    heard: list[tuple[int, str]] = []
    judge(ctx, typed, lambda level, words: heard.append((level, words)))
    qtbot.waitUntil(lambda: not ctx.jobs.running)
    assert heard == [shown]


def test_of_what_is_typed_fast_only_the_last_is_shown(ctx: AppContext, qtbot: QtBot) -> None:
    levels: list[int] = []
    for typed in ("nine camels under a quiet moon", "nine camels"):
        judge(ctx, typed, lambda level, _: levels.append(level))
    qtbot.waitUntil(lambda: not ctx.jobs.running)
    assert levels == [1]
