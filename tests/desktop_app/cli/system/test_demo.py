"""raff demo."""

from pathlib import Path

from tests.conftest import Raff


def test_the_demonstration_takes_the_place_of_what_an_earlier_one_left(tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "demo"
    (out / "vault").mkdir(parents=True)
    for name in (".raff-demo", "vault/vault.db", "gaps.xlsx"):  # one that was broken off
        (out / name).write_text("half")
    document = raff("demo", "--out", out, "--no-window", "--json").document
    assert document["sound"] is True
    assert document["gaps"]["rows"]
    assert (out / "gaps.xlsx").read_bytes().startswith(b"PK")
    assert (out / ".raff-demo").exists()


def test_the_demonstration_never_runs_in_a_folder_of_somebody_else(tmp_path: Path, raff: Raff) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    assert raff("demo", "--out", tmp_path / "mine").code == 3
    assert (tmp_path / "mine" / "letter.txt").exists()
