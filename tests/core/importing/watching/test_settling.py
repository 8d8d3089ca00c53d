"""Which files have settled: an algebra over what looks saw."""

from hypothesis import given
from hypothesis import strategies as st

from core.importing.watching.settling import Memory, Observation, Settling, Sighting, settle

SIGHTINGS = st.builds(Sighting, st.sampled_from("abc"), st.integers(0, 2), st.integers(0, 2))
LOOKS = st.lists(st.dictionaries(st.sampled_from("abc"), st.tuples(SIGHTINGS, st.booleans())), max_size=6).map(
    lambda looks: [
        [Observation(Sighting(name, one.size, one.modified), readable) for name, (one, readable) in look.items()]
        for look in looks
    ]
)
BOOK = Sighting("a.xlsx", 10, 1)


def all_of(looks: list[list[Observation]], *, stage: bool = True) -> list[Settling]:
    """Look several times; what has settled is staged at once."""
    outcomes, memory = [], Memory()
    for look in looks:
        outcomes.append(settle(memory, look))
        memory = outcomes[-1].memory.with_done(outcomes[-1].settled if stage else ())
    return outcomes


@given(LOOKS)
def test_what_settles_was_seen_alike_by_the_look_before_and_can_be_read(looks: list[list[Observation]]) -> None:
    for before, now, outcome in zip([[], *looks], looks, all_of(looks), strict=False):
        assert set(outcome.settled) <= {one.sighting for one in before} & {one.sighting for one in now if one.readable}


@given(LOOKS)
def test_every_file_is_done_or_settles_or_moves_or_is_locked_and_only_one_of_these(
    looks: list[list[Observation]],
) -> None:
    memory = Memory()
    for look, outcome in zip(looks, all_of(looks), strict=True):
        parts = [*outcome.settled, *outcome.moving, *outcome.locked]
        here = {one.sighting for one in look}
        assert len(parts) == len(set(parts))
        assert set(parts) == here - memory.done
        memory = outcome.memory.with_done(outcome.settled)


@given(LOOKS)
def test_a_file_that_stays_settles_once(looks: list[list[Observation]]) -> None:
    staged: set[Sighting] = set()
    for look, outcome in zip(looks, all_of(looks), strict=True):
        staged &= {one.sighting for one in look}  # what went away and came back may be another content
        assert staged.isdisjoint(outcome.settled)
        staged |= set(outcome.settled)


@given(LOOKS, st.randoms(use_true_random=False))
def test_the_order_of_a_look_is_no_matter(looks: list[list[Observation]], random: object) -> None:
    shuffled = [sorted(look, key=lambda _: random.random()) for look in looks]  # type: ignore[attr-defined]
    assert all_of(shuffled) == all_of(looks)


def test_a_file_that_grows_settles_when_it_grows_no_more() -> None:
    half, whole = Sighting("a.xlsx", 5, 1), Sighting("a.xlsx", 10, 2)
    looks = [[Observation(sighting, readable=True)] for sighting in (half, whole, whole)]
    assert [outcome.settled for outcome in all_of(looks)] == [(), (), (whole,)]
    assert [outcome.moving for outcome in all_of(looks)] == [(half,), (whole,), ()]


def test_a_locked_file_is_named_until_it_can_be_read() -> None:
    looks = [[Observation(BOOK, readable=readable)] for readable in (False, False, False, True)]
    outcomes = all_of(looks)
    assert [outcome.locked for outcome in outcomes] == [(), (BOOK,), (BOOK,), ()]
    assert outcomes[-1].settled == (BOOK,)


def test_what_could_not_be_staged_settles_again() -> None:
    looks = [[Observation(BOOK, readable=True)]] * 3
    assert [outcome.settled for outcome in all_of(looks, stage=False)] == [(), (BOOK,), (BOOK,)]


def test_a_file_that_comes_back_is_looked_at_again() -> None:
    seen = [Observation(BOOK, readable=True)]
    assert [outcome.settled for outcome in all_of([seen, seen, [], seen, seen])] == [(), (BOOK,), (), (), (BOOK,)]
