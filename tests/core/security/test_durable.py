from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault
from core.security.durable import replace_file


def test_a_file_is_replaced_whole_and_leaves_no_other_behind(tmp_path: Path) -> None:
    path = tmp_path / "slots.json"
    replace_file(path, b"one")
    replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["slots.json"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "slots.json"
    replace_file(path, b"one")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(EnvironmentFault, match=r"disk\.full"):
        replace_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["slots.json"]
