"""The words that CONTRIBUTING.md replaces do not come back: each room may use them no more often than it does now."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from tests.house.glossary import counts, words

# A room that is not named is clean. Lower a number when you clean a room; never raise one.
ALLOWED: Mapping[str, int] = MappingProxyType({"tests": 600})


def test_the_glossary_lists_the_words_of_texts_and_of_names() -> None:
    pattern, names = words()
    assert pattern.search("The receipt tells it anew.")
    assert not pattern.search("The receipt reports it again.")
    assert {"each", "found", "told"} <= names


def test_no_room_uses_a_replaced_word_more_often_than_it_may() -> None:
    over = {room: count for room, count in counts().items() if count > ALLOWED.get(room, 0)}
    assert not over, "python -m tests.house.glossary ROOM shows the places"


@pytest.mark.parametrize("room", ALLOWED)
def test_the_allowance_of_a_room_shrinks_with_its_uses(room: str) -> None:
    assert ALLOWED[room] <= 1.1 * counts()[room]
