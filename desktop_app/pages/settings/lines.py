"""Settings as lines of a page, read from where they are declared: their type, their limits, who says so."""

from collections.abc import Iterable
from datetime import time
from enum import StrEnum
from typing import get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from core.texts import numbers
from core.texts.catalogue import Language, say
from desktop_app.settings.settings import Layered, Settings, SettingsLayer
from ui.widgets.setting_row import EditorKind, SettingLine


def lines(layered: Layered, keys: Iterable[str], language: Language) -> tuple[SettingLine, ...]:
    """Return the settings ``keys`` (dotted names) in their order."""
    return tuple(_line(layered, key, language) for key in keys)


def _line(layered: Layered, key: str, language: Language) -> SettingLine:
    field, value = _field(layered.values, key)
    kind, choices = _kind(key, field.annotation, language)
    low, high = _bounds(field)
    return SettingLine(
        key=key,
        name=say(language, f"setting.{key}"),
        hint=say(language, f"setting_why.{key}"),
        kind=kind,
        value=_shown(value),
        choices=choices,
        low=low,
        high=high,
        managed=layered.sources.get(key) is SettingsLayer.POLICY,
        default=_default(layered, key, choices, language),
    )


def _default(layered: Layered, key: str, choices: tuple[tuple[str, str], ...], language: Language) -> str:
    """Return the default in words where the person set another value, "" where it is in force or managed."""
    default = _shown(_field(Settings(), key)[1])
    if layered.sources.get(key) is not SettingsLayer.USER or default == _shown(_field(layered.values, key)[1]):
        return ""
    if isinstance(default, bool):
        return say(language, "settings.on" if default else "settings.off")
    if isinstance(default, int | float):
        return numbers.figure(default)
    if isinstance(default, time):
        return f"{default:%H:%M}"
    return dict(choices).get(str(default), str(default)) or say(language, "settings.empty")


def _shown(value: object) -> object:
    """Return the value as an editor takes it; several names stand between semicolons."""
    if isinstance(value, tuple):
        return "; ".join(str(name) for name in value)
    return value.value if isinstance(value, StrEnum) else value


def _field(settings: BaseModel, key: str) -> tuple[FieldInfo, object]:
    *tables, last = key.split(".")
    place = settings
    for table in tables:
        place = getattr(place, table)
    return type(place).model_fields[last], getattr(place, last)


def _kind(key: str, annotation: object, language: Language) -> tuple[EditorKind, tuple[tuple[str, str], ...]]:
    plain = get_args(annotation)[0] if get_origin(annotation) is not None else annotation
    if plain is bool:
        return EditorKind.SWITCH, ()
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        if plain is Language:
            return EditorKind.CHOICE, tuple((member.value, member.own_name) for member in Language)
        name = key.rpartition(".")[2]
        return EditorKind.CHOICE, tuple((member.value, say(language, f"{name}.{member}")) for member in plain)
    kinds: dict[object, EditorKind] = {int: EditorKind.WHOLE, float: EditorKind.NUMBER, time: EditorKind.TIME}
    return kinds.get(plain, EditorKind.TEXT), ()


def _bounds(field: FieldInfo) -> tuple[float, float]:
    low, high = 0.0, 1_000_000.0
    for limit in field.metadata:
        limits = limit.metadata if isinstance(limit, FieldInfo) else [limit]
        for bound in limits:
            if isinstance(bound, annotated_types.Ge):
                low = float(bound.ge)  # type: ignore[arg-type]
            if isinstance(bound, annotated_types.Le):
                high = float(bound.le)  # type: ignore[arg-type]
    return low, high
