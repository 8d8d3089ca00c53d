"""raff settings set."""

from pathlib import Path

import pytest

from tests.conftest import Raff


def test_a_setting_is_set_for_the_person_and_in_force_for_the_next_command(raff: Raff) -> None:
    result = raff("settings", "set", "company.names", "KINZA", "B Brands", "--json").document["company.names"]
    assert (result["value"], result["source"]) == (["KINZA", "B Brands"], "user")
    assert raff("policy", "show", "--json").document["company.names"]["value"] == ["KINZA", "B Brands"]
    assert raff("settings", "set", "company.names", "--json").document["company.names"]["value"] == []


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("gaps.threshold", "45.5", 45.5),
        ("text_size", "120", 120),
        ("tray", "true", True),
        ("theme", "dark", "dark"),
        ("map.outlines", "2024", "2024"),
    ],
)
def test_a_text_becomes_what_the_setting_takes(raff: Raff, name: str, text: str, value: object) -> None:
    assert raff("settings", "set", name, text, "--json").document[name]["value"] == value
    assert f"{name} is now" in raff("settings", "set", name, text).out


@pytest.mark.parametrize(
    "given",
    [
        ("gaps.threshold", "much"),
        ("gaps.threshold", "400"),
        ("gaps.threshold",),
        ("tray", "perhaps"),
        ("theme", "dark", "light"),
        ("company.names", " "),
        ("company.nothing", "x"),
        ("nothing", "x"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(raff: Raff, given: tuple[str, ...]) -> None:
    before = raff("policy", "show", "--json").document
    refused = raff("settings", "set", *given, "--json")
    assert (refused.code, refused.document["error"]["code"]) == (3, "settings.refused")
    assert raff("policy", "show", "--json").document == before


def test_a_company_that_the_organisation_sets_stands(raff: Raff, tmp_path: Path) -> None:
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "policy.toml").write_text('[company]\nnames = ["KINZA"]\n')
    refused = raff("settings", "set", "company.names", "PEPSICO", "--json")
    assert refused.document["error"]["code"] == "settings.managed"
    assert raff("policy", "show", "--json").document["company.names"]["value"] == ["KINZA"]
