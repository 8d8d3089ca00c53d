"""Notes on the faulty cells of a copy."""

from pathlib import Path

import openpyxl
import pytest

from core.importing.process.annotation import annotate
from core.importing.process.messages import Annotation
from core.importing.readers.guard import Container, Inspected
from core.model.errors import EnvironmentFault, UserError
from tests.builders.workbooks import write_formulas

OOXML = Inspected(Container.OOXML)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_formulas(tmp_path / "in.xlsx", [["a", "=1+1"], ["b", 2], ["c", 3]], merged=["A2:A3"])


def wanted(book: Path, notes: dict[str, dict[str, str]] | None = None, out: str = "out.xlsx") -> Annotation:
    return Annotation(path=book, out=book.parent / out, notes=notes or {"Sheet6": {"B1": "خطأ"}})


def test_each_cell_bears_its_note_and_its_colour_and_a_formula_stays(book: Path) -> None:
    annotate(wanted(book, {"Sheet6": {"B1": "خطأ", "B2": "second"}, "Gone": {"A1": "x"}}), OOXML)
    sheet = openpyxl.load_workbook(book.with_name("out.xlsx"))["Sheet6"]
    assert (sheet["B1"].value, sheet["B1"].comment.text, sheet["B2"].comment.text) == ("=1+1", "خطأ", "second")
    assert sheet["B1"].comment.author == "Raff"
    assert (sheet["B1"].fill.start_color.rgb[-6:], sheet["B1"].fill.fill_type) == ("FFF3C4", "solid")
    assert sheet["B3"].comment is None
    assert openpyxl.load_workbook(book)["Sheet6"]["B1"].comment is None


def test_a_cell_inside_a_merged_area_bears_none(book: Path) -> None:
    annotate(wanted(book, {"Sheet6": {"A3": "inner", "A2": "first"}}), OOXML)
    sheet = openpyxl.load_workbook(book.with_name("out.xlsx"))["Sheet6"]
    assert sheet["A2"].comment.text == "first"


def test_of_a_protected_workbook_the_clear_bytes_are_copied(book: Path) -> None:
    clear = book.read_bytes()
    book.write_bytes(b"protected")
    annotate(wanted(book), Inspected(Container.OOXML, clear=clear))
    assert openpyxl.load_workbook(book.with_name("out.xlsx"))["Sheet6"]["B1"].comment.text == "خطأ"


@pytest.mark.parametrize(
    "container", [Container.TEXT, Container.OLE, Container.PARQUET, Container.BINARY, Container.ODS]
)
def test_only_a_workbook_of_the_usual_kind_can_bear_notes(book: Path, container: Container) -> None:
    with pytest.raises(UserError, match=r"annotation\.not_a_workbook") as refused:
        annotate(wanted(book), Inspected(container))
    assert refused.value.data == {"file": "in.xlsx"}


def test_a_file_that_exists_is_not_written_over(book: Path) -> None:
    book.with_name("out.xlsx").write_bytes(b"mine")
    with pytest.raises(UserError, match=r"export\.exists"):
        annotate(wanted(book), OOXML)
    assert book.with_name("out.xlsx").read_bytes() == b"mine"


def test_what_is_no_workbook_is_unreadable_and_leaves_no_file(book: Path) -> None:
    book.write_bytes(b"PK nothing")
    with pytest.raises(UserError, match=r"workbook\.unreadable"):
        annotate(wanted(book), OOXML)
    assert not book.with_name("out.xlsx").exists()


def test_a_copy_that_cannot_be_written_leaves_no_file(book: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"disk\.no_folder"):
        annotate(wanted(book, out="gone/out.xlsx"), OOXML)
    assert not (book.parent / "gone").exists()
