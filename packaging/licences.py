"""The page of licences of a bundle, from its bill of materials (CycloneDX).

``python packaging/licences.py SBOM PAGE`` drops from the bill what built the bundle and is not in it, and writes every
other part with its licence and the text of it.
"""

import base64
import json
import sys
from html import escape
from pathlib import Path
from typing import Any

_BUILDERS = {"altgraph", "packaging", "pip", "setuptools", "pyinstaller-hooks-contrib", "raff"}
_HEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Raff: licences of its parts</title>
<style>body{font:14px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
pre{white-space:pre-wrap;font-size:12px}
summary{cursor:pointer}</style>
<h1>Licences of the parts of Raff</h1>
<p>Raff itself stands under the MIT licence. Qt, PySide6 and shiboken6 are used under the GNU Lesser General Public
License, version 3: they lie as libraries of their own in the folder of the program, where other builds of them can
take their place.</p>
"""


def without_builders(bill: dict[str, Any]) -> dict[str, Any]:
    """Return the bill without the tools of the build; PyInstaller stays, because its loader is in the bundle."""
    components = [part for part in bill["components"] if part["name"].casefold() not in _BUILDERS]
    named = {part["bom-ref"] for part in components} | {bill["metadata"].get("component", {}).get("bom-ref")}
    relations = [
        {**dependency, "dependsOn": [ref for ref in dependency.get("dependsOn", ()) if ref in named]}
        for dependency in bill.get("dependencies", ())
        if dependency["ref"] in named
    ]
    return {**bill, "components": components, "dependencies": relations}


def page(bill: dict[str, Any]) -> str:
    """Return the page as HTML; a part without a licence is named as such."""
    return _HEAD + "\n".join(
        _part(part) for part in sorted(bill["components"], key=lambda part: part["name"].casefold())
    )


def _part(part: dict[str, Any]) -> str:
    names, texts = [], []
    for entry in part.get("licenses", ()):
        licence = entry.get("license", {})
        name = entry.get("expression") or licence.get("id") or licence.get("name", "")
        content = licence.get("text")
        if content:
            plain = content.get("encoding") != "base64"
            texts.append(content["content"] if plain else base64.b64decode(content["content"]).decode(errors="replace"))
        elif name:
            names.append(name)
    summary = f"{escape(part['name'])} {escape(part.get('version', ''))}: {escape('; '.join(names) or 'see its text')}"
    pages = "".join(f"<pre>{escape(text)}</pre>" for text in texts)
    return f"<details><summary>{summary}</summary>{pages}</details>"


if __name__ == "__main__":
    source = Path(sys.argv[1])
    known = without_builders(json.loads(source.read_text(encoding="utf-8")))
    source.write_text(json.dumps(known, indent=1, ensure_ascii=False), encoding="utf-8")
    Path(sys.argv[2]).write_text(page(known), encoding="utf-8")
