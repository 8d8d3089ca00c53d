"""What leaves says that figures are made up, whether all or some of them are."""

import pytest

from core.documents.vault.samples import mark
from core.model.imports.batches import SamplePart
from core.texts.catalogue import Language


@pytest.mark.parametrize(
    ("language", "whole", "part"),
    [(Language.ENGLISH, "DEMO", "DEMO"), (Language.ARABIC, "بيانات تجريبية", "تجريبية")],
)
def test_made_up_figures_are_marked_and_real_ones_are_not(language: Language, whole: str, part: str) -> None:
    assert whole in mark(SamplePart.ALL, language)
    assert part in mark(SamplePart.SOME, language)
    assert mark(SamplePart.ALL, language) != mark(SamplePart.SOME, language)
    assert mark(SamplePart.NONE, language) == ""
