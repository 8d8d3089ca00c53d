"""A picture that leaves the vault."""

from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.roles import Role
from core.operations.reports.export_chart import export_picture, note_copy
from tests.builders.access import audited, memory_access
from tests.fakes.store.memory_store import MemoryStore


def test_a_picture_is_written_and_audited_by_its_name(tmp_path: Path) -> None:
    access = memory_access()
    (tmp_path / "chart.png").write_bytes(b"old")
    export_picture(access, tmp_path / "chart.png", "مبيعات", b"new")
    assert (tmp_path / "chart.png").read_bytes() == b"new"
    assert audited(access) == [("facts.export", "مبيعات", "done")]


def test_a_copy_is_audited_and_writes_nothing() -> None:
    access = memory_access(Role.EXECUTIVE)
    note_copy(access, "trend")
    assert audited(access) == [("facts.export", "trend", "done")]


def test_what_cannot_be_audited_is_not_written(tmp_path: Path) -> None:
    access = memory_access(store=MemoryStore(writable=False))
    with pytest.raises(EnvironmentFault, match=r"vault\.read_only"):
        export_picture(access, tmp_path / "chart.png", "trend", b"new")
    assert not (tmp_path / "chart.png").exists()


def test_a_role_that_takes_no_pictures_is_refused(tmp_path: Path) -> None:
    for act in (
        lambda access: export_picture(access, tmp_path / "c.png", "c", b""),
        lambda access: note_copy(access, "c"),
    ):
        access = memory_access(Role.ADMIN)
        with pytest.raises(UserError, match=r"permission\.refused"):
            act(access)
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "pictures:export", "refused")]
    assert not (tmp_path / "c.png").exists()
