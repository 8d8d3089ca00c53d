"""raff release."""

from pathlib import Path

import pytest

from tests.conftest import Raff


@pytest.fixture
def batch(filled: Path, raff: Raff) -> str:
    (batch,) = raff("batches", "--vault", filled, "--json").document["batches"]
    return str(batch["id"])


def test_a_quarantined_figure_is_released_as_corrected_and_becomes_a_batch(
    filled: Path, batch: str, raff: Raff
) -> None:
    answer = raff("release", batch[:8], "--cell", "P6", "--value", 7, "--vault", filled, "--json")
    (issue,) = answer.document["issues"]
    assert (answer.code, issue["cell"], issue["value"]) == (0, "P6", "n/a")
    assert issue["decision"]
    assert len(raff("batches", "--vault", filled, "--json").document["batches"]) == 2
    total = raff("sql", "SELECT sum(value) FROM sales", "--vault", filled, "--json").document["rows"]
    assert total == [["49.75"]]


def test_figures_are_kept_out_by_their_rule(filled: Path, batch: str, raff: Raff) -> None:
    printed = raff("release", batch, "--rule", "figure.text", "--keep-out", "--vault", filled)
    assert (printed.code, printed.out.startswith("Sheet6!P6 “n/a”: ")) == (0, True)


def test_neither_cell_nor_rule_and_both_are_refused_in_both_languages(filled: Path, batch: str, raff: Raff) -> None:
    for arguments in ((), ("--cell", "P6", "--rule", "figure.text")):
        refused = raff("release", batch, *arguments, "--vault", filled, "--json")
        assert (refused.code, refused.document["error"]["code"]) == (3, "release.which")
    english = raff("release", batch, "--vault", filled).err
    arabic = raff("release", batch, "--vault", filled, "--lang", "ar").err
    assert "[release.which]" in english
    assert english != arabic
