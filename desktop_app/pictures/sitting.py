"""What is photographed, in which language and colours; handed to the process that does it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import NamedTuple

from core.texts.catalogue import Language
from desktop_app.settings.settings import ContrastChoice, ThemeChoice

_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)


class Look(NamedTuple):
    """In which language and which colours the window is photographed."""

    language: Language
    theme: ThemeChoice
    contrast: ContrastChoice = ContrastChoice.USUAL

    def __str__(self) -> str:
        """Return its part of the name of a picture: ``en-light``, ``en-dark-high``."""
        high = self.contrast is ContrastChoice.HIGH
        return f"{self.language}-{self.theme}" + (f"-{self.contrast}" if high else "")


LOOKS = tuple(Look(*combination) for combination in product(Language, _THEMES))
HIGH_LOOKS = tuple(Look(Language.ENGLISH, theme, ContrastChoice.HIGH) for theme in _THEMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What is photographed: a vault, into which folder, at which scale and size, with its dialogs or its pages alone.

    A vault that is not there yet is made, and its empty pages are photographed.
    """

    vault: Path
    password: str
    folder: Path
    scale: float = 1.0
    size: tuple[int, int] = (1440, 900)  # of the window, whatever the screen of the memory is
    dialogs: bool = False
    deliveries: Mapping[str, Path] = field(default_factory=dict)  # by the name of the picture: files to be checked
    patience_ms: int = 600_000  # so long takes only what hangs, on a machine however busy
