"""Signals that carry one value of a known type: Qt's own know ``object`` alone."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt

T = TypeVar("T")


class Event(Protocol[T]):
    """A signal of Qt as it is seen from outside: ``finished: Event[int] = cast("Event[int]", Signal(object))``.

    A handler of another type than that of the value fails the type check.
    """

    def connect(
        self, handler: "Callable[[T], object] | Event[T]", kind: Qt.ConnectionType = Qt.ConnectionType.AutoConnection, /
    ) -> object:
        """Call ``handler`` with each value; another event emits it too."""

    def disconnect(self, handler: Callable[[T], object], /) -> object:
        """Call ``handler`` no more."""

    def emit(self, value: T, /) -> None:
        """Hand ``value`` to every handler."""
