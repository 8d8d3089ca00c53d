"""How what leaves Raff is marked where figures of a sample are in it."""

from core.model.imports.batches import SamplePart
from core.texts.catalogue import Language, say

_MARKS = {SamplePart.SOME: "report.part_demo", SamplePart.ALL: "report.demo"}


def mark(sample: SamplePart, language: Language) -> str:
    """Return that all or some figures are made up; nothing where none are."""
    return say(language, _MARKS[sample]) if sample in _MARKS else ""
