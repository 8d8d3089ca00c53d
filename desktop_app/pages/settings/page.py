"""Joins the settings page to what is set: every section, changing one setting, and what else can be done there."""

from collections.abc import Callable
from pathlib import Path

from pydantic import JsonValue
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from core.model.company_policy import names_in
from core.model.job_context import JobContext
from core.operations.vault.journal import read_audit
from desktop_app.notifications.messages import Urgency
from desktop_app.pages import company_choice, outlines_choice
from desktop_app.pages.company_choice import CompanyChoice
from desktop_app.pages.page_presenter import PageHost, Presenter, is_made
from desktop_app.pages.settings import company, sections
from desktop_app.pages.settings.calendar_days import CalendarSection
from desktop_app.pages.settings.index import section_of
from desktop_app.pages.settings.vault_acts import VaultActs
from desktop_app.queries import questions
from desktop_app.queries.answers import Background
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from desktop_app.settings.settings import Settings
from desktop_app.system import about
from ui.pages.settings_page import SettingsPage
from ui.theme import Theme

_AUDIT_ROWS = 2_000
_BACKUPS = "backup.folder"


class SettingsPresenter(Presenter):
    """Language, digits and theme go to the window, which makes its pages again."""

    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.AUDIT})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._theme: Theme
        self.page: SettingsPage
        self.company = CompanyChoice(host.ctx)
        self.calendar = CalendarSection(host.ctx)
        self.vault = VaultActs(host.ctx)
        self._wanted = ""  # what is to be looked at once the page shows it
        host.ctx.setting_saved.connect(self._saved)

    def build(self, theme: Theme, title: str) -> SettingsPage:
        """Return the page, made again."""
        self._theme = theme
        self.page = SettingsPage(theme, title)
        self.page.changed.connect(self._change)
        self.page.restored.connect(self._restore)
        self.page.acted.connect(self._act)
        return self.page

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(questions.AUDIT, self.work)

    def work(self, _: JobContext) -> Background:
        """Answer what happened to the vault, where it is, and of what Raff is made."""
        audit = read_audit(self._ctx.access, _AUDIT_ROWS)
        return Background(audit, about.parts(self._ctx.app.paths.bill), about.versions())

    def show(self) -> None:
        """Show what is set now."""
        ctx = self._ctx
        names = sections.setting_rows(ctx, company.LINES)
        self.page.subtitle.setText(ctx.say("settings.intro"))
        self.page.show_sections(
            [
                sections.general(ctx),
                company.section(ctx, names, can_choose=not self.company.is_managed),
                self.calendar.section(),
                sections.thresholds(ctx),
                sections.capacity(ctx),
                sections.alerts(ctx),
                sections.province_map(ctx),
                sections.watch(ctx),
                sections.performance(ctx),
                sections.backups(ctx),
                sections.keys(ctx),
                sections.audit(ctx),
                sections.policy(ctx),
                sections.diagnosis(ctx),
                sections.about(ctx),
            ]
        )
        self._turn()

    def open_item(self, item: str) -> None:
        """Look at a setting or a section, now or when the page shows it."""
        self._wanted = item
        if is_made(self) and self.page.section:
            self._turn()

    def _turn(self) -> None:
        item, self._wanted = self._wanted, ""
        if item:
            self.page.turn(section_of(item))
            if (row := self.page.settings.get(item)) is not None:
                row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Put every question away."""
        self.vault.close()
        self.calendar.close()
        self.company.close()

    def diagnostics(self) -> str:
        """Return what a helper needs to know, without names and figures."""
        return sections.diagnostic_report(self._ctx)

    def _change(self, key: str, value: JsonValue) -> None:
        if key == company_choice.SETTING:
            company_choice.save_names(self._ctx, [*names_in(str(value))])
        elif key in sections.LOOKS:
            self._host.change_appearance(key, str(value))
        elif key == outlines_choice.SETTING and value:
            outlines_choice.take(self._ctx, Path(str(value)), self._refuse_outlines)
        elif key == _BACKUPS and value:
            job = self._ctx.jobs.start(Lane.NETWORK, "job.look", lambda _: Path(str(value)).is_dir())
            job.finished.connect(lambda there: self._take_folder(str(value), there=there))
        else:
            self._save(key, value)

    def _take_folder(self, folder: str, *, there: bool) -> None:
        """Back up into ``folder`` from now on, if it is there: a slip would only show when a backup is needed."""
        if there:
            self._save(_BACKUPS, folder)
        else:
            self.page.refuse(_BACKUPS, self._ctx.say("backup.no_folder", folder=folder))

    def _save(self, key: str, value: JsonValue) -> None:
        if self._ctx.save_setting(key, value, refused=lambda sentence: self.page.refuse(key, sentence)):
            self._report(key)

    def _restore(self, key: str) -> None:
        if key in sections.LOOKS:
            self._host.change_appearance(key, str(getattr(Settings(), key)))
        elif self._ctx.restore_setting(key, refused=lambda sentence: self.page.refuse(key, sentence)):
            self._report(key)

    def _report(self, key: str) -> None:
        self.page.refuse(key, "")
        self._ctx.stream.publish("message.set", Urgency.INFO, setting=self._ctx.say(f"setting.{key}"))

    def _saved(self, _: str) -> None:
        if is_made(self):
            self.show()
            if (row := self.calendar.last_row) is not None:
                self.page.select_row("calendar", row)

    def _act(self, key: str) -> None:
        logs, window = self._ctx.app.paths.logs, self.page.window()
        acts: dict[str, Callable[[], object]] = {
            "password": lambda: self.vault.ask_password(self._theme, window),
            "backup": lambda: self.vault.ask_backup(window),
            "verify": self.vault.verify,
            "rotate": self.vault.rotate,
            "copy_diagnostics": lambda: QGuiApplication.clipboard().setText(self.diagnostics()),
            "open_logs": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs))),
            "tour": lambda: self._host.run_command("tour"),
            "company": lambda: self.company.open(self._theme, window),
            "calendar_add": lambda: self.calendar.add(self._theme, window),
            "calendar_change": lambda: self.calendar.change(self._theme, window, self.page.selected_row),
            "calendar_drop": lambda: self.calendar.drop(self.page.selected_row),
            "outlines": lambda: outlines_choice.ask(self._ctx, window, self._refuse_outlines),
            "watch_folder": lambda: self._choose_folder("watch.folder", "settings.watch_folder"),
            "backup_folder": lambda: self._choose_folder("backup.folder", "settings.backup_folder"),
        }
        acts[key]()

    def _refuse_outlines(self, error: Exception) -> None:
        self.page.refuse(outlines_choice.SETTING, self._ctx.explain(error))

    def _choose_folder(self, setting: str, title: str) -> None:
        chosen = QFileDialog.getExistingDirectory(self.page.window(), self._ctx.say(title))
        if chosen:
            self._change(setting, chosen)
