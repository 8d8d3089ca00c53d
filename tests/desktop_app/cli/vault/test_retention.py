"""raff retention: what is due is previewed, held, deleted and certified."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Raff


@pytest.fixture
def due(filled: Path, raff: Raff) -> Path:
    """A vault whose figures of 2024 are due, because only one year before this one is kept."""
    assert raff("settings", "set", "retention.figures_years", "1").code == 0
    return filled


def test_a_young_vault_has_nothing_to_delete(filled: Path, raff: Raff, tmp_path: Path) -> None:
    preview = raff("retention", "preview", "--vault", filled, "--json").document
    assert (preview["figures"], preview["due"], preview["hold"]) == (0, [], "")
    run = raff("retention", "run", "--certificate", tmp_path / "c.json", "--vault", filled)
    assert (run.code, (tmp_path / "c.json").exists()) == (0, False)


def test_what_is_due_is_previewed_and_then_deleted_with_a_certificate(due: Path, raff: Raff, tmp_path: Path) -> None:
    preview = raff("retention", "preview", "--vault", due, "--json").document
    assert preview["figures"] > 0
    assert {page["year"] for page in preview["due"]} == {2024}
    assert "Nothing was deleted yet" in raff("retention", "preview", "--vault", due).out
    file = tmp_path / "certificate.json"
    run = raff("retention", "run", "--certificate", file, "--vault", due, "--json").document
    assert run == {"figures": preview["figures"], "certificate": sha256(file.read_bytes()).hexdigest()}
    assert json.loads(file.read_text(encoding="utf-8"))["figures"] == preview["figures"]
    assert raff("vault", "verify", "--vault", due).code == 0
    assert raff("retention", "preview", "--vault", due, "--json").document["figures"] == 0


def test_a_legal_hold_keeps_everything_until_it_is_lifted(due: Path, raff: Raff, tmp_path: Path) -> None:
    assert "Case 14" in raff("retention", "hold", "Case 14", "--vault", due).out
    assert "Case 14" in raff("retention", "preview", "--vault", due).out
    held = raff("retention", "run", "--certificate", tmp_path / "c.json", "--vault", due)
    assert (held.code, "[retention.held]" in held.err) == (3, True)
    assert raff("retention", "lift", "--vault", due).code == 0
    assert raff("retention", "run", "--certificate", tmp_path / "c.json", "--vault", due).code == 0
