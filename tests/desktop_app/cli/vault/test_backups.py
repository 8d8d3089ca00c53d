"""raff backup: by the schedule, and listed."""

from pathlib import Path

from tests.conftest import Raff


def test_a_backup_is_made_when_it_is_due_and_listed(filled: Path, raff: Raff, tmp_path: Path) -> None:
    assert raff("backup", "due", "--vault", filled, "--json").document == {"file": "", "removed": []}
    assert raff("settings", "set", "backup.folder", tmp_path).code == 0
    made = raff("backup", "due", "--vault", filled, "--json").document["file"]
    assert Path(made).parent == tmp_path
    assert "No backup is due" in raff("backup", "due", "--vault", filled).out
    (listed,) = raff("backup", "list", "--vault", filled, "--json").document["backups"]
    assert listed["file"] == made
    assert Path(made).name in raff("backup", "list", "--vault", filled).out
