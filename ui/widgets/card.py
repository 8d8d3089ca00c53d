"""A card: a frame with a title, grey words after it that say unit and scope, and a link at the end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.layouts.head import Head
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import label


class Card(QFrame):
    """Content goes into ``body``; ``followed`` is emitted when the link is clicked."""

    followed = Signal()

    def __init__(self, theme: Theme, title: str, link: str = "", *, flush: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        padding = theme.size("space.cardPadding")
        self.title = label(theme, title, "section")
        self.subtitle = label(theme, "", "label", Tone.FAINT)
        ends = QWidget()
        self.ends = Wrap(8, ends)
        head = Head(8, self.title, self.subtitle, ends)
        head.setContentsMargins(padding, 8, padding, 4)
        self.link = QPushButton(link, flat=True)
        self.link.setObjectName("link")
        self.link.clicked.connect(self.followed)
        self.ends.put(self.link)
        self.link.setVisible(bool(link))  # in its place by now: as a window, it would take the focus from this one
        self.body = QVBoxLayout()
        side = 1 if flush else padding
        self.body.setContentsMargins(side, 0, side, side)
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self.body, 1)
