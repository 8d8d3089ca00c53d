"""The sections of the settings that are lines, actions and tables alone, in the words of the moment."""

from datetime import datetime

from PySide6.QtGui import QGuiApplication

from core.texts import dates, numbers
from desktop_app.pages.settings import lines as setting_lines
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.system import diagnostics
from ui.models.rows import Cell, TableColumn
from ui.pages.settings_page import Act, Section
from ui.widgets.setting_row import SettingLine

LOOKS = ("language", "digits", "theme", "contrast", "text_size", "reduced_motion")  # make the window again
GENERAL = (*LOOKS, "notifications", "tray", "autostart", "idle_lock_minutes")
THRESHOLDS = ("gaps.window_days", "gaps.threshold", "gaps.high")
CAPACITY = (
    "worklist.stops",
    "worklist.days",
    "worklist.tasks",
    "worklist.stop_minutes",
    "worklist.day_minutes",
    "worklist.least_confidence",
    "worklist.least_value",
)
ALERTS = ("alerts.open", "alerts.daily", "alerts.quiet_from", "alerts.quiet_until", "alerts.digest_at")
BACKUP = ("backup.folder", "backup.every_days", "backup.copies", "backup.days")
PERFORMANCE = ("forecast.cores",)
MAP = ("map.outlines",)
WATCH = ("watch.enabled", "watch.folder", "watch.automatic", "watch.least_quality")


def setting_rows(ctx: AppContext, keys: tuple[str, ...]) -> tuple[SettingLine, ...]:
    """Return the settings ``keys`` as lines, as they are in force."""
    return setting_lines.lines(ctx.app.layered, keys, ctx.language)


def general(ctx: AppContext) -> Section:
    """Return language, look, notifications and lock, with the tour."""
    return Section(
        key="general", title=ctx.say("settings.general"), lines=setting_rows(ctx, GENERAL), acts=_acts(ctx, "tour")
    )


def thresholds(ctx: AppContext) -> Section:
    """Return from when on a group is a gap."""
    return _lines(ctx, "thresholds", THRESHOLDS)


def capacity(ctx: AppContext) -> Section:
    """Return how much fits into a week of visits, and what is worth one."""
    return _lines(ctx, "capacity", CAPACITY)


def alerts(ctx: AppContext) -> Section:
    """Return how many alerts are shown, and when nobody is disturbed."""
    return _lines(ctx, "alerts", ALERTS)


def performance(ctx: AppContext) -> Section:
    """Return what work may use of the machine."""
    return _lines(ctx, "performance", PERFORMANCE)


def province_map(ctx: AppContext) -> Section:
    """Return what the map is drawn from."""
    return Section(
        key="map",
        title=ctx.say("settings.map"),
        summary=ctx.say("settings.map_intro"),
        lines=setting_rows(ctx, MAP),
        acts=_acts(ctx, "outlines"),
    )


def watch(ctx: AppContext) -> Section:
    """Return the watched folder; where the organisation allows none, that it does not."""
    title = ctx.say("settings.watch")
    if not ctx.app.policy.watch.allowed:
        return Section(key="watch", title=title, summary=ctx.say("watch.not_allowed"))
    return Section(
        key="watch",
        title=title,
        summary=ctx.say("settings.watch_intro"),
        lines=setting_rows(ctx, WATCH),
        acts=_acts(ctx, "watch_folder"),
    )


def backups(ctx: AppContext) -> Section:
    """Return where and how often the vault is backed up by itself."""
    return Section(
        key="backups",
        title=ctx.say("settings.backups"),
        summary=ctx.say("settings.backups_intro"),
        lines=setting_rows(ctx, BACKUP),
        acts=_acts(ctx, "backup_folder", "backup"),
    )


def keys(ctx: AppContext) -> Section:
    """Return how large the vault is, and what can be done with it."""
    status, summary = ctx.answers.status, ""
    if status is not None:
        size = numbers.figure(status.file_bytes / 1e6, 1)
        summary = ctx.say("settings.vault", figures=numbers.figure(status.figures), size=size)
        if status.recovery_key is not None:
            summary = f"{summary}\n{ctx.say('settings.sealed', key=status.recovery_key)}"
    acts = _acts(ctx, "password", "verify", "rotate")
    return Section(key="keys", title=ctx.say("settings.keys"), summary=summary, acts=acts)


def audit(ctx: AppContext) -> Section:
    """Return the events of the vault."""
    say, language = ctx.say, ctx.language
    held = ctx.answers.of(questions.AUDIT)
    rows = held.audit if held is not None else ()
    columns = (
        TableColumn("#", numeric=True),
        TableColumn(say("column.imported_at")),
        TableColumn(say("column.by")),
        TableColumn(say("audit.address")),
        TableColumn(say("audit.action")),
        TableColumn(say("audit.subject"), stretch=True),
        TableColumn(say("audit.outcome")),
        TableColumn(say("audit.correlation")),
    )
    cells = tuple(
        (
            Cell(str(row.number), float(row.number)),
            Cell(dates.moment(datetime.fromisoformat(row.at), language), row.at),
            Cell(row.actor),
            Cell(row.address),
            Cell(row.action),
            Cell(row.subject, hint=row.detail),
            Cell(row.outcome),
            Cell(row.correlation),
        )
        for row in rows
    )
    summary = say("audit.intro", count=len(rows))
    return Section(key="audit", title=say("settings.audit"), summary=summary, columns=columns, rows=cells)


def policy(ctx: AppContext) -> Section:
    """Return every setting with where its value comes from."""
    say = ctx.say
    columns = (
        TableColumn(say("column.setting"), stretch=True),
        TableColumn(say("column.value")),
        TableColumn(say("column.source")),
    )
    rows = tuple(
        (Cell(name), Cell(str(value)), Cell(say(f"layer.{layer}"))) for name, value, layer in ctx.app.layered.rows()
    )
    return Section(
        key="policy", title=say("settings.policy"), summary=say("settings.policy_intro"), columns=columns, rows=rows
    )


def diagnosis(ctx: AppContext) -> Section:
    """Return what a helper needs to know, once the versions of the parts are known."""
    known = ctx.answers.of(questions.AUDIT) is not None  # before that, the versions would have to be read
    return Section(
        key="diagnostics",
        title=ctx.say("settings.diagnostics"),
        acts=_acts(ctx, "copy_diagnostics", "open_logs"),
        text=diagnostic_report(ctx) if known else "",
    )


def about(ctx: AppContext) -> Section:
    """Return of what Raff is made, with versions and licences."""
    say, held = ctx.say, ctx.answers.of(questions.AUDIT)
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
    summary = f"{say('about.intro')}\n{versions}\n{say('about.qt')}"
    return Section(key="about", title=say("settings.about"), summary=summary, columns=columns, rows=rows)


def diagnostic_report(ctx: AppContext) -> str:
    """Return what a helper needs to know, without names and figures."""
    screen = QGuiApplication.primaryScreen()
    versions = {"platform": QGuiApplication.platformName()}
    if screen is not None:
        versions |= {
            "size": f"{screen.size().width()}x{screen.size().height()}",
            "scale": f"{screen.devicePixelRatio():g}",
        }
    return diagnostics.report(ctx.app.layered, ctx.answers.status, ctx.app.paths.logs, versions)


def _lines(ctx: AppContext, key: str, settings: tuple[str, ...]) -> Section:
    return Section(
        key=key,
        title=ctx.say(f"settings.{key}"),
        summary=ctx.say(f"settings.{key}_intro"),
        lines=setting_rows(ctx, settings),
    )


def _acts(ctx: AppContext, *named: str) -> tuple[Act, ...]:
    return tuple(Act(key=key, text=ctx.say(f"settings.{key}"), hint=ctx.say(f"settings.{key}_why")) for key in named)
