"""The parts that draw: in a process of their own, because Qt ends the process that lacks a library by itself."""

import os
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection

from desktop_app.selftest.findings import KEYS, CheckVerdict, Finding
from desktop_app.system.display import has_display

_SECONDS = 60


def check_window() -> Iterator[Finding]:
    """Run what needs Qt; what its process could not answer has failed."""
    ours, theirs = get_context("spawn").Pipe(duplex=False)
    process = get_context("spawn").Process(target=_answer, args=(theirs,))
    process.start()
    theirs.close()
    answered = []
    try:
        while ours.poll(_SECONDS):
            finding: Finding = ours.recv()
            answered.append(finding.key)
            yield finding
    except EOFError:
        process.join()
    finally:
        process.kill()
        process.join()
        ours.close()
    for key in KEYS:
        if key not in answered:
            data = {"code": process.exitcode or 0}
            yield Finding(key=key, verdict=CheckVerdict.FAILED, text="selftest.ended", data=data)


def _answer(to: Connection) -> None:
    """Answer each check; runs in a separate process."""
    shown = has_display()
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # that memory has no window manager to give sizes to
    # Here, because Qt is for this process alone: the self-test reports on a machine that lacks a library of it.
    from desktop_app.selftest.drawing import answer_checks

    answer_checks(to, shown=shown)
