"""Batches in a real vault: laid whole, read as they were laid, withdrawn, and compacted to their receipt."""

from decimal import Decimal

import pytest

from core.loading.pages import read
from core.model.dimensions import DimensionName
from core.model.imports.batches import Coverage
from core.model.imports.contents import Dataset, Person
from core.store.batches import VaultBatches
from core.store.vault import Vault
from tests.builders.layers import AT, FEBRUARY, JANUARY, batch, layer

FIGURES = {("OLAYA", "PEPSI", JANUARY): Decimal("1.25"), ("MALAZ", "KINZA", FEBRUARY): Decimal(7)}
PERSONS = (Person(level="item", pseudonym="P-2", name="Sara"), Person(level="item", pseudonym="P-1", name="Ali"))
LAID = layer(batch("one", 1), FIGURES)  # its pages are read once, so each vault gets a fresh one


@pytest.fixture
def batches(vault: Vault) -> VaultBatches:
    with vault.transaction():
        vault.batches.lay(layer(batch("one", 1), FIGURES, persons=PERSONS))
    return vault.batches


def test_a_batch_is_read_as_it_was_laid(batches: VaultBatches) -> None:
    assert batches.list_all() == [LAID.batch]
    assert batches.find("one") == LAID.batch
    assert batches.find("two") is None
    assert set(batches.coverage()) == set(LAID.coverage)
    assert {type(covered) for covered in batches.coverage()} == {Coverage}


def test_the_figures_and_names_of_a_batch_come_back_to_the_last_digit(batches: VaultBatches) -> None:
    figures = [
        value
        for region in batches.regions("one")
        for table in [read(batches, "one", Dataset.FACTS, region)]
        if table is not None
        for value in table.column("value").to_pylist()
    ]
    assert sorted(figures) == [Decimal("1.25"), Decimal("7.00")]
    for dimension, laid in ((DimensionName.PLACE, LAID.places), (DimensionName.PRODUCT, LAID.products)):
        assert laid is not None
        members = batches.members("one", dimension)
        assert members.select(laid.column_names).to_pydict() == laid.to_pydict()
        assert batches.members("two", dimension).num_rows == 0


def test_layers_are_listed_from_the_lowest_and_the_next_is_above_all_that_ever_were(
    vault: Vault, batches: VaultBatches
) -> None:
    with vault.transaction():
        batches.lay(layer(batch("three", 7), {("OLAYA", "PEPSI", JANUARY): Decimal(1)}))
        batches.lay(layer(batch("two", 4), {("OLAYA", "PEPSI", JANUARY): Decimal(1)}))
        batches.withdraw("three", at=AT, by="sara")
    assert [laid.id for laid in batches.list_all()] == ["one", "two", "three"]
    assert batches.next_position() == 8


def test_an_empty_vault_begins_with_the_first_place(vault: Vault) -> None:
    assert vault.batches.next_position() == 1
    assert vault.batches.list_all() == []
    assert vault.batches.coverage() == []


def test_only_the_named_batch_is_withdrawn(vault: Vault, batches: VaultBatches) -> None:
    with vault.transaction():
        batches.lay(layer(batch("two", 2), {("OLAYA", "PEPSI", JANUARY): Decimal(1)}))
        batches.withdraw("two", at=AT, by="sara")
    assert [(laid.id, laid.withdrawn_at) for laid in batches.list_all()] == [("one", None), ("two", AT)]


def test_a_compacted_batch_has_its_receipt_and_neither_figures_nor_names_nor_persons(
    vault: Vault, batches: VaultBatches
) -> None:
    with vault.transaction():
        batches.lay(layer(batch("two", 2), {("OLAYA", "PEPSI", JANUARY): Decimal(1)}))
        assert batches.page_bytes("one") > 0
        batches.compact("one", at=AT)
    assert batches.page_bytes("one") == 0
    assert batches.regions("one") == []
    assert batches.members("one", DimensionName.PLACE).num_rows == 0
    assert vault.persons.list_of("one") == []
    assert {covered.batch for covered in batches.coverage()} == {"two"}
    assert [laid.compacted_at for laid in batches.list_all()] == [AT, None]
    assert vault.receipts.find("one").file == "f.xlsx"
    assert batches.page_bytes("two") > 0


def test_persons_are_those_of_the_batch_by_name(vault: Vault, batches: VaultBatches) -> None:
    assert batches.list_all()
    assert [(person.name, person.pseudonym) for person in vault.persons.list_of("one")] == [
        ("Ali", "P-1"),
        ("Sara", "P-2"),
    ]
    assert vault.persons.list_of("two") == []
