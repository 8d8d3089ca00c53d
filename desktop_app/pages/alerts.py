"""Joins the alerts page to the alerts: the list, the one that is looked at, and what becomes of it."""

from datetime import date, datetime

from core.model.alerts import Alert, AlertEvent, AlertSeverity, AlertState
from core.model.clock import business_day
from core.texts import dates, numbers
from desktop_app.answers import Question
from desktop_app.desk import Desk
from desktop_app.pages.paging import notice_of
from desktop_app.presenters import alerts as words
from ui.models.rows import Badge, Cell, Column
from ui.pages.alerts_page import AlertDetail, AlertsPage
from ui.theme import Theme, Tone
from ui.widgets.page import Notice

_TONES = {AlertSeverity.CRITICAL: Tone.BAD, AlertSeverity.HIGH: Tone.WARNING, AlertSeverity.INFO: Tone.ACCENT}
_BY_DATA = "data"


class Alerts:
    """Shows the alerts that are not resolved, the gravest first."""

    needs = frozenset({Question.STATUS, Question.ALERTS})

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.page: AlertsPage

    def build(self, theme: Theme, title: str) -> AlertsPage:
        """Return the page, made anew."""
        columns = [Column(self._desk.say("column.what"), stretch=True), Column(self._desk.say("column.state"))]
        self.page = AlertsPage(theme, title, columns)
        self.page.chosen.connect(self._look)
        self.page.acknowledged.connect(lambda alert: self._move(alert, AlertState.ACKNOWLEDGED))
        self.page.resolved.connect(lambda alert: self._move(alert, AlertState.RESOLVED))
        return self.page

    def show(self) -> None:
        """Show what is known now."""
        alerts = self._desk.answers.alerts
        notice = notice_of(self._desk, Question.ALERTS)
        if notice is None and alerts is not None and not alerts:
            notice = Notice(self._desk.say("notice.no_alerts"), self._desk.say("notice.no_alerts_why"))
        if notice is not None:
            self.page.show_notice(notice)
            return
        known = alerts or ()
        opened = [alert for alert in known if alert.state is AlertState.OPEN]
        grave = [alert for alert in opened if alert.breach.severity is AlertSeverity.CRITICAL]
        counts = {"open": numbers.figure(len(opened)), "critical": numbers.figure(len(grave))}
        scope = self._desk.say("alerts.scope", **counts) if alerts is not None else ""
        self.page.show_alerts(scope, [alert.id for alert in known], [self._row(alert) for alert in known])

    def open_counts(self) -> tuple[int, bool]:
        """Return how many alerts are open, and whether one of them is critical."""
        opened = [alert for alert in self._desk.answers.alerts or () if alert.state is AlertState.OPEN]
        return len(opened), any(alert.breach.severity is AlertSeverity.CRITICAL for alert in opened)

    def _row(self, alert: Alert) -> list[Cell]:
        language, severity = self._desk.language, alert.breach.severity
        state = self._desk.say(f"alert.state_{alert.state}")
        severity_name = self._desk.say(f"severity.{severity}")
        second = " · ".join([words.place(alert), dates.month(alert.breach.first, language), severity_name])
        return [
            Cell(
                words.brief(alert, language),
                list(AlertSeverity).index(severity),
                hint=words.sentence(alert, language),
                second=second,
                tone=_TONES[severity],
                icon=severity.value.lower(),
            ),
            Cell(state, picture=Badge(state, Tone.ACCENT if alert.state is AlertState.OPEN else Tone.QUIET)),
        ]

    def _look(self, alert: str) -> None:
        from core.operations.watch_alerts import show_alert

        self._desk.look("alert", lambda _: show_alert(self._desk.store.vault, self._desk.session, alert), self._detail)

    def _detail(self, found: tuple[Alert, list[AlertEvent]]) -> None:
        alert, events = found
        language, say, breach = self._desk.language, self._desk.say, alert.breach
        shown = words.figures(alert, language)
        rule = say("alert.rule_version", name=say(f"alert.rule_{breach.rule}"), version=str(breach.version))
        if breach.rule in words.IN_POINTS:
            shown["threshold"] = say("outlook.points", value=shown["threshold"])
        figures = [(say(f"alert.figure_{name}"), shown[name]) for name in ("value", "base", "threshold")]
        self.page.show_detail(
            AlertDetail(
                title=words.sentence(alert, language),
                when=say(
                    "alert.when",
                    first=dates.month(breach.first, language),
                    last=dates.month(breach.last, language),
                    raised=dates.full_day(_day(alert.raised_at), language),
                ),
                icon=breach.severity.value.lower(),
                tone=_TONES[breach.severity],
                figures=((say("alert.figure_rule"), rule), *figures),
                clears=words.clears(alert, language),
                events=tuple(self._event(event) for event in reversed(events)),
                open=alert.state is AlertState.OPEN,
            )
        )

    def _event(self, event: AlertEvent) -> tuple[str, str]:
        actor = self._desk.say("alert.actor_data") if event.actor == _BY_DATA else event.actor
        told = self._desk.say("alert.event", actor=actor, event=self._desk.say(f"alert.event_{event.event}"))
        return dates.full_day(_day(event.at), self._desk.language), told

    def _move(self, alert: str, state: AlertState) -> None:
        from core.operations.watch_alerts import move_alert

        self._desk.write(
            "job.alert",
            lambda _: move_alert(self._desk.store.vault, self._desk.session, alert, state),
            lambda _: self._desk.stream.tell(f"told.{state}"),
        )


def _day(stamped: str) -> date:
    """Return the day in Saudi Arabia of a moment as it is stored."""
    return business_day(datetime.fromisoformat(stamped))
