"""Labels in the type styles of the theme, and the emptying of what held them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QLayout

from ui.theme import Theme, Tone

_ARABIC = "مليون"


def label(theme: Theme, text: str = "", style: str = "body", tone: Tone = Tone.PLAIN, *, wrap: bool = False) -> QLabel:
    """Return a label of plain text in a type style; words never become markup."""
    made = QLabel(text, wordWrap=wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(style))
    # A label would align by its own text, and so put English words in an Arabic window on the wrong side.
    side = Qt.AlignmentFlag.AlignRight if theme.arabic else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    if theme.arabic and not wrap:
        # A number beside Arabic words shares their baseline, whatever the height of the system's Arabic font.
        words = QFontMetrics(made.font()).boundingRect(QRect(0, 0, 1000, 1000), 0, _ARABIC).height()
        made.setMinimumHeight(max(words, theme.line_height(style)))
    paint(made, theme, tone)
    return made


def paint(made: QLabel, theme: Theme, tone: Tone) -> None:
    """Give a label the colour of ``tone``, which it keeps inside a button, where Qt would ask for that of buttons."""
    made.setForegroundRole(QPalette.ColorRole.WindowText)
    palette = made.palette()
    palette.setColor(made.foregroundRole(), theme.colour(tone.value))
    made.setPalette(palette)


def empty(layout: QLayout) -> None:
    """Take every widget out of ``layout`` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
