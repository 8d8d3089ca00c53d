"""Receipts in the vault: the issues as rows of their own, the rest as one JSON document beside its batch."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pydantic import TypeAdapter

from core.model.imports.receipts import Issue, Receipt, Severity, Tally
from core.store.cipher import Database, faults

_RECEIPT = TypeAdapter(Receipt)


class _Row(NamedTuple):
    sheet: str
    row: int
    cell: str | None
    rule: str
    severity: str
    value: str
    suggestion: str
    period: str | None
    decision: str | None
    item: str
    place: str
    around: str


_COLUMNS = ", ".join(_Row._fields)


class VaultReceipts:
    """Implements ``core.ports.imports.Receipts``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, batch: str) -> Receipt:
        """Return the receipt of a batch that is kept, with all its issues in their order."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM issue WHERE batch = ? ORDER BY id", (batch,)).fetchall()
        return replace(self._without_issues(batch), issues=tuple(_issue(_Row(*row)) for row in rows))

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
            issue.item,
            issue.place,
            issue.around,
        )
        for issue in issues
    ]
    marks = ", ".join("?" * (1 + len(_Row._fields)))
    db.conn.executemany(f"INSERT INTO issue (batch, {_COLUMNS}) VALUES ({marks})", rows)


def _issue(row: _Row) -> Issue:
    return Issue(
        sheet=row.sheet,
        row=row.row,
        cell=row.cell,
        rule=row.rule,
        severity=Severity(row.severity),
        value=row.value,
        suggestion=row.suggestion,
        period=None if row.period is None else date.fromisoformat(row.period),
        decision=row.decision or "",
        item=row.item,
        place=row.place,
        around=row.around,
    )
