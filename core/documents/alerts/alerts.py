"""Alerts as sentences: each says its figures by the rule that raised it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.model.alerts.alerts import Alert, AlertEvent, Breach
from core.model.alerts.rules import SHIPPED, AlertRule, Condition
from core.model.alerts.tracks import AlertFigure
from core.model.dimensions import PLACE_LEVELS, SalesUnit
from core.model.ownership import Owner
from core.texts import dates, numbers
from core.texts.catalogue import Language, has, say

_IN_UNITS = (AlertFigure.SALES, AlertFigure.ITEM_SALES, AlertFigure.TREND)
_COUNTED = (AlertFigure.SILENCE, AlertFigure.DATA_AGE)
# Figures whose breach is over by something that a person does, and not at a level.
_CLEARED_BY = (
    AlertFigure.TREND,
    AlertFigure.MISSING_SALES,
    AlertFigure.SILENCE,
    AlertFigure.QUALITY,
    AlertFigure.DATA_AGE,
)
_DECIMALS = {AlertFigure.MISSING_SALES: 2}
_NAMED = 2  # of several names


@dataclass(frozen=True, slots=True)
class AlertWords:
    """Says alerts in a language.

    ``rules`` are those in force. ``unit`` is the id of amounts per period.
    """

    rules: Mapping[str, AlertRule]
    language: Language
    unit: str = SalesUnit.UNSTATED

    def rule(self, breach: Breach) -> AlertRule | None:
        """Return the rule of a breach; ``None`` where it is gone."""
        return self.rules.get(breach.rule) or SHIPPED.get(breach.rule)

    def rule_name(self, rule: str) -> str:
        """Return what a rule is called; one's own is called what its maker called it, else by its id."""
        known = self.rules.get(rule)
        own = known.names.get(self.language.value) if known is not None else None
        return own or (say(self.language, f"alert.rule_{rule}") if has(self.language, f"alert.rule_{rule}") else rule)

    def sentence(self, breach: Breach) -> str:
        """Return what a breach says, in one sentence, with who won what a share lost, or lost what it won."""
        text = self._say("alert", breach)
        if not breach.counterparts:
            return text
        other = "alert.won_by" if breach.value < breach.base else "alert.taken_from"
        return say(self.language, other, sentence=text, names=self.few(breach.counterparts))

    def brief(self, breach: Breach) -> str:
        """Return what a breach says without naming what about; ``place`` does that."""
        return self._say("alert.brief", breach)

    def place(self, breach: Breach) -> str:
        """Return what a breach is about, by its names; of an item, with the first point where, and how many more."""
        place, point = self.names(breach), self.point(breach)
        if not point:
            return place
        more = len(breach.sold_at) - 1
        return say(self.language, "alert.at_points", place=place, point=point, more=more, points=numbers.figure(more))

    def names(self, breach: Breach) -> str:
        """Return the names of what a breach is about, with that it is a rival's."""
        return self._of_rival(breach, " / ".join(name for _, name in breach.scope)) or say(
            self.language, "alert.market"
        )

    def few(self, names: Sequence[str]) -> str:
        """Return two of the names, and how many more there are."""
        shown = say(self.language, "text.comma").join(names[:_NAMED])
        if len(names) <= _NAMED:
            return shown
        return say(self.language, "alert.and_more", names=shown, count=len(names) - _NAMED)

    def assigned(self, alert: Alert) -> str:
        """Return whose an alert is and by when; empty where it is nobody's."""
        if not alert.assignee:
            return ""
        if alert.due is None:
            return say(self.language, "alerts.assigned", name=alert.assignee)
        due = dates.full_day(alert.due, self.language)
        return say(self.language, "alerts.assigned_by", name=alert.assignee, due=due)

    def point(self, breach: Breach) -> str:
        """Return the first point that an alert about an item speaks of; nothing for any other."""
        return say(self.language, "text.comma").join(breach.sold_at[0]) if breach.sold_at else ""

    def subject(self, breach: Breach) -> str:
        """Return what a breach is about in a sentence: a product in a place, or one of the two."""
        places = " / ".join(name for level, name in breach.scope if level in PLACE_LEVELS)
        products = self._of_rival(breach, " / ".join(name for level, name in breach.scope if level not in PLACE_LEVELS))
        if places and products:
            return say(self.language, "alert.subject", product=products, place=places)
        return places or products or say(self.language, "alert.market")

    def clears(self, breach: Breach) -> str:
        """Return what would end a breach."""
        rule = self.rule(breach)
        if rule is None:
            return say(self.language, "alert.clears_gone")
        end = rule.figure if rule.figure in _CLEARED_BY else rule.condition
        percentage = rule.condition is Condition.OFF
        level = breach.clears_at if breach.clears_at or percentage else rule.clear
        shown = numbers.percentage(level, self.language) if percentage else self.figure(rule.figure, level)
        return say(self.language, f"alert.clears_{end}", clears=shown)

    def figure(self, figure: AlertFigure, value: float) -> str:
        """Return a figure as it is written: sales and counts as numbers, everything else in per cent."""
        if figure in _IN_UNITS or figure in _COUNTED:
            return numbers.figure(value)
        return numbers.percentage(value, self.language, _DECIMALS.get(figure, 1))

    def threshold(self, rule: AlertRule) -> str:
        """Return the threshold of a rule: a change in points, anything else in the unit of its figure."""
        if rule.condition.is_change:
            return numbers.figure(rule.threshold, 1)
        if rule.condition is Condition.OFF:
            return numbers.percentage(rule.threshold, self.language, 0)
        return self.figure(rule.figure, rule.threshold)

    def condition(self, rule: AlertRule) -> str:
        """Return when a rule is broken, and when it is over."""
        clear = numbers.percentage(rule.clear, self.language, 0)
        if not rule.condition.is_change and rule.condition is not Condition.OFF:
            clear = self.figure(rule.figure, rule.clear)
        return say(self.language, f"alert.condition_{rule.condition}", threshold=self.threshold(rule), clear=clear)

    def clearing(self, breach: Breach) -> tuple[float, str] | None:
        """Return the level at which a breach is over, with its name; ``None`` where it is over in another way."""
        rule = self.rule(breach)
        if rule is None or rule.figure in _CLEARED_BY or rule.condition is Condition.OFF:
            return None
        shown = self.figure(rule.figure, breach.clears_at)
        return breach.clears_at, say(self.language, "alerts.clears_at", level=shown)

    def plot_scope(self, breach: Breach, axis: str) -> str:
        """Return what the history of a breach shows, and where its axis starts."""
        rule = self.rule(breach)
        if rule is None:
            return ""
        unit = "plot.units" if rule.figure in _IN_UNITS or rule.figure in _COUNTED else "plot.per_cent"
        name = say(self.language, f"alert.of_{rule.figure}")
        return say(self.language, "alerts.plot_scope", figure=name, unit=say(self.language, unit), axis=axis)

    def data(self, breach: Breach) -> dict[str, str | int]:
        """Return the figures of a breach by the names that its sentences give them, as they are written."""
        rule = self.rule(breach)
        figure = rule.figure if rule is not None else AlertFigure.GAP_RATE
        off = abs(breach.value / breach.base - 1) * 100 if breach.base else None
        return {
            "scope": self.place(breach),
            "subject": self.subject(breach),
            "figure": say(self.language, f"alert.of_{figure}"),
            "value": self.figure(figure, breach.value),
            "base": self.figure(figure, breach.base),
            "threshold": self.threshold(rule) if rule is not None else numbers.ABSENT,
            "first": dates.month(breach.first, self.language),
            "change": numbers.figure(abs(breach.value - breach.base), 1),
            "off": numbers.percentage(off, self.language),
            "stake": numbers.figure(breach.stake),
            "unit": say(self.language, f"unit.{self.unit}"),
            "count": int(breach.value),
        }

    def _of_rival(self, breach: Breach, name: str) -> str:
        return say(self.language, "alert.of_rival", name=name) if breach.owner is Owner.RIVAL else name

    def _say(self, prefix: str, breach: Breach) -> str:
        rule = self.rule(breach)
        condition = rule.condition if rule is not None else Condition.OVER
        start = f"{prefix}{'_' if '.' in prefix else '.'}"
        figure = f"{rule.figure}_{condition}" if rule is not None else ""
        own = breach.owner is Owner.OWN
        # Own shares have sentences of their own; anything else has one for everybody.
        exact = [f"{start}{whose}{figure}" for whose in (("own_", "") if own else ("",))]
        new = [f"{name}_new" for name in exact] if breach.is_new else []
        names = (*new, *exact, f"{start}level_{condition}")
        return say(self.language, next(name for name in names if has(self.language, name)), **self.data(breach))


def event_document(event: AlertEvent) -> dict[str, str]:
    """Return one event of a history."""
    return {"at": event.at, "actor": event.actor, "event": event.event, "note": event.note}
