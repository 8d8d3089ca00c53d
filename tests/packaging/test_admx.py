"""The policy templates of Windows: whole, in two languages, and what they set is what Raff reads."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from desktop_app.settings import settings, sources
from desktop_app.settings.settings import SettingsLayer
from tests.fakes.registry import Registry
from tests.packaging.conftest import Script

SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
KEY = r"Software\Policies\Raff"


@pytest.fixture
def folder(script: Script, tmp_path: Path) -> Path:
    script("admx").write_templates(tmp_path)
    return tmp_path


@pytest.fixture
def found(folder: Path) -> list[ET.Element]:
    return list(ET.parse(folder / "raff.admx").getroot().iter(f"{SPACE}policy"))


@pytest.mark.parametrize("culture", ["en-US", "ar-SA"])
def test_every_word_that_the_template_names_is_there_and_none_is_idle(folder: Path, culture: str) -> None:
    named = (folder / "raff.admx").read_text(encoding="utf-8")
    words = ET.parse(folder / culture / "raff.adml").getroot()
    strings = {each.get("id"): each.text for each in words.iter(f"{SPACE}string")}
    shown = {each.get("id") for each in words.iter(f"{SPACE}presentation")}
    assert set(re.findall(r"\$\(string\.([\w-]+)\)", named)) == set(strings)
    assert set(re.findall(r"\$\(presentation\.([\w-]+)\)", named)) == shown
    assert all(strings.values())


def test_each_setting_of_the_settings_page_has_a_policy(found: list[ET.Element], script: Script) -> None:
    told = {".".join([*each.get("key", "")[len(KEY) + 1 :].split("\\"), value_name(each)]).strip(".") for each in found}
    assert told == set(script("admx").settable())
    assert {"language", "idle_lock_minutes", "gaps.threshold", "alerts.quiet_from", "map.outlines"} <= told


def test_what_a_policy_writes_into_the_registry_is_what_raff_reads(
    found: list[ET.Element], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys: dict[tuple[str, str], dict[str, Any]] = {("HKLM", KEY): {}}
    for each in found:
        keys.setdefault(("HKLM", each.get("key", "")), {})[value_name(each)] = written(each)
    monkeypatch.setattr(settings, "of_this_system", lambda _: sources.registry(Registry(keys)))
    loaded = settings.load(policy=tmp_path / "none", user=tmp_path / "none")
    assert sum(layer is SettingsLayer.POLICY for layer in loaded.sources.values()) == len(found)
    assert (loaded.values.language, loaded.values.notifications) == ("ar", True)
    assert (loaded.values.idle_lock_minutes, loaded.values.text_size) == (30, 200)


def value_name(policy: ET.Element) -> str:
    elements = policy.find(f"{SPACE}elements")
    own = policy.get("valueName") if elements is None else elements[0].get("valueName")
    assert own
    return own


def written(policy: ET.Element) -> object:
    """Return what the editor of group policies writes for the last choice, the largest number, the usual text."""
    elements = policy.find(f"{SPACE}elements")
    if elements is None:
        return 1
    element = elements[0]
    if element.tag == f"{SPACE}enum":
        return [each.text for each in element.iter(f"{SPACE}string")][-1]
    if element.tag == f"{SPACE}decimal":
        return int(element.get("maxValue", ""))
    usual = {
        "gaps.threshold": "40.0",
        "gaps.high": "60",
        "map.outlines": "",
        "vault.recovery_key": "",
        "vault.lease_keys": "",
        "watch.folder": "",
        "backup.folder": "",
        "watch.least_quality": "98",
        "worklist.least_confidence": "25",
    }
    name = f"{policy.get('key', '')[len(KEY) + 1 :]}.{element.get('valueName')}".strip(".")
    return usual.get(name, "08:30:00")
