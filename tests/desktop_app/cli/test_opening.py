"""How a command finds its vault."""

from tests.conftest import Raff


def test_two_vaults_must_be_told_apart(raff: Raff) -> None:
    for _ in range(2):
        assert raff("vault", "create").code == 0
    assert raff("batches", "--json").document["error"]["code"] == "vault.several"


def test_without_a_vault_the_next_step_is_said(raff: Raff) -> None:
    answer = raff("gaps")
    assert answer.code == 3
    assert "raff vault create" in answer.err
