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


def test_another_key_leaves_the_password_and_the_figures(filled: Path, raff: Raff) -> None:
    before = raff("vault", "status", "--vault", filled, "--json").document
    rotated = raff("vault", "rotate", "--vault", filled, "--json")
    assert (rotated.code, rotated.document) == (0, {"rotated": True, "generation": before["generation"] + 2})
    after = raff("vault", "status", "--vault", filled, "--json").document
    assert after["figures"] == before["figures"]
    assert raff("vault", "verify", "--vault", filled, "--json").document["sound"]


def test_a_password_of_a_hundred_thousand_letters_is_wrong_or_too_long_and_no_bug(filled: Path, raff: Raff) -> None:
    long = "خزنة\u0301 " * 20_000
    assert "[vault.wrong_password]" in raff("vault", "status", "--vault", filled, password=long).err
    assert "[password.too_long]" in raff("vault", "passwd", "--vault", filled, new_password=long).err
