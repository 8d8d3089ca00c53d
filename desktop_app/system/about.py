"""The versions of Raff, and every part with its licence.

A build lists its parts from its bill of materials (CycloneDX), a source tree from the installed metadata.
"""

import json
import platform
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distributions, version
from pathlib import Path
from re import compile as pattern
from typing import Any

_NAMED = (
    "raff",
    "pyside6-essentials",
    "sqlcipher3",
    "duckdb",
    "pyarrow",
    "statsforecast",
    "scikit-learn",
    "cryptography",
)
_PLAIN = pattern(r"^[\w.+\- ()/,;:]+$")
_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An installed part: its name, its version, its licence in its own words ("-" where it says none), its page."""

    name: str
    version: str
    licence: str
    page: str


@cache
def versions() -> Mapping[str, str]:
    """Return the versions that a question about a machine begins with; found once, because it reads many files."""
    named = {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "sqlite": sqlite3.sqlite_version,
    }
    for name in _NAMED:
        try:
            named[name] = version(name)
        except PackageNotFoundError:
            named[name] = "-"
    return named


@cache
def parts(bill: Path) -> tuple[Part, ...]:
    """Return every part by name: those of ``bill``, and without such a file the installed ones."""
    return _listed(bill) if bill.is_file() else _installed()


def _listed(bill: Path) -> tuple[Part, ...]:
    components = json.loads(bill.read_text(encoding="utf-8"))["components"]
    made = [
        Part(
            name=component["name"],
            version=component.get("version", "-"),
            licence=_named(component.get("licenses", ())),
            page=next((ref["url"] for ref in component.get("externalReferences", ()) if ref["type"] == "website"), ""),
        )
        for component in components
    ]
    return tuple(sorted(made, key=lambda part: part.name.casefold()))


def _named(licences: Sequence[Mapping[str, Any]]) -> str:
    """Return the expression, else the names; a licence that is given by its text alone has none."""
    names = []
    for entry in licences:
        licence = entry.get("license", {})
        name = entry.get("expression") or licence.get("id") or ("" if "text" in licence else licence.get("name", ""))
        if name:
            names.append(name.rpartition(" :: ")[2])
    return "; ".join(dict.fromkeys(names)) or "-"


def _installed() -> tuple[Part, ...]:
    parts: dict[str, Part] = {}
    for distribution in distributions():
        name = str(distribution.metadata["Name"])
        parts.setdefault(
            name.casefold(),
            Part(name=name, version=distribution.version, licence=_licence(distribution), page=_page(distribution)),
        )
    return tuple(parts[name] for name in sorted(parts))


def _licence(part: Distribution) -> str:
    """Return the expression, else the classifiers, else the first line that is a name and no text."""
    document = part.metadata.json
    if expression := document.get("license_expression"):
        return str(expression)
    classified = [
        line.rpartition(" :: ")[2] for line in document.get("classifier") or () if line.startswith("License ::")
    ]
    if classified:
        return "; ".join(dict.fromkeys(classified))
    first = str(document.get("license") or "").strip().partition("\n")[0].strip()
    return first if first and len(first) <= _LONGEST and _PLAIN.match(first) else "-"


def _page(part: Distribution) -> str:
    document = part.metadata.json
    if home := document.get("home_page"):
        return str(home)
    urls = [line.partition(", ") for line in document.get("project_url") or ()]
    wanted = ("homepage", "source", "repository", "documentation")
    return next(
        (url for kind in wanted for name, _, url in urls if name.casefold() == kind), urls[0][2] if urls else ""
    )
