"""A tour through the window: a few steps, each with its page; it can be skipped and shown again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, Tone
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class TourStop:
    """One step: the page that it is about, what that is, and what it is for."""

    key: str
    title: str
    text: str


class TourDialog(QDialog):
    """``turned`` carries the page of the current step; ``left`` is emitted when the tour ends or is skipped."""

    turned = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, stops: Sequence[TourStop], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quick tour"))
        self.setMinimumWidth(theme.room(440))
        self._stops = list(stops)
        self.at = 0
        self.step = label(theme, "", "label", Tone.FAINT)
        self.title = label(theme, "", "title")
        self.text = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.skip = QPushButton(self.tr("Skip"), flat=True)
        self.skip.setObjectName("link")
        self.skip.clicked.connect(self.close)
        self.back = QPushButton(self.tr("Back"))
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
        for widget in (self.step, self.title, self.text):
            layout.addWidget(widget)
        layout.addLayout(actions)
        self.finished.connect(lambda _: self.left.emit())
        self._go(0)

    def _go(self, at: int) -> None:
        if at >= len(self._stops):
            self.accept()
            return
        self.at = max(0, at)
        stop = self._stops[self.at]
        self.step.setText(f"{self.at + 1} / {len(self._stops)}")
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.back.setEnabled(self.at > 0)
        last = self.at == len(self._stops) - 1
        self.onward.setText(self.tr("Done") if last else self.tr("Next"))
        self.turned.emit(stop.key)
