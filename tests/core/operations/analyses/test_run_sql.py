"""One SELECT of a person."""

import threading
from collections.abc import Callable

import pytest

from core.model.errors import Cancelled, UserError
from core.model.roles import Role
from core.operations.analyses.run_sql import run_sql
from tests.builders.access import audited, data_access

BY_AREA = "SELECT precision_area, sum(value) FROM sales WHERE item = 'LEMON' GROUP BY ALL ORDER BY ALL"


def test_the_answer_is_its_columns_and_its_rows_as_many_as_are_wanted() -> None:
    with data_access() as access:
        columns, rows = run_sql(access, BY_AREA)
        assert list(columns) == ["precision_area", 'sum("value")']
        assert [(area, float(total)) for area, total in rows] == [("BALAD", 56.0), ("OLAYA", 78.0)]
        assert len(run_sql(access, BY_AREA, most=1)[1]) == 1


@pytest.mark.parametrize("sql", ["DROP VIEW sales", "SELECT 1; SELECT 2", ""])
def test_anything_but_one_select_is_refused(sql: str) -> None:
    with data_access() as access, pytest.raises(UserError, match=r"sql\.not_one_select"):
        run_sql(access, sql)


def test_it_says_how_it_is_stopped_and_that_it_is_over() -> None:
    steps: list[Callable[[], None] | None] = []
    with data_access() as access:
        run_sql(access, BY_AREA, when_stopped=steps.append)
        with pytest.raises(UserError, match=r"sql\.failed"):
            run_sql(access, "SELECT nothing FROM nowhere", most=3, when_stopped=steps.append)
    assert [step is None for step in steps] == [False, True, False, True]


def test_stopped_it_is_cancelled() -> None:
    endless = "SELECT count(*) FROM range(1000000000) a, range(1000000000) b"
    timers: list[threading.Timer] = []

    def stop_soon(interrupt: Callable[[], None] | None) -> None:
        if interrupt is not None:
            timers.append(threading.Timer(0.05, interrupt))
            timers[-1].start()

    with data_access() as access, pytest.raises(Cancelled):
        run_sql(access, endless, when_stopped=stop_soon)
    timers[0].join()


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            run_sql(access, BY_AREA)
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "sql:run", "refused")]
