"""Released figures lie as a layer over the batch that set them apart."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from core.loading.pages import read
from core.model.edits.author import Author
from core.model.edits.imports import FiguresRelease, ReleasedFigure, ReleaseFields
from core.model.imports.contents import Dataset
from core.model.imports.receipts import Issue, Severity
from core.operations.imports.released_layer import lay_release
from tests.builders.layers import FEBRUARY, JANUARY, batch, layer, receipt
from tests.fakes.store.memory_store import MemoryStore

BY = Author("سارة", datetime(2025, 1, 15, 6, 30, tzinfo=UTC))
SHOWN = {("BALAD", "PEPSI", JANUARY): Decimal("1.00"), ("BALAD", "7UP", JANUARY): Decimal("2.00")}


def issue(row: int, rule: str = "negative") -> Issue:
    return Issue(
        sheet="ورقة1", row=row, cell=f"Q{row}", rule=rule, severity=Severity.QUARANTINE, value="-3", period=FEBRUARY
    )


def released(row: int, value: str, decision: str = "released") -> ReleasedFigure:
    return ReleasedFigure(
        row=row, cell=f"Q{row}", rule="negative", period=FEBRUARY, value=Decimal(value), decision=decision
    )


@pytest.fixture
def store() -> MemoryStore:
    made = MemoryStore(writable=True)
    parent = layer(batch("parent", 1), SHOWN, receipt=receipt("parent", issues=[issue(2), issue(3)]))
    with made.transaction():
        made.batches.lay(parent)
    return made


def lay(store: MemoryStore, *figures: ReleasedFigure, scale: int = 3) -> None:
    fields = ReleaseFields(parent="parent", scale=scale, figures=figures)
    edit = FiguresRelease(entity="child", was=ReleaseFields(), set=fields)
    parent = next(each for each in store.batches.list_all() if each.id == "parent")
    with store.transaction():
        lay_release(store, parent, edit, BY)


def test_released_figures_are_read_back_exactly_in_the_region_of_their_row(store: MemoryStore) -> None:
    lay(store, released(2, "-3.125"), released(3, "4.5"))
    table = read(store.batches, "child", Dataset.FACTS, "RIYADH")
    assert table is not None
    assert table.to_pylist() == [
        {"row": 2, "period": FEBRUARY, "value": Decimal("-3.125")},
        {"row": 3, "period": FEBRUARY, "value": Decimal("4.500")},
    ]


def test_the_layer_stands_over_its_parent_and_names_who_released_it_and_when(store: MemoryStore) -> None:
    lay(store, released(2, "-3"))
    child = next(each for each in store.batches.list_all() if each.id == "child")
    assert (child.parent, child.position, child.scale, child.figures) == ("parent", 2, 3, 1)
    assert (child.accepted_by, child.imported_at) == ("سارة", BY.at)


def test_its_receipt_counts_what_was_released_and_its_sum(store: MemoryStore) -> None:
    lay(store, released(2, "0"), released(3, "4.5"))
    own = store.receipts.find("child")
    assert (own.tally.figures_read, own.tally.figures_loaded, own.tally.zeros_loaded) == (2, 2, 1)
    assert (own.tally.rows_read, own.tally.sum_loaded, own.changed.added) == (2, Decimal("4.5"), 2)
    assert own.issues == ()


def test_only_the_issues_of_released_cells_are_decided(store: MemoryStore) -> None:
    lay(store, released(3, "4.5", decision="fixed"))
    decided = {(each.row, each.decision) for each in store.receipts.find("parent").issues}
    assert decided == {(2, ""), (3, "fixed")}
