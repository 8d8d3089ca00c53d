"""Tables that leave the vault as a workbook."""

from pathlib import Path

import openpyxl
import pytest

from core.model.errors import UserError
from core.model.roles import Role
from core.model.tables import Table
from core.operations.reports.export_tables import export_tables
from tests.builders.access import audited, memory_access

TABLES = (Table("one", ("a", "b"), ((1, "x"), (2, "y"))), Table("اثنان", ("c",), ((3,),)))


def test_the_workbook_holds_the_tables_and_the_audit_their_rows(tmp_path: Path) -> None:
    access = memory_access(Role.EXECUTIVE)
    export_tables(access, tmp_path / "t.xlsx", "gaps", TABLES)
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert [list(sheet.values)[-1] for sheet in book] == [(2, "y"), (3,)]
    assert audited(access) == [("facts.export", "gaps", "done")]
    assert access.store.audit_trail.newest(1)[0].detail == '{"file":"t.xlsx","kind":"xlsx","rows":3}'


def test_a_role_that_takes_no_tables_is_refused_and_gets_none(tmp_path: Path) -> None:
    access = memory_access(Role.ADMIN)
    with pytest.raises(UserError, match=r"permission\.refused"):
        export_tables(access, tmp_path / "t.xlsx", "gaps", TABLES)
    assert not (tmp_path / "t.xlsx").exists()
    assert audited(access) == [("PERMISSION_CHECK_FAILED", "tables:export", "refused")]
