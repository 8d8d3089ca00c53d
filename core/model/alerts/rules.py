"""The rules of alerts as data: which figure of which scope, from where on, how grave, and when it is over."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.tracks import AlertFigure, Scope
from core.model.analyses.levels import SURE
from core.model.dimensions import LEVELS
from core.model.errors import UserError
from core.model.roles import Role

V = TypeVar("V")

Levels = tuple[str, ...]
# By which levels a figure may be looked at; an empty choice is any one place, or any one place and one product level.
_FIXED: Mapping[AlertFigure, tuple[Levels, ...]] = MappingProxyType(
    {
        AlertFigure.MISSING_SALES: (("region", "item"),),
        AlertFigure.ITEM_SALES: (("region", "item"),),
        AlertFigure.SILENCE: (("region",), ("region", "precision_area")),
        AlertFigure.TREND: (("manufacturer",), ("brand",), ("flavour",), ("pack_type",), ("item",)),
        AlertFigure.WHITE_SPACE: (("province", "diet"), ("province", "flavour"), ("province", "pack_type")),
        AlertFigure.QUALITY: (("file",),),
        AlertFigure.DATA_AGE: ((),),
    }
)
_PLACES = ("region", "province", "precision_area")
_PER_CENT = 100.0
_DAYS = 3_660.0


class Condition(StrEnum):
    """When a figure breaks its rule. What rose or fell is the level of a figure: it has changed and stays changed."""

    OVER = "over"
    UNDER = "under"
    ROSE = "rose"
    FELL = "fell"
    OFF = "off"  # from what was expected, in per cent of it, and outside what chance allows

    @property
    def is_change(self) -> bool:
        """Whether it speaks of a level that was left."""
        return self in (Condition.ROSE, Condition.FELL)


class AlertRule(BaseModel):
    """One rule. ``version`` counts its edits from 1.

    ``threshold`` is in the unit of the figure (of a change in points, of ``OFF`` in per cent). ``clear`` says when a
    breach is over. Of a level it is the level itself; of ``OFF`` it is the deviation that is near enough. Of a change
    it is the per cent of recovery, counted from the level before it. A fall also breaks its rule if it takes ``part``
    per cent of a figure of ``large`` or more. ``surety`` (0 to 1) is the least confidence that it is no chance; what is
    less sure than 95 % is never a change. ``excess`` is how many points a rate must lie over the others.
    ``least_stake`` is the share of all sales, in per cent, that must be at risk. ``where`` restricts the scopes to
    these names, by level. After ``usual_after`` periods a breach is the usual state, and its alert is resolved.
    ``names`` are those of a custom rule, by language.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    id: str
    version: int = 1
    figure: AlertFigure
    by: Levels
    condition: Condition
    threshold: float
    clear: float
    severity: AlertSeverity
    surety: float = 0.0
    excess: float | None = None
    part: float | None = None
    large: float | None = None
    least_stake: float = 0.0
    usual_after: int | None = None
    where: dict[str, tuple[str, ...]] = {}
    owner: Role = Role.OWNER
    on: bool = True
    names: dict[str, str] = {}

    def moved_to(self, threshold: float) -> "AlertRule":
        """Return the rule with another threshold; a clearing level keeps its distance from it.

        Raises ``alert_rule.wrong`` for a threshold out of range.
        """
        clear = self.clear
        if self.condition in (Condition.OVER, Condition.UNDER):
            clear = max(0.0, self.clear + threshold - self.threshold)
        elif self.condition is Condition.OFF:
            clear = min(self.clear, threshold)
        return rule_of({**self.model_dump(mode="json"), "threshold": threshold, "clear": clear})

    def speaks_of(self, scope: Scope) -> bool:
        """Return whether ``scope`` is one that the rule looks at."""
        wanted = {level: {name.strip().casefold() for name in names} for level, names in self.where.items()}
        names = {level: name.strip().casefold() for level, name in scope}
        return all(names.get(level) in held for level, held in wanted.items())

    def gone(self, scopes: Iterable[Scope]) -> tuple[str, ...]:
        """Return the names that the rule asks for and none of ``scopes`` has."""
        held = {(level, name.strip().casefold()) for scope in scopes for level, name in scope}
        return tuple(
            name
            for level, names in self.where.items()
            for name in names
            if (level, name.strip().casefold()) not in held
        )

    @field_validator("id")
    @classmethod
    def _is_a_name(cls, value: str) -> str:
        if not value.isidentifier() or not value.isascii() or value != value.lower():
            raise ValueError("id")
        return value

    @field_validator("where", "names")
    @classmethod
    def _in_one_order(cls, value: dict[str, V]) -> dict[str, V]:
        # Equal rules have equal JSON on every machine, whatever they went through.
        return dict(sorted(value.items()))

    @model_validator(mode="after")
    def _makes_sense(self) -> "AlertRule":
        most = _DAYS if self.figure is AlertFigure.DATA_AGE else _PER_CENT * 10
        for name in ("threshold", "clear", "excess", "part", "large", "least_stake"):
            value = getattr(self, name)
            if value is not None and not 0 <= value <= most:
                raise ValueError(name)
        if not 0 <= self.surety < 1:
            raise ValueError("surety")
        if self.by not in _FIXED.get(self.figure, (self.by,)) or not set(self.by) <= {*LEVELS, "file"}:
            raise ValueError("by")
        if self.figure not in _FIXED and (not self.by or self.by[0] not in _PLACES):
            raise ValueError("by")
        if not set(self.where) <= set(self.by):
            raise ValueError("where")
        late = {Condition.OVER: self.clear > self.threshold, Condition.UNDER: self.clear < self.threshold}
        if late.get(self.condition, False) or (self.condition is Condition.OFF and self.clear > self.threshold):
            raise ValueError("clear")
        return self


def rule_of(content: object) -> AlertRule:
    """Return the rule that ``content`` describes; raises ``alert_rule.unknown_figure`` and ``alert_rule.wrong``."""
    try:
        return AlertRule.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0]) if first["loc"] else str(first["msg"]).rpartition(" ")[2]
        given = content if isinstance(content, dict) else {}
        name = str(given.get("id", "-"))
        if field == "figure":
            raise UserError("alert_rule.unknown_figure", rule=name, figure=str(given.get("figure"))) from error
        raise UserError("alert_rule.wrong", rule=name, field=field) from error


# Hundreds of figures are looked at each month: what one in twenty does by chance would be many alerts a month. The
# confidence in a shift has the number of looks in it already, that in a single deviation has not.
_SURE = 0.9995
_YEAR = 12  # periods after which a new level is the usual one
_CRITICAL, _HIGH, _INFO = AlertSeverity.CRITICAL, AlertSeverity.HIGH, AlertSeverity.INFO
_REGION = ("region",)


_OVER, _UNDER, _ROSE, _FELL, _OFF = Condition
_LEVELS_OF_SPACE = ("diet", "flavour", "pack_type")


def _shipped(
    id_: str, severity: AlertSeverity, figure: AlertFigure, by: Levels, condition: Condition, **more: object
) -> AlertRule:
    return AlertRule.model_validate(
        {"id": id_, "severity": severity, "figure": figure, "by": by, "condition": condition, **more}
    )


_SHIFT = {"clear": 50, "surety": SURE, "usual_after": _YEAR}
_RATE, _SHARE, _SILENT = AlertFigure.GAP_RATE, AlertFigure.SHARE, AlertFigure.SILENCE
_ITEM, _BRAND = ("region", "item"), ("region", "brand")
_RULES = (
    _shipped("gap_rate_critical", _CRITICAL, _RATE, _REGION, _OVER, threshold=70, clear=68),
    _shipped("gap_rate_high", _HIGH, _RATE, _REGION, _OVER, threshold=60, clear=58),
    _shipped("gap_rate_medium", _INFO, _RATE, _REGION, _OVER, threshold=40, clear=38, excess=5),
    _shipped("zero_rate_jump", _HIGH, _RATE, _REGION, _ROSE, version=2, threshold=5, **_SHIFT),
    _shipped("gap_rate_fall", _INFO, _RATE, _REGION, _FELL, version=2, threshold=5, **_SHIFT),
    _shipped("share_erosion", _CRITICAL, _SHARE, _BRAND, _FELL, version=3, threshold=1, part=5, large=5, **_SHIFT),
    _shipped("share_gain", _INFO, _SHARE, _BRAND, _ROSE, version=2, threshold=1, **_SHIFT),
    _shipped("forecast_deviation", _HIGH, AlertFigure.SALES, _REGION, _OFF, threshold=10, clear=10),
    _shipped("forecast_accuracy", _HIGH, AlertFigure.FORECAST_ACCURACY, _REGION, _UNDER, threshold=75, clear=78),
    _shipped("quality", _CRITICAL, AlertFigure.QUALITY, ("file",), _UNDER, threshold=80, clear=80),
    _shipped("not_reported", _HIGH, _SILENT, _REGION, _OVER, threshold=0, clear=0, usual_after=6),
    _shipped(
        "area_not_reported", _HIGH, _SILENT, ("region", "precision_area"), _OVER, threshold=0, clear=0, usual_after=6
    ),
    _shipped("stale_data", _INFO, AlertFigure.DATA_AGE, (), _OVER, threshold=60, clear=60),
    _shipped("missing_item", _HIGH, AlertFigure.MISSING_SALES, _ITEM, _OVER, threshold=0.1, clear=0.05, surety=0.75),
    _shipped(
        "item_deviation",
        _HIGH,
        AlertFigure.ITEM_SALES,
        _ITEM,
        _OFF,
        threshold=50,
        clear=25,
        surety=_SURE,
        least_stake=0.02,
    ),
    _shipped(
        "trend_change",
        _INFO,
        AlertFigure.TREND,
        ("brand",),
        _OFF,
        version=2,
        threshold=5,
        clear=2,
        surety=0.95,
        least_stake=0.1,
    ),
    *(
        _shipped(
            f"opportunity_{level}",
            _INFO,
            AlertFigure.WHITE_SPACE,
            ("province", level),
            _OVER,
            threshold=2,
            clear=1,
            surety=0.95,
        )
        for level in _LEVELS_OF_SPACE
    ),
)
SHIPPED: Mapping[str, AlertRule] = MappingProxyType({rule.id: rule for rule in _RULES})
# A graver rule about the same scope says it all.
OVERRULES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "gap_rate_critical": ("gap_rate_high", "gap_rate_medium"),
        "gap_rate_high": ("gap_rate_medium",),
        "missing_item": ("item_deviation",),
    }
)


def in_force(saved: Iterable[AlertRule]) -> dict[str, AlertRule]:
    """Return every rule by its id, the switched-off ones too: the built-in ones first, then custom ones.

    A built-in rule that is among ``saved`` is replaced by the saved one.
    """
    edited = {rule.id: rule for rule in saved}
    return {**{name: edited.get(name, rule) for name, rule in SHIPPED.items()}, **edited}
