"""A line that offers something above the content of a page: a sentence, the way to do it, and a way to let it be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from ui.layouts.pair import pair
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_SENTENCE = 320  # pixels at least, to stand beside the buttons


class Offer(QFrame):
    """``taken`` and ``declined`` are emitted by its buttons. It is hidden until there is something to offer."""

    taken = Signal()
    declined = Signal()

    def __init__(self, theme: Theme, take: str, decline: str) -> None:
        super().__init__()
        self.setObjectName("card")
        padding = theme.size("space.cardPadding")
        self.sentence = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.take = QPushButton(take)
        self.take.clicked.connect(self.taken)
        self.decline = QPushButton(decline, flat=True)
        self.decline.setObjectName("link")
        self.decline.clicked.connect(self.declined)
        layout = Wrap(12, self)
        layout.setContentsMargins(padding, 8, padding, 8)
        layout.put(self.sentence, stretch=1, least=theme.room(_SENTENCE))
        layout.put(pair(self.take, self.decline))
        self.hide()

    def show_offer(self, sentence: str, *, can_take: bool = True) -> None:
        """Show what is offered; an empty sentence is nothing to offer; one without ``can_take`` is only shown."""
        self.sentence.setText(sentence)
        self.take.setVisible(can_take)
        self.setVisible(bool(sentence))
