from hypothesis import given
from hypothesis import strategies as st

from core.model.imports.batches import Batch, Coverage
from core.model.imports.layers import reading, winners

BLOCKS = st.tuples(st.sampled_from(["", "RIYADH", "JEDDAH"]), st.sampled_from(["2024-01-01", "2024-02-01"]))
LAYERS = st.lists(st.tuples(st.booleans(), st.sets(BLOCKS)), max_size=6)


def build(layers: list[tuple[bool, set[tuple[str, str]]]]) -> tuple[list[Batch], list[Coverage]]:
    batches, coverage = [], []
    for position, (withdrawn, blocks) in enumerate(layers):
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
                grain="month",
                scale=2,
                figures=1,
                imported_at="t",
                accepted_by="a",
                withdrawn_at="t" if withdrawn else None,
            )
        )
        coverage += [Coverage(name, *block) for block in blocks]
    return batches, coverage


@given(LAYERS)
def test_the_newest_live_layer_that_covers_a_block_speaks_for_it(
    layers: list[tuple[bool, set[tuple[str, str]]]],
) -> None:
    shown: dict[tuple[str, str], str] = {}
    for position, (withdrawn, blocks) in enumerate(layers):  # paint the layers one over the other
        if not withdrawn:
            shown.update(dict.fromkeys(blocks, f"batch {position}"))
    assert winners(*build(layers)) == shown


@given(LAYERS, st.integers(0, 5))
def test_withdrawing_a_layer_is_as_if_it_had_never_been(
    layers: list[tuple[bool, set[tuple[str, str]]]], which: int
) -> None:
    if which >= len(layers):
        return
    without = [(withdrawn or position == which, blocks) for position, (withdrawn, blocks) in enumerate(layers)]
    never = [(withdrawn, set() if position == which else blocks) for position, (withdrawn, blocks) in enumerate(layers)]
    assert winners(*build(without)) == winners(*build(never))


@given(LAYERS)
def test_every_block_is_read_from_its_winner_once(layers: list[tuple[bool, set[tuple[str, str]]]]) -> None:
    newest = winners(*build(layers))
    wanted = reading(newest)
    assert {(region, period): batch for (batch, region), periods in wanted.items() for period in periods} == newest
    assert sum(len(periods) for periods in wanted.values()) == len(newest)
