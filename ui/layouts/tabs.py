"""Tabs that need no more room than the one that is seen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget


class Tabs(QTabWidget):
    """Qt would keep the room of the largest of all tabs, and so scroll a page whose tab has room enough."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDocumentMode(True)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return whether the tab is higher where it is narrower."""
        tab = self.currentWidget()
        return tab is not None and tab.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the tabs and of the one that is seen."""
        tab = self.currentWidget()
        high = tab.heightForWidth(width) if tab is not None and tab.hasHeightForWidth() else self._hint.height()
        return high + self.tabBar().sizeHint().height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the tab that is seen."""
        return self._with_bar(self._hint)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room of the tab that is seen."""
        tab = self.currentWidget()
        return self._with_bar(tab.minimumSizeHint().expandedTo(tab.minimumSize()) if tab is not None else QSize(0, 0))

    @property
    def _hint(self) -> QSize:
        tab = self.currentWidget()
        return tab.sizeHint().expandedTo(tab.minimumSize()) if tab is not None else QSize(0, 0)

    def _with_bar(self, tab: QSize) -> QSize:
        return QSize(tab.width(), tab.height() + self.tabBar().sizeHint().height())
