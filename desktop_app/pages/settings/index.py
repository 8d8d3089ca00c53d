"""Where each setting is: the sections of the settings page in their order, with the keys of their settings."""

from collections.abc import Mapping
from types import MappingProxyType

_GENERAL = (
    "language",
    "digits",
    "theme",
    "contrast",
    "text_size",
    "reduced_motion",
    "notifications",
    "tray",
    "autostart",
    "idle_lock_minutes",
)
_THRESHOLDS = (
    *("gaps.window_days", "gaps.threshold", "gaps.high"),
    *("worklist.stops", "worklist.days", "worklist.tasks", "worklist.stop_minutes", "worklist.day_minutes"),
    *("worklist.least_confidence", "worklist.least_value"),
    *("alerts.open", "alerts.daily", "alerts.quiet_from", "alerts.quiet_until", "alerts.digest_at"),
)
SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "general": _GENERAL,
        "company": ("company.names",),
        "thresholds": _THRESHOLDS,
        "calendar": (),
        "jobs": ("forecast.cores", "map.outlines"),
        "watch": ("watch.enabled", "watch.folder", "watch.automatic", "watch.least_quality"),
        "keys": (),
        "audit": (),
        "policy": (),
        "diagnostics": (),
        "about": (),
    }
)


def section_of(item: str) -> str:
    """Return the section of a setting, and of a section itself; an empty text for neither."""
    return next((section for section, keys in SECTIONS.items() if item == section or item in keys), "")
