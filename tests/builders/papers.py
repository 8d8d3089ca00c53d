"""Reports written as a PDF and read back: where each text begins, and what is drawn."""

from datetime import UTC, datetime
from pathlib import Path

import pypdf
from pypdf.generic import ContentStream

from core.model.reports import Block, Report
from core.reports import fonts
from core.reports.pdf import write

MADE_AT = datetime(2025, 9, 1, 8, tzinfo=UTC)
STAMP = "Data 6f91"


def paper(folder: Path, *blocks: Block, right_to_left: bool = False, mark: str = "") -> pypdf.PdfReader:
    path = folder / "report.pdf"
    report = Report(title="Weekly", subtitle="", stamp=STAMP, right_to_left=right_to_left, blocks=blocks, mark=mark)
    write(report, path, fonts.find(()), MADE_AT)
    return pypdf.PdfReader(path)


def operations(reader: pypdf.PdfReader, name: bytes) -> list[list[float]]:
    """Return the operands of every operation ``name`` on the first page."""
    content = ContentStream(reader.pages[0]["/Contents"].get_object(), reader)
    return [[float(value) for value in operands] for operands, operator in content.operations if operator == name]


def words(reader: pypdf.PdfReader) -> list[str]:
    return reader.pages[0].extract_text().split()


def places(reader: pypdf.PdfReader) -> dict[str, tuple[float, float]]:
    """Return where each text of the first page begins, in points from its lower left corner."""
    begun: dict[str, tuple[float, float]] = {}

    def note(text: str, _: list[float], matrix: list[float], *__: object) -> None:
        if text.strip():
            begun[text.strip()] = (matrix[4], matrix[5])

    reader.pages[0].extract_text(visitor_text=note)
    return begun


def ways(reader: pypdf.PdfReader) -> list[tuple[str, bool, list[tuple[float, float]]]]:
    """Return each drawn way of the first page: the operator that draws it, whether it is dashed, its corners."""
    drawn: list[tuple[str, bool, list[tuple[float, float]]]] = []
    dashed, corners = False, []
    for operands, operator in ContentStream(reader.pages[0]["/Contents"].get_object(), reader).operations:
        if operator == b"d":
            dashed = bool(operands[0])
        elif operator in (b"m", b"l"):
            corners.append((float(operands[0]), float(operands[1])))
        elif operator in (b"S", b"f") and corners:  # a box has none
            drawn.append((operator.decode(), dashed, corners))
            corners = []
    return drawn
