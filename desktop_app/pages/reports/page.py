"""Joins the reports page to the reports: what can be made, its preview, writing it, packs of saved views."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.model.changes import ChangeSet
from core.model.job_context import JobContext
from core.model.reports import Pack, Report, ReportFormat, ReportKind, ReportRun
from core.operations.access import Access
from core.operations.forecasts.options import forecast_options
from core.operations.reports.make_report import Wanted, delete_pack, export_report, list_reports, make_report, save_pack
from core.operations.reports.selections import filter_words
from core.texts import dates
from core.texts.catalogue import Language
from desktop_app.exports.reasons import session_to_export
from desktop_app.notifications.messages import Urgency
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from ui.dialogs.disposal import dispose
from ui.dialogs.name_dialog import NameDialog
from ui.models.rows import Cell, TableColumn
from ui.pages.reports_page import Definition, ReportsPage
from ui.theme import Theme

_KINDS = {ReportFormat.PDF: "PDF (*.pdf)", ReportFormat.XLSX: "Excel (*.xlsx)"}
_OWN = "pack:"


class ReportsPresenter(Presenter):
    """Shows the preview of the chosen report, of what is selected now."""

    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.REPORTS})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._theme: Theme
        self._made: tuple[Wanted, Report] | None = None
        self._shown: object = None
        self._changes = 0  # of what reports are made of
        host.ctx.changed.connect(self._note)
        self.page: ReportsPage
        self._opening: ReportKind | None = None
        self.dialog: NameDialog | None = None

    def build(self, theme: Theme, title: str) -> ReportsPage:
        """Return the page, made again."""
        say, self._theme, self._shown = self._ctx.say, theme, None
        languages = {language.value: language.own_name for language in Language}
        formats = {kind.value: say(f"report.format_{kind}") for kind in ReportFormat}
        history = [
            TableColumn(say("report.name"), stretch=True),
            TableColumn(say("column.language")),
            TableColumn(say("report.format")),
            TableColumn(say("report.filter"), stretch=True),
            TableColumn(say("column.by")),
            TableColumn(say("column.imported_at")),
        ]
        self.page = ReportsPage(theme, title, languages, formats, history)
        self.page.language.setCurrentIndex(self.page.language.findData(self._ctx.language.value))
        self.page.chosen.connect(self._preview)
        self.page.written.connect(self._ask_file)
        self.page.packed.connect(self._ask_pack)
        self.page.unpacked.connect(self._unpack)
        return self.page

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(questions.REPORTS, self.work)

    def work(self, _: JobContext) -> tuple[list[Pack], list[ReportRun]]:
        """Answer which packs there are, and what was written; where the vault is."""
        return list_reports(self._ctx.access)

    def show(self) -> None:
        """Show what is known now; the preview is made again where it is of other data or another selection."""
        notice = notice_of(self._ctx, questions.REPORTS)
        if notice is not None:
            self.page.show_notice(notice)
            return
        reports = self._ctx.answers.of(questions.REPORTS)
        if reports is None or self._ctx.answers.status is None:
            return
        packs, runs = reports
        shipped = [Definition(kind.value, self._ctx.say(f"report.title_{kind}"), own=False) for kind in ReportKind]
        self.page.show_definitions([*shipped, *(Definition(_OWN + pack.name, pack.name, own=True) for pack in packs)])
        self._open()
        summary = self._ctx.say("report.written", count=len(runs))
        self.page.show_history(summary, [self._row(run) for run in runs])
        asked = (self._ctx.answers.status.data_version, self._ctx.selection, self._ctx.language, self._changes)
        if asked != self._shown:
            self._shown = asked
            self._preview()

    def _note(self, changes: ChangeSet) -> None:
        """Have the preview made again when anything that it is made of has changed."""
        self._changes += questions.of_reports(changes)

    def close(self) -> None:
        """Put away what was asked, and the preview with it."""
        self._made, self._shown = None, None
        dispose(self.dialog)
        self.dialog = None

    def open_for(self, kind: ReportKind) -> None:
        """Choose a shipped report, now or as soon as the page knows what there is."""
        self._opening = kind
        if is_made(self):
            self._open()

    def _open(self) -> None:
        if self._opening is not None and self.page.definitions.count():
            self.page.definitions.setCurrentRow(list(ReportKind).index(self._opening))
            self._opening = None

    def _row(self, run: ReportRun) -> list[Cell]:
        say, language = self._ctx.say, self._ctx.language
        shipped = run.name in set(ReportKind)
        return [
            Cell(say(f"report.title_{run.name}") if shipped else run.name, strong=True, hint=run.stamp),
            Cell(Language(run.language).own_name),
            Cell(say(f"report.format_{run.format}")),
            Cell(filter_words(run.selection, language)),
            Cell(run.actor),
            Cell(dates.moment(datetime.fromisoformat(run.at), language), run.at),
        ]

    def _wanted(self) -> Wanted:
        ctx, key = self._ctx, self.page.key
        own = key.startswith(_OWN)
        return Wanted(
            kind=None if own else ReportKind(key),
            pack=key.removeprefix(_OWN) if own else "",
            language=Language(self.page.language.currentData()),
            selection=ctx.selection,
            rule=ctx.app.policy.gaps.rule(),
            options=forecast_options(ctx.app.policy, span=ctx.selection.span, apart=ctx.workers),
        )

    def _preview(self) -> None:
        if not self.page.key:
            return
        ctx, wanted = self._ctx, self._wanted()
        self._made = None
        self.page.show_preview(None, ctx.say("report.making"))

        def work(context: JobContext) -> Report:
            return make_report(ctx.whole_access, wanted, context)

        job = ctx.start(Lane.STORE, "job.report", work, key="report")
        job.finished.connect(lambda report: self._show_preview(wanted, report))
        job.failed.connect(lambda error: self._show_reason(ctx.explain(error)))

    def _show_preview(self, wanted: Wanted, report: Report) -> None:
        self._made = wanted, report
        if is_made(self):
            self.page.show_preview(report, report.subtitle)

    def _show_reason(self, why: str) -> None:
        if is_made(self):
            self.page.show_preview(None, why, failed=True)

    def _ask_file(self) -> None:
        if self._made is None:
            return
        form = ReportFormat(self.page.format.currentData())
        proposed = f"{self._made[1].title}.{form}"
        name, _ = QFileDialog.getSaveFileName(self.page.window(), self._made[1].title, proposed, _KINDS[form])
        if name:
            self.write(Path(name), form)

    def write(self, path: Path, form: ReportFormat) -> None:
        """Write what the preview shows to ``path``."""
        if self._made is None:
            return
        ctx, (wanted, report) = self._ctx, self._made
        session = session_to_export(ctx, self.page.window())
        if session is None:
            return
        folders = (ctx.app.paths.fonts,)
        ctx.write(
            "job.report_write",
            lambda _: export_report(Access(ctx.store.vault, session), report, wanted, form, path, folders),
            lambda _: ctx.stream.publish_saved(path),
        )

    def _ask_pack(self) -> None:
        say = self._ctx.say
        views = [view.name for view in self._ctx.answers.views]
        advice = say("report.pack_advice") if views else say("report.pack_needs_views")
        self.dialog = NameDialog(self._theme, say("report.pack"), advice, self.page.window(), choices=views)
        self.dialog.named.connect(self.pack)
        self.dialog.show()

    def pack(self, name: str, views: list[str]) -> None:
        """Save a pack of saved views."""
        ctx = self._ctx
        made = Pack(name=name, views=tuple(views))
        notify = lambda pack: ctx.stream.publish("message.pack", Urgency.INFO, name=pack.name)  # noqa: E731
        ctx.write("job.report_write", lambda _: save_pack(ctx.access, made), notify)

    def _unpack(self, key: str) -> None:
        ctx, name = self._ctx, key.removeprefix(_OWN)
        notify = lambda gone: ctx.stream.publish("message.unpacked", Urgency.INFO, name=gone)  # noqa: E731
        ctx.write("job.report_write", lambda _: delete_pack(ctx.access, name), notify)
