from pathlib import Path

import pytest

from core.importing.readers.dialect import Dialect, recognise, records

ARABIC = "المنطقة,الصنف,يناير 2024\nالرياض,بيبسي,5\n"


@pytest.mark.parametrize(
    ("content", "dialect"),
    [
        (b"Region,Item\nRIYADH,PEPSI\n", Dialect("utf-8", ",")),
        ("Région;Item\nRIYADH;PEPSI\n".encode("cp1252"), Dialect("windows-1252", ";")),
        (ARABIC.encode("cp1256"), Dialect("windows-1256", ",")),
        (ARABIC.encode(), Dialect("utf-8", ",")),
        (ARABIC.encode("utf-8-sig"), Dialect("utf-8-sig", ",")),
        (ARABIC.encode("utf-16"), Dialect("utf-16", ",")),
        (b"Region\tItem\nRIYADH\tPEPSI, can\n", Dialect("utf-8", "\t")),
        (b"Region|Item\nRIYADH|PEPSI\n", Dialect("utf-8", "|")),
        (b"Notes, and more\n\nRegion;Item;Sales\nRIYADH;A;1,5\nRIYADH;B;2,5\n", Dialect("utf-8", ";")),
        (b'"Region","Item"\n"RIYADH; WEST","PEPSI"\n"JEDDAH","A; B"\n', Dialect("utf-8", ",")),
    ],
)
def test_encoding_and_delimiter_are_recognised(tmp_path: Path, content: bytes, dialect: Dialect) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    assert recognise(path) == dialect


def test_an_arabic_name_survives_the_code_page(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(ARABIC.encode("cp1256"))
    assert list(records(path, recognise(path)))[1] == ["الرياض", "بيبسي", "5"]
