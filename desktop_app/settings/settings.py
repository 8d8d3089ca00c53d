"""Settings, declared once: their names, types, limits and defaults.

Three layers: what the organisation's policy says stands over what the user set, and that over the default. Each value
knows its layer, so that a page can show a managed one as managed.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from core.model.alerts.alerts import AlertSeverity, Budget
from core.model.alerts.deliveries import DEFAULT_ROUTES, Channel, DeliveryRule, QuietHours
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES, ExciseRule, SugarContent, checked
from core.model.analyses.gaps import GapRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.errors import AppError, EnvironmentFault, UserError
from core.model.exposure import Calendar, Override
from core.model.provinces import PROVINCES
from core.model.sessions import Role
from core.model.work.worklist import WorklistRule
from core.security.durable import replace_file
from core.texts.catalogue import Language
from core.texts.digits import Digits
from desktop_app.settings.policies import Policy, of_file, of_this_system

Percentage = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class GapSettings(BaseModel):
    """When a group is a gap, and how much of a potential is counted on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    window_days: Annotated[int, Field(ge=1, le=3_660)] = 30
    threshold: Percentage = 40.0
    high: Percentage = 60.0
    realisation: tuple[Share, Share, Share] = (0.25, 0.5, 1.0)

    def rule(
        self,
        *,
        window_days: int | None = None,
        threshold: float | None = None,
        high: float | None = None,
        by: tuple[str, ...] = (),
    ) -> GapRule:
        """Return the rule that these settings make; what is given stands before what is set."""
        asked = {"window_days": window_days, "threshold": threshold, "high": high}
        chosen = self.model_copy(update={name: value for name, value in asked.items() if value is not None})
        fields = chosen.model_dump()
        return GapRule(**fields, by=by) if by else GapRule(**fields)

    @property
    def points(self) -> PointGapRule:
        """The rule of gaps at points that these settings make."""
        return PointGapRule(realisation=self.realisation)


class CalendarSettings(BaseModel):
    """What was announced of holidays and of the dates of the moon, over what is calculated."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    overrides: tuple[Override, ...] = ()

    @field_validator("overrides")
    @classmethod
    def _make_sense(cls, overrides: tuple[Override, ...]) -> tuple[Override, ...]:
        try:
            Calendar(overrides)
        except UserError as error:
            raise ValueError(error.code) from error
        return overrides

    @property
    def calendar(self) -> Calendar:
        """Both calendars with these overrides."""
        return Calendar(self.overrides)


class ExciseSettings(BaseModel):
    """The rules by their day, and the sugar of items; what is stated here stands over what is shipped."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rules: tuple[ExciseRule, ...] = SHIPPED_RULES
    sugar: tuple[SugarContent, ...] = ()

    @field_validator("rules")
    @classmethod
    def _make_sense(cls, rules: tuple[ExciseRule, ...]) -> tuple[ExciseRule, ...]:
        try:
            return checked(rules)
        except UserError as error:
            raise ValueError(error.code) from error

    @property
    def contents(self) -> tuple[SugarContent, ...]:
        """What is shipped, then what was stated."""
        return (*SHIPPED_CONTENTS, *self.sugar)


class WorklistSettings(BaseModel):
    """How much fits into a week in one precision area."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stops: Annotated[int, Field(ge=1, le=1_000)] = 10
    tasks: Annotated[int, Field(ge=1, le=1_000)] = 5

    def rule(self, *, stops: int | None = None, tasks: int | None = None) -> WorklistRule:
        """Return the rule that these settings make; what is given stands before what is set."""
        return WorklistRule(stops=stops or self.stops, tasks=tasks or self.tasks)


class ForecastSettings(BaseModel):
    """How many cores forecasts of many series may use; 0 leaves one of them free where there are more than two."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cores: Annotated[int, Field(ge=0, le=256)] = 0


class AlertSettings(BaseModel):
    """How many alerts may be shown, when nobody is disturbed, when the digest comes, and where alerts are sent.

    ``open`` at once and ``daily`` new ones a day; critical ones count not. ``routes`` are the channels by role and
    severity; what is not stated is as shipped. Equal ``quiet_from`` and ``quiet_until`` are no quiet hours.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    open: Annotated[int, Field(ge=1, le=1_000)] = 20
    daily: Annotated[int, Field(ge=1, le=1_000)] = 5
    quiet_from: time = time(21)
    quiet_until: time = time(7)
    digest_at: time = time(8)
    routes: dict[Role, dict[AlertSeverity, tuple[Channel, ...]]] = {}

    @property
    def budget(self) -> Budget:
        """The budget that these settings make."""
        return Budget(open=self.open, daily=self.daily)

    def delivery(self, role: Role) -> DeliveryRule:
        """Return where alerts of somebody in ``role`` are sent."""
        return DeliveryRule(
            routes={**DEFAULT_ROUTES, **self.routes.get(role, {})},
            quiet=QuietHours(begins=self.quiet_from, ends=self.quiet_until),
            digest_at=self.digest_at,
        )


class MapSettings(BaseModel):
    """What the map is drawn from, and what workbooks call the provinces.

    ``outlines`` is a GeoJSON file; without one the project's own outlines are drawn. ``provinces`` gives codes
    (``SA-01``) by names that are not known otherwise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    outlines: str = ""
    provinces: dict[str, str] = {}

    @field_validator("provinces")
    @classmethod
    def _make_sense(cls, provinces: dict[str, str]) -> dict[str, str]:
        if unknown := [code for code in provinces.values() if code not in PROVINCES]:
            raise ValueError(unknown[0])
        return provinces


class ThemeChoice(StrEnum):
    """Which theme the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ContrastChoice(StrEnum):
    """How far what is written and drawn stands out from its ground."""

    SYSTEM = "system"
    USUAL = "usual"
    HIGH = "high"


class Settings(BaseModel):
    """Everything that can be set.

    ``digits`` are those of Arabic. ``text_size`` is per cent of the system's. ``tray`` keeps Raff in the tray when its
    window is closed, ``autostart`` starts it with the session. ``idle_lock_minutes`` is how long nobody may touch the
    window before it locks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Language = Language.ENGLISH
    digits: Digits = Digits.WESTERN
    theme: ThemeChoice = ThemeChoice.SYSTEM
    contrast: ContrastChoice = ContrastChoice.SYSTEM
    text_size: Annotated[int, Field(ge=80, le=200)] = 100
    reduced_motion: bool = False
    tray: bool = False
    autostart: bool = False
    idle_lock_minutes: Annotated[int, Field(ge=1, le=30)] = 10
    notifications: bool = True
    gaps: GapSettings = GapSettings()
    calendar: CalendarSettings = CalendarSettings()
    excise: ExciseSettings = ExciseSettings()
    worklist: WorklistSettings = WorklistSettings()
    forecast: ForecastSettings = ForecastSettings()
    alerts: AlertSettings = AlertSettings()
    map: MapSettings = MapSettings()


class Layer(StrEnum):
    """Where a value comes from; the later stands over the earlier."""

    DEFAULT = "default"
    USER = "user"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Layered:
    """The settings in force, and the layer of each by its dotted name (``gaps.threshold``).

    ``places`` tells of each that a policy sets, and of each that the person set, where that is written.
    """

    values: Settings
    sources: Mapping[str, Layer]
    places: Mapping[str, str]

    def rows(self) -> Iterator[tuple[str, Any, Layer]]:
        """Give each setting by name with its value and its layer."""
        for name, value in _flat(self.values.model_dump(mode="json")):
            yield name, value, self.sources[name]


def load(*, policy: Path, user: Path) -> Layered:
    """Return the settings in force; a missing file sets nothing. ``policy`` is the file of the machine, of several.

    Raises ``policy.unreadable`` for a policy that is not understood, so that nothing runs less managed than it was
    meant to be, and ``settings.unreadable`` for a user's file; each names the setting.
    """
    sources = {name: Layer.DEFAULT for name, _ in _flat(Settings().model_dump(mode="json"))}
    places: dict[str, str] = {}
    said: dict[str, Any] = {}
    for layer, policies in ((Layer.USER, [of_file(user)]), (Layer.POLICY, of_this_system(policy))):
        for each in policies:
            content = _read(each, layer)
            names = [name for name, _ in _flat(content)]
            sources |= dict.fromkeys(names, layer)
            places |= dict.fromkeys(names, each.place)
            said = _over(said, content)
    return Layered(Settings.model_validate(said), MappingProxyType(sources), MappingProxyType(places))


def save(user: Path, name: str, value: Any) -> None:
    """Set ``name`` (dotted where it stands in a table) in the user's file; the rest of it stays letter for letter.

    Raises ``settings.refused`` for a value that the setting cannot have, and ``disk.failed`` for a file that cannot be
    written; then nothing is changed.
    """
    import tomlkit

    try:
        user.parent.mkdir(parents=True, exist_ok=True)
        document = tomlkit.parse(user.read_text(encoding="utf-8")) if user.exists() else tomlkit.document()
    except OSError as error:
        raise EnvironmentFault("disk.failed", file=user.name) from error
    *tables, last = name.split(".")
    place: Any = document
    for table in tables:
        place = place.setdefault(table, tomlkit.table())
    place[last] = value
    text = tomlkit.dumps(document)
    try:
        Settings.model_validate(tomllib.loads(text))
    except ValidationError as error:
        raise UserError("settings.refused", setting=name, value=str(value)) from error
    replace_file(user, text.encode())


def _read(policy: Policy, layer: Layer) -> dict[str, Any]:
    """Return what is set in one place, once it is known to be right by itself."""
    try:
        content = policy.read()
        Settings.model_validate(content)
    except FileNotFoundError:
        return {}
    except ValidationError as error:
        raise _unreadable(policy.place, layer, ".".join(str(part) for part in error.errors()[0]["loc"])) from error
    except (OSError, ValueError) as error:
        raise _unreadable(policy.place, layer, "-") from error
    return content


def _unreadable(place: str, layer: Layer, setting: str) -> AppError:
    if layer is Layer.POLICY:
        return EnvironmentFault("policy.unreadable", file=place, setting=setting)
    return UserError("settings.unreadable", file=place, setting=setting)


def _over(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``lower`` with ``upper`` laid over it, table by table."""
    merged = dict(lower)
    for name, value in upper.items():
        below = merged.get(name)
        merged[name] = _over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _flat(content: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in content.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
