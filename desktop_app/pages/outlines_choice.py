"""Which file the map is drawn from: it is read before it is set, so that one that does not do changes nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.geography import official
from desktop_app.notifications.messages import Urgency
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane

SETTING = "map.outlines"


def ask(ctx: AppContext, parent: QWidget, refused: Callable[[Exception], object]) -> None:
    """Ask for a file, and ``take`` it."""
    name, _ = QFileDialog.getOpenFileName(parent, ctx.say("map.choose"), "", "GeoJSON (*.geojson *.json)")
    if name:
        take(ctx, Path(name), refused)


def take(ctx: AppContext, path: Path, refused: Callable[[Exception], object]) -> None:
    """Draw the map from ``path`` from now on, or hand why not to ``refused``; ``setting_saved`` says when."""

    def save(_: object) -> None:
        if ctx.save_setting(SETTING, str(path)):
            ctx.stream.publish("message.map", Urgency.INFO, file=path.name)

    job = ctx.jobs.start(Lane.COMPUTE, "job.map", lambda _: official.read(path))
    job.finished.connect(save)
    job.failed.connect(refused)
