from hypothesis import given
from hypothesis import strategies as st

from core.model.imports.batches import Batch, Coverage
from core.model.imports.layers import Block, reading, winners

CELLS = st.tuples(st.sampled_from(["", "RIYADH", "JEDDAH"]), st.sampled_from(["2024-01-01", "2024-02-01"]))
LAYERS = st.lists(st.tuples(st.booleans(), st.sampled_from(["month", "day"]), st.sets(CELLS)), max_size=6)
Layers = list[tuple[bool, str, set[tuple[str, str]]]]  # withdrawn, grain, covered regions and first days


def build(layers: Layers) -> tuple[list[Batch], list[Coverage]]:
    batches, coverage = [], []
    for position, (withdrawn, grain, cells) in enumerate(layers):
        name = f"batch {position}"
        batches.append(
            Batch(
                id=name,
                position=position,
                file="f",
                file_hash="h",
                sheet="s",
                recipe="r",
                recipe_hash="q",
                unit="sar",
                grain=grain,
                scale=2,
                figures=1,
                imported_at="t",
                accepted_by="a",
                withdrawn_at="t" if withdrawn else None,
            )
        )
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
