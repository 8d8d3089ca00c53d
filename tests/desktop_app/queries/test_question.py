"""A question is a key of its own, and no change invalidates it unless it says so."""

import pytest

from core.model.changes import NOTHING, ChangeSet
from desktop_app.queries.question import Question


@pytest.mark.parametrize("changes", [NOTHING, ChangeSet(observations=True, alerts=True, outbox=True, tasks=True)])
def test_no_change_invalidates_a_question_that_names_none(changes: ChangeSet) -> None:
    question: Question[int] = Question(name="sales")
    assert not question.invalidated_by(changes)


def test_two_questions_of_one_name_have_answers_of_their_own() -> None:
    first: Question[int] = Question(name="sales")
    second: Question[int] = Question(name="sales")
    assert {first: 1, second: 2}[first] == 1
