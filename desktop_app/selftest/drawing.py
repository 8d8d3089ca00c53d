"""The checks that draw; with Qt, in a process of their own."""

from collections.abc import Callable
from multiprocessing.connection import Connection

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication, QIcon, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget

from core.texts.catalogue import Language
from desktop_app.bootstrap import Paths, machine_paths
from desktop_app.notifications import system
from desktop_app.notifications.toasts import NO_SERVICE, Toast
from desktop_app.selftest.findings import KEYS, Absent, Sentence, find
from desktop_app.settings.settings import ThemeChoice
from desktop_app.system import bundled_fonts
from desktop_app.window.appearance import Appearance
from ui.dialogs.unlock_dialog import UnlockDialog
from ui.theme import Mode, load

_ANSWER_MS = 6_000
_DRAWN = 3  # colours: a ground, words, and an edge


def answer_checks(to: Connection, *, shown: bool) -> None:
    """Send the finding of each check; ``shown`` says whether there is a display."""
    made = QApplication(["raff"])
    paths = machine_paths()
    bundled_fonts.use(paths.fonts)
    checks: dict[str, Callable[[], Sentence]] = {
        "window": lambda: _draw(paths, shown=shown),
        "charts": lambda: _draw_chart(paths),
        "fonts": lambda: _find_fonts(paths),
        "translations": lambda: _translate(made, paths),
        "notifications": _notify,
    }
    for key in KEYS:
        to.send(find(key, checks[key]))
    to.close()


def _draw(paths: Paths, *, shown: bool) -> Sentence:
    """Draw the window that asks for the password."""
    dialog = UnlockDialog(load(paths.resources, Mode.LIGHT), create=True, languages=[])
    dialog.show()
    seen = _colours(dialog)
    dialog.close()
    if seen < _DRAWN:
        raise ValueError("nothing was drawn")
    if not shown:
        raise Absent("selftest.no_display")
    return "selftest.window_works", {"platform": QGuiApplication.platformName()}


def _draw_chart(paths: Paths) -> Sentence:
    """Load what the pages are made of, and draw a chart."""
    # Here, because a library that a build lacks must fail this check and not the others.
    import desktop_app.window.workspace  # noqa: F401 - every page is imported with it
    from ui.charts.series_chart import Series, SeriesChart, SeriesKind, SeriesPlot

    chart = SeriesChart(load(paths.resources, Mode.LIGHT))
    chart.resize(400, 300)
    chart.show_plot(SeriesPlot(kind=SeriesKind.BAR, categories=("2024", "2025"), series=(Series("SAR", (1.0, 2.0)),)))
    if _colours(chart) < _DRAWN:
        raise ValueError("nothing was drawn")
    return "selftest.charts_work", {}


def _colours(widget: QWidget) -> int:
    """Return how many colours a widget shows, looked at on a grid."""
    picture = widget.grab().toImage()
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)})


def _find_fonts(paths: Paths) -> Sentence:
    """Return the font of each script; a glyph of number 0 is the box of a missing letter."""
    font = load(paths.resources, Mode.LIGHT).font("body")
    faces: list[str] = []
    for word in ("Raff", "رفّ"):
        layout = QTextLayout(word, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            if 0 in run.glyphIndexes():
                raise ValueError(f"no face has the letters of {word}")
            faces.append(run.rawFont().familyName())
    return "selftest.fonts_work", {"faces": ", ".join(dict.fromkeys(faces))}


def _translate(made: QApplication, paths: Paths) -> Sentence:
    look = Appearance(made, made.styleHints(), paths, Language.ARABIC, ThemeChoice.LIGHT)
    own, qts = made.translate("TableDialog", "Cancel"), made.translate("QPlatformTheme", "Cancel")
    look.close()
    if "Cancel" in (own, qts):
        raise ValueError("captions stay English")
    return "selftest.translations_work", {}


def _notify() -> Sentence:
    """Show one notification, and wait for its outcome."""
    outcomes: list[str] = []
    loop = QEventLoop()

    def receive(why: str) -> None:
        outcomes.append(why)
        loop.quit()

    toaster = system.of_this_system(QIcon())
    toaster.show(Toast(line="raff selftest", reported=receive, followed=lambda: None))
    if not outcomes:
        QTimer.singleShot(_ANSWER_MS, loop.quit)
        loop.exec()
    toaster.close()
    why = outcomes[0] if outcomes else "no_answer"
    if why == NO_SERVICE:
        raise Absent("selftest.no_notifications")
    if why:
        raise ValueError(why)
    return "selftest.notifications_work", {}
