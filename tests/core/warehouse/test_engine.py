from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from core.model.errors import UserError
from core.warehouse.engine import Warehouse, select
from tests.builders.market import monthly, stocked


@pytest.fixture
def warehouse() -> Iterator[Warehouse]:
    with Warehouse() as made:
        made.create(whole_digits=3, scale=2)
        made.lock()
        yield made


@pytest.mark.parametrize(
    "attack",
    [
        "COPY (SELECT 1) TO '/tmp/raff-escape.csv'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_text('/etc/hostname')",
        "ATTACH '/tmp/raff-escape.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET memory_limit = '100GB'",
        "SET enable_external_access = true",
        "PRAGMA enable_profiling",
        "EXPORT DATABASE '/tmp/raff-escape'",
        "SELECT * FROM glob('/etc/*')",
    ],
)
def test_the_locked_engine_reaches_no_file_and_no_setting(warehouse: Warehouse, attack: str) -> None:
    with warehouse.reader() as reader, pytest.raises(duckdb.Error):
        reader.execute(attack).fetchall()
    assert not list(Path("/tmp").glob("raff-escape*"))


@pytest.mark.parametrize(
    "statement", ["INSERT INTO source VALUES (1, 'a', 'b', 'c', 'd')", "CREATE TABLE t (a INT)", "DELETE FROM fact"]
)
def test_a_reader_only_reads(warehouse: Warehouse, statement: str) -> None:
    with warehouse.reader() as reader, pytest.raises(duckdb.Error):
        reader.execute(statement)


def test_python_variables_are_no_tables(warehouse: Warehouse) -> None:
    secret = pa.table({"a": [1]})
    assert secret.num_rows == 1
    with warehouse.reader() as reader, pytest.raises(duckdb.Error):
        reader.execute("SELECT * FROM secret")


@pytest.mark.parametrize(
    "sql", ["SELECT 1; SELECT 2", "DROP VIEW sales", "", ";", "INSERT INTO fact SELECT 1", "EXPLAIN SELECT 1", "VACUUM"]
)
def test_anything_but_one_select_is_refused(warehouse: Warehouse, sql: str) -> None:
    with warehouse.reader() as reader, pytest.raises(UserError, match=r"sql\.not_one_select"):
        select(reader, sql)


@pytest.mark.parametrize("sql", ["SELECT nothing FROM sales", "SELEC 1", "SELECT * FROM nowhere", "SELECT 1/'x'"])
def test_a_query_that_fails_says_why_in_one_line(warehouse: Warehouse, sql: str) -> None:
    with warehouse.reader() as reader, pytest.raises(UserError, match=r"sql\.failed") as caught:
        select(reader, sql)
    assert "\n" not in str(caught.value.data["reason"])


def test_one_select_is_answered_with_names(warehouse: Warehouse) -> None:
    with warehouse.reader() as reader:
        columns, rows = select(reader, "SELECT count(*) AS n, sum(value) AS total FROM sales;")
    assert (list(columns), rows) == (["n", "total"], [(0, None)])


def test_the_four_views_have_the_levels_by_name(warehouse: Warehouse) -> None:
    with warehouse.reader() as reader:
        for view in ("sales", "places", "products", "periods"):
            assert reader.execute(f"SELECT * FROM {view}").description
        reader.execute("SELECT period, region, province, precision_area, market, item, pack_type, value FROM sales")


def test_sums_of_decimals_are_exact_in_any_order() -> None:
    values = [Decimal("0.01"), Decimal("123456789.99"), Decimal("0.02")] * 1_000
    for order in (values, values[::-1]):
        with Warehouse() as warehouse:
            warehouse.create(whole_digits=9, scale=2)
            rows = pa.table(
                {
                    "place_id": pa.array([0] * 3_000, pa.int32()),
                    "product_id": pa.array([0] * 3_000, pa.int32()),
                    "period_id": pa.array([0] * 3_000, pa.int16()),
                    "value": pa.array(order, pa.decimal128(18, 2)),
                    "source_id": pa.array([0] * 3_000, pa.int16()),
                    "row_number": pa.array(range(3_000), pa.int32()),
                }
            )
            warehouse.load("fact", rows)
            warehouse.lock()
            with warehouse.reader() as reader:
                assert reader.execute("SELECT sum(value) FROM fact").fetchone() == (sum(values),)


def test_within_a_span_only_its_whole_periods_are_seen_and_the_rest_stays_for_others() -> None:
    records = monthly({("OLAYA", "A"): [1, 2, 4, 8]})
    with stocked(records) as warehouse:
        narrower = warehouse.within(date(2024, 2, 1), date(2024, 3, 30))
        for shown, expected in (
            (narrower, 2),
            (warehouse, 15),
            (warehouse.within(date(2024, 2, 1), date(2024, 3, 31)), 6),
        ):
            with shown.reader() as reader:
                assert reader.execute("SELECT sum(value) FROM sales").fetchall() == [(expected,)]
                joined = "SELECT sum(value) FROM fact JOIN period USING (period_id)"
                assert reader.execute(joined).fetchall() == [(expected,)]
                assert select(reader, "SELECT count(*) FROM periods")[1] == [({15: 4, 2: 1, 6: 2}[expected],)]
