"""Receipts in the vault: the issues as rows of their own, the rest as one JSON document beside its batch."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from core.model.imports.receipts import Issue, Receipt, Severity, Tally
from core.store.cipher import Database, faults

_RECEIPT = TypeAdapter(Receipt)
_COLUMNS = "sheet, row, cell, rule, severity, value, suggestion, period, decision"


class VaultReceipts:
    """Implements ``core.ports.imports.Receipts``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, batch: str) -> Receipt:
        """Return the receipt of a batch that is kept, with all its issues in their order."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM issue WHERE batch = ? ORDER BY id", (batch,)).fetchall()
        return replace(self._without_issues(batch), issues=tuple(_issue(row) for row in rows))

    def tally(self, batch: str) -> Tally:
        """Return the counts of the receipt of a batch that is kept, without reading its issues."""
        return self._without_issues(batch).tally

    def decide(self, batch: str, issues: Iterable[Issue]) -> None:
        """Keep the decision of each of ``issues``, by cell and rule; belongs inside a transaction."""
        for issue in issues:
            self._db.execute(
                "UPDATE issue SET decision = ? WHERE batch = ? AND cell = ? AND rule = ?",
                (issue.decision or None, batch, issue.cell, issue.rule),
            )

    def undecide(self, batch: str, cells: Iterable[tuple[int, date]]) -> None:
        """Remove the decisions about the figures of these rows and periods; belongs inside a transaction."""
        for row, period in cells:
            self._db.execute(
                "UPDATE issue SET decision = NULL WHERE batch = ? AND row = ? AND period = ?",
                (batch, row, period.isoformat()),
            )

    def _without_issues(self, batch: str) -> Receipt:
        with faults():
            (body,) = self._db.execute("SELECT receipt FROM batch WHERE id = ?", (batch,)).fetchone()
        return _RECEIPT.validate_json(body)


def document_of(receipt: Receipt) -> str:
    """Return ``receipt`` without its issues as it is kept beside its batch."""
    return _RECEIPT.dump_json(replace(receipt, issues=())).decode()


def insert_issues(db: Database, batch: str, issues: Iterable[Issue]) -> None:
    """Write the issues of a batch in their order; belongs inside a transaction."""
    rows = [
        (
            batch,
            issue.sheet,
            issue.row,
            issue.cell,
            issue.rule,
            issue.severity.value,
            issue.value,
            issue.suggestion,
            None if issue.period is None else issue.period.isoformat(),
            issue.decision or None,
        )
        for issue in issues
    ]
    db.conn.executemany(f"INSERT INTO issue (batch, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _issue(row: tuple[Any, ...]) -> Issue:
    sheet, number, cell, rule, severity, value, suggestion, period, decision = row
    return Issue(
        sheet=sheet,
        row=number,
        cell=cell,
        rule=rule,
        severity=Severity(severity),
        value=value,
        suggestion=suggestion,
        period=None if period is None else date.fromisoformat(period),
        decision=decision or "",
    )
