"""Which questions can be answered, and asking them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Work
from desktop_app.queries.question import AnyQuestion, Question

T = TypeVar("T")


class QueryRegistry:
    """Knows how each registered question is answered."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self._asks: dict[AnyQuestion, Callable[[], object]] = {}

    def register(self, question: Question[T], work: Work[T]) -> None:
        """Have ``question`` answered by ``work``."""
        self._asks[question] = lambda: self._ctx.ask(question, work)

    @property
    def questions(self) -> frozenset[AnyQuestion]:
        """The registered questions."""
        return frozenset(self._asks)

    def ask(self, questions: Iterable[AnyQuestion]) -> None:
        """Ask ``questions`` in the order of their registration."""
        chosen = frozenset(questions)
        for question, ask in self._asks.items():
            if question in chosen:
                ask()
