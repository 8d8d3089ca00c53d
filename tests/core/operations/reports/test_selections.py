"""A selection in words, and the pivot of a saved view."""

from datetime import date

import pytest
from pydantic import JsonValue

from core.model.analyses.pivots import Comparison, PivotFigure, PivotRule
from core.model.selection import EVERYTHING
from core.model.work.views import SavedView
from core.operations.reports.selections import filter_words, pivot_rule
from core.texts.catalogue import Language, say


@pytest.mark.parametrize("language", Language)
def test_nothing_chosen_is_everything(language: Language) -> None:
    assert filter_words(EVERYTHING, language) == say(language, "filter.everything")


@pytest.mark.parametrize("language", Language)
def test_the_span_comes_first_and_then_each_level_with_its_names(language: Language) -> None:
    chosen = EVERYTHING.choosing("item", ["COLA"]).choosing("region", ["جدة", "RIYADH"])
    words = filter_words(chosen.within((date(2024, 1, 5), date(2024, 3, 31))), language)
    span, region, item = words.split(" · ")
    assert "COLA" in item
    assert say(language, "level.item") in item
    assert f"RIYADH{say(language, 'text.comma')}جدة" in region
    assert "2024" in span or "٢٠٢٤" in span
    assert filter_words(chosen, language) == f"{region} · {item}"


def view(**setup: JsonValue) -> SavedView:
    return SavedView(name="n", page="analytics", setup=setup)


def test_a_view_says_its_axes_its_figure_and_its_comparison() -> None:
    saved = view(rows=["item", "gone"], columns=["period"], figure="zero_rate", compare="last_year")
    assert pivot_rule(saved) == PivotRule(
        rows=("item",), columns=("period",), figure=PivotFigure.ZERO_RATE, compare=Comparison.LAST_YEAR
    )


def test_what_a_view_does_not_say_is_as_it_is_usually() -> None:
    assert pivot_rule(view()) == PivotRule()
    assert pivot_rule(view(rows="item", columns="period")) == PivotRule()
    assert pivot_rule(view(rows=[])).rows == ()


@pytest.mark.parametrize("setup", [{"figure": "gone", "compare": "before"}, {"figure": "zeros", "compare": "gone"}])
def test_a_figure_or_a_comparison_that_is_no_more_gives_way_to_plain_sales(setup: dict[str, JsonValue]) -> None:
    rule = pivot_rule(view(rows=["item"], **setup))
    assert (rule.rows, rule.figure, rule.compare) == (("item",), PivotFigure.SALES, Comparison.NONE)
