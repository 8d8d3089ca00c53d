import os
from hashlib import sha256
from pathlib import Path

import pytest

from core.importing.readers.files import content_hash
from core.model.errors import EnvironmentFault, UserError


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"raff" * 1_000_000)
    assert content_hash(tmp_path / "a") == sha256(b"raff" * 1_000_000).hexdigest()


def test_what_is_not_there_and_what_is_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"workbook\.missing"):
        content_hash(tmp_path / "none")
    with pytest.raises(UserError, match=r"workbook\.is_a_folder"):
        content_hash(tmp_path)


def test_a_file_that_does_not_answer_is_a_fault_of_the_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OSError(os.strerror(5))

    monkeypatch.setattr(Path, "open", gone)
    with pytest.raises(EnvironmentFault, match=r"workbook\.unreachable"):
        content_hash(tmp_path / "on a network drive that is gone")
