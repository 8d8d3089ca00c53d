"""The head of a page or a card: its title, grey words after it, and what can be done at its end."""

from PySide6.QtWidgets import QLabel, QWidget

from ui.layouts.wrap import Row, Wrap

_ALL = 1_000  # of what is left in a row, against what the title takes of it


class Head(Wrap):
    """All of it in one row; where the words are too long for that, they have the row below, and last the actions."""

    def __init__(self, gap: int, title: QLabel, words: QLabel, ends: QWidget) -> None:
        super().__init__(gap)
        title.setWordWrap(True)
        words.setWordWrap(True)
        self.put(title, stretch=1)
        self.put(words, stretch=_ALL)
        self.put(ends)

    def rows(self, width: int) -> list[Row]:
        """Return title, words and actions in as few rows as hold them whole."""
        shown = self._shown
        if len(shown) < 2 or sum(entry.natural for entry in shown) + self._gap * (len(shown) - 1) <= width:
            return [shown] if shown else []
        title, *others = shown
        words = [entry for entry in others if entry.stretch]
        ends = [entry for entry in others if not entry.stretch]
        if ends and title.natural + self._gap + ends[0].natural <= width:
            return [[title, *ends], *([entry] for entry in words)]
        return [[entry] for entry in (title, *words, *ends)]
