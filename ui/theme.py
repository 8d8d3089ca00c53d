"""The theme: every colour, size and icon by its token, for palettes, stylesheets and painters alike.

A theme is immutable. Widgets read it when they are built. Another mode or language rebuilds the content of the window,
so that no widget keeps an old colour.
"""

import json
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from re import compile as pattern
from typing import Any, TypeAlias

from PySide6.QtCore import QByteArray, QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

Tokens: TypeAlias = dict[str, Any]  # what the files of tokens hold: names, then colours, sizes, or names again
_HOLD_TEXT = (
    "size.row",
    "size.tableHeader",
    "size.topBar",
    "size.statusBar",
    "size.alertRow",
    "size.control",
    "size.rail",
)
_MARKS = r"[-+\u00b1\u00d7\u00f7/ \u00a0\u2066\u2069\u2212\u2013\d.,%]*"
_NUMBER = pattern(rf"{_MARKS}\d{_MARKS}")
_TINT = 0.45  # of the card in the ground of a cell
_SIZES, _SCALES = (16, 20, 32), (1, 2)


class Mode(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a text or a mark means; a tone is never the only sign of it."""

    PLAIN = "text.primary"
    QUIET = "text.secondary"
    FAINT = "text.tertiary"
    ACCENT = "accent.text"
    GOOD = "success.text"
    WARNING = "warning.text"
    BAD = "danger.text"

    @property
    def graphic(self) -> str:
        """The token of a mark of this tone; a plain one is drawn like its text."""
        return self.value.replace(".text", ".graphic")


class Theme:
    """The tokens of one mode. Tokens are named by their path: ``text.primary``, ``space.m``.

    ``high`` says whether the contrast is the high one, that of ``contrast.json``. ``arabic`` gives captions the size
    and the leading that Arabic script needs. ``scale`` enlarges text and what contains it. ``write`` writes a number in
    the digits of the moment.
    """

    def __init__(
        self,
        tokens: Tokens,
        mode: Mode,
        icons: Path,
        *,
        high: bool = False,
        arabic: bool = False,
        scale: float = 1.0,
        write: Callable[[str], str] = str,
    ) -> None:
        self.mode = mode
        self.high = high
        self.arabic = arabic
        self._scale = scale
        self._write = write
        self._tokens = tokens
        self._colours: Tokens = tokens["theme"][mode.value]
        self._drawings = icons
        self._icons: dict[tuple[str, str], QIcon] = {}

    def colour(self, token: str) -> QColor:
        """Return the colour of ``token``; raises ``KeyError`` for a name that no token has."""
        value = _at(self._colours, token)
        if isinstance(value, dict):  # a colour with its own opacity
            colour = QColor(value["color"])
            colour.setAlphaF(value["opacity"])
            return colour
        return QColor(value)

    def series(self, number: int) -> QColor:
        """Return the colour of series ``number``, the first for 0; after the last they begin again."""
        colours = self._colours["series"]
        return QColor(colours[number % len(colours)])

    def ramp(self, name: str) -> tuple[QColor, ...]:
        """Return the five colours of ``diverging`` or ``sequential``, from low to high."""
        return tuple(QColor(colour) for colour in self._colours[name])

    def glyph(self, kind: str) -> tuple[int, ...]:
        """Return the six cells of a kind of zero: 1 sold, 0 zero, 2 open zero, 3 not reported, 4 no row."""
        return tuple(self._tokens["zeroGlyph"]["kinds"][kind])

    def heat(self, name: str, level: int) -> QColor:
        """Return the ground of a cell of class ``level``: the colour of the ramp, tinted so that words stay legible."""
        mark, card = self.ramp(name)[level], self.colour("surface.card")
        pairs = ((mark.redF(), card.redF()), (mark.greenF(), card.greenF()), (mark.blueF(), card.blueF()))
        red, green, blue = (one * (1 - _TINT) + other * _TINT for one, other in pairs)
        return QColor.fromRgbF(red, green, blue)

    def ink_on(self, ground: QColor) -> QColor:
        """Return the colour of words that is read best on ``ground``."""
        inks = self.colour("text.primary"), self.colour("text.inverse")
        return max(inks, key=lambda ink: contrast(ink, ground))

    def size(self, token: str) -> int:
        """Return the size of ``token`` (``size.rail``, ``space.m``, ``radius.card``) in pixels at scale 1.0.

        What holds a line of text is as high as the text is large.
        """
        size = int(_at(self._tokens, token))
        return round(size * self._scale) if token.startswith(_HOLD_TEXT) else size

    def room(self, pixels: int) -> int:
        """Return so many pixels of scale 1.0 for what holds text: more where the text is larger."""
        return round(pixels * self._scale)

    def number(self, text: str) -> str:
        """Return ``text`` in the digits of the moment if it is a number, else as it is."""
        return self._write(text) if _NUMBER.fullmatch(text) else text

    def text_size(self, style: str) -> int:
        """Return the size of the type style ``caption``, ``body`` ... in pixels; Arabic is never below its least."""
        size = self.size(f"type.scale.{style}.size")
        least = self.size("type.arabic.minimumSize") if self.arabic else 0
        return round(max(size, least) * self._scale)

    def line_height(self, style: str) -> int:
        """Return the height of a line of a type style in pixels; Arabic has one step more."""
        line = self.size(f"type.scale.{style}.line") + self.size("type.arabic.lineExtra") * self.arabic
        return round(line * self._scale)

    def font(self, style: str) -> QFont:
        """Return the font of a type style."""
        font = QFont()
        font.setFamilies(_at(self._tokens, "type.mono" if style == "mono" else "type.family"))
        scale = "body" if style == "mono" else style
        font.setPixelSize(self.text_size(scale))
        font.setWeight(QFont.Weight(self.size(f"type.scale.{scale}.weight")))
        return font

    def icon(self, name: str, token: str = "text.secondary") -> QIcon:  # noqa: S107 - the name of a colour
        """Return the icon ``name`` in the colour of ``token``, sharp at twice the size too."""
        if (name, token) not in self._icons:
            self._icons[name, token] = self._draw(name, token)
        return self._icons[name, token]

    def picture_file(self, name: str, token: str, size: int) -> str:
        """Return the path of the icon ``name`` as a picture of ``size`` pixels, twice as fine beside it.

        For stylesheets, which take pictures from files alone. The files go with the process.
        """
        path = Path(_folder().path()) / f"{name}-{self.colour(token).name()[1:]}-{size}.png"
        if not path.exists():
            renderer = self._renderer(name, token)
            for scale, file in ((1, path), (2, path.with_name(f"{path.stem}@2x.png"))):
                _rendered(renderer, size * scale).save(str(file))
        return path.as_posix()

    def _draw(self, name: str, token: str) -> QIcon:
        renderer = self._renderer(name, token)
        icon = QIcon()
        for size in _SIZES:
            for scale in _SCALES:
                picture = _rendered(renderer, size * scale)
                picture.setDevicePixelRatio(scale)
                icon.addPixmap(picture)
        return icon

    def _renderer(self, name: str, token: str) -> QSvgRenderer:
        drawing = _drawing(self._drawings / f"{name}.svg")
        shown = drawing.replace("currentColor", self.colour(token).name())
        shown = shown.replace("ground", self.colour("surface.card").name())
        return QSvgRenderer(QByteArray(shown.encode()))

    def palette(self) -> QPalette:
        """Return the palette of the application."""
        roles = {
            QPalette.ColorRole.Window: "surface.canvas",
            QPalette.ColorRole.WindowText: "text.primary",
            QPalette.ColorRole.Base: "surface.card",
            QPalette.ColorRole.AlternateBase: "surface.sunken",
            QPalette.ColorRole.Text: "text.primary",
            QPalette.ColorRole.PlaceholderText: "text.tertiary",
            QPalette.ColorRole.Button: "surface.card",
            QPalette.ColorRole.ButtonText: "text.primary",
            QPalette.ColorRole.ToolTipBase: "surface.raised",
            QPalette.ColorRole.ToolTipText: "text.primary",
            QPalette.ColorRole.Highlight: "surface.selected",
            QPalette.ColorRole.HighlightedText: "text.primary",
            QPalette.ColorRole.Accent: "accent.fill",
            QPalette.ColorRole.Link: "accent.text",
        }
        palette = QPalette()
        for role, token in roles.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text.disabled"))
        return palette


def load(
    resources: Path,
    mode: Mode,
    *,
    high: bool = False,
    arabic: bool = False,
    scale: float = 1.0,
    write: Callable[[str], str] = str,
) -> Theme:
    """Return the theme of ``mode`` from the tokens and the icons in the folder ``resources``."""
    tokens = _read(resources, "tokens")
    if high:
        colours = tokens["theme"][mode.value]
        for group, over in _read(resources, "contrast")[mode.value].items():
            colours[group] = colours[group] | over if isinstance(over, dict) else over
    return Theme(tokens, mode, resources / "icons", high=high, arabic=arabic, scale=scale, write=write)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colours, between 1 and 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _read(resources: Path, name: str) -> Tokens:
    content: Tokens = json.loads((resources / "styles" / f"{name}.json").read_text(encoding="utf-8"))
    return content


@cache
def _drawing(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


def _rendered(renderer: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def _luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _at(tokens: Tokens, path: str) -> Any:
    value = tokens
    for name in path.split("."):
        value = value[name]
    return value
