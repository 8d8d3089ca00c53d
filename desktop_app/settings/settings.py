"""Settings, declared once: their names, types, limits and defaults.

Three layers: the organisation's policy overrides the user's setting, and that the default. Each value
knows its layer, so that a page can show a managed one as managed.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from re import compile as pattern
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from core.model.errors import AppError, Datum, EnvironmentFault, UserError, write_fault
from core.model.policy import Policy
from core.security.durable import replace_file
from core.texts.catalogue import Language
from core.texts.digits import Digits
from desktop_app.settings.declared import allowed
from desktop_app.settings.sources import SettingsSource, of_file, of_this_system

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

V = TypeVar("V")
_OF_THE_ORGANISATION = ("vault",)
_LINE = pattern(r"at line (\d+)")  # as the library of Python says it, which has no number of it before 3.14


class ThemeChoice(StrEnum):
    """Which theme the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ContrastChoice(StrEnum):
    """The contrast of text and drawings against their background."""

    SYSTEM = "system"
    USUAL = "usual"
    HIGH = "high"


class Preferences(BaseModel):
    """What a person sets for this machine.

    ``digits`` are those of Arabic. ``text_size`` is per cent of the system's. ``tray`` keeps Raff in the tray when its
    window is closed, ``autostart`` starts it with the session. ``idle_lock_minutes`` is how long the window may be idle
    before it locks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Language = Language.ENGLISH
    digits: Digits = Digits.WESTERN
    theme: ThemeChoice = ThemeChoice.SYSTEM
    contrast: ContrastChoice = ContrastChoice.SYSTEM
    text_size: Annotated[int, Field(ge=80, le=200)] = 100
    reduced_motion: bool = False
    tray: bool = False
    autostart: bool = False
    idle_lock_minutes: Annotated[int, Field(ge=1, le=30)] = 10
    notifications: bool = True


class Settings(Policy, Preferences):
    """Everything that can be set, in one file: the policy of the organisation and the preferences of the person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @property
    def policy(self) -> Policy:
        """The policy alone, as it is in force."""
        return Policy.model_construct(**{name: getattr(self, name) for name in Policy.model_fields})


class SettingsLayer(StrEnum):
    """Where a value comes from; the later overrides the earlier."""

    DEFAULT = "default"
    USER = "user"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Layered:
    """The settings in force, and the layer of each by its dotted name (``gaps.threshold``).

    ``places`` says where each value of a policy or of the person is written.
    """

    values: Settings
    sources: Mapping[str, SettingsLayer]
    places: Mapping[str, str]

    def rows(self) -> Iterator[tuple[str, JsonValue, SettingsLayer]]:
        """Yield each setting by name with its value and its layer."""
        content: dict[str, JsonValue] = self.values.model_dump(mode="json")
        for name, value in _flat(content):
            yield name, value, self.sources[name]


def load(*, policy: Path, user: Path) -> Layered:
    """Return the settings in force; a missing file sets nothing. ``policy`` is the file of the machine, of several.

    Raises ``policy.unreadable`` for an invalid policy, so that nothing runs less managed than intended. Raises
    ``settings.unreadable`` for an invalid user's file, or one that sets what only a policy may; each names the setting.
    """
    sources = {name: SettingsLayer.DEFAULT for name, _ in _flat(Settings().model_dump(mode="json"))}
    places: dict[str, str] = {}
    values: dict[str, object] = {}
    for layer, policies in ((SettingsLayer.USER, [of_file(user)]), (SettingsLayer.POLICY, of_this_system(policy))):
        for source in policies:
            content = _read(source, layer)
            names = [name for name, _ in _flat(content)]
            if layer is SettingsLayer.USER:
                _refuse_of_organisation(names, source)
            sources |= dict.fromkeys(names, layer)
            places |= dict.fromkeys(names, source.place)
            values = _over(values, content)
    try:
        merged = Settings.model_validate(values)
    except ValidationError as error:
        # Both are right by themselves: what a person set gives way, so it is the person's to change.
        raise _refused(str(user), SettingsLayer.USER, error) from error
    return Layered(merged, MappingProxyType(sources), MappingProxyType(places))


def language_set(user: Path) -> Language | None:
    """Return the language that the user's file sets; ``None`` for none, and for a file that is not understood."""
    try:
        return Language(str(of_file(user).read().get("language")))
    except (OSError, ValueError):
        return None


def save(user: Path, name: str, value: JsonValue) -> None:
    """Set ``name`` (dotted within a table) in the user's file; the rest of the file is unchanged.

    Raises ``settings.refused`` for a value that the setting cannot have, and those of ``write_fault``;
    then nothing is changed.
    """
    import tomlkit

    document = _document(user)
    *tables, last = name.split(".")
    if name.partition(".")[0] in _OF_THE_ORGANISATION:
        raise _refusal(name, str(value))
    place: MutableMapping[str, object] = document
    for table in tables:
        inner = place.setdefault(table, tomlkit.table())
        if not isinstance(inner, MutableMapping):
            raise _refusal(name, str(value))
        place = inner
    place[last] = value
    shown = f"{value:g}" if isinstance(value, float) else str(value)
    _write(user, document, name, _refusal(name, shown))


def restore(user: Path, name: str) -> None:
    """Take ``name`` (dotted within a table) out of the user's file, so that its default is in force.

    The rest of the file is unchanged, and all of it where ``name`` is not in it. Raises ``settings.default_refused``
    where the default does not go with another setting, and those of ``write_fault``.
    """
    document = _document(user)
    *tables, last = name.split(".")
    place: object = document
    for table in tables:
        place = place.get(table) if isinstance(place, MutableMapping) else None
    if isinstance(place, MutableMapping) and last in place:
        del place[last]
        _write(user, document, name, UserError("settings.default_refused", setting=name))


def _document(user: Path) -> "TOMLDocument":
    """Return the user's file with its comments, empty where there is none."""
    import tomlkit  # here, as only a change needs it, and the first window waits for every import

    try:
        user.parent.mkdir(parents=True, exist_ok=True)
        return tomlkit.parse(user.read_text(encoding="utf-8")) if user.exists() else tomlkit.document()
    except OSError as error:
        raise write_fault(error, user) from error


def _refusal(name: str, value: str) -> UserError:
    return UserError("settings.refused", setting=name, value=value, allowed=allowed(Settings, name))


def _write(user: Path, document: "TOMLDocument", name: str, refusal: UserError) -> None:
    """Write the user's file, or raise ``refusal`` where its settings cannot be together.

    Where it is another setting that ``name`` does not go with, ``settings.refused_beside`` names that.
    """
    text = document.as_string()
    try:
        Settings.model_validate(tomllib.loads(text))
    except ValidationError as error:
        other = ".".join(str(part) for part in error.errors()[0]["loc"])
        if not f"{other}.".startswith(f"{name}.") and "value" in refusal.data:
            beside = {key: refusal.data[key] for key in ("setting", "value")}
            raise UserError("settings.refused_beside", other=other, **beside) from error
        raise refusal from error
    replace_file(user, text.encode())


def _read(source: SettingsSource, layer: SettingsLayer) -> dict[str, object]:
    """Return what is set in one place, once it is known to be right by itself."""
    try:
        content = source.read()
        if source.typed:
            # JSON in strict mode takes texts for dates and choices, and nothing else for what it is not.
            Settings.model_validate_json(json.dumps(content, default=str), strict=True)
        else:
            Settings.model_validate(content)
    except FileNotFoundError:
        return {}
    except ValidationError as error:
        raise _refused(source.place, layer, error) from error
    except (OSError, ValueError) as error:
        raise _unreadable(source.place, layer, setting="-", **_cause(error)) from error
    return content


def _refuse_of_organisation(names: Iterable[str], source: SettingsSource) -> None:
    """Refuse what a person's file sets and only a policy may: whoever can write that file would get the vault's key."""
    for name in names:
        if name.partition(".")[0] in _OF_THE_ORGANISATION:
            raise _unreadable(source.place, SettingsLayer.USER, setting=name, reason="organisation")


def _refused(place: str, layer: SettingsLayer, error: ValidationError) -> AppError:
    setting = ".".join(str(part) for part in error.errors()[0]["loc"])
    return _unreadable(place, layer, setting=setting, reason="value", allowed=allowed(Settings, setting))


def _cause(error: OSError | ValueError) -> dict[str, Datum]:
    """Return why a file could not be read, by a word that the sentence knows."""
    match error:
        case PermissionError():
            return {"reason": "permission"}
        case IsADirectoryError():
            return {"reason": "folder"}
        case UnicodeDecodeError():
            return {"reason": "encoding"}
        case tomllib.TOMLDecodeError():
            line = _LINE.search(str(error))
            return {"reason": "syntax", "line": line[1]} if line else {"reason": "end"}
    return {"reason": "content"}


def _unreadable(place: str, layer: SettingsLayer, **data: Datum) -> AppError:
    if layer is SettingsLayer.POLICY:
        return EnvironmentFault("policy.unreadable", file=place, **data)
    return UserError("settings.unreadable", file=place, **data)


def _over(lower: Mapping[str, object], upper: Mapping[str, object]) -> dict[str, object]:
    """Return ``lower`` with the values of ``upper`` over it, table by table."""
    merged = dict(lower)
    for name, value in upper.items():
        below = merged.get(name)
        merged[name] = _over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _flat(content: Mapping[str, V], prefix: str = "") -> Iterator[tuple[str, V]]:
    for name, value in content.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
