from hypothesis import given
from hypothesis import strategies as st

from core.model.imports.batches import Batch, Coverage
from core.model.imports.layers import Block, reading, shown, units_apart, version, winners
from tests.builders.layers import AT, batch

CELLS = st.tuples(st.sampled_from(["", "RIYADH", "JEDDAH"]), st.sampled_from(["2024-01-01", "2024-02-01"]))
LAYERS = st.lists(st.tuples(st.booleans(), st.sampled_from(["month", "day"]), st.sets(CELLS)), max_size=6)
Layers = list[tuple[bool, str, set[tuple[str, str]]]]  # withdrawn, grain, covered regions and first days


def build(layers: Layers) -> tuple[list[Batch], list[Coverage]]:
    batches, coverage = [], []
    for position, (withdrawn, grain, cells) in enumerate(layers):
        name = f"batch {position}"
        batches.append(batch(name, position, grain=grain, withdrawn_at=AT if withdrawn else None))
        coverage += [Coverage(name, *cell) for cell in cells]
    return batches, coverage


@given(LAYERS)
def test_the_newest_live_layer_that_covers_a_block_speaks_for_it(layers: Layers) -> None:
    shown: dict[Block, str] = {}
    for position, (withdrawn, grain, cells) in enumerate(layers):  # paint the layers one over the other
        if not withdrawn:
            shown.update({Block(region, grain, start): f"batch {position}" for region, start in cells})
    assert winners(*build(layers)) == shown


@given(LAYERS, st.integers(0, 5))
def test_withdrawing_a_layer_is_as_if_it_had_never_been(layers: Layers, which: int) -> None:
    if which >= len(layers):
        return
    withdrawn, grain, cells = layers[which]
    without = [*layers[:which], (True, grain, cells), *layers[which + 1 :]]
    never = [*layers[:which], (withdrawn, grain, set[tuple[str, str]]()), *layers[which + 1 :]]
    assert winners(*build(without)) == winners(*build(never))


@given(LAYERS)
def test_every_block_is_read_from_its_winner_once(layers: Layers) -> None:
    newest = winners(*build(layers))
    wanted = reading(newest)
    read = {(batch, region, start) for (batch, region), starts in wanted.items() for start in starts}
    assert read == {(batch, block.region, block.start) for block, batch in newest.items()}
    assert sum(len(starts) for starts in wanted.values()) == len(newest)


def test_what_lies_under_another_unit_is_shown_in_its_own() -> None:
    batches = [batch("a", 1), batch("b", 2, unit="litres"), batch("c", 3, unit="unstated")]
    covered = [
        *(Coverage("a", "RIYADH", f"2024-0{month}-01") for month in (1, 2)),
        *(Coverage("b", "RIYADH", f"2024-0{month}-01") for month in (2, 3)),
        Coverage("c", "RIYADH", "2024-04-01"),
    ]
    read = {block.start: name for block, name in shown(batches, covered, None).items()}
    assert read == {"2024-01-01": "a", "2024-02-01": "a", "2024-04-01": "c"}
    assert units_apart(batches, covered, None) == ("litres",)
    assert shown(batches[1:], covered[2:], None) == winners(batches[1:], covered[2:])


COVERED = [Coverage("a", "RIYADH", "2024-01-01"), Coverage("b", "JEDDAH", "2024-01-01")]
IMPORTED = [batch("a", 1), batch("b", 2)]


def test_a_release_has_one_version_wherever_it_lies_among_the_layers() -> None:
    early = version([batch("a", 1), batch("r", 2, parent="a"), batch("b", 3)], COVERED, None)
    late = version([*IMPORTED, batch("r", 5, parent="a")], COVERED, None)
    assert early == late != version(IMPORTED, COVERED, None)
    assert version([*IMPORTED, batch("other", 5, parent="a")], COVERED, None) != late


def test_of_two_releases_of_a_batch_the_newer_decides_the_version() -> None:
    one_way = version([*IMPORTED, batch("r", 3, parent="a"), batch("s", 4, parent="a")], COVERED, None)
    other_way = version([*IMPORTED, batch("s", 3, parent="a"), batch("r", 4, parent="a")], COVERED, None)
    assert one_way != other_way


def test_releases_of_different_batches_have_no_order() -> None:
    one_way = version([*IMPORTED, batch("r", 3, parent="a"), batch("s", 4, parent="b")], COVERED, None)
    other_way = version([*IMPORTED, batch("s", 3, parent="b"), batch("r", 4, parent="a")], COVERED, None)
    assert one_way == other_way
