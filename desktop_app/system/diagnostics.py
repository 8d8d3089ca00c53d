"""What a helper needs to know of this machine, as text to be copied: no key, no name, no figure of sales."""

import json
from collections.abc import Mapping
from pathlib import Path

from core.model.figures import definitions_version
from core.model.imports.batches import VaultStatus
from desktop_app.settings.settings import Layered
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
# These hold what a person typed; the rest are numbers, switches and choices.
_OWN_WORDS = (
    "company.names",
    "map.outlines",
    "map.provinces",
    "calendar.overrides",
    "excise.sugar",
    "excise.rules",
    "alerts.routes",
)


def report(layered: Layered, status: VaultStatus | None, logs: Path, screen: Mapping[str, str]) -> str:
    """Return the report: versions, the screen, settings, how large the vault is, the last events by their codes."""
    content: dict[str, object] = {
        "versions": dict(versions()),
        "definitions": definitions_version(),
        "screen": dict(screen),
        "settings": {name: _setting(name, value, layer.value) for name, value, layer in layered.rows()},
        "vault": {name: getattr(status, name) for name in _REPORTED} if status is not None else None,
        "crashes": len(list((logs / "crashes").glob("*.json"))),
        "events": _events(logs / "raff.log"),
    }
    return json.dumps(content, indent=1, ensure_ascii=False)


def _setting(name: str, value: object, layer: str) -> str:
    own = any(name == own_word or name.startswith(f"{own_word}.") for own_word in _OWN_WORDS)
    return f"({layer})" if own else f"{value} ({layer})"


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
