"""One writer at a time."""

from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault
from core.store import writer_lock


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    with writer_lock.take(tmp_path), pytest.raises(EnvironmentFault, match=r"vault\.busy"):
        writer_lock.take(tmp_path)
    writer_lock.take(tmp_path).release()
    (tmp_path / writer_lock.LOCK).unlink(missing_ok=True)
    (tmp_path / writer_lock.LOCK).mkdir()
    with pytest.raises(EnvironmentFault, match=r"disk\."):
        writer_lock.take(tmp_path)
