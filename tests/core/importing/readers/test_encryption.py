from pathlib import Path

import pytest

from core.importing.process.child import read_workbook
from core.importing.process.extract import Request
from core.importing.readers import guard
from core.importing.readers.guard import Container
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from tests.builders.workbooks import AuditSheet, protect

SHARED = Path(__file__).resolve().parents[5] / "shared" / "data" / "workbooks"


def refusal(path: Path, password: str | None = None) -> str:
    with pytest.raises(UserError) as caught:
        guard.inspect(path, password)
    return caught.value.code


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet().write(tmp_path / "book.xlsx")


def test_a_protected_workbook_asks_for_its_password_and_says_when_it_is_wrong(book: Path) -> None:
    protect(book, "مفتاح 12")
    assert refusal(book) == "workbook.password"
    assert refusal(book, "other") == "workbook.password_wrong"
    assert guard.inspect(book, "مفتاح 12").container is Container.OOXML


def test_the_password_that_is_built_into_excel_is_tried_without_asking(book: Path) -> None:
    clear = book.read_bytes()
    result = guard.inspect(protect(book, "VelvetSweatshop"))
    assert (result.container, result.clear) == (Container.OOXML, clear)


def test_what_a_password_protects_is_held_against_the_same_rules(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_MEMBERS", 3)
    assert refusal(protect(book, "word"), "word") == "workbook.too_many_members"


def test_a_damaged_protection_is_refused(book: Path) -> None:
    content = bytearray(protect(book, "word").read_bytes())
    content[600:1500] = bytes(900)
    book.write_bytes(content)
    assert refusal(book, "word") in ("workbook.unreadable", "workbook.password_wrong")


def test_a_protected_workbook_imports_like_any_other_and_its_clear_bytes_stay_in_memory(book: Path) -> None:
    protect(book, "word")
    before = set(book.parent.iterdir())
    ((header, _),) = read_workbook(Request(path=book, unit=SalesUnit.SAR, password="word"), Unattended())  # type: ignore[arg-type]
    assert header.tally.figures_loaded == 12
    assert set(book.parent.iterdir()) == before


def test_a_password_shows_in_no_representation_of_a_request(book: Path) -> None:
    request = Request(path=book, unit=SalesUnit.SAR, password="s3cret")  # type: ignore[arg-type]
    assert "s3cret" not in repr(request) + request.model_dump_json()


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of shared data is not beside the project")
@pytest.mark.parametrize(
    ("name", "password", "container"),
    [("example_password.xlsx", "Password1234_", Container.OOXML), ("password.xls", "password", Container.OLE)],
)
def test_workbooks_that_excel_protected_open(name: str, password: str, container: Container) -> None:
    result = guard.inspect(SHARED / name, password)
    assert result.container is container
    assert result.clear
