"""raff vault."""

from pathlib import Path

from tests.conftest import Raff


def test_a_vault_is_made_changed_backed_up_restored_and_verified(tmp_path: Path, raff: Raff) -> None:
    made = Path(raff("vault", "create", "--json").document["vault"])
    assert made.is_relative_to(tmp_path)  # the only vault there is needs no name
    assert raff("vault", "passwd", new_password="another lantern by the sea").code == 0
    assert raff("vault", "status").code == 3
    changed = {"password": "another lantern by the sea"}
    backup = tmp_path / "b.raffbackup"
    assert raff("vault", "backup", backup, **changed).code == 0
    assert raff("vault", "restore", backup, "--vault", tmp_path / "again").code == 0
    verified = raff("vault", "verify", "--vault", tmp_path / "again", "--json", **changed)
    assert (verified.code, verified.document["sound"]) == (0, True)
