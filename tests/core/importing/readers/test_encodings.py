from pathlib import Path

import pytest

from core.importing.readers.encodings import encoding_of, has_control, unmarked_wide

TABLE = "Region;Item;Jan 2024\nالرياض;BRQ;5\nجدة;ZAD;6\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1256", "windows-1256"),
    ],
)
def test_the_encoding_of_a_text_is_recognised_with_and_without_its_mark(
    tmp_path: Path, encoding: str, name: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(TABLE.encode(encoding))
    assert encoding_of(path) == name


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Region,Item,Jan 2024\nA,\0,1\n",
        b"Item,Jan'24\0\n",
        bytes(64),
        b"\x01\0\x02\0\x03\0\x04\0",
        "Region".encode("utf-16-le") + b"\n\n",
        "Region;".encode("utf-16-le") + "Item;".encode("utf-16-be"),
    ],
)
def test_zeros_that_are_not_on_one_side_of_every_character_are_no_utf_16(content: bytes) -> None:
    assert unmarked_wide(content) is None


def test_tabs_and_line_ends_are_the_only_controls_of_a_table() -> None:
    assert not has_control("a\tb\r\n")
    assert has_control("a\x07")
