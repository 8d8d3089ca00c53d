from decimal import Decimal

import pytest

from core.model.sessions import Session
from core.operations.imports.batches import withdrawal
from core.store import upkeep
from core.store.vault import Vault
from tests.builders.layers import JANUARY, batch, layer


@pytest.fixture
def laid(vault: Vault) -> Vault:
    with vault.transaction():
        vault.batches.lay(layer(batch("a", 1), {("OLAYA", "PEPSI", JANUARY): Decimal(1)}))
    return vault


def test_a_sound_file_has_no_fault(laid: Vault) -> None:
    assert upkeep.check_file(laid.db) == []
    assert list(upkeep.check_pages(laid.db)) == [None, None]


@pytest.mark.parametrize("change", ["content = x'00'", "row_digest = 'forged'", "sha256 = 'forged'"])
def test_a_page_that_is_not_what_was_kept_is_named(laid: Vault, change: str) -> None:
    laid.db.execute(f"UPDATE page SET {change} WHERE dataset = 'facts'")
    assert list(upkeep.check_pages(laid.db)) == [None, "page 2 (facts of batch a, region RIYADH)"]


def test_sizes_count_pages_and_the_rows_of_both_books(laid: Vault, session: Session) -> None:
    with laid.transaction():
        laid.ledger.record(session, withdrawal("a"))
    sizes = upkeep.sizes(laid.db)
    assert (sizes.pages, sizes.outbox, sizes.audit) == (2, 1, 3)
    assert sizes.page_bytes == laid.batches.page_bytes("a") > 0


def test_a_compacted_batch_keeps_its_receipt_and_gives_its_room_back(laid: Vault) -> None:
    receipt = laid.receipts.find("a")
    with laid.transaction():
        laid.batches.compact("a", at="2027-01-01T00:00:00.000Z")
    upkeep.give_back_room(laid.db)
    assert upkeep.sizes(laid.db).pages == laid.batches.page_bytes("a") == 0
    assert laid.batches.coverage() == []
    assert laid.receipts.find("a") == receipt
    assert laid.batches.list_all()[0].compacted_at == "2027-01-01T00:00:00.000Z"
