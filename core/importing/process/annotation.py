"""A copy of a workbook in which every faulty cell bears a note of what was found and what became of it."""

from collections.abc import Mapping
from io import BytesIO

from core.importing.process.messages import Annotation
from core.importing.readers.failures import unreadable
from core.importing.readers.guard import Container, Inspected
from core.model.errors import UserError, write_fault

_AUTHOR = "Raff"
_TINT = "FFF3C4"
_WIDTH, _HEIGHT = 320, 90


def annotate(wanted: Annotation, inspected: Inspected) -> None:
    """Write the copy; raises ``annotation.not_a_workbook`` for anything but ``.xlsx`` and ``.xlsm``.

    Formulas are copied as they are and never evaluated, macros are copied and never run. Raises ``export.exists``,
    ``workbook.unreadable`` and those of ``write_fault``; a failed copy leaves no file.
    """
    import openpyxl  # slow: for what the quicker readers cannot read

    if inspected.container is not Container.OOXML:
        raise UserError("annotation.not_a_workbook", file=wanted.path.name)
    if wanted.out.exists():
        raise UserError("export.exists", file=wanted.out.name)
    source = BytesIO(inspected.clear if inspected.clear is not None else wanted.path.read_bytes())
    with unreadable(wanted.path):
        book = openpyxl.load_workbook(source, keep_vba=wanted.path.suffix.casefold() == ".xlsm")
    for sheet, notes in wanted.notes.items():
        if sheet in book.sheetnames:
            _mark(book[sheet], notes)
    try:
        book.save(wanted.out)
    except OSError as error:
        wanted.out.unlink(missing_ok=True)
        raise write_fault(error, wanted.out) from error


def _mark(sheet: object, notes: Mapping[str, str]) -> None:
    from openpyxl.comments import Comment  # slow: for what the quicker readers cannot read
    from openpyxl.styles import PatternFill

    tint = PatternFill("solid", start_color=_TINT)
    for cell, text in notes.items():
        target = sheet[cell]  # type: ignore[index]
        if not hasattr(target, "comment") or type(target).__name__ == "MergedCell":
            continue
        target.comment = Comment(text, _AUTHOR, height=_HEIGHT, width=_WIDTH)
        target.fill = tint
