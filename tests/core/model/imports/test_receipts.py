"""A quality is of the figures that a delivery brings, and a total of others is none of them."""

from datetime import date
from decimal import Decimal

import pytest

from core.model.imports.receipts import Issue, Receipt, Severity, Tally


def tally(**apart: int) -> Tally:
    rules = {name.replace("_", ".", 1): count for name, count in apart.items()}
    out = sum(rules.values())
    return Tally(figures_read=100, figures_loaded=100 - out, figures_rejected=out, figures_apart=rules)


def test_totals_that_were_left_out_cost_no_quality() -> None:
    assert tally(row_total=31).quality_score == 100


def test_faults_are_counted_among_the_figures_that_are_no_totals() -> None:
    assert tally(row_total=20, figure_text=8).quality_score == 90


def test_a_rule_is_scored_among_the_figures_that_are_no_totals() -> None:
    assert tally(row_total=20, figure_text=8).rule_score("figure.text") == 90


def test_the_rule_of_totals_has_no_score() -> None:
    assert tally(row_total=20).rule_score("row.total") is None


@pytest.mark.parametrize("everything", [Tally(), tally(row_total=100)])
def test_without_a_figure_that_is_no_total_there_is_no_quality(everything: Tally) -> None:
    assert everything.quality_score is None
    assert everything.rule_score("figure.text") is None


def decided(rule: str, cell: str, decision: str, value: str = "-3", suggestion: str = "") -> Issue:
    return Issue(
        sheet="S",
        row=2,
        cell=cell,
        rule=rule,
        severity=Severity.QUARANTINE,
        value=value,
        suggestion=suggestion,
        period=date(2024, 1, 1),
        decision=decision,
    )


def test_accepted_values_are_counted_as_loaded_each_cell_once() -> None:
    issues = (
        decided("figure.negative", "P2", "released"),
        decided("figure.outlier", "P2", "released"),
        decided("figure.number_as_text", "Q2", "released", "٠", "0"),
        decided("figure.text", "R2", "fixed 2.5", "n/a"),
        decided("figure.text", "S2", "kept_out", "n/a"),
        decided("figure.text", "T2", "", "n/a"),
    )
    before = Tally(figures_loaded=10, figures_quarantined=5, zeros_loaded=1, figures_apart={"figure.text": 3})
    receipt = Receipt(
        batch=None, file="a", sheet="S", layout="wide", reader="r", recipe="p", unit="sar", tally=before, issues=issues
    )
    assert receipt.accepted == [Decimal(-3), Decimal(0), Decimal("2.5")]
    now = receipt.tally_now
    assert (now.figures_loaded, now.figures_quarantined, now.zeros_loaded) == (13, 2, 2)
    assert receipt.not_loaded("figure.text") == 2
