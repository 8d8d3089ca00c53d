"""The rules that an import is judged by: what each makes of what it finds, and what of that a person may change."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, field_validator

from core.model.errors import UserError
from core.model.imports.receipts import Severity

_REJECT, _QUARANTINE, _WARN = Severity.REJECT, Severity.QUARANTINE, Severity.WARN


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``choices`` are the severities that a person may give it; ``limits`` are its numbers by name.

    A rule that only warns may be switched off. What cannot be loaded is never switched off.
    """

    id: str
    severity: Severity
    choices: tuple[Severity, ...] = ()
    limits: Mapping[str, float] = field(default_factory=dict)

    @property
    def may_be_off(self) -> bool:
        """Whether it may be switched off."""
        return self.severity is _WARN


_EITHER = (_QUARANTINE, _WARN)
RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule("figure.text", _QUARANTINE),
        Rule("figure.number_as_text", _QUARANTINE),
        Rule("figure.ambiguous", _QUARANTINE),
        Rule("figure.percent", _QUARANTINE),
        Rule("figure.currency", _QUARANTINE),
        Rule("figure.boolean", _QUARANTINE),
        Rule("figure.date", _QUARANTINE),
        Rule("figure.error", _QUARANTINE),
        Rule("figure.formula", _QUARANTINE),
        Rule("figure.unread", _QUARANTINE),
        Rule("figure.not_finite", _QUARANTINE),
        Rule("figure.negative", _QUARANTINE, _EITHER),
        Rule("figure.does_not_fit", _QUARANTINE),
        # A thousandfold is a figure in thousands among figures in ones, or the reverse.
        Rule("figure.thousandfold", _WARN, _EITHER, {"fewest": 6, "least": 500, "most": 2_000, "deviations": 8}),
        # "times" the median of the series, and beyond "deviations" robust standard deviations of its logarithms.
        Rule("figure.outlier", _WARN, _EITHER, {"fewest": 6, "times": 20, "deviations": 8}),
        Rule("row.duplicate", _QUARANTINE),
        Rule("row.same_key", _QUARANTINE),
        Rule("row.no_identity", _REJECT),
        Rule("row.no_date", _REJECT),
        Rule("row.day_or_month", _REJECT),
        Rule("row.other_period", _REJECT),
        Rule("row.total", _REJECT),
        Rule("row.perhaps_total", _WARN),
        Rule("row.header", _REJECT),
        Rule("row.other_table", _REJECT),
        Rule("row.note", _WARN),
        Rule("row.ragged", _WARN),
        Rule("total.differs", _WARN, limits={"per_mille": 0.001}),
        Rule("label.error", _WARN),
        Rule("label.unread", _WARN),
        Rule("label.quote", _WARN),
        Rule("label.spelling", _WARN),
        Rule("label.carried", _WARN),
        # "alike" per cent of a known name. In one sheet: a misspelt name stands in fewer rows, by these factors, than
        # the one meant; "times" where the rest of its rows says what is meant, "alone" where nothing does.
        Rule("label.resembles", _WARN, limits={"alike": 90, "times": 3, "alone": 20}),
        Rule("label.unseen", _WARN),
        Rule("level.not_stated", _WARN),
        Rule("place.described_twice", _WARN),
        Rule("product.described_twice", _WARN),
        Rule("place.moved", _WARN),
        Rule("place.no_parent", _WARN),
        Rule("place.from_name", _WARN),
        Rule("product.moved", _WARN),
        Rule("period.gap", _WARN),
        Rule("period.hijri", _WARN),
        Rule("period.hijri_format", _WARN),
        Rule("period.firsts", _WARN),
        Rule("period.fiscal", _WARN),
        Rule("period.typed_month", _WARN),
        Rule("period.week_day", _WARN),
        Rule("period.week_number", _WARN),
        Rule("period.serial", _WARN),
        Rule("period.year", _WARN),
        Rule("period.other_grain", _WARN),
        Rule("column.marks", _WARN),
        Rule("column.currency", _WARN),
        Rule("column.personal", _WARN),
        Rule("column.total", _WARN),
        Rule("column.no_period", _WARN),
        Rule("column.same_level", _WARN),
        Rule("column.scale", _WARN),
        Rule("file.text", _WARN),
        Rule("sheet.other_table", _WARN),
        Rule("sheet.copy", _WARN),
        Rule("sheet.recipe_drifted", _WARN),
    )
}

# What earlier releases warned of and this one refuses; a vault may still hold a setting of it.
_FORMER = frozenset({"sheet.other_unit"})


class RuleSetting(BaseModel):
    """What a person changed of a rule; what is absent is as shipped."""

    # JSON has no number that is not finite: one would be kept as none, and never be read again.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    on: bool = True
    severity: Severity | None = None
    limits: dict[str, float] = {}

    @field_validator("limits")
    @classmethod
    def _in_one_order(cls, value: dict[str, float]) -> dict[str, float]:
        # Equal settings have equal JSON on every machine, whatever they went through.
        return dict(sorted(value.items()))

    def checked(self, rule: str) -> "RuleSetting":
        """Return itself if ``rule`` may be changed so; raises ``rules.unknown`` and ``rules.fixed``."""
        known = find_rule(rule)
        fixed = (
            (not self.on and not known.may_be_off)
            or (self.severity is not None and self.severity not in known.choices)
            or not self.limits.keys() <= known.limits.keys()
            or any(value <= 0 for value in self.limits.values())
        )
        if fixed:
            raise UserError("rules.fixed", rule=rule)
        return self


def find_rule(rule: str) -> Rule:
    """Return the rule of that id; raises ``rules.unknown``."""
    if rule not in RULES:
        raise UserError("rules.unknown", rule=rule)
    return RULES[rule]


class RuleBook:
    """The rules with what a person changed."""

    def __init__(self, settings: Mapping[str, RuleSetting] | None = None) -> None:
        self._settings = {
            rule: setting.checked(rule) for rule, setting in (settings or {}).items() if rule not in _FORMER
        }

    def is_on(self, rule: str) -> bool:
        """Return whether ``rule`` is looked for."""
        return rule not in self._settings or self._settings[rule].on

    def severity(self, rule: str) -> Severity:
        """Return what ``rule`` makes of what it finds."""
        setting = self._settings.get(rule)
        return setting.severity if setting is not None and setting.severity is not None else RULES[rule].severity

    def limit(self, rule: str, name: str) -> float:
        """Return a number of ``rule``."""
        setting = self._settings.get(rule)
        return (setting.limits if setting is not None else {}).get(name, RULES[rule].limits[name])

    @property
    def digest(self) -> str:
        """What makes these rules other than the shipped ones; empty for those."""
        changed = {rule: setting.model_dump(mode="json") for rule, setting in self._settings.items()}
        changed = {
            rule: setting for rule, setting in changed.items() if setting != RuleSetting().model_dump(mode="json")
        }
        return sha256(json.dumps(changed, sort_keys=True).encode()).hexdigest()[:16] if changed else ""
