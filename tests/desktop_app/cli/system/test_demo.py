"""raff demo."""

from pathlib import Path

from tests.conftest import Raff


def test_the_demonstration_runs_twice_in_its_own_folder_and_never_in_another(tmp_path: Path, raff: Raff) -> None:
    out = tmp_path / "demo"
    for _ in range(2):
        document = raff("demo", "--out", out, "--no-window", "--json").document
        assert document["sound"] is True
        assert document["gaps"]["rows"]
        assert (out / "gaps.xlsx").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    assert raff("demo", "--out", tmp_path / "mine").code == 3
    assert (tmp_path / "mine" / "letter.txt").exists()
