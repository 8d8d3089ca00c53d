"""raff close and raff compact."""

from pathlib import Path

from tests.conftest import Raff


def test_months_are_closed_up_to_one_and_opened_again(filled: Path, raff: Raff) -> None:
    closed = raff("close", "2024-02", "--vault", filled, "--json")
    assert (closed.code, closed.document) == (0, {"closed_through": "2024-02-29"})
    assert "2024-02-29" in raff("close", "2024-02", "--vault", filled).out
    assert raff("close", "--vault", filled, "--json").document == {"closed_through": None}


def test_what_is_no_month_is_refused_in_both_languages(filled: Path, raff: Raff) -> None:
    english = raff("close", "february", "--vault", filled)
    assert (english.code, "[closed.no_month]" in english.err) == (3, True)
    arabic = raff("close", "february", "--vault", filled, "--lang", "ar")
    assert (arabic.code, english.err != arabic.err) == (3, True)


def test_a_young_vault_has_nothing_to_compact(filled: Path, raff: Raff) -> None:
    document = raff("compact", "--dry-run", "--vault", filled, "--json").document
    assert document == {"batches": [], "bytes": 0, "dry_run": True}
    assert raff("compact", "--vault", filled).code == 0
    assert raff("compact", "--months", -1, "--vault", filled).code == 2


def test_a_withdrawn_batch_is_compacted_when_its_history_is_over(filled: Path, raff: Raff) -> None:
    (batch,) = raff("batches", "--vault", filled, "--json").document["batches"]
    raff("undo", batch["id"], "--vault", filled)
    would = raff("compact", "--months", 0, "--dry-run", "--vault", filled)
    assert batch["id"][:8] in would.out
    done = raff("compact", "--months", 0, "--vault", filled, "--json").document
    assert (done["batches"], done["dry_run"]) == ([batch["id"]], False)
    assert done["bytes"] > 0
