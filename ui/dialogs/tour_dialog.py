"""A tour through the window: a few steps, each with its page; it can be skipped and shown again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.layouts.screen_fit import give_room
from ui.theme import Theme, Tone
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class TourStop:
    """One step: the page that it is about, what that is, and what it is for."""

    key: str
    title: str
    text: str


class TourDialog(QDialog):
    """``turned`` carries the page of the current step; ``left`` is emitted when the tour ends or is skipped.

    ``show_own`` adds what a page shows of the person's own data.
    """

    turned = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, stops: Sequence[TourStop], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quick tour"))
        self.setMinimumWidth(theme.room(440))
        self._stops = list(stops)
        self._own: dict[str, str] = {}
        self.at = 0
        self.step = label(theme, "", "label", Tone.FAINT)
        self.title = label(theme, "", "title")
        self.text = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.own = label(theme, "", "strong", Tone.ACCENT, wrap=True)
        self.skip = QPushButton(self.tr("Skip"), flat=True, autoDefault=False)
        self.skip.setObjectName("link")
        self.skip.clicked.connect(self.close)
        self.back = QPushButton(self.tr("Back"), autoDefault=False)
        self.back.clicked.connect(lambda: self._go(self.at - 1))
        self.onward = QPushButton(self.tr("Next"), default=True)
        self.onward.clicked.connect(lambda: self._go(self.at + 1))
        actions = QHBoxLayout()
        actions.addWidget(self.skip)
        actions.addStretch(1)
        actions.addWidget(self.back)
        actions.addWidget(self.onward)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for widget in (self.step, self.title, self.text, self.own):
            layout.addWidget(widget)
        layout.addLayout(actions)
        self.finished.connect(lambda _: self.left.emit())
        self._go(0)

    def show_own(self, key: str, sentence: str) -> None:
        """Say at the step of the page ``key`` what it shows of the data; "" for nothing."""
        self._own[key] = sentence
        self._show_own()

    def _show_own(self) -> None:
        sentence = self._own.get(self._stops[self.at].key, "")
        self.own.setText(sentence)
        self.own.setVisible(bool(sentence))
        give_room(self)

    def _go(self, at: int) -> None:
        if at >= len(self._stops):
            self.accept()
            return
        self.at = max(0, at)
        stop = self._stops[self.at]
        step = self.tr("{0} of {1}").replace("{0}", str(self.at + 1)).replace("{1}", str(len(self._stops)))
        self.step.setText(step)
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self._show_own()
        self.back.setEnabled(self.at > 0)
        last = self.at == len(self._stops) - 1
        self.onward.setText(self.tr("Done") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.turned.emit(stop.key)
