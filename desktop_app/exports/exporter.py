"""Copies and saves what a person takes out of the window, once that is allowed and written down."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from core.documents.vault import samples
from core.model.figures import definitions_version
from core.model.job_context import JobContext
from core.model.sessions import Session
from core.model.tables import Table
from core.operations.access import Access
from core.operations.reports.export_chart import export_picture, note_copy
from core.operations.reports.export_tables import export_tables
from core.texts import dates
from core.texts.catalogue import Language
from desktop_app.exports.reasons import session_to_export
from desktop_app.notifications.messages import Urgency
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from ui.charts.chart import FigureSheet
from ui.widgets.outgoing import Outgoing, Way

_KINDS = {Way.PNG: "PNG (*.png)", Way.SVG: "SVG (*.svg)", Way.XLSX: "Excel (*.xlsx)"}
_UNSAFE = re.compile(r"[^\w\- ]+")


class Exporter:
    """``filter_text`` returns the selection in one line, for the stamp."""

    def __init__(self, ctx: AppContext, parent: QWidget, filter_text: Callable[[], str]) -> None:
        self._ctx = ctx
        self._parent = parent
        self._filter_text = filter_text

    @property
    def stamp(self) -> str:
        """Of which data, by which definitions and through which filter what is shown is."""
        status, say = self._ctx.answers.status, self._ctx.say
        if status is None or status.last_day is None:
            return self._filter_text()
        day = dates.full_day(date.fromisoformat(status.last_day), self._ctx.language)
        versions = {"data": status.data_version, "definitions": definitions_version()}
        stamp = say("export.stamp", filter=self._filter_text(), day=day, **versions)
        return " · ".join(filter(None, (samples.mark(status.sample, self._ctx.language), stamp)))

    def take(self, wanted: Outgoing) -> None:
        """Copy or save ``wanted``, for a reason where the policy asks; what is forbidden says so and stays."""
        session = session_to_export(self._ctx, self._parent)
        if session is None:
            return
        if wanted.way is Way.COPY:
            self._noted(session, wanted.title, lambda: self._copy(wanted))
            return
        proposed = f"{_UNSAFE.sub('', wanted.title).strip() or 'raff'}.{wanted.way}"
        name, _ = QFileDialog.getSaveFileName(self._parent, wanted.title, proposed, _KINDS[wanted.way])
        if name:
            self._save(session, wanted, Path(name))

    def _noted(self, session: Session, name: str, then: Callable[[], None]) -> None:
        ctx = self._ctx
        job = ctx.act(Lane.STORE, "job.export", lambda _: note_copy(Access(ctx.store.vault, session), name), key="copy")
        job.finished.connect(lambda _: then())

    def _copy(self, wanted: Outgoing) -> None:
        clipboard = QGuiApplication.clipboard()
        if isinstance(wanted.content, QImage):
            clipboard.setImage(wanted.content)
        else:
            data = QMimeData()
            data.setText(wanted.text)
            data.setHtml(wanted.html)
            clipboard.setMimeData(data)
        self._ctx.stream.publish("message.copied", Urgency.INFO)

    def _save(self, session: Session, wanted: Outgoing, path: Path) -> None:
        ctx, stamp = self._ctx, self.stamp
        content = wanted.content

        def work(_: JobContext) -> None:
            access = Access(ctx.store.vault, session)
            if isinstance(content, FigureSheet):
                rtl = ctx.language is Language.ARABIC
                table = Table(wanted.title, content.heads, content.rows, right_to_left=rtl)
                about = Table(ctx.say("export.about"), (ctx.say("export.about"),), [(stamp,)], right_to_left=rtl)
                # Written beside the file that it may replace, so that a refused or failed export leaves that untouched.
                fresh = path.with_name(f"{path.stem}.part.xlsx")
                fresh.unlink(missing_ok=True)
                export_tables(access, fresh, wanted.title, [table, about], named=path)
                fresh.replace(path)
            else:
                made = content if isinstance(content, bytes) else _png(content)
                export_picture(access, path, wanted.title, made)

        job = ctx.act(Lane.STORE, "job.export", work)
        job.finished.connect(lambda _: ctx.stream.publish_saved(path))


def _png(image: QImage | None) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image is not None:
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
