"""What each setting may be, as it is declared: for the sentence that refuses a value, and for the guide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

Schema = Mapping[str, Any]  # a JSON schema, as pydantic writes it


@dataclass(frozen=True, slots=True)
class DeclaredSetting:
    """A setting by its dotted name; ``kind`` is that of TOML, ``allowed`` its values or range, "-" for any."""

    name: str
    kind: str
    allowed: str


def declared(model: type[BaseModel]) -> list[DeclaredSetting]:
    """Return every setting of ``model``, in the order of its declaration."""
    schema = model.model_json_schema()
    return [DeclaredSetting(name, _kind(part), _allowed(part)) for name, part in _settings(schema, schema, "")]


def allowed(model: type[BaseModel], name: str) -> str:
    """Return what the setting ``name`` may be; for an unknown one, the names that its table has."""
    whole = model.model_json_schema()
    part: Schema = whole
    for step in name.split("."):
        names = part.get("properties", {})
        if step in names:
            part = _resolved(names[step], whole)
        elif isinstance(part.get("additionalProperties"), dict):
            part = _resolved(part["additionalProperties"], whole)
        elif step.isdecimal():
            part = _resolved(part.get("items", {}), whole)
        else:
            break
    return _allowed(part)


def _settings(part: Schema, whole: Schema, prefix: str) -> Iterator[tuple[str, Schema]]:
    for name, raw in part["properties"].items():
        inner = _resolved(raw, whole)
        if "properties" in inner:
            yield from _settings(inner, whole, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", inner


def _resolved(part: Schema, whole: Schema) -> Schema:
    """Return ``part`` with what it refers to in its place."""
    if "$ref" in part:
        return {**whole["$defs"][part["$ref"].rpartition("/")[2]], **{k: v for k, v in part.items() if k != "$ref"}}
    if isinstance(part.get("items"), dict) and "$ref" in part["items"]:
        return {**part, "items": _resolved(part["items"], whole)}
    return part


def _kind(part: Schema) -> str:
    if part.get("format") == "time":
        return "time"
    return {"object": "table", "number": "number", "string": "text", "array": "list"}.get(
        str(part["type"]), str(part["type"])
    )


def _allowed(part: Schema) -> str:
    if "allowed" in part:
        return str(part["allowed"])
    if part.get("type") == "array" and isinstance(part.get("items"), dict):
        return _allowed(part["items"])
    if "enum" in part:
        return ", ".join(str(value) for value in part["enum"])
    if "minimum" in part and "maximum" in part:
        return f"{part['minimum']:g} - {part['maximum']:g}"
    if "properties" in part:
        return ", ".join(part["properties"])
    if part.get("format") == "time":
        return "00:00:00 - 23:59:59"
    return "true, false" if part.get("type") == "boolean" else "-"
