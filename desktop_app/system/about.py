"""What Raff is made of: its versions, and every part with its licence.

A build tells its parts by its bill of materials (CycloneDX), a source tree by the metadata of what is installed.
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
    found = {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "sqlite": sqlite3.sqlite_version,
    }
    for name in _NAMED:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "-"
    return found


@cache
def parts(bill: Path) -> tuple[Part, ...]:
    """Return every part by name: those of ``bill``, and without such a file the installed ones."""
    return _listed(bill) if bill.is_file() else _installed()


def _listed(bill: Path) -> tuple[Part, ...]:
    components = json.loads(bill.read_text(encoding="utf-8"))["components"]
    made = [
        Part(
            name=each["name"],
            version=each.get("version", "-"),
            licence=_named(each.get("licenses", ())),
            page=next((ref["url"] for ref in each.get("externalReferences", ()) if ref["type"] == "website"), ""),
        )
        for each in components
    ]
    return tuple(sorted(made, key=lambda part: part.name.casefold()))


def _named(licences: Sequence[Mapping[str, Any]]) -> str:
    """Return the expression, else the names; a licence that is told by its text alone has none."""
    names = []
    for each in licences:
        told = each.get("license", {})
        name = each.get("expression") or told.get("id") or ("" if "text" in told else told.get("name", ""))
        if name:
            names.append(name.rpartition(" :: ")[2])
    return "; ".join(dict.fromkeys(names)) or "-"


def _installed() -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    for each in distributions():
        name = str(each.metadata["Name"])
        found.setdefault(
            name.casefold(),
            Part(name=name, version=each.version, licence=_licence(each), page=_page(each)),
        )
    return tuple(found[name] for name in sorted(found))


def _licence(part: Distribution) -> str:
    """Return the expression, else the classifiers, else the first line that is a name and no text."""
    told = part.metadata.json
    if expression := told.get("license_expression"):
        return str(expression)
    classified = [line.rpartition(" :: ")[2] for line in told.get("classifier") or () if line.startswith("License ::")]
    if classified:
        return "; ".join(dict.fromkeys(classified))
    first = str(told.get("license") or "").strip().partition("\n")[0].strip()
    return first if first and len(first) <= _LONGEST and _PLAIN.match(first) else "-"


def _page(part: Distribution) -> str:
    told = part.metadata.json
    if home := told.get("home_page"):
        return str(home)
    urls = [line.partition(", ") for line in told.get("project_url") or ()]
    wanted = ("homepage", "source", "repository", "documentation")
    return next(
        (url for kind in wanted for name, _, url in urls if name.casefold() == kind), urls[0][2] if urls else ""
    )
