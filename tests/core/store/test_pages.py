from datetime import date
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model.errors import EnvironmentFault
from core.store import pages
from core.store.pages import FACTS, Page
from core.store.vault import Vault

VALUES = st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False, allow_infinity=False)


def facts(values: list[Decimal], width: int = 18, scale: int = 2) -> pa.Table:
    count = len(values)
    return pa.table(
        {
            "row": pa.array(range(2, count + 2), pa.int32()),
            "period": pa.array([date(2024, 1, 1)] * count, pa.date32()),
            "value": pa.array(values, pa.decimal128(width, scale)),
        }
    )


def page(table: pa.Table, region: str = "RIYADH") -> Page:
    return Page(dataset=FACTS, region=region, first_period="2024-01-01", last_period="2024-12-01", table=table)


@pytest.fixture
def batch(vault: Vault) -> str:
    vault.db.execute("PRAGMA foreign_keys = OFF")
    return "a batch"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.lists(VALUES, max_size=50))
def test_a_page_gives_back_the_very_figures(vault: Vault, batch: str, values: list[Decimal]) -> None:
    vault.db.execute("DELETE FROM page")
    vault.db.execute("PRAGMA foreign_keys = OFF")
    pages.add(vault.db, batch, page(facts(values)))
    again = pages.read(vault.db, batch, FACTS, "RIYADH")
    assert again is not None
    assert again.column("value").to_pylist() == values
    assert list(pages.check_all(vault.db)) == [None]


def test_figures_of_38_digits_survive(vault: Vault, batch: str) -> None:
    values = [Decimal("0.33333333333333331483"), Decimal("999999999999999999.99999999999999999999"), Decimal(0)]
    pages.add(vault.db, batch, page(facts(values, 38, 20)))
    again = pages.read(vault.db, batch, FACTS, "RIYADH")
    assert again is not None
    assert again.column("value").to_pylist() == values


def test_a_large_page_is_split_and_comes_back_in_order(
    vault: Vault, batch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_ROWS_PER_PAGE", 100)
    values = [Decimal(number) for number in range(1_000)]
    pages.add(vault.db, batch, page(facts(values)))
    again = pages.read(vault.db, batch, FACTS, "RIYADH")
    assert again is not None
    assert again.column("value").to_pylist() == values
    assert vault.db.execute("SELECT max(rows), sum(rows) FROM page").fetchone()[1] == 1_000
    assert vault.db.execute("SELECT max(rows) FROM page").fetchone()[0] <= 100


def test_a_dataset_without_a_page_is_none(vault: Vault) -> None:
    assert pages.read(vault.db, "no batch", FACTS, "RIYADH") is None


def test_a_page_with_other_bytes_than_were_kept_is_damage(vault: Vault, batch: str) -> None:
    pages.add(vault.db, batch, page(facts([Decimal(1)])))
    vault.db.execute("UPDATE page SET content = ?", (b"other bytes",))
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        pages.read(vault.db, batch, FACTS, "RIYADH")
    assert [fault is not None for fault in pages.check_all(vault.db)] == [True]


def test_the_row_digest_sees_values_and_not_their_encoding() -> None:
    one = facts([Decimal(1), Decimal(2)])
    chunked = pa.concat_tables([one.slice(0, 1), one.slice(1)])
    assert pages.row_digest(one) == pages.row_digest(chunked)
    assert pages.row_digest(one) != pages.row_digest(facts([Decimal(1), Decimal(3)]))
