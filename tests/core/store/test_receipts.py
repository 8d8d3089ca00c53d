"""Receipts in a real vault: what was decided of each issue."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.imports.receipts import Issue, Severity
from core.store.receipts import VaultReceipts, document_of
from core.store.vault import Vault
from tests.builders.layers import FEBRUARY, JANUARY, batch, layer, receipt

TEXT = Issue(
    sheet="ورقة",
    row=7,
    cell="D7",
    rule="figure.text",
    severity=Severity.QUARANTINE,
    value="س",
    suggestion="5",
    period=JANUARY,
    item="كولا",
    place="OLAYA / GROCERY",
    around="2023-12-01=4 2024-02-01=6",
)
NEGATIVE = replace(TEXT, cell="E7", rule="figure.negative", value="-1", suggestion="", period=FEBRUARY)
WHOLE = Issue(sheet="ورقة", row=3, cell=None, rule="row.note", severity=Severity.WARN, value="")
ISSUES = (TEXT, NEGATIVE, WHOLE)


@pytest.fixture
def kept(vault: Vault) -> VaultReceipts:
    with vault.transaction():
        for number, name in enumerate("ab", 1):
            given = receipt(name, issues=ISSUES, figures_loaded=number, figures_quarantined=2)
            vault.batches.lay(layer(batch(name, number), {}, receipt=given, coverage=[]))
    return VaultReceipts(vault.db)


def test_a_receipt_comes_back_with_its_issues_in_their_order(kept: VaultReceipts) -> None:
    assert kept.find("b") == receipt("b", issues=ISSUES, figures_loaded=2, figures_quarantined=2)
    assert kept.tally("b").figures_loaded == 2


def test_the_document_beside_the_batch_holds_no_issue() -> None:
    assert "figure.text" not in document_of(receipt("a", issues=ISSUES))


def test_a_decision_is_one_of_its_cell_and_rule_in_its_batch(kept: VaultReceipts, vault: Vault) -> None:
    with vault.transaction():
        kept.decide(
            "a", [replace(TEXT, decision="released"), replace(NEGATIVE, rule="figure.boolean", decision="kept_out")]
        )
    assert [issue.decision for issue in kept.find("a").issues] == ["released", "", ""]
    assert [issue.decision for issue in kept.find("b").issues] == ["", "", ""]
    with vault.transaction():
        kept.decide("a", [TEXT])
    assert kept.find("a").issues == ISSUES


def test_decisions_are_removed_by_row_and_period(kept: VaultReceipts, vault: Vault) -> None:
    both = [replace(issue, decision="released") for issue in (TEXT, NEGATIVE)]
    with vault.transaction():
        kept.decide("a", both)
        kept.undecide("a", [(7, FEBRUARY), (8, JANUARY), (7, date(2024, 3, 1))])
    assert [issue.decision for issue in kept.find("a").issues] == ["released", "", ""]
