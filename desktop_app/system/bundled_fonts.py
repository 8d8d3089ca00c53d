"""The faces that come with a build, so that a system without Arabic letters shows no boxes."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase


def use(folder: Path) -> None:
    """Let Qt know the faces in ``folder``; where none came along, those of the system are used."""
    for face in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(face))
