"""What a person wants to take out of the window: a picture or a table, to a file or to the clipboard."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QImage

from ui.charts.chart import FigureSheet


class Way(StrEnum):
    """How something leaves."""

    COPY = "copy"
    PNG = "png"
    SVG = "svg"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Under ``title``: an image, the bytes of a drawing, or the sheet of a table; a copy also carries its ``text``."""

    way: Way
    title: str
    content: QImage | bytes | FigureSheet | None = None
    text: str = ""
    html: str = ""
