"""A few spoilt workbooks with every test run; ``make fuzz`` reads thousands."""

import zipfile
from pathlib import Path

import pytest

from core.importing.process.child import read_workbook
from core.importing.process.extract import Request
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from tests.builders.workbooks import AuditSheet
from tests.fuzz.mutate import ARCHIVES, BYTES, seeds, spoil
from tests.fuzz.run import attempt


@pytest.mark.parametrize("seed", range(16))
def test_a_spoilt_workbook_is_read_right_or_refused_with_a_code(tmp_path: Path, seed: int) -> None:
    outcome = attempt(tmp_path, seeds(tmp_path), seed)
    assert outcome.wrong == "", outcome
    assert outcome.result == "read" or outcome.result.startswith("workbook.")


def test_the_same_seed_spoils_the_same_bytes(tmp_path: Path) -> None:
    book = seeds(tmp_path)[0]
    names = [spoil(7, book, tmp_path / name) for name in ("one", "other")]
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes() != book.read_bytes()
    assert names[0] == names[1]
    assert len(ARCHIVES) + len(BYTES) == 14


def test_what_a_library_shouts_as_it_dies_reaches_no_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    book = AuditSheet().write(tmp_path / "far.xlsx")
    with zipfile.ZipFile(book) as source:
        members = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(book, "w") as target:
        for name, content in members.items():
            target.writestr(name, content.replace(b'r="R5"', b'r="ZZZ1048576"'))
    with pytest.raises(UserError) as refused:
        read_workbook(Request(path=book, unit=SalesUnit.SAR), Unattended())
    assert refused.value.code in ("workbook.too_heavy", "workbook.unreadable")
    assert capfd.readouterr() == ("", "")
