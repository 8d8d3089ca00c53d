"""The policy templates of Windows (ADMX, with words in English and Arabic), from the one declaration of the settings.

Run from the root of the project: ``python packaging/admx.py FOLDER``. What they set lies below
``Software\\Policies\\Raff`` in the registry, as ``desktop_app/settings/sources.py`` reads it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from core.texts.catalogue import Language, has, say
from desktop_app.pages.settings import lines as setting_lines
from desktop_app.settings.settings import Layered, Settings
from ui.widgets.setting_row import EditorKind, SettingLine

_SPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_KEY = r"Software\Policies\Raff"
_OWN = "Raff.Policies.Raff"
_CULTURES = MappingProxyType({Language.ENGLISH: "en-US", Language.ARABIC: "ar-SA"})
_CATEGORY = "raff"
_LONGEST = 1_024


def settable() -> tuple[str, ...]:
    """Return the names of the settings that a template can set: those with one value and a text of their own."""
    everything = Layered(Settings(), MappingProxyType({}), MappingProxyType({}))
    names = _names(everything.values.model_dump(mode="json"))
    return tuple(name for name in names if has(Language.ENGLISH, f"setting.{name}"))


def write_templates(folder: Path) -> list[Path]:
    """Write ``raff.admx`` and, for each language, ``CULTURE/raff.adml``; return the files."""
    lines = {language: _lines(language) for language in _CULTURES}
    files = [_write(_definitions(lines[Language.ENGLISH]), folder / "raff.admx")]
    for language, culture in _CULTURES.items():
        files.append(_write(_resources(lines[language], language), folder / culture / "raff.adml"))
    return files


def _names(content: dict[str, object], prefix: str = "") -> Iterator[str]:
    for name, value in content.items():
        if isinstance(value, dict):
            yield from _names(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def _lines(language: Language) -> tuple[SettingLine, ...]:
    everything = Layered(Settings(), MappingProxyType({}), MappingProxyType({}))
    return setting_lines.lines(everything, settable(), language)


def _definitions(lines: tuple[SettingLine, ...]) -> ET.Element:
    root = ET.Element("policyDefinitions", {"xmlns": _SPACE, "revision": "1.0", "schemaVersion": "1.0"})
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", {"prefix": "raff", "namespace": _OWN})
    ET.SubElement(spaces, "using", {"prefix": "windows", "namespace": "Microsoft.Policies.Windows"})
    ET.SubElement(root, "resources", {"minRequiredRevision": "1.0"})
    categories = ET.SubElement(root, "categories")
    ET.SubElement(categories, "category", {"name": _CATEGORY, "displayName": f"$(string.{_CATEGORY})"})
    policies = ET.SubElement(root, "policies")
    for line in lines:
        _policy(policies, line)
    return root


def _policy(policies: ET.Element, line: SettingLine) -> None:
    """Put the policy of one setting on the list: a switch by itself, anything else with an element to fill."""
    ident, (table, _, name) = _ident(line), line.key.rpartition(".")
    words = {
        "name": ident,
        "class": "Both",
        "displayName": f"$(string.{ident})",
        "explainText": f"$(string.{ident}_why)",
        "key": "\\".join([_KEY, *filter(None, table.split("."))]),
    }
    if line.kind is EditorKind.SWITCH:
        words["valueName"] = name
    else:
        words["presentation"] = f"$(presentation.{ident})"
    policy = ET.SubElement(policies, "policy", words)
    ET.SubElement(policy, "parentCategory", {"ref": _CATEGORY})
    ET.SubElement(policy, "supportedOn", {"ref": "windows:SUPPORTED_Windows_10_0"})
    if line.kind is EditorKind.SWITCH:
        for state, number in (("enabledValue", "1"), ("disabledValue", "0")):
            ET.SubElement(ET.SubElement(policy, state), "decimal", {"value": number})
        return
    elements = ET.SubElement(policy, "elements")
    own = {"id": ident, "valueName": name, "required": "true"}
    if line.kind is EditorKind.CHOICE:
        choice = ET.SubElement(elements, "enum", own)
        for key, _ in line.choices:
            item = ET.SubElement(choice, "item", {"displayName": f"$(string.{ident}_{key})"})
            ET.SubElement(ET.SubElement(item, "value"), "string").text = key
    elif line.kind is EditorKind.WHOLE:
        ET.SubElement(elements, "decimal", own | {"minValue": f"{line.low:.0f}", "maxValue": f"{line.high:.0f}"})
    else:  # the registry knows no fractions and no times
        ET.SubElement(elements, "text", own | {"maxLength": str(_LONGEST)})


def _resources(lines: tuple[SettingLine, ...], language: Language) -> ET.Element:
    root = ET.Element("policyDefinitionResources", {"xmlns": _SPACE, "revision": "1.0", "schemaVersion": "1.0"})
    ET.SubElement(root, "displayName").text = "Raff"
    ET.SubElement(root, "description").text = say(language, "settings.policy_intro")
    resources = ET.SubElement(root, "resources")
    strings, presentations = ET.SubElement(resources, "stringTable"), ET.SubElement(resources, "presentationTable")
    _string(strings, _CATEGORY, "Raff")
    for line in lines:
        ident = _ident(line)
        _string(strings, ident, line.name)
        _string(strings, f"{ident}_why", _why(line))
        for key, name in line.choices:
            _string(strings, f"{ident}_{key}", name)
        if line.kind is not EditorKind.SWITCH:
            _presentation(presentations, line)
    return root


def _presentation(table: ET.Element, line: SettingLine) -> None:
    ident = _ident(line)
    shown = ET.SubElement(table, "presentation", {"id": ident})
    if line.kind is EditorKind.CHOICE:
        first = [key for key, _ in line.choices].index(str(line.value))
        ET.SubElement(
            shown, "dropdownList", {"refId": ident, "noSort": "true", "defaultItem": str(first)}
        ).text = line.name
    elif line.kind is EditorKind.WHOLE:
        ET.SubElement(shown, "decimalTextBox", {"refId": ident, "defaultValue": str(line.value)}).text = line.name
    else:
        box = ET.SubElement(shown, "textBox", {"refId": ident})
        ET.SubElement(box, "label").text = line.name
        ET.SubElement(box, "defaultValue").text = str(line.value)


def _why(line: SettingLine) -> str:
    """Return what a policy explains: the setting's own hint, its limits, and the name under which Raff lists it."""
    limits = f"{line.low:g} - {line.high:g}" if line.kind in (EditorKind.WHOLE, EditorKind.NUMBER) else ""
    return "\n".join(part for part in (line.hint, limits, f"raff policy show: {line.key}") if part)


def _string(table: ET.Element, ident: str, text: str) -> None:
    ET.SubElement(table, "string", {"id": ident}).text = text


def _ident(line: SettingLine) -> str:
    return line.key.replace(".", "_")


def _write(root: ET.Element, file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    ET.indent(root)
    ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    return file


if __name__ == "__main__":
    for made in write_templates(Path(sys.argv[1])):
        sys.stdout.write(f"{made}\n")
