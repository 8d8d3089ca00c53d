"""A statement that engines differ about is refused, and what stands in its place is not."""

import pytest

from tests.house.sql.rules import REASONS, problems

REFUSED = {
    "SELECT sum(value) / count(*) FROM sales": {"ratio", "zero"},
    "SELECT 100.0 * count(*) / nullif(count(*), 0) FROM sales": {"ratio"},
    "SELECT CAST(sum(value) AS DOUBLE) / CAST(count(*) AS DOUBLE) FROM sales": {"zero"},
    "SELECT avg(value) FROM sales": {"mean"},
    "SELECT sum(CAST(value AS DOUBLE)) FROM sales": {"inexact"},
    "SELECT quantile_cont(CAST(value AS DOUBLE), 0.5) FROM sales": {"function"},
    "SELECT isodow(period) FROM sales": {"function"},
    "SELECT list_contains(?, period) FROM sales": {"function"},
    "SELECT grouping(region, item) FROM sales GROUP BY GROUPING SETS ((region, item), ())": {"function"},
    "SELECT any_value(item) FROM sales": {"function"},
    "SELECT no_such_function(item) FROM sales": {"function"},
    "SELECT value // 2 FROM sales": {"construct"},
    "SELECT item[1:3] FROM sales": {"construct"},
    "SELECT * FROM sales QUALIFY row_number() OVER (ORDER BY period) = 1": {"construct"},
    "SELECT DISTINCT ON (item) item, period FROM sales": {"construct"},
    "SELECT item FROM sales ORDER BY item": {"missing"},
    "SELECT item, sum(value) FROM sales GROUP BY ALL ORDER BY ALL": {"missing"},
    "SELECT max_by(item, product_id) FROM products": {"extreme"},
    "SELECT 1 FROM sales WHERE (region, market) IN (SELECT (region, market) FROM places)": {"row"},
}
ALLOWED = (
    "SELECT CAST(sum(value) AS DOUBLE) / CAST(nullif(count(*), 0) AS DOUBLE) FROM sales",
    "SELECT CAST(sum(value) AS DOUBLE) / nullif(CAST(sum(value) AS DOUBLE), 0) FROM sales",
    "SELECT sum(value) FILTER (value > 0), count(DISTINCT (precision_area, market)) FROM sales",
    "SELECT grouping(region), grouping(item) FROM sales GROUP BY GROUPING SETS ((region, item), (region), ())",
    "SELECT item FROM sales ORDER BY period, item NULLS LAST",
    "SELECT max_by(item, product_id) FILTER (item IS NOT NULL) FROM products",
    "SELECT CAST(date_trunc('month', period) AS DATE), sum(value) FROM sales GROUP BY ALL",
    "SELECT * FROM sales ANTI JOIN places USING (place_id) WHERE lower(trim(region)) IN (lower(trim(?)))",
)


@pytest.mark.parametrize("statement", REFUSED)
def test_what_another_engine_calculates_differently_is_refused(statement: str) -> None:
    assert {problem.partition(":")[0] for problem in problems(statement)} == REFUSED[statement]


@pytest.mark.parametrize("statement", ALLOWED)
def test_what_both_engines_calculate_alike_is_allowed(statement: str) -> None:
    assert problems(statement) == []


def test_every_rule_has_a_statement_that_it_refuses() -> None:
    assert set(REASONS) - {"refused"} == {rule for rules in REFUSED.values() for rule in rules}
