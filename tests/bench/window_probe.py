"""One start of a window, measured from inside: ``window_probe.py raff|empty VAULT`` or ``work VAULT BOOK...``.

``raff`` and ``empty`` print how long the process had lived when the first window was painted, and its memory then.
``work`` opens a vault, imports workbooks, waits for every analysis, and prints memory, how long the loop was held, and
what a window takes of a core while nobody touches it.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

PASSWORD = "measured lanterns in a row"


def memory_mib() -> float:
    import psutil

    info = psutil.Process().memory_full_info()
    return float(getattr(info, "pss", info.rss)) / 2**20


def age() -> float:
    import psutil

    return time.time() - psutil.Process().create_time()


def first_paint(kind: type, then: Callable[[], None]) -> None:
    """Let ``then`` be called when a widget of ``kind`` was painted for the first time."""
    paint = kind.paintEvent
    seen: list[bool] = []

    def painted(self: Any, event: Any) -> None:
        paint(self, event)
        if not seen:
            seen.append(True)
            then()

    kind.paintEvent = painted  # type: ignore[method-assign]


def report() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    seconds = age()

    def tell() -> None:
        print(json.dumps({"seconds": seconds, "mib": memory_mib()}), flush=True)
        QApplication.exit(0)

    QTimer.singleShot(300, tell)  # the memory of a window that stands, not of one that is being made


def start_raff(vault: str) -> None:
    from ui.dialogs.unlock_dialog import UnlockDialog

    first_paint(UnlockDialog, report)
    from desktop_app.entry import run

    run(["--vault", vault])


def start_empty(_: str) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    first_paint(QWidget, report)
    application = QApplication([])
    window = QWidget()
    window.show()
    application.exec()


def work(vault: str, *books: str) -> None:
    """Unlock, import, analyse, look about; what was shown before is forecast anew as well."""
    from core.model.dimensions import SalesUnit
    from tests.bench.event_loop import LoopWatch
    from tests.stories.window_driver import until

    shell = _sit_down(Path(vault))
    watch = LoopWatch()
    watch.phase("typing the password")
    shell.dialog.touched.emit()
    until(lambda: not shell.ctx.jobs.running, "loading ahead")
    watch.phase("unlock")
    shell.unlock(PASSWORD)
    until(lambda: shell.is_open, "the window")
    watch.phase("first figures")
    until(lambda: not shell.ctx.jobs.running, "rest")
    watch.phase("rest")
    memory = {"window_empty_mib": memory_mib()}
    watch.phase("import")
    shell.work.importer.import_files([Path(book) for book in books], SalesUnit.SAR)
    until(lambda: len(shell.ctx.answers.imports or ()) == len(books), "the imports")
    watch.phase("load, trend, gaps, alerts, forecast")
    until(lambda: not shell.ctx.jobs.running, "every analysis")
    memory["window_analysed_mib"] = memory_mib()
    times = _look_about(shell, watch)
    watch.phase("end")
    memory["window_full_mib"] = memory_mib()
    held = {name: asdict(each) for name, each in watch.stop().items()}
    idle = _idle(shell)
    gaps = shell.work.pages["management"].page.table.rows.total
    shell.stop()
    p95 = {name: sorted(each)[int(0.95 * (len(each) - 1))] for name, each in times.items()}
    print(json.dumps({"held": held, "p95_seconds": p95, "gaps": gaps, "idle_percent": idle, **memory}))


def _idle(shell: Any, seconds: float = 10.0) -> float:
    """Return what part of a core, in per cent, the window takes while nothing happens."""
    from PySide6.QtCore import QEventLoop, QTimer

    from tests.stories.window_driver import until

    until(lambda: not shell.ctx.jobs.running, "rest")
    begun = time.process_time()
    loop, timer = QEventLoop(), QTimer(singleShot=True, interval=int(seconds * 1_000))
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()
    return 100 * (time.process_time() - begun) / seconds


def _sit_down(vault: Path) -> Any:
    """Return a shell before its password, with settings and logs of its own."""
    import tempfile

    from PySide6.QtWidgets import QApplication

    from core.model.clock import SystemClock
    from desktop_app.bootstrap import build_app, machine_paths
    from desktop_app.window.build import build_shell

    app = build_app(machine_paths().isolated(Path(tempfile.mkdtemp())), clock=SystemClock())
    shell = build_shell(QApplication(["raff"]), app, vault)
    shell.start()
    return shell


def _look_about(shell: Any, watch: Any) -> dict[str, list[float]]:
    """Turn to every page, find, select, and change the look; return how long pages and selections took."""
    from tests.stories.window_driver import until

    watch.phase("turning pages and finding")
    for key in shell.work.pages:
        shell.work.show_page(key)
        until(lambda: shell.work.at_rest and not shell.ctx.jobs.running, "a page")
    times = {"page": _turns_of_pages(shell)}
    shell.work.show_page("management")
    for typed in ("o", "ol", "ola", ""):
        shell.work.window.bar.field.setText(typed)
        until(lambda: True, "a search")
    watch.phase("another selection")
    times["filter"] = _filters(shell)
    watch.phase("another language and theme")
    for group, key in (("language", "ar"), ("theme", "dark")):
        shell.work.window.rail.chosen.emit(group, key)
        until(lambda group=group, key=key: _is(shell, group, key), "the same in another look")  # type: ignore[misc]
    return times


def _turns_of_pages(shell: Any, rounds: int = 5) -> list[float]:
    """Turn to every page in turn; return how long each took until it was painted."""
    from tests.stories.window_driver import until

    seconds = []
    for key in list(shell.work.pages) * rounds:
        begun = time.perf_counter()
        shell.work.show_page(key)
        until(lambda: shell.work.at_rest, "a page")
        shell.work.window.repaint()
        seconds.append(time.perf_counter() - begun)
        until(lambda: not shell.ctx.jobs.running, "what the page asks")
    return seconds


def _filters(shell: Any) -> list[float]:
    """Choose one region after the other and all again; return how long each took until the gaps stood there."""
    from core.model.selection import EVERYTHING
    from tests.stories.window_driver import until

    seconds, ctx = [], shell.ctx
    regions = ctx.answers.directory.names("region", {})
    for region in [*regions, *regions]:
        for selection in (EVERYTHING.choosing("region", [region]), EVERYTHING):
            begun = time.perf_counter()
            ctx.select(selection)
            until(lambda: ctx.answers.gaps is not None and shell.work.at_rest, "the gaps")
            shell.work.window.repaint()
            seconds.append(time.perf_counter() - begun)
            until(lambda: not ctx.jobs.running, "everything else")
    return seconds


def _is(shell: Any, group: str, key: str) -> bool:
    now = shell.appearance.language if group == "language" else shell.appearance.choice
    return bool(now == key and shell.work.at_rest)


def main() -> None:
    name, *arguments = sys.argv[1:]
    {"raff": start_raff, "empty": start_empty, "work": work}[name](*arguments)


if __name__ == "__main__":
    main()
