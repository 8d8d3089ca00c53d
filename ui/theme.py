"""The theme: every colour and size by its token, for palettes, stylesheets and painters alike.

One object holds what a theme says, so that a change of theme repaints all of it and nothing keeps a colour of its own.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QPalette


class Mode(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class Theme:
    """The tokens of one mode. Tokens are named by their path: ``text.primary``, ``space.m``."""

    def __init__(self, tokens: dict[str, Any], mode: Mode) -> None:
        self.mode = mode
        self._tokens = tokens
        self._colours: dict[str, Any] = tokens["theme"][mode.value]

    def colour(self, token: str) -> QColor:
        """Return the colour of ``token``; raises ``KeyError`` for a name that no token has."""
        found = _at(self._colours, token)
        if isinstance(found, dict):  # a colour with an opacity of its own
            colour = QColor(found["color"])
            colour.setAlphaF(found["opacity"])
            return colour
        return QColor(found)

    def size(self, token: str) -> int:
        """Return the size of ``token`` (``size.rail``, ``space.m``, ``radius.card``) in pixels at scale 1.0."""
        return int(_at(self._tokens, token))

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


def load(styles: Path, mode: Mode) -> Theme:
    """Return the theme of ``mode`` from the tokens in the folder ``styles``."""
    return Theme(json.loads((styles / "tokens.json").read_text(encoding="utf-8")), mode)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colours, between 1 and 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _at(tokens: dict[str, Any], path: str) -> Any:
    found: Any = tokens
    for name in path.split("."):
        found = found[name]
    return found
