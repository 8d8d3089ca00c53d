from datetime import date
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.loading import pages
from core.loading.pages import pack, row_digest, unpack
from core.model.errors import EnvironmentFault
from tests.builders.layers import facts, page

VALUES = st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False, allow_infinity=False)
JANUARY = date(2024, 1, 1)


def figures(values: list[Decimal], scale: int = 2) -> pa.Table:
    return facts([(row, JANUARY, value) for row, value in enumerate(values, 2)], scale)


@given(st.lists(VALUES, max_size=50))
def test_a_page_gives_back_the_very_figures(values: list[Decimal]) -> None:
    (packed,) = pack([page(figures(values))])
    table = unpack(packed.content, packed.sha256)
    assert table.column("value").to_pylist() == values
    assert (packed.rows, packed.row_digest) == (len(values), row_digest(table))


def test_figures_of_38_digits_survive() -> None:
    values = [Decimal("0.33333333333333331483"), Decimal("999999999999999999.99999999999999999999"), Decimal(0)]
    (packed,) = pack([page(figures(values, 20))])
    assert unpack(packed.content, packed.sha256).column("value").to_pylist() == values


def test_a_page_with_too_many_rows_is_split_and_keeps_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_ROWS_PER_PAGE", 100)
    values = [Decimal(number) for number in range(1_000)]
    packed = list(pack([page(figures(values), "JEDDAH"), page(figures(values[:1]))]))
    tables = [unpack(part.content, part.sha256) for part in packed]
    assert pa.concat_tables(tables[:-1]).column("value").to_pylist() == values
    assert max(part.rows for part in packed) <= 100
    assert [part.region for part in packed] == ["JEDDAH"] * (len(packed) - 1) + ["RIYADH"]


def test_a_page_with_too_many_bytes_is_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_BYTES", 2_000)
    values = [Decimal(number * 7_919 % 1_000_003) for number in range(2_000)]
    packed = list(pack([page(figures(values))]))
    assert len(packed) > 1
    assert max(len(part.content) for part in packed) <= 2_000


def test_a_page_with_other_bytes_than_its_name_says_is_damage() -> None:
    (packed,) = pack([page(figures([Decimal(1)]))])
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        unpack(packed.content + b"\0", packed.sha256)


def test_the_row_digest_sees_values_and_not_their_encoding() -> None:
    one = figures([Decimal(1), Decimal(2)])
    chunked = pa.concat_tables([one.slice(0, 1), one.slice(1)])
    assert row_digest(one) == row_digest(chunked)
    assert row_digest(one) != row_digest(figures([Decimal(1), Decimal(3)]))
