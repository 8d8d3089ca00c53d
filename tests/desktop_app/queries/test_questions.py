"""The table of questions: each stands once, with a job that has a name, and says what invalidates it."""

import pytest

from core.model.changes import NOTHING, ChangeSet
from core.texts.catalogue import Language, has
from desktop_app.queries import questions
from desktop_app.queries.question import AnyQuestion

NAMES = [question.name for question in questions.ALL]


def test_every_question_stands_once() -> None:
    assert len(set(NAMES)) == len(NAMES) == 28


@pytest.mark.parametrize("question", questions.ALL, ids=NAMES)
def test_the_job_of_a_question_has_a_title_in_both_languages(question: AnyQuestion) -> None:
    assert all(has(language, question.title) for language in Language)


@pytest.mark.parametrize(
    ("changes", "invalidated"),
    [
        (NOTHING, set()),
        (ChangeSet(targets=True), {"targets", "reports", "audit"}),
        (ChangeSet(tasks=True, outbox=True), {"worklist", "reports", "outbox", "audit"}),
        (ChangeSet(recipes=True), {"recipes", "audit"}),
        (ChangeSet(reports=True), {"reports", "audit"}),
        (ChangeSet(views=True), {"audit"}),
        (ChangeSet(staged=True), {"staged", "audit"}),
        (
            ChangeSet(settings=True),
            {
                *("gaps", "gaps_by", "own_sales", "position", "scorecard", "provinces", "areas", "worklist"),
                *("reports", "audit"),
            },
        ),
    ],
)
def test_a_change_invalidates_what_it_concerns_and_nothing_else(changes: ChangeSet, invalidated: set[str]) -> None:
    assert {question.name for question in questions.ALL if question.invalidated_by(changes)} == invalidated


def test_another_selection_concerns_figures_and_not_what_the_vault_holds() -> None:
    by_selection = {question.name for question in questions.ALL if question.by_selection}
    assert {"gaps", "trends", "worklist", "forecast", "pivot"} <= by_selection
    assert not by_selection & {"status", "imports", "targets", "audit", "recipes", "reports", "alerts", "diary"}
