"""Joins the settings page to what is set: every section, changing one setting, and what else can be done there."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pydantic import JsonValue
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from core.model.imports.batches import Verification
from core.model.job_context import JobContext
from core.model.policy import names_in
from core.operations.vault.journal import read_audit
from core.operations.vault.keep import backup_vault, change_password, verify_vault
from core.texts import dates, numbers
from desktop_app.notifications.messages import Urgency
from desktop_app.pages import company_choice
from desktop_app.pages.company_choice import CompanyChoice
from desktop_app.pages.page_presenter import PageHost, Presenter
from desktop_app.pages.settings import company
from desktop_app.pages.settings import lines as setting_lines
from desktop_app.queries import questions
from desktop_app.queries.answers import Background
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from desktop_app.system import about, diagnostics
from ui.dialogs.disposal import dispose
from ui.dialogs.password_dialog import PasswordDialog
from ui.models.rows import Cell, TableColumn
from ui.pages.settings_page import Act, Section, SettingLine, SettingsPage
from ui.theme import Theme

_LOOKS = ("language", "digits", "theme", "contrast", "text_size", "reduced_motion")  # make the window again
_GENERAL = (*_LOOKS, "notifications", "tray", "autostart", "idle_lock_minutes")
_THRESHOLDS = (
    "gaps.window_days",
    "gaps.threshold",
    "gaps.high",
    "worklist.stops",
    "worklist.days",
    "worklist.tasks",
    "worklist.stop_minutes",
    "worklist.day_minutes",
    "worklist.least_confidence",
    "worklist.least_value",
    "alerts.open",
    "alerts.daily",
    "alerts.quiet_from",
    "alerts.quiet_until",
    "alerts.digest_at",
)
_JOBS = ("forecast.cores",)
_MAP = ("map.outlines",)
_WATCH = ("watch.enabled", "watch.folder", "watch.automatic", "watch.least_quality")
_AUDIT_ROWS = 2_000


class SettingsPresenter(Presenter):
    """Language, digits and theme go to the window, which makes its pages again."""

    needs: frozenset[AnyQuestion] = frozenset({questions.STATUS, questions.AUDIT})

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._theme: Theme
        self.page: SettingsPage
        self.password: PasswordDialog | None = None
        self.company = CompanyChoice(host.ctx)

    def build(self, theme: Theme, title: str) -> SettingsPage:
        """Return the page, made again."""
        self._theme = theme
        self.page = SettingsPage(theme, title)
        self.page.changed.connect(self._change)
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
        self.page.subtitle.setText(self._ctx.say("settings.intro"))
        self.page.show_sections(
            [
                self._general(),
                company.section(self._ctx, self._lines(company.LINES), can_choose=not self.company.is_managed),
                self._thresholds(),
                self._calendar(),
                self._jobs(),
                self._watch(),
                self._keys(),
                self._audit(),
                self._policy(),
                self._diagnostics(),
                self._about(),
            ]
        )

    def close(self) -> None:
        """Put the question for a password away."""
        dispose(self.password)
        self.password = None
        self.company.close()

    def _general(self) -> Section:
        acts = (Act(key="tour", text=self._ctx.say("settings.tour"), hint=self._ctx.say("settings.tour_why")),)
        return Section(key="general", title=self._ctx.say("settings.general"), lines=self._lines(_GENERAL), acts=acts)

    def _thresholds(self) -> Section:
        say = self._ctx.say
        return Section(
            key="thresholds",
            title=say("settings.thresholds"),
            summary=say("settings.thresholds_intro"),
            lines=self._lines(_THRESHOLDS),
        )

    def _calendar(self) -> Section:
        say, language = self._ctx.say, self._ctx.language
        rows = tuple(
            (
                Cell(say(f"exposure.{override.kind}"), strong=True),
                Cell(dates.full_day(override.first, language), override.first.isoformat()),
                Cell(dates.full_hijri_day(override.first, language)),
                Cell(dates.full_day(override.last, language), override.last.isoformat()),
            )
            for override in self._ctx.app.policy.calendar.overrides
        )
        columns = (
            TableColumn(say("column.kind"), stretch=True),
            TableColumn(say("filter.from")),
            TableColumn(say("column.hijri")),
            TableColumn(say("filter.to")),
        )
        acts = (Act(key="settings_file", text=say("settings.open_file"), hint=say("settings.calendar_why")),)
        return Section(
            key="calendar",
            title=say("settings.calendar"),
            summary=say("settings.calendar_intro"),
            acts=acts,
            columns=columns,
            rows=rows,
        )

    def _jobs(self) -> Section:
        return Section(key="jobs", title=self._ctx.say("settings.jobs"), lines=self._lines((*_JOBS, *_MAP)))

    def _watch(self) -> Section:
        say = self._ctx.say
        if not self._ctx.app.policy.watch.allowed:
            return Section(key="watch", title=say("settings.watch"), summary=say("watch.not_allowed"))
        act = Act(key="watch_folder", text=say("settings.watch_folder"), hint=say("settings.watch_folder_why"))
        return Section(
            key="watch",
            title=say("settings.watch"),
            summary=say("settings.watch_intro"),
            lines=self._lines(_WATCH),
            acts=(act,),
        )

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.page.window(), self._ctx.say("settings.watch_folder"))
        if chosen:
            self._change("watch.folder", chosen)
            self.show()

    def _keys(self) -> Section:
        say, status = self._ctx.say, self._ctx.answers.status
        summary = ""
        if status is not None:
            sizes = {
                "figures": numbers.figure(status.figures),
                "size": numbers.figure(status.file_bytes / 1e6, 1),
            }
            summary = say("settings.vault", **sizes)
        acts = tuple(
            Act(key=key, text=say(f"settings.{key}"), hint=say(f"settings.{key}_why"))
            for key in ("password", "backup", "verify")
        )
        return Section(key="keys", title=say("settings.keys"), summary=summary, acts=acts)

    def _audit(self) -> Section:
        say, language = self._ctx.say, self._ctx.language
        audit = self._ctx.answers.of(questions.AUDIT)
        rows = audit.audit if audit is not None else ()
        columns = (
            TableColumn("#", numeric=True),
            TableColumn(say("column.imported_at")),
            TableColumn(say("column.by")),
            TableColumn(say("audit.action")),
            TableColumn(say("audit.subject"), stretch=True),
            TableColumn(say("audit.outcome")),
        )
        cells = tuple(
            (
                Cell(str(row.number), float(row.number)),
                Cell(dates.moment(datetime.fromisoformat(row.at), language), row.at),
                Cell(row.actor),
                Cell(row.action),
                Cell(row.subject, hint=row.detail),
                Cell(row.outcome),
            )
            for row in rows
        )
        summary = say("audit.intro", count=len(rows))
        return Section(key="audit", title=say("settings.audit"), summary=summary, columns=columns, rows=cells)

    def _policy(self) -> Section:
        say = self._ctx.say
        columns = (
            TableColumn(say("column.setting"), stretch=True),
            TableColumn(say("column.value")),
            TableColumn(say("column.source")),
        )
        rows = tuple(
            (Cell(name), Cell(str(value)), Cell(say(f"layer.{layer}")))
            for name, value, layer in self._ctx.app.layered.rows()
        )
        return Section(
            key="policy", title=say("settings.policy"), summary=say("settings.policy_intro"), columns=columns, rows=rows
        )

    def _diagnostics(self) -> Section:
        say = self._ctx.say
        acts = tuple(
            Act(key=key, text=say(f"settings.{key}"), hint=say(f"settings.{key}_why"))
            for key in ("copy_diagnostics", "open_logs")
        )
        known = self._ctx.answers.of(questions.AUDIT) is not None  # before that, the versions would have to be read
        return Section(
            key="diagnostics", title=say("settings.diagnostics"), acts=acts, text=self.diagnostics() if known else ""
        )

    def _about(self) -> Section:
        say = self._ctx.say
        held = self._ctx.answers.of(questions.AUDIT)
        versions = ", ".join(f"{name} {version}" for name, version in held.versions.items()) if held is not None else ""
        columns = (
            TableColumn(say("about.part"), stretch=True),
            TableColumn(say("column.version")),
            TableColumn(say("about.licence"), stretch=True),
            TableColumn(say("about.page"), stretch=True),
        )
        rows = tuple(
            (Cell(part.name, strong=True), Cell(part.version), Cell(part.licence), Cell(part.page))
            for part in (held.parts if held is not None else ())
        )
        versions = f"{say('about.intro')}\n{versions}\n{say('about.qt')}"
        return Section(key="about", title=say("settings.about"), summary=versions, columns=columns, rows=rows)

    def diagnostics(self) -> str:
        """Return what a helper needs to know, without names and figures."""
        screen = QGuiApplication.primaryScreen()
        versions = {"platform": QGuiApplication.platformName()}
        if screen is not None:
            versions |= {
                "size": f"{screen.size().width()}x{screen.size().height()}",
                "scale": f"{screen.devicePixelRatio():g}",
            }
        return diagnostics.report(self._ctx.app.layered, self._ctx.answers.status, self._ctx.app.paths.logs, versions)

    def _lines(self, keys: tuple[str, ...]) -> tuple[SettingLine, ...]:
        return setting_lines.lines(self._ctx.app.layered, keys, self._ctx.language)

    def _change(self, key: str, value: JsonValue) -> None:
        if key == company_choice.SETTING:
            company_choice.save_names(self._ctx, [*names_in(str(value))])
        elif key in _LOOKS:
            self._host.change_appearance(key, str(value))
        elif self._ctx.save_setting(key, value):
            self._ctx.stream.publish("message.set", Urgency.INFO, setting=self._ctx.say(f"setting.{key}"))

    def _act(self, key: str) -> None:
        logs = self._ctx.app.paths.logs
        acts: dict[str, Callable[[], object]] = {
            "password": self._ask_password,
            "backup": self._ask_backup,
            "verify": self._verify,
            "copy_diagnostics": lambda: QGuiApplication.clipboard().setText(self.diagnostics()),
            "open_logs": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs))),
            "settings_file": lambda: QDesktopServices.openUrl(
                QUrl.fromLocalFile(str(self._ctx.app.paths.settings_file))
            ),
            "tour": lambda: self._host.run_command("tour"),
            "company": lambda: self.company.open(self._theme, self.page.window()),
            "watch_folder": self._choose_folder,
        }
        acts[key]()

    def _ask_password(self) -> None:
        self.password = PasswordDialog(self._theme, self.page.window())
        self.password.chosen.connect(self._change_password)
        self.password.show()

    def _change_password(self, password: str) -> None:
        ctx = self._ctx
        job = ctx.jobs.start(Lane.STORE, "job.password", lambda _: change_password(ctx.access, password))
        job.finished.connect(lambda _: self._password_changed())
        job.failed.connect(
            lambda error: self.password.refuse(ctx.explain(error)) if self.password is not None else None
        )

    def _password_changed(self) -> None:
        self.close()
        self._ctx.stream.publish("message.password", Urgency.INFO)

    def _ask_backup(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self.page.window(), self._ctx.say("settings.backup"), "raff.raffbackup")
        if name:
            self.back_up(Path(name))

    def back_up(self, path: Path) -> None:
        """Write an encrypted copy of the vault to ``path``."""
        ctx = self._ctx
        job = ctx.start(Lane.STORE, "job.backup", lambda _: backup_vault(ctx.access, path))
        job.finished.connect(lambda _: ctx.stream.publish("message.exported", Urgency.INFO, file=path.name))

    def _verify(self) -> None:
        ctx = self._ctx
        work = lambda context: verify_vault(ctx.access, context)  # noqa: E731
        job = ctx.start(Lane.STORE, "job.verify", work)
        job.finished.connect(self._verified)

    def _verified(self, verification: "Verification") -> None:
        counts = {"pages": verification.pages_checked, "rows": verification.audit_rows_checked}
        if verification.faults:
            self._ctx.stream.publish(
                "message.faulty", Urgency.WRONG, faults=len(verification.faults), first=verification.faults[0]
            )
        else:
            self._ctx.stream.publish("message.sound", Urgency.INFO, **counts)
