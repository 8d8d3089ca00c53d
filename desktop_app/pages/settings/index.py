"""Where each setting is: the sections of the settings page in their order, with the keys of their settings."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.pages.settings import company, sections

SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "general": sections.GENERAL,
        "company": company.LINES,
        "calendar": (),
        "thresholds": sections.THRESHOLDS,
        "capacity": sections.CAPACITY,
        "alerts": sections.ALERTS,
        "map": sections.MAP,
        "watch": sections.WATCH,
        "performance": sections.PERFORMANCE,
        "backups": sections.BACKUP,
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
