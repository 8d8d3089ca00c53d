"""Receipts as they are kept: the issues as rows of their own, the rest as one JSON document."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from core.model.imports.receipts import Issue, Receipt, Severity

_RECEIPT = TypeAdapter(Receipt)


def receipt_to_json(receipt: Receipt) -> str:
    """Return ``receipt`` without its issues."""
    return _RECEIPT.dump_json(replace(receipt, issues=())).decode()


def receipt_from_json(body: Any, issues: Iterable[tuple[Any, ...]]) -> Receipt:
    """Return the receipt that was kept, whole again."""
    receipt = _RECEIPT.validate_json(json.dumps(body))
    return replace(receipt, issues=tuple(_issue(row) for row in issues))


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
