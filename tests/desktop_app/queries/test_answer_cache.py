"""The cache of answers: what is kept, what is invalidated, and who is notified."""

import pytest

from desktop_app.queries import questions
from desktop_app.queries.answer_cache import AnswerCache
from desktop_app.queries.question import AnyQuestion


@pytest.fixture
def cache(qapp: object) -> AnswerCache:
    assert qapp
    return AnswerCache()


@pytest.fixture
def notified(cache: AnswerCache) -> list[AnyQuestion]:
    """The questions whose answers changed."""
    changed: list[AnyQuestion] = []
    cache.changed.connect(changed.append)
    return changed


def test_an_answer_is_kept_and_whoever_listens_is_notified(cache: AnswerCache, notified: list[AnyQuestion]) -> None:
    assert cache.of(questions.VIEWS) is None
    cache.put(questions.VIEWS, ())
    assert cache.of(questions.VIEWS) == ()
    assert notified == [questions.VIEWS]


def test_a_failure_drops_the_answer_and_an_answer_the_failure(cache: AnswerCache) -> None:
    cache.put(questions.OUTBOX, ())
    error = ValueError()
    cache.fail(questions.OUTBOX, error)
    assert cache.of(questions.OUTBOX) is None
    assert cache.failure(questions.VIEWS, questions.OUTBOX) is error
    cache.put(questions.OUTBOX, ())
    assert cache.failure(questions.OUTBOX) is None


def test_what_is_invalidated_goes_without_a_signal(cache: AnswerCache, notified: list[AnyQuestion]) -> None:
    cache.put(questions.OUTBOX, ())
    notified.clear()
    cache.invalidate(questions.OUTBOX)
    assert cache.of(questions.OUTBOX) is None
    assert notified == []


def test_clearing_drops_everything_and_notifies_of_each_question(
    cache: AnswerCache, notified: list[AnyQuestion]
) -> None:
    cache.put(questions.VIEWS, ())
    cache.fail(questions.GAPS, ValueError())
    notified.clear()
    cache.clear()
    assert cache.of(questions.VIEWS) is None
    assert cache.failure(*questions.ALL) is None
    assert set(notified) == set(questions.ALL)


def test_memory_keeps_the_values_of_other_keys(cache: AnswerCache, notified: list[AnyQuestion]) -> None:
    cache.put(questions.MEMORY, {"page": "map", "toured": True})
    notified.clear()
    cache.set_memory("page", "alerts")
    assert cache.memory == {"page": "alerts", "toured": True}
    assert notified == []


def test_what_was_saved_before_the_memory_arrived_is_newer_than_it(cache: AnswerCache) -> None:
    cache.set_memory("page", "alerts")
    assert cache.memory == {"page": "alerts"}
    assert not cache.recalled
    cache.put_memory({"page": "map", "toured": True})
    assert cache.recalled
    assert cache.memory == {"page": "alerts", "toured": True}
    cache.clear()
    assert not cache.recalled
    assert cache.memory == {}
