"""The organisation's policy: what it sets for everybody, whoever acts and wherever the figures are calculated.

The laptop reads it from its layers of settings, the service from its database; both get the same values. Names and
tables are those of the settings files. Everything has a default, and a value that makes no sense is refused.
"""

from datetime import time
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from core.model import lease_keys, recovery_keys
from core.model.alerts.alerts import AlertSeverity, Budget
from core.model.alerts.deliveries import DEFAULT_ROUTES, Channel, DeliveryRule, QuietHours
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES, ExciseRule, SugarContent, checked
from core.model.analyses.gaps import GapRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.backups import BackupSchedule
from core.model.company_policy import CompanyPolicy, listed
from core.model.errors import UserError
from core.model.export_policy import ExportPolicy
from core.model.exposure import Calendar, Override
from core.model.lease_keys import LeaseKey
from core.model.provinces import PROVINCES
from core.model.recovery_keys import RecoveryKey
from core.model.roles import Role
from core.model.work.worklist import WorklistRule

Percentage = Annotated[float, Field(ge=0, le=100)]
_ROUTES = f"{AlertSeverity.CRITICAL}: {', '.join(Channel)}"
Share = Annotated[float, Field(ge=0, le=1)]
_PER_CENT = 100


def _refuse_relative(folder: str) -> str:
    """Return an absolute folder as it is, of any system: a policy may be checked on another one than it is for."""
    if folder and not (PurePosixPath(folder).is_absolute() or PureWindowsPath(folder).is_absolute()):
        raise ValueError(folder)
    return folder


class GapPolicy(BaseModel):
    """When a group is a gap, and how much of a potential is counted on. ``high`` is not below ``threshold``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    window_days: Annotated[int, Field(ge=1, le=3_660)] = 30
    threshold: Percentage = 40.0
    high: Annotated[Percentage, Field(validate_default=True, json_schema_extra={"allowed": "threshold - 100"})] = 60.0
    realisation: tuple[Share, Share, Share] = (0.25, 0.5, 1.0)

    @field_validator("high")
    @classmethod
    def _not_below_threshold(cls, high: float, info: ValidationInfo) -> float:
        if high < info.data.get("threshold", 0.0):
            raise ValueError("gaps.high")
        return high

    def rule(
        self,
        *,
        window_days: int | None = None,
        threshold: float | None = None,
        high: float | None = None,
        by: tuple[str, ...] = (),
    ) -> GapRule:
        """Return the rule that this policy makes; what is given stands before what is set."""
        asked = {"window_days": window_days, "threshold": threshold, "high": high}
        chosen = self.model_copy(update={name: value for name, value in asked.items() if value is not None})
        fields = chosen.model_dump()
        return GapRule(**fields, by=by) if by else GapRule(**fields)

    @property
    def points(self) -> PointGapRule:
        """The rule of gaps at points that this policy makes."""
        return PointGapRule(realisation=self.realisation)


class CalendarPolicy(BaseModel):
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


class ExcisePolicy(BaseModel):
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


class WorklistPolicy(BaseModel):
    """How much fits into a week, and what is worth a visit.

    A day has ``stops``, as far as its minutes go. A task needs a confidence of ``least_confidence`` per cent and a
    middle prize of ``least_value`` a period, in the unit of the data.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    stops: Annotated[int, Field(ge=1, le=1_000)] = 8
    days: Annotated[int, Field(ge=1, le=7)] = 5
    tasks: Annotated[int, Field(ge=1, le=1_000)] = 12
    stop_minutes: Annotated[int, Field(ge=1, le=1_440)] = 45
    day_minutes: Annotated[int, Field(ge=1, le=1_440)] = 480
    least_confidence: Percentage = 20.0
    least_value: Annotated[int, Field(ge=0, le=100_000)] = 0

    def rule(self, *, stops: int | None = None, days: int | None = None, tasks: int | None = None) -> WorklistRule:
        """Return the rule that this policy makes; what is given stands before what is set."""
        return WorklistRule(
            stops=stops or self.stops,
            days=days or self.days,
            tasks=tasks or self.tasks,
            stop_minutes=self.stop_minutes,
            day_minutes=self.day_minutes,
            least_confidence=self.least_confidence / _PER_CENT,
            least_value=self.least_value,
        )


class ForecastPolicy(BaseModel):
    """How many cores forecasts of many series may use; 0 leaves one of them free where there are more than two."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cores: Annotated[int, Field(ge=0, le=256)] = 0


class AlertPolicy(BaseModel):
    """How many alerts may be shown, when nobody is disturbed, when the digest comes, and where alerts are sent.

    ``open`` at once and ``daily`` new ones a day; critical ones count not. ``routes`` are the channels by role and
    severity; what is not stated is as shipped. Critical alerts go to one channel at least, and none of them twice.
    Equal ``quiet_from`` and ``quiet_until`` are no quiet hours.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    open: Annotated[int, Field(ge=1, le=1_000)] = 20
    daily: Annotated[int, Field(ge=1, le=1_000)] = 5
    quiet_from: time = time(21)
    quiet_until: time = time(7)
    digest_at: time = time(8)
    routes: Annotated[
        dict[Role, dict[AlertSeverity, tuple[Channel, ...]]], Field(json_schema_extra={"allowed": _ROUTES})
    ] = {}

    @field_validator("routes")
    @classmethod
    def _make_sense(
        cls, routes: dict[Role, dict[AlertSeverity, tuple[Channel, ...]]]
    ) -> dict[Role, dict[AlertSeverity, tuple[Channel, ...]]]:
        for by_severity in routes.values():
            for severity, channels in by_severity.items():
                silent = severity is AlertSeverity.CRITICAL and not channels
                if silent or len(set(channels)) < len(channels):
                    raise ValueError(severity)
        return routes

    @property
    def budget(self) -> Budget:
        """The budget that this policy makes."""
        return Budget(open=self.open, daily=self.daily)

    def delivery(self, role: Role) -> DeliveryRule:
        """Return where alerts of somebody in ``role`` are sent."""
        return DeliveryRule(
            routes={**DEFAULT_ROUTES, **self.routes.get(role, {})},
            quiet=QuietHours(begins=self.quiet_from, ends=self.quiet_until),
            digest_at=self.digest_at,
        )


class MapPolicy(BaseModel):
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


class BackupPolicy(BaseModel):
    """Backups by a schedule: into which ``folder`` (none without one), how often, and which are retained.

    The newest ``copies`` stay, and those that are younger than ``days``. A relative ``folder`` is refused: it would
    depend on where Raff was started.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Annotated[str, Field(json_schema_extra={"allowed": r"/..., C:\..."})] = ""
    every_days: Annotated[int, Field(ge=1, le=365)] = 7
    copies: Annotated[int, Field(ge=1, le=1_000)] = 8
    days: Annotated[int, Field(ge=0, le=3_650)] = 90

    _absolute = field_validator("folder")(_refuse_relative)

    @property
    def schedule(self) -> BackupSchedule:
        """The schedule that this policy makes."""
        folder = Path(self.folder) if self.folder else None
        return BackupSchedule(folder=folder, every_days=self.every_days, copies=self.copies, days=self.days)


class RetentionPolicy(BaseModel):
    """How long figures are kept: those of this year, and of ``figures_years`` whole calendar years before it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figures_years: Annotated[int, Field(ge=1, le=30)] = 7


class WatchPolicy(BaseModel):
    """Whether a folder is watched for new workbooks, and which of them are imported without a question.

    ``allowed`` is for the organisation: without it no folder is watched at all, whatever a person sets. Nothing is
    watched until somebody sets ``enabled`` and a ``folder``. Only with ``automatic`` is anything imported without a
    question, and then of a quality score of ``least_quality`` per cent or more. A relative ``folder`` is refused: it
    would depend on where Raff was started.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    allowed: bool = True
    enabled: bool = False
    folder: Annotated[str, Field(json_schema_extra={"allowed": r"/..., C:\..."})] = ""
    automatic: bool = True
    least_quality: Percentage = 100.0

    _absolute = field_validator("folder")(_refuse_relative)

    @property
    def watches(self) -> bool:
        """Whether there is a folder to watch."""
        return self.allowed and self.enabled and bool(self.folder)


class VaultPolicy(BaseModel):
    """How a vault can be opened besides by its password; for the organisation, and never for a person.

    Every vault that is opened is sealed to ``recovery_key``, the text of ``core.model.recovery_keys``. Without one
    nothing is sealed; a vault that was sealed before stays so. Leases and orders are taken from the holders of
    ``lease_keys`` alone, texts of ``core.model.lease_keys``; without any they are taken from nobody.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    recovery_key: Annotated[str, Field(json_schema_extra={"allowed": "raff-recovery-..."})] = ""
    lease_keys: Annotated[tuple[str, ...], Field(json_schema_extra={"allowed": "raff-lease-..."})] = ()

    @field_validator("recovery_key")
    @classmethod
    def _is_a_key(cls, recovery_key: str) -> str:
        if recovery_key:
            recovery_keys.parse(recovery_key)
        return recovery_key

    @field_validator("lease_keys", mode="before")
    @classmethod
    def _of_text(cls, names: object) -> object:
        return listed(names)

    @field_validator("lease_keys")
    @classmethod
    def _are_keys(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        for text in texts:
            lease_keys.parse(text)
        return texts

    @property
    def recovery(self) -> RecoveryKey | None:
        """The key to which vaults are sealed."""
        return recovery_keys.parse(self.recovery_key) if self.recovery_key else None

    @property
    def pinned(self) -> tuple[LeaseKey, ...]:
        """The keys whose leases and orders are followed."""
        return tuple(lease_keys.parse(text) for text in self.lease_keys)


class Policy(BaseModel):
    """Everything that an organisation decides for all of its people."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    company: CompanyPolicy = CompanyPolicy()
    gaps: GapPolicy = GapPolicy()
    calendar: CalendarPolicy = CalendarPolicy()
    excise: ExcisePolicy = ExcisePolicy()
    worklist: WorklistPolicy = WorklistPolicy()
    forecast: ForecastPolicy = ForecastPolicy()
    alerts: AlertPolicy = AlertPolicy()
    map: MapPolicy = MapPolicy()
    backup: BackupPolicy = BackupPolicy()
    retention: RetentionPolicy = RetentionPolicy()
    watch: WatchPolicy = WatchPolicy()
    vault: VaultPolicy = VaultPolicy()
    exports: ExportPolicy = ExportPolicy()
