"""What a vault deletes by its day beside the figures: targets, tasks, forecasts, alerts, and what they were made of."""

from datetime import date

import pytest

from core.store.vault import Vault

CUTOFF = date(2018, 1, 1)
AT = "2025-01-15T06:30:00.000Z"


@pytest.mark.parametrize(("day", "stays"), [("2017-12-31", False), ("2018-01-01", True)])
def test_what_was_made_of_old_figures_goes_with_them(vault: Vault, day: str, stays: bool) -> None:
    with vault.transaction():
        vault.db.execute("INSERT INTO target VALUES ('RIYADH', ?, '5', ?, 'tester')", (day, AT))
        vault.db.execute(
            "INSERT INTO task_decision (task, place, item, kind, state, why, as_of, at, by) "
            "VALUES ('t', 'p', 'i', 'void', 'done', '', ?, ?, 'tester')",
            (day, AT),
        )
        vault.db.execute("INSERT INTO forecast_run VALUES ('f', 'q', ?, 'tester', x'00')", (day,))
        vault.retention.delete(CUTOFF, at=AT)
    for table in ("target", "task_decision", "forecast_run"):
        assert vault.db.execute(f"SELECT count(*) FROM {table}").fetchone() == (int(stays),), table


def test_a_hold_stands_until_it_is_lifted(vault: Vault) -> None:
    assert vault.retention.hold() == ""
    with vault.transaction():
        vault.retention.set_hold("Case 14")
        vault.retention.set_hold("Case 15")
    assert vault.retention.hold() == "Case 15"
    with vault.transaction():
        vault.retention.set_hold("")
    assert vault.retention.hold() == ""
