"""One notion, one word: no text and no caption that people read has a word that CONTRIBUTING.md replaces."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
_ROW = re.compile(r"^\|[^|]+\|[^|]+\|[^|]+\|(?P<en>[^|]*)\|(?P<ar>[^|]*)\|$", re.MULTILINE)
_PLACEABLE = re.compile(r"\{[^{}]*\}")


def _never(language: str) -> re.Pattern[str]:
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("### Words that people read")[2]
    words = [word.strip() for row in _ROW.finditer(table) for word in row[language].split(",")]
    listed = "|".join(re.escape(word) for word in words if word and not word.startswith(("never", "---")))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield each line that people read, without the names of its data, and where it stands."""
    for path in sorted((ROOT / "core" / "texts" / language).glob("*.ftl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            said = line.partition(" = ")[2] if re.match(r"^[a-z][\w-]* = ", line) else line
            if not line.startswith("#"):
                yield f"{path.name}:{number}", _PLACEABLE.sub("", said)
    captions = ET.parse(ROOT / "resources" / "i18n" / "ar.ts").getroot()
    for element in captions.iter("source" if language == "en" else "translation"):
        yield "ar.ts", "".join(element.itertext())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_text_has_a_word_that_another_one_replaces(language: str) -> None:
    never = _never(language)
    assert not [f"{place}: {text.strip()}" for place, text in _texts(language) if never.search(text)]


def test_the_words_are_read_from_the_table() -> None:
    assert _never("en").search("The prize is 5") is not None
    assert _never("ar").search("الموجز 64") is not None
    assert _never("en").search("opportunity") is None
