"""What an organisation sets, in each of the places that a system has for it."""

import plistlib
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault
from core.texts.catalogue import Language
from desktop_app.bootstrap import machine_paths
from desktop_app.settings import settings, sources
from desktop_app.settings.settings import Layered, SettingsLayer
from desktop_app.settings.sources import SettingsSource
from tests.fakes.registry import Registry

KEY = r"Software\Policies\Raff"


def loaded(monkeypatch: pytest.MonkeyPatch, folder: Path, result: Iterable[SettingsSource], user: str = "") -> Layered:
    """Load what is set on a system that hands down ``found``."""
    own = folder / "user.toml"
    own.write_text(user, encoding="utf-8")
    monkeypatch.setattr(settings, "of_this_system", lambda _: list(result))
    return settings.load(policy=folder / "policy.toml", user=own)


def test_group_policy_sets_switches_numbers_and_texts_and_the_machine_stands_over_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keys = {
        ("HKLM", KEY): {"language": "ar", "notifications": 0, "idle_lock_minutes": 5},
        ("HKLM", rf"{KEY}\gaps"): {"threshold": "45.5"},
        ("HKCU", KEY): {"language": "en", "theme": "dark"},
    }
    result = loaded(monkeypatch, tmp_path, sources.registry(Registry(keys)), 'theme = "light"\n[gaps]\nhigh = 80')
    values = result.values
    assert (values.language, values.theme, values.notifications) == (Language.ARABIC, "dark", False)
    assert (values.idle_lock_minutes, values.gaps.threshold, values.gaps.high) == (5, 45.5, 80)
    assert (result.sources["gaps.threshold"], result.places["gaps.threshold"]) == (SettingsLayer.POLICY, rf"HKLM\{KEY}")
    assert (result.sources["theme"], result.places["theme"]) == (SettingsLayer.POLICY, rf"HKCU\{KEY}")
    assert result.sources["gaps.high"] is SettingsLayer.USER


def test_a_broken_value_in_the_registry_is_named_with_its_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    keys = {("HKLM", KEY): {"idle_lock_minutes": 600}}
    with pytest.raises(EnvironmentFault) as broken:
        loaded(monkeypatch, tmp_path, sources.registry(Registry(keys)))
    refusal = {"reason": "value", "allowed": "1 - 30"}
    assert broken.value.data == {"file": rf"HKLM\{KEY}", "setting": "idle_lock_minutes", **refusal}


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the path of Linux")
def test_no_variable_of_a_person_moves_the_policy_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert machine_paths().policy_file == Path("/etc/xdg/Raff/policy.toml")


def test_the_data_of_a_windows_machine_lie_where_its_registry_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROGRAMDATA", "elsewhere")
    folders = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
    assert sources.program_data(Registry({("HKLM", folders): {"Common AppData": "D:/Data"}})) == Path("D:/Data")


def test_a_machine_without_policies_sets_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    places = [*sources.registry(Registry({})), *sources.managed_preferences(tmp_path, "sara")]
    assert set(loaded(monkeypatch, tmp_path, places).sources.values()) == {SettingsLayer.DEFAULT}


def test_managed_preferences_of_the_machine_stand_over_those_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for folder, content in (
        (tmp_path / "sara", {"theme": "dark", "tray": True}),
        (tmp_path, {"theme": "light", "alerts": {"open": 5, "quiet_from": "20:00:00"}}),
    ):
        folder.mkdir(exist_ok=True)
        (folder / "sa.raff.desktop.plist").write_bytes(plistlib.dumps(content, fmt=plistlib.FMT_BINARY))
    values = loaded(monkeypatch, tmp_path, sources.managed_preferences(tmp_path, "sara")).values
    assert (values.theme, values.tray, values.alerts.open, values.alerts.quiet_from.hour) == ("light", True, 5, 20)


@pytest.mark.parametrize("content", [b"bplist00 and no more", plistlib.dumps(["no", "table"])])
def test_preferences_that_are_none_stop_raff_and_name_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "sa.raff.desktop.plist").write_bytes(content)
    with pytest.raises(EnvironmentFault, match=r"policy\.unreadable") as broken:
        loaded(monkeypatch, tmp_path, sources.managed_preferences(tmp_path, "sara"))
    assert broken.value.data["file"] == str(tmp_path / "sa.raff.desktop.plist")


def test_a_policy_that_may_not_be_read_stops_raff(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse() -> dict[str, object]:
        raise PermissionError(13, "Permission denied")

    with pytest.raises(EnvironmentFault, match=r"policy\.unreadable"):
        loaded(monkeypatch, tmp_path, [SettingsSource("/etc/xdg/Raff/policy.toml", refuse)])


def test_the_policy_of_the_guide_for_it_is_one(tmp_path: Path) -> None:
    guide = (Path(__file__).resolve().parents[3] / "docs" / "it-guide.md").read_text(encoding="utf-8")
    (tmp_path / "policy.toml").write_text(guide.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    result = settings.load(policy=tmp_path / "policy.toml", user=tmp_path / "none")
    assert (result.values.idle_lock_minutes, result.values.gaps.threshold) == (5, 45)
    assert result.sources["alerts.routes.owner.CRITICAL"] is SettingsLayer.POLICY
