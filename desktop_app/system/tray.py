"""The icon in the tray: it brings the window back, locks, and quits. It is there only where a person asked for it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class Tray(Protocol):
    """What the shell needs of a tray."""

    @property
    def available(self) -> bool:
        """Return whether the system has a tray."""

    def show(self, names: tuple[str, ...], acts: tuple[Callable[[], None], ...], state: str) -> None:
        """Show the icon with a menu of these names, and ``state`` as its tip."""

    def hide(self) -> None:
        """Take the icon away."""


class SystemTray:
    """The tray of the system."""

    def __init__(self, icon: QIcon) -> None:
        self._icon = QSystemTrayIcon(icon)
        self._menu = QMenu()
        self._icon.setContextMenu(self._menu)

    @property
    def available(self) -> bool:
        """Return whether the system has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, names: tuple[str, ...], acts: tuple[Callable[[], None], ...], state: str) -> None:
        """Show the icon with its menu."""
        self._menu.clear()
        for name, act in zip(names, acts, strict=True):
            self._menu.addAction(name).triggered.connect(lambda *_, act=act: act())
        self._icon.setToolTip(state)
        self._icon.activated.connect(lambda _: acts[0]())
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        self._icon.hide()


class NoTray:
    """For systems without a tray, and for tests."""

    available = False

    def show(self, *_: object) -> None:
        """Show nothing."""

    def hide(self) -> None:
        """There is nothing to hide."""
