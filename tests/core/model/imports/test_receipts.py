"""A quality is of the figures that a delivery brings, and a total of others is none of them."""

import pytest

from core.model.imports.receipts import Tally


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
