"""No image of the memory is ever written: it would hold keys and figures in clear.

On Linux and macOS the limit of the process and of all that it starts is zero; a service of the system that collects
crashes respects it. On Windows a crash opens no dialog and sends no report.
"""

import sys

_NO_ERROR_DIALOGS = 0x0001 | 0x0002 | 0x8000  # critical errors, general protection faults, files that do not open


def forbid_core_dumps() -> None:
    """Forbid core dumps of this process and of every process that it starts."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_DIALOGS)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
