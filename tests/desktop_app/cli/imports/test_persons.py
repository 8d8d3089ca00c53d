"""raff unmask."""

from pathlib import Path

from tests.conftest import Raff


def test_a_batch_without_persons_has_nobody_to_unmask_and_the_audit_keeps_the_reason(filled: Path, raff: Raff) -> None:
    (batch,) = raff("batches", "--vault", filled, "--json").document["batches"]
    before = raff("vault", "status", "--vault", filled, "--json").document["audit_rows"]
    answer = raff("unmask", batch["id"][:8], "--reason", "complaint 12", "--vault", filled, "--json")
    assert (answer.code, answer.document) == (0, {"persons": []})
    assert (
        raff("vault", "status", "--vault", filled, "--json").document["audit_rows"] == before + 2
    )  # the opening as well


def test_no_reason_and_an_unknown_batch_are_refused_in_both_languages(filled: Path, raff: Raff) -> None:
    assert raff("unmask", "3f2a", "--vault", filled).code == 2
    english = raff("unmask", "none", "--reason", "x", "--vault", filled)
    assert (english.code, english.err) == (3, "There is no batch none. [batch.unknown]\n")
    arabic = raff("unmask", "none", "--reason", "x", "--vault", filled, "--lang", "ar")
    assert (arabic.code, "لا توجد دفعة" in arabic.err) == (3, True)
