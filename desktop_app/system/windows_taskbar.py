"""The taskbar of Windows through ``ITaskbarList3`` (shobjidl_core.h): a COM object without a binding in Qt."""

import ctypes
from collections.abc import Callable, Sequence
from ctypes import POINTER, c_int, c_long, c_ulonglong, c_void_p
from uuid import UUID

from PySide6.QtWidgets import QWidget

_CLASS = UUID("56fdf344-fd6d-11d0-958a-006097c9a090")  # TaskbarList
_INTERFACE = UUID("ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf")  # ITaskbarList3
_IN_PROCESS = 1  # CLSCTX_INPROC_SERVER
_NOTHING, _NORMAL = 0, 2  # TBPFLAG
# Places in the table of the object's functions: those of IUnknown, ITaskbarList and ITaskbarList2 come before.
_BEGIN, _VALUE, _STATE = 3, 9, 10
_Integer = c_int | c_ulonglong


class WindowsTaskbar:
    """The progress of a window's button; where the shell gives no taskbar, nothing is shown."""

    def __init__(self) -> None:
        self._list = _taskbar_list()

    def show(self, window: QWidget, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are finished."""
        self._call(_STATE, [c_int], window, _NORMAL)
        self._call(_VALUE, [c_ulonglong, c_ulonglong], window, min(done, total), total)

    def clear(self, window: QWidget) -> None:
        """Show that nothing runs, or nothing whose end is known."""
        self._call(_STATE, [c_int], window, _NOTHING)

    def _call(self, place: int, types: Sequence[type[_Integer]], window: QWidget, *values: int) -> None:
        if self._list:
            _function(self._list, place, [c_void_p, *types])(self._list, int(window.winId()), *values)


def _taskbar_list() -> c_void_p:
    """Return the object of the shell; a null pointer where there is none."""
    ole = ctypes.WinDLL("ole32")  # type: ignore[attr-defined]  # only Windows has it
    pointer = c_void_p()
    # Qt has prepared this thread for COM.
    ole.CoCreateInstance(_guid(_CLASS), None, _IN_PROCESS, _guid(_INTERFACE), ctypes.byref(pointer))
    if pointer and _function(pointer, _BEGIN, [])(pointer) < 0:
        return c_void_p()
    return pointer


def _function(made: c_void_p, place: int, types: Sequence[type[_Integer | c_void_p]]) -> Callable[..., int]:
    """Return the function at ``place`` of a COM object; its first argument is the object."""
    table = ctypes.cast(made, POINTER(POINTER(c_void_p))).contents
    kind = ctypes.WINFUNCTYPE(c_long, c_void_p, *types)  # type: ignore[attr-defined]
    function: Callable[..., int] = kind(table[place])
    return function


def _guid(name: UUID) -> ctypes.Array[ctypes.c_ubyte]:
    return (ctypes.c_ubyte * 16).from_buffer_copy(name.bytes_le)
