from dataclasses import dataclass

import pytest

from core.model.errors import UserError
from core.operations.prefixes import find_by_prefix


@dataclass(frozen=True)
class Thing:
    id: str


ONE, OTHER, LONGER = Thing("ab1"), Thing("ac2"), Thing("ab12")


@pytest.mark.parametrize(("prefix", "thing"), [("ac", OTHER), ("ac2", OTHER), ("ab12", LONGER)])
def test_the_only_thing_that_begins_so_is_found(prefix: str, thing: Thing) -> None:
    assert find_by_prefix([ONE, OTHER, LONGER], prefix, "batch") is thing


@pytest.mark.parametrize(("prefix", "code"), [("", "batch.unknown"), ("b1", "batch.unknown"), ("a", "batch.ambiguous")])
def test_none_and_several_are_refused_with_what_was_typed(prefix: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        find_by_prefix([ONE, OTHER, LONGER], prefix, "batch")
    assert (refused.value.code, dict(refused.value.data)) == (code, {"batch": prefix})
