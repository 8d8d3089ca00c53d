"""Zeros with their kinds, and their file."""

from pathlib import Path

import pyarrow.csv as pacsv
import pytest

from core.model.analyses.zeros import ZeroRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.find_zeros import export_zeros, find_zeros
from tests.builders.access import audited, data_access


def test_each_zero_that_passes_has_its_kind() -> None:
    with data_access() as access:
        report = find_zeros(access, ZeroRule(), {"precision_area": ["OLAYA"]})
        none = find_zeros(access, ZeroRule(), {"precision_area": ["BALAD"]})
    (zero,) = report.zeros.to_pylist()
    assert (zero["precision_area"], zero["item"], zero["kind"]) == ("OLAYA", "LEMON", "out_of_stock_open")
    assert (report.records, none.zeros.num_rows) == (28, 0)


def test_a_file_of_zeros_is_audited_with_its_rows(tmp_path: Path) -> None:
    with data_access() as access:
        report = find_zeros(access, ZeroRule(), {})
        export_zeros(access, report, tmp_path / "zeros.csv")
        assert pacsv.read_csv(tmp_path / "zeros.csv").column("item").to_pylist() == ["LEMON"]
        assert audited(access) == [("facts.export", "zeros", "done")]
        assert access.store.audit_trail.newest(1)[0].detail == '{"file":"zeros.csv","kind":"csv","rows":1}'
        with pytest.raises(UserError, match=r"export\.exists"):
            export_zeros(access, report, tmp_path / "zeros.csv")
        assert len(audited(access)) == 1


def test_only_who_analyses_may_take_them_away(tmp_path: Path) -> None:
    with data_access() as access:
        report = find_zeros(access, ZeroRule(), {})
    with data_access(role=Role.MANAGER) as manager, pytest.raises(UserError, match=r"permission\.refused"):
        export_zeros(manager, report, tmp_path / "zeros.csv")
    assert not (tmp_path / "zeros.csv").exists()


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_zeros(access, ZeroRule(), {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
