"""The icon of the program in the forms that systems want, drawn from the one drawing."""

import os
from pathlib import Path

_COLOUR = "#21779B"  # accent.fill of the tokens
_GROUND = "#FFFFFF"
_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw_icons(drawing: Path, folder: Path) -> dict[str, Path]:
    """Write ``raff.ico``, ``raff.icns`` and ``raff-SIZE.png`` into ``folder``; return the first two by their kind."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: _draw(drawing, folder / f"raff-{size}.png", size) for size in _SIZES}
    largest = Image.open(pictures[_SIZES[-1]])
    made = {kind: folder / f"raff.{kind}" for kind in ("ico", "icns")}
    largest.save(made["ico"], sizes=[(size, size) for size in _SIZES if size <= 256])
    largest.save(made["icns"])
    return made


def _draw(drawing: Path, target: Path, size: int) -> Path:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    shown = drawing.read_text(encoding="utf-8").replace("currentColor", _COLOUR).replace("ground", _GROUND)
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(shown.encode())).render(painter)
    painter.end()
    if not picture.save(str(target)):
        raise OSError(f"{target} was not written")
    return target
