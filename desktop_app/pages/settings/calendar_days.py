"""The section of the calendar: what is known of both calendars around today, and what was announced over it."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from core.model.announcements import ANNOUNCED_KINDS, CalendarEntry, announce, entries, withdraw
from core.model.clock import business_day
from core.model.errors import UserError
from core.model.exposure import Calendar, ExposureKind, Override
from core.texts import dates
from desktop_app.queries.context import AppContext
from desktop_app.settings.settings import SettingsLayer
from ui.dialogs.days_dialog import DaysDialog, DaySpan, DaySpanWords
from ui.dialogs.disposal import dispose
from ui.models.rows import Cell, TableColumn
from ui.pages.settings_page import Act, Section
from ui.theme import Theme
from ui.undoing import Done

SETTING = "calendar.overrides"
_YEARS_BACK, _YEARS_ON = 1, 2
_AROUND = timedelta(days=200)


class CalendarSection:
    """Adds, changes and takes back announced days; each can be undone."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self._shown: Sequence[CalendarEntry] = ()
        self._last: Override | None = None
        self.dialog: DaysDialog | None = None

    def section(self) -> Section:
        """Return the section; where the organisation sets the days, they are only shown."""
        say, managed = self._ctx.say, self._is_managed
        today = business_day(self._ctx.session.clock.now())
        first, last = date(today.year - _YEARS_BACK, 1, 1), date(today.year + _YEARS_ON, 12, 31)
        self._shown = entries(self._overrides, first, last)
        acts = () if managed else ("calendar_add", "calendar_change", "calendar_drop")
        lines = [say("settings.calendar_intro")]
        if managed:
            lines.append(say("settings.managed", setting=say("settings.announced")))
        return Section(
            key="calendar",
            title=say("settings.calendar"),
            summary="\n".join(lines),
            acts=tuple(Act(key=key, text=say(f"settings.{key}"), hint=say(f"settings.{key}_why")) for key in acts),
            columns=(
                TableColumn(say("column.kind"), stretch=True),
                TableColumn(say("filter.from")),
                TableColumn(say("filter.to")),
                TableColumn(say("column.hijri")),
                TableColumn(say("settings.source")),
            ),
            rows=tuple(self._cells(entry) for entry in self._shown),
            row_act="" if managed else "calendar_change",
        )

    def add(self, theme: Theme, parent: QWidget) -> None:
        """Ask for days that were announced."""
        today = business_day(self._ctx.session.clock.now())
        self._ask(theme, parent, DaySpan(ExposureKind.SCHOOL_HOLIDAY.value, today, today), None)

    def change(self, theme: Theme, parent: QWidget, row: int | None) -> None:
        """Ask when the days of a row really are; without a row, as ``add``."""
        if row is None:
            self.add(theme, parent)
            return
        entry = self._shown[row]
        self._ask(theme, parent, DaySpan(entry.kind.value, entry.first, entry.last), entry)

    def drop(self, row: int | None) -> None:
        """Take back what was announced in a row; nothing for a calculated one."""
        if row is not None and self._shown[row].announced:
            self._save(withdraw(self._overrides, self._shown[row]))

    def close(self) -> None:
        """Put the question away."""
        dispose(self.dialog)
        self.dialog = None

    @property
    def last_row(self) -> int | None:
        """The number of the row that was announced last, once; ``None`` for none."""
        last, self._last = self._last, None
        known = [Override(kind=entry.kind, first=entry.first, last=entry.last) for entry in self._shown]
        return known.index(last) if last in known else None

    @property
    def _overrides(self) -> tuple[Override, ...]:
        return self._ctx.app.policy.calendar.overrides

    @property
    def _is_managed(self) -> bool:
        return self._ctx.app.layered.sources.get(SETTING) is SettingsLayer.POLICY

    def _cells(self, entry: CalendarEntry) -> tuple[Cell, ...]:
        say, language = self._ctx.say, self._ctx.language
        announced = "layer.policy" if self._is_managed else "settings.by_announcement"
        return (
            Cell(say(f"exposure.{entry.kind}"), strong=entry.announced),
            Cell(dates.full_day(entry.first, language), entry.first.isoformat()),
            Cell(dates.full_day(entry.last, language), entry.last.isoformat()),
            Cell(dates.full_hijri_day(entry.first, language)),
            Cell(say(announced if entry.announced else "settings.calculated")),
        )

    def _ask(self, theme: Theme, parent: QWidget, span: DaySpan, instead: CalendarEntry | None) -> None:
        self.close()
        kinds = [(kind.value, self._ctx.say(f"exposure.{kind}")) for kind in ANNOUNCED_KINDS]
        self.dialog = DaysDialog(theme, kinds, span, self._describe, parent)
        self.dialog.chosen.connect(partial(self._take, instead))
        self.dialog.show()

    def _describe(self, span: DaySpan) -> DaySpanWords:
        """Say the chosen days in the Hijri calendar and how many they are, with the days known without them."""
        language, kind = self._ctx.language, ExposureKind(span.kind)
        known = Calendar().spans(kind, span.first - _AROUND, span.last + _AROUND)
        sentence = self._ctx.say(
            "settings.calendar_days",
            count=max((span.last - span.first).days + 1, 0),
            first=dates.full_hijri_day(span.first, language),
            last=dates.full_hijri_day(span.last, language),
        )
        return DaySpanWords(sentence, known)

    def _take(self, instead: CalendarEntry | None, span: DaySpan) -> None:
        new = Override(kind=ExposureKind(span.kind), first=span.first, last=span.last)
        try:
            overrides = announce(self._overrides, new, instead=instead)
        except UserError as error:
            if self.dialog is not None:
                self.dialog.refuse(self._ctx.explain(error))
            return
        self.close()
        self._last = new
        self._save(overrides)

    def _save(self, overrides: Sequence[Override]) -> None:
        before = self._overrides
        self._set(overrides)
        if self._overrides != before:
            name = self._ctx.say("settings.announced")
            undo = Done(name, partial(self._set, before), partial(self._set, overrides))
            self._ctx.report_done("message.set", undo, setting=name)

    def _set(self, overrides: Sequence[Override]) -> None:
        if overrides:
            stated = Calendar(overrides).stated
            self._ctx.save_setting(
                SETTING, [{"kind": kind, "first": first, "last": last} for kind, first, last in stated]
            )
        else:
            self._ctx.restore_setting(SETTING)
