"""A question: the typed key under which an answer is asked for, cached and invalidated."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from core.model.changes import ChangeSet
from desktop_app.queries.jobs import Lane

T = TypeVar("T")


def _by_nothing(_: ChangeSet) -> bool:
    return False


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Question(Generic[T]):
    """Something that is asked of the vault or of its warehouse; ``T`` is the type of its answer.

    ``title`` is the text id of the job that answers it, on ``lane``. Another selection invalidates the answer of one
    that is ``by_selection``. Other figures invalidate every answer; ``invalidated_by`` says which other changes do.
    ``always`` is asked whatever page is visible.
    """

    name: str
    title: str = "job.look"
    lane: Lane = Lane.COMPUTE
    by_selection: bool = False
    invalidated_by: Callable[[ChangeSet], bool] = _by_nothing
    always: bool = False


AnyQuestion: TypeAlias = Question[Any]
