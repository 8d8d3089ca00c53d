"""What a helper needs to know of this machine, as text to be copied: no key, no name, no figure of sales."""

import json
from collections.abc import Mapping
from pathlib import Path

from core.model.figures import definitions_version
from core.model.imports.batches import VaultStatus
from desktop_app.settings.declared import DeclaredSetting, declared
from desktop_app.settings.settings import Layered, Settings
from desktop_app.system.about import versions

_LINES = 40
_REPORTED = (
    "generation",
    "batches",
    "batches_withdrawn",
    "figures",
    "pages",
    "page_bytes",
    "file_bytes",
    "outbox_waiting",
    "audit_rows",
    "kdf_memory_kib",
    "data_version",
)


def report(layered: Layered, status: VaultStatus | None, logs: Path, screen: Mapping[str, str]) -> str:
    """Return the report: versions, the screen, settings, how large the vault is, the last events by their codes."""
    content: dict[str, object] = {
        "versions": dict(versions()),
        "definitions": definitions_version(),
        "screen": dict(screen),
        "settings": _settings(layered),
        "vault": {name: getattr(status, name) for name in _REPORTED} if status is not None else None,
        "crashes": len(list((logs / "crashes").glob("*.json"))),
        "events": _events(logs / "raff.log"),
    }
    return json.dumps(content, indent=1, ensure_ascii=False)


def _settings(layered: Layered) -> dict[str, str]:
    """Return each setting with its layer. Numbers, switches, times and choices have their value; texts have none.

    A table of somebody's own names, such as those of provinces, is one setting.
    """
    kinds = {setting.name: setting for setting in declared(Settings)}
    shown: dict[str, str] = {}
    for name, value, layer in layered.rows():
        own = next((table for table in kinds if name == table or name.startswith(f"{table}.")), None)
        if own is not None:
            shown[own] = f"{value} ({layer.value})" if _is_open(kinds[own], value) else f"({layer.value})"
    return shown


def _is_open(setting: DeclaredSetting, value: object) -> bool:
    if isinstance(value, bool | int | float) or setting.kind == "time":
        return True
    return isinstance(value, str) and value in setting.allowed.split(", ")


def _events(log: Path) -> list[str]:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LINES:]
    except OSError:
        return []
    return [event for line in lines if line.startswith("{") and (event := _event(line))]


def _event(line: str) -> str:
    """Return the words of an event; none of a line that was cut when the program or the machine ended."""
    try:
        return " ".join(str(part) for part in json.loads(line).values())
    except ValueError:
        return ""
