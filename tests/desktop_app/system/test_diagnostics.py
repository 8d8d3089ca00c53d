"""What a person copies for whoever helps: versions, settings and codes, and nothing that names a place or a person."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import vault_status
from core.store.vault import Vault
from desktop_app.settings import settings
from desktop_app.settings.settings import Layered
from desktop_app.system.diagnostics import report

TYPED = """
text_size = 120
[watch]
folder = "/home/sara/in"
[map]
outlines = "/home/sara/outlines.geojson"
[map.provinces]
"Sara's province" = "SA-01"
"""


@pytest.fixture
def layered(tmp_path: Path) -> Layered:
    (tmp_path / "user.toml").write_text(TYPED, encoding="utf-8")
    return settings.load(policy=tmp_path / "policy.toml", user=tmp_path / "user.toml")


def reported(layered: Layered, logs: Path, **given: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(report(layered, given.get("status"), logs, {"scale": "2.0"}))
    return content


def test_settings_are_reported_with_their_layer_and_what_a_person_typed_by_its_layer_alone(
    layered: Layered, tmp_path: Path
) -> None:
    content = reported(layered, tmp_path)
    assert content["settings"]["text_size"] == "120 (user)"
    assert content["settings"]["theme"] == "system (default)"
    assert content["settings"]["map.outlines"] == "(user)"
    assert "outlines.geojson" not in json.dumps(content)
    assert content["settings"]["map.provinces"] == "(user)"
    assert content["settings"]["watch.folder"] == "(user)"
    assert content["settings"]["watch.automatic"] == "True (default)"
    assert "ara" not in json.dumps(content["settings"])
    assert content["screen"] == {"scale": "2.0"}


def test_of_a_vault_only_its_size_is_reported(layered: Layered, tmp_path: Path, vault: Vault, session: Session) -> None:
    status = vault_status(VaultAccess(vault, session))
    content = reported(layered, tmp_path, status=replace(status, batches=3))
    assert content["vault"]["batches"] == 3
    assert content["vault"]["data_version"] == status.data_version
    assert str(vault.folder) not in json.dumps(content)
    assert reported(layered, tmp_path)["vault"] is None


def test_the_last_forty_events_and_the_crashes_are_counted(layered: Layered, tmp_path: Path) -> None:
    lines = [json.dumps({"at": "now", "text": f"event.{number}"}) for number in range(50)]
    (tmp_path / "raff.log").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "crashes").mkdir()
    (tmp_path / "crashes" / "one.json").write_text("{}", encoding="utf-8")
    (tmp_path / "crashes" / "native.txt").write_text("", encoding="utf-8")
    content = reported(layered, tmp_path)
    assert content["crashes"] == 1
    assert content["events"] == [f"now event.{number}" for number in range(10, 50)]


@pytest.mark.parametrize("line", ['{"at": "now", "te', "not JSON", "{]", '\ufeff{"at": "x"}'])
def test_a_line_of_the_log_that_was_cut_does_not_prevent_the_report(
    layered: Layered, tmp_path: Path, line: str
) -> None:
    (tmp_path / "raff.log").write_text(f'{{"at": "now", "text": "a"}}\n{line}\n', encoding="utf-8")
    assert reported(layered, tmp_path)["events"] == ["now a"]


def test_bytes_of_the_log_that_are_no_text_do_not_prevent_the_report(layered: Layered, tmp_path: Path) -> None:
    (tmp_path / "raff.log").write_bytes(b'\xff\xfe\x00\n{"at": "now", "text": "a"}\n')
    assert reported(layered, tmp_path)["events"] == ["now a"]


def test_without_a_log_there_are_no_events(layered: Layered, tmp_path: Path) -> None:
    content = reported(layered, tmp_path / "nowhere")
    assert (content["events"], content["crashes"]) == ([], 0)
