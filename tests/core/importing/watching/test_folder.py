"""One look at a real folder."""

import os
from pathlib import Path

import pytest

from core.importing.watching.folder import is_left_alone, look_at, sighting_of
from core.importing.watching.settling import Observation, Sighting
from core.model.errors import EnvironmentFault, UserError
from tests.builders.permissions import bound_by_permissions


def names(folder: Path) -> list[str]:
    return [one.sighting.name for one in look_at(folder, frozenset())]


def test_a_look_gives_name_size_and_time_of_the_files_of_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"12345")
    (tmp_path / "a.csv").write_bytes(b"")
    (tmp_path / "within.xlsx").mkdir()
    (tmp_path / "within.xlsx" / "c.xlsx").write_bytes(b"1")
    os.utime(tmp_path / "b.xlsx", ns=(7, 1_700_000_000_123_456_789))
    assert names(tmp_path) == ["a.csv", "b.xlsx"]
    book = look_at(tmp_path, frozenset())[1]
    assert book == Observation(Sighting("b.xlsx", 5, 1_700_000_000_123_456_789), readable=True)
    assert sighting_of(tmp_path / "b.xlsx") == book.sighting


@pytest.mark.parametrize(
    "name",
    ["~$book.xlsx", "book.xlsx.part", "Book.XLSX.CRDOWNLOAD", "book.tmp", ".book.xlsx", "~wrl0001.xlsx", "Thumbs.db"],
)
def test_hidden_and_temporary_files_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"1")
    assert is_left_alone(name)
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["book.xlsx", "تدقيق 2024.xlsx", "partner.csv", "a.tmp.xlsx", "letter.pdf", "b~1.xls"])
def test_any_other_file_is_looked_at(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"1")
    assert names(tmp_path) == [name]


def test_a_locked_file_is_seen_as_one_that_cannot_be_read_unless_it_is_known(tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(b"1")
    book.chmod(0)
    with bound_by_permissions():
        (locked,) = look_at(tmp_path, frozenset())
        assert not locked.readable
        assert look_at(tmp_path, {locked.sighting})[0].readable
    book.chmod(0o600)
    assert look_at(tmp_path, frozenset())[0].readable


def test_a_link_to_nothing_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nowhere.xlsx")
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert names(tmp_path) == []


def test_a_folder_that_is_missing_or_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(UserError, match=r"watch\.folder_missing") as missing:
            look_at(folder, frozenset())
        assert missing.value.data == {"folder": str(folder)}


def test_a_folder_that_cannot_be_listed_is_unreachable(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with bound_by_permissions(), pytest.raises(EnvironmentFault, match=r"watch\.folder_unreachable"):
        look_at(closed, frozenset())


def test_a_file_that_vanished_has_no_sighting(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"workbook\.missing"):
        sighting_of(tmp_path / "gone.xlsx")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with bound_by_permissions(), pytest.raises(EnvironmentFault, match=r"workbook\.unreachable"):
        sighting_of(closed / "book.xlsx")
