"""When a scheduled backup is due, which are outdated, and which files are backups of a vault."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.backups import BackupSchedule, made_in, name_of

NOW = datetime(2025, 1, 15, 12, tzinfo=UTC)
VAULT = "0a1b2c3d-0000-4000-8000-000000000000"


def schedule(folder: Path | None = Path("/backups"), *, copies: int = 2, days: int = 30) -> BackupSchedule:
    return BackupSchedule(folder=folder, every_days=7, copies=copies, days=days)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


@pytest.mark.parametrize(("made", "due"), [([], True), ([ago(6.9)], False), ([ago(7), ago(30)], True)])
def test_a_backup_is_due_when_the_last_is_old_enough(made: list[datetime], due: bool) -> None:
    assert schedule().is_due(made, NOW) is due
    assert not schedule(None).is_due(made, NOW)


@given(
    ages=st.lists(st.integers(0, 400), unique=True),
    copies=st.integers(1, 12),
    days=st.integers(0, 365),
)
def test_neither_the_newest_nor_the_young_ones_are_outdated(ages: list[int], copies: int, days: int) -> None:
    made = [ago(age) for age in ages]
    outdated = set(schedule(copies=copies, days=days).outdated(made, NOW))
    newest = set(sorted(made)[-copies:])
    assert not outdated & newest
    assert outdated == {moment for moment in made if moment not in newest and NOW - moment > timedelta(days=days)}


def test_a_backup_is_known_by_its_name_and_other_files_are_not(tmp_path: Path) -> None:
    name = name_of(VAULT, NOW)
    assert name == "raff-0a1b2c3d-20250115T120000Z.raffbackup"
    for file in (name, "monday.raffbackup", "raff-0a1b2c3d-soon.raffbackup", name.replace("0a1b", "ffff")):
        (tmp_path / file).touch()
    assert made_in(tmp_path, VAULT) == {NOW: tmp_path / name}
    assert made_in(tmp_path / "none", VAULT) == {}
