"""Whether there is something to draw on; Qt would end the process with words of its own."""

import os
import sys


def has_display() -> bool:
    """Return whether a window can be opened here; a Qt platform that was named is taken at its word."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
