from pathlib import Path

import pytest

from core.documents.analyses.figures import OF_HEADINGS, as_document, as_page, columns, definition, under
from core.model import figures
from core.model.figures import FIGURES, definitions_version
from core.texts.catalogue import Language, has
from tests.builders.outlets import ARABIC, of_json, on_terminal

MANUAL = Path(__file__).resolve().parents[4] / "docs" / "figures.md"


def test_every_figure_has_a_name_and_a_meaning_in_both_languages() -> None:
    for language in Language:
        assert not [
            figure
            for figure in FIGURES
            if not has(language, f"figure.{figure}") or not has(language, f"meaning.{figure}")
        ]


def test_the_manual_is_the_registry() -> None:
    assert MANUAL.read_text(encoding="utf-8") == as_page(Language.ENGLISH)


def test_json_names_every_value_of_a_definition() -> None:
    assert of_json(columns(), FIGURES["share"]) == {
        "id": "share",
        "version": 1,
        "name": "Share",
        "meaning": "its part of the sales of a market",
        "formula": "own sales / category sales x 100",
        "grain": "group x period",
        "unit": "per cent",
    }


def test_the_terminal_shows_a_definition() -> None:
    assert on_terminal(columns(), FIGURES["share"]) == [
        "Figure < Share",
        "Meaning < its part of the sales of a market",
        "Formula < own sales / category sales x 100",
        "Of what < group x period",
        "Counted in < per cent",
    ]


def test_the_terminal_shows_a_definition_in_arabic() -> None:
    assert on_terminal(columns(), FIGURES["share"], ARABIC) == [
        "الرقم < الحصة",
        "المعنى < جزؤه من مبيعات السوق",
        "الصيغة < own sales / category sales x 100",
        "لأي شيء < group x period",
        "يُعد بـ < في المئة",
    ]


@pytest.mark.parametrize("language", Language)
def test_the_terminal_and_json_say_the_same_of_every_figure(language: Language) -> None:
    rows = as_document(language)["figures"]
    assert isinstance(rows, list)
    shown = [columns().terminal_row(figure, language) for figure in FIGURES.values()]
    assert [list(row.values())[2:] for row in rows if isinstance(row, dict)] == shown


def test_a_figure_is_defined_by_the_registry_with_its_version() -> None:
    assert definition("weighted_distribution", Language.ENGLISH) == (
        "Weighted distribution: how much of the category the outlet groups sell in which an item sells; area-level "
        "(definition 1)."
    )
    assert definition("share", Language.ENGLISH) == "Share: its part of the sales of a market (definition 1)."


def test_another_formula_makes_another_version_of_the_definitions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = definitions_version()
    changed = {
        **FIGURES,
        "share": figures.Figure(id="share", formula="own / all", grain="x", unit=FIGURES["share"].unit),
    }
    monkeypatch.setattr(figures, "FIGURES", changed)
    assert definitions_version() != before


@pytest.mark.parametrize(
    ("heading", "figure"), [("column.chance", "chance"), ("column.prize", "prize"), ("column.threat", "threat")]
)
@pytest.mark.parametrize("language", Language)
def test_the_heading_of_a_figure_has_its_definition_and_another_none(
    heading: str, figure: str, language: Language
) -> None:
    assert under(heading, language) == definition(figure, language)
    assert under("column.item", language) == ""


def test_every_heading_with_a_definition_is_a_heading_and_names_a_figure() -> None:
    for heading, figure in OF_HEADINGS.items():
        assert figure in FIGURES
        assert has(Language.ENGLISH, heading)
