"""Where alerts are sent: channels by severity, quiet hours, and what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from types import MappingProxyType

from core.model.alerts.alerts import AlertSeverity
from core.model.clock import RIYADH


class Channel(StrEnum):
    """A notification channel. The central service sends e-mail and SMS; a laptop only asks it to."""

    CENTRE = "centre"
    TOAST = "toast"
    EMAIL = "email"
    SMS = "sms"
    DIGEST = "digest"


class Outcome(StrEnum):
    """What became of a delivery."""

    SHOWN = "shown"
    QUEUED = "queued"  # waits in the outbox for the central service
    HELD = "held"  # until the quiet hours are over
    DELIVERED = "delivered"
    FAILED = "failed"


Routes = Mapping[AlertSeverity, tuple[Channel, ...]]
DEFAULT_ROUTES: Routes = MappingProxyType(
    {
        AlertSeverity.CRITICAL: (Channel.CENTRE, Channel.TOAST, Channel.EMAIL, Channel.SMS),
        AlertSeverity.HIGH: (Channel.CENTRE, Channel.TOAST, Channel.EMAIL),
        AlertSeverity.INFO: (Channel.CENTRE, Channel.DIGEST),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From ``begins`` to ``ends`` in Saudi Arabia, over midnight if need be; equal times are no quiet hours."""

    begins: time = time(21)
    ends: time = time(7)

    def hold(self, now: datetime) -> bool:
        """Return whether ``now`` lies within them."""
        at = now.astimezone(RIYADH).time()
        if self.begins <= self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRule:
    """The channels of each severity, and the quiet hours in which only critical alerts notify."""

    routes: Routes = field(default_factory=lambda: DEFAULT_ROUTES)
    quiet: QuietHours = QuietHours()
    digest_at: time = time(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one alert on one channel; ``reason`` is a code."""

    alert: str
    at: str
    channel: Channel
    priority: AlertSeverity
    outcome: Outcome
    reason: str = ""
