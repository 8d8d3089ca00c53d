"""raff figures."""

from core.model.figures import FIGURES
from tests.conftest import Raff


def test_every_figure_is_shown_with_its_definition_without_a_vault(raff: Raff) -> None:
    answer = raff("figures", "--json", password=None)
    figures = answer.document["figures"]
    assert (answer.code, len(figures)) == (0, len(FIGURES))
    assert all(set(figure) == set(figures[0]) for figure in figures)
    english, arabic = raff("figures", password=None).out, raff("figures", "--lang", "ar", password=None).out
    assert "Zero-sales rate" in english
    assert english != arabic


def test_an_option_that_it_does_not_have_is_a_usage_error(raff: Raff) -> None:
    answer = raff("figures", "--limit", 3, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (2, "usage")
