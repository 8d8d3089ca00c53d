"""What every export does: the reason is asked for where the policy does, and the audit says what leaves."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.export_policy import ExportPolicy, ExportReason
from core.model.policy import Policy
from core.operations.access import Access
from core.operations.exporting import audit_export
from core.operations.reports.export_tables import export_tables
from tests.builders.access import audited, memory_access

ASKED = Policy(exports=ExportPolicy(reason=ExportReason.ASKED))


def with_reason(access: Access, reason: str, policy: Policy = ASKED) -> Access:
    return Access(access.store, replace(access.session, policy=policy, reason=reason))


def test_the_audit_names_kind_file_rows_and_reason_without_persons() -> None:
    access = with_reason(memory_access(), "for Ahmed Al Harbi, 0501234567")
    audit_export(access, "gaps", kind="xlsx", file=Path("/home/x/gaps of Ahmed Al Harbi.xlsx"), rows=3)
    assert audited(access) == [("facts.export", "gaps", "done")]
    assert json.loads(access.store.audit_trail.newest(1)[0].detail) == {
        "kind": "xlsx",
        "file": "gaps of (name).xlsx",
        "rows": 3,
        "reason": "for (name), (phone)",
    }


@pytest.mark.parametrize("reason", ["", "  "])
def test_where_a_reason_is_asked_nothing_leaves_without_one(tmp_path: Path, reason: str) -> None:
    access = with_reason(memory_access(), reason)
    with pytest.raises(UserError, match=r"export\.no_reason"):
        export_tables(access, tmp_path / "t.xlsx", "gaps", ())
    assert not (tmp_path / "t.xlsx").exists()
    assert audited(access) == []


def test_where_none_is_asked_none_is_needed() -> None:
    access = with_reason(memory_access(), "", Policy())
    audit_export(access, "gaps", kind="copy")
    assert access.store.audit_trail.newest(1)[0].detail == '{"kind":"copy"}'
