"""raff report: packs from the command line."""

from pathlib import Path

import pytest

from tests.conftest import Raff


def test_a_pack_is_written_for_paper_and_as_a_workbook_and_leaves_its_stamp(
    filled: Path, raff: Raff, tmp_path: Path
) -> None:
    for format_, magic in (("pdf", b"%PDF-"), ("xlsx", b"PK")):
        out = tmp_path / f"pack.{format_}"
        done = raff("report", "executive", "--vault", filled, "--format", format_, "--out", out, "--json")
        assert done.code == 0, done.err
        assert out.read_bytes().startswith(magic)
        assert "definitions" in done.document["stamp"]
    assert raff("vault", "verify", "--vault", filled).code == 0


def test_the_document_holds_plain_values_in_either_language(filled: Path, raff: Raff) -> None:
    english, arabic = (
        raff("report", "management", "--vault", filled, "--json", "--lang", language).document
        for language in ("en", "ar")
    )
    tables = [[block["rows"] for block in document["blocks"] if "table" in block] for document in (english, arabic)]
    numbers = [
        [value for table in each for row in table for value in row if isinstance(value, int | float)] for each in tables
    ]
    assert numbers[0]
    assert numbers[0] == numbers[1]
    assert english["title"] != arabic["title"]


def test_the_document_has_the_number_behind_each_figure_and_the_unit_of_each_chart(filled: Path, raff: Raff) -> None:
    document = raff("report", "executive", "--vault", filled, "--json").document
    (figures,) = [block["figures"] for block in document["blocks"] if "figures" in block]
    assert all(isinstance(figure["value"], int | float) for figure in figures if figure["figure"] != "\N{EN DASH}")
    assert figures[0]["value"] > 0
    (chart,) = [block for block in document["blocks"] if "chart" in block]
    assert chart["unit"]
    assert chart["series"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), "report.which"),
        (("executive", "--pack", "Mine"), "report.which"),
        (("--pack", "Nobody's"), "report.unknown_pack"),
        (("executive", "--where", "region=NOWHERE"), "report.nothing_selected"),
    ],
)
def test_what_cannot_be_made_is_refused_with_a_code(
    filled: Path, raff: Raff, arguments: tuple[str, ...], code: str
) -> None:
    answer = raff("report", *arguments, "--vault", filled, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, code)


def test_without_a_file_and_without_json_there_is_nothing_to_do(filled: Path, raff: Raff) -> None:
    answer = raff("report", "executive", "--vault", filled)
    assert answer.code == 3
    assert "[report.needs_file]" in answer.err
