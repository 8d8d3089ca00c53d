"""The registry: which questions it can answer, and in which order it asks them."""

from functools import partial

from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import Question
from desktop_app.queries.registry import QueryRegistry
from tests.desktop_app.queries.conftest import Opened

FIRST: Question[str] = Question(name="first", lane=Lane.STORE)
SECOND: Question[str] = Question(name="second", lane=Lane.STORE)
THIRD: Question[str] = Question(name="third", lane=Lane.STORE)


def filled(ctx: AppContext, order: list[str]) -> QueryRegistry:
    """Return a registry whose works write down their names."""
    registry = QueryRegistry(ctx)

    def work(name: str, _: object) -> str:
        order.append(name)
        return name.upper()

    for question in (FIRST, SECOND):
        registry.register(question, partial(work, question.name))
    return registry


def test_questions_are_asked_in_the_order_of_their_registration_and_unknown_ones_are_not(opened: Opened) -> None:
    order: list[str] = []
    registry = filled(opened.ctx, order)
    assert registry.questions == {FIRST, SECOND}
    registry.ask([THIRD, SECOND, FIRST])
    opened.rest()
    assert order == ["first", "second"]
    assert [opened.ctx.answers.of(question) for question in (FIRST, SECOND, THIRD)] == ["FIRST", "SECOND", None]


def test_only_what_is_asked_is_answered(opened: Opened) -> None:
    order: list[str] = []
    filled(opened.ctx, order).ask([SECOND])
    opened.rest()
    assert order == ["second"]


def test_a_question_that_is_registered_again_has_its_new_answer(opened: Opened) -> None:
    registry = filled(opened.ctx, [])
    registry.register(FIRST, lambda _: "newer")
    registry.ask([FIRST])
    opened.rest()
    assert opened.ctx.answers.of(FIRST) == "newer"
