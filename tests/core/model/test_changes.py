from hypothesis import given
from hypothesis import strategies as st

from core.model.changes import NOTHING, ChangeSet, together

CHANGES = st.builds(
    ChangeSet, observations=st.booleans(), recipes=st.booleans(), outbox=st.booleans(), staged=st.booleans()
)


@given(CHANGES, CHANGES, CHANGES)
def test_changes_together_are_what_any_of_them_touched(one: ChangeSet, other: ChangeSet, third: ChangeSet) -> None:
    assert together([one]) == together([one, one]) == together([one, NOTHING]) == one
    assert together([one, other]) == together([other, one])
    assert together([together([one, other]), third]) == together([one, other, third])
    assert together([one, other]).staged is (one.staged or other.staged)


def test_no_changes_together_are_nothing() -> None:
    assert together([]) == NOTHING
