"""The faces of a PDF: a Latin and an Arabic one, from the bundle or from the system."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.model.errors import EnvironmentFault

_SYSTEM = (
    Path("/usr/share/fonts/truetype/noto"),
    Path("/usr/share/fonts/google-noto"),
    Path("/usr/share/fonts/noto"),
    Path("C:/Windows/Fonts"),
    Path("/System/Library/Fonts/Supplemental"),
    Path("/Library/Fonts"),
)
# Regular and bold of each script; a face of both scripts serves for both.
_LATIN = (("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"), ("arial.ttf", "arialbd.ttf"), ("Arial.ttf", "Arial Bold.ttf"))
_ARABIC = (("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"), *_LATIN[1:])


@dataclass(frozen=True, slots=True)
class Face:
    """The files of a face."""

    regular: Path
    bold: Path


@dataclass(frozen=True, slots=True)
class Faces:
    """The face of each script."""

    latin: Face
    arabic: Face


def find(folders: Sequence[Path]) -> Faces:
    """Return the faces in ``folders``, else those of the system.

    Raises ``report.no_font`` naming the package to install where there is none.
    """
    places = (*folders, *_SYSTEM)
    latin, arabic = (_first(places, names) for names in (_LATIN, _ARABIC))
    if latin is None or arabic is None:
        raise EnvironmentFault("report.no_font", package="fonts-noto-core")
    return Faces(latin, arabic)


def _first(folders: Sequence[Path], names: Sequence[tuple[str, str]]) -> Face | None:
    for folder in folders:
        for regular, bold in names:
            if (folder / regular).is_file() and (folder / bold).is_file():
                return Face(folder / regular, folder / bold)
    return None
