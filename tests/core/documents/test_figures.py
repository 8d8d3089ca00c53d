from pathlib import Path

import pytest

from core.documents.figures import as_page
from core.model import figures
from core.model.figures import FIGURES, definitions_version
from core.texts.catalogue import Language, has

MANUAL = Path(__file__).resolve().parents[3] / "docs" / "figures.md"


def test_every_figure_has_a_name_and_a_meaning_in_both_languages() -> None:
    for language in Language:
        assert not [
            figure
            for figure in FIGURES
            if not has(language, f"figure.{figure}") or not has(language, f"meaning.{figure}")
        ]


def test_the_manual_is_the_registry() -> None:
    assert MANUAL.read_text(encoding="utf-8") == as_page(Language.ENGLISH)


def test_another_formula_makes_another_version_of_the_definitions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = definitions_version()
    changed = {
        **FIGURES,
        "share": figures.Figure(id="share", formula="own / all", grain="x", unit=FIGURES["share"].unit),
    }
    monkeypatch.setattr(figures, "FIGURES", changed)
    assert definitions_version() != before
