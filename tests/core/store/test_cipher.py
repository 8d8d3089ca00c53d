"""The encrypted file, and what the failures of its driver mean."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from core.model.errors import EnvironmentFault
from core.store.cipher import Database, atomic, change_key, faults, open_database
from core.texts.catalogue import Language, explain

KEY, OTHER = bytes(32), bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = open_database(tmp_path / "v.db", KEY, create=True)
    made.execute("CREATE TABLE thing (name TEXT)")
    made.execute("INSERT INTO thing VALUES ('سر الوصفة')")
    made.close()
    return tmp_path / "v.db"


def test_what_is_written_is_read_with_its_key_and_no_byte_of_it_is_readable(path: Path) -> None:
    database = open_database(path, KEY)
    assert database.execute("SELECT name FROM thing").fetchall() == [("سر الوصفة",)]
    assert database.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert database.execute("PRAGMA temp_store").fetchone() == (2,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()
    content = path.read_bytes()
    assert "سر".encode() not in content
    assert not content.startswith(b"SQLite")


def test_without_its_key_and_without_a_file_it_is_damaged(path: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    for file, key in ((path, OTHER), (tmp_path / "gone.db", KEY), (tmp_path / "empty.db", KEY)):
        with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
            open_database(file, key)
    assert not (tmp_path / "gone.db").exists()


def test_one_that_is_only_read_takes_nothing(path: Path) -> None:
    database = open_database(path, KEY, writable=False)
    with pytest.raises(EnvironmentFault, match=r"disk\.read_only"), faults():
        database.execute("INSERT INTO thing VALUES ('x')")
    database.close()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("database or disk is full", "disk.full"),
        ("disk I/O error", "disk.failed"),
        ("attempt to write a readonly database", "disk.read_only"),
        ("unable to open database file", "disk.failed"),
        ("database is locked", "vault.busy"),
        ("database disk image is malformed", "vault.damaged"),
        ("file is not a database", "vault.damaged"),
        ("hmac check failed for page 3", "vault.damaged"),
    ],
)
def test_a_failure_without_its_number_is_known_by_its_words(text: str, code: str) -> None:
    with pytest.raises(EnvironmentFault) as failed, faults():
        raise driver.OperationalError(text)
    assert failed.value.code == code


def test_an_extended_result_code_means_its_primary_one() -> None:
    error = driver.OperationalError("whatever")
    error.sqlite_errorcode = driver.SQLITE_IOERR | (3 << 8)
    with pytest.raises(EnvironmentFault, match=r"disk\.failed"), faults():
        raise error


def test_a_disk_that_failed_is_reported_with_the_file_that_it_did_not_take() -> None:
    with pytest.raises(EnvironmentFault) as failed, faults():
        raise driver.OperationalError("disk I/O error")
    assert "vault.db" in explain(Language.ENGLISH, failed.value)


def test_other_errors_are_bugs_and_pass() -> None:
    for bug in (driver.OperationalError("no such table: x"), driver.IntegrityError("UNIQUE"), ValueError("x")):
        with pytest.raises(type(bug)), faults():
            raise bug


def test_a_transaction_that_has_only_read_keeps_other_writers_out(tmp_path: Path) -> None:
    first = open_database(tmp_path / "a.db", KEY, create=True)
    first.execute("CREATE TABLE thing (name TEXT)")
    second = open_database(tmp_path / "a.db", KEY)
    second.execute("PRAGMA busy_timeout = 0")
    with atomic(first):
        first.execute("SELECT count(*) FROM thing").fetchone()
        with pytest.raises(EnvironmentFault, match=r"vault\.busy"), faults():
            second.execute("INSERT INTO thing VALUES ('b')")
    second.execute("INSERT INTO thing VALUES ('b')")
    first.close()
    second.close()


def fail_after_writing(database: Database) -> None:
    with atomic(database):
        database.execute("INSERT INTO thing VALUES ('undone')")
        raise ZeroDivisionError


def test_a_block_inside_another_one_is_undone_alone_or_with_all(tmp_path: Path) -> None:
    database = open_database(tmp_path / "a.db", KEY, create=True)
    database.execute("CREATE TABLE thing (name TEXT)")
    with atomic(database):
        database.execute("INSERT INTO thing VALUES ('kept')")
        with pytest.raises(ZeroDivisionError):
            fail_after_writing(database)
    with pytest.raises(ZeroDivisionError):
        fail_after_writing(database)
    assert database.execute("SELECT name FROM thing").fetchall() == [("kept",)]
    database.close()


def test_under_another_key_the_old_one_opens_nothing(path: Path) -> None:
    change_key(path, KEY, OTHER)
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        open_database(path, KEY)
    database = open_database(path, OTHER)
    assert database.execute("SELECT name FROM thing").fetchall() == [("سر الوصفة",)]
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()
    assert {file.name for file in path.parent.iterdir()} == {"v.db"}


def test_while_another_connection_is_open_the_key_stays(path: Path) -> None:
    other = open_database(path, KEY)
    with pytest.raises(EnvironmentFault, match=r"vault\.busy"):
        change_key(path, KEY, OTHER)
    assert other.execute("SELECT count(*) FROM thing").fetchone() == (1,)
    other.close()
