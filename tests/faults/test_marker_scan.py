"""After a whole session no planted marker is in any file that nobody asked to export."""

import base64
import gzip
import json
import os
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.faults.marked_session import MARKERS, whole_session
from tests.faults.marker_scan import MarkerScan

MARKER = "فهد Zolqad"
FORMS = {
    "utf-8": MARKER.upper().encode(),
    "utf-16 le": MARKER.encode("utf-16-le"),
    "utf-16 be": MARKER.encode("utf-16-be"),
    "base64": base64.b64encode(b"x" + MARKER.encode()),
    "base64 of utf-16": base64.b64encode(b"xy" + MARKER.encode("utf-16-le") + b"z"),
    "json": json.dumps({"name": MARKER}).encode(),
    "zlib": b"head" + zlib.compress(b"much " * 99 + MARKER.encode()) + b"tail",
    "gzip": gzip.compress(MARKER.encode("utf-16-le")),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_scan_finds_a_marker_in_each_form(form: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(os.urandom(5_000) + FORMS[form] + os.urandom(5_000))
    assert MarkerScan({"name": MARKER}).in_folders([tmp_path]) == [f"{tmp_path / 'file'}: name"]
    assert MarkerScan({"name": "Another one"}).in_folders([tmp_path]) == []


def test_the_scan_finds_members_of_archives_names_of_files_numbers_and_databases(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("member", f"{'x' * 999}{MARKER}")
    (tmp_path / f"{MARKER}.txt").write_bytes(b"")
    (tmp_path / "number").write_bytes(struct.pack("<d", 741852.963))
    (tmp_path / "vault.db").write_bytes(b"SQLite format 3\x00")
    lines = MarkerScan({"name": MARKER, "figure": "741852.963"}).in_folders([tmp_path])
    assert sorted(line.rpartition(": ")[2] for line in lines) == ["a database in clear", "figure", "name", "name"]


@pytest.mark.skipif(os.name == "nt", reason="kills by signals")
def test_after_a_whole_session_no_marker_is_in_vault_temporary_files_logs_and_crashes(tmp_path: Path) -> None:
    session = whole_session(tmp_path, rows=0, kills=1, long=False)
    assert session.left() == []
    assert len(MARKERS) >= 30
    names = {path.name for path in session.home.rglob("*")}
    assert {"vault.db", "slots.json", "raff.log", "native.txt"} <= names
    planted = "\n".join(session.scan.in_folders([session.source]))  # what was imported holds them
    assert sum(name in planted for name in MARKERS) > 20
