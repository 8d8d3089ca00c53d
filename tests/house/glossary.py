"""The glossary of CONTRIBUTING.md, and where each room still uses a word that it replaces.

``python -m tests.house.glossary`` prints the counts by room; with the name of a room, the places.
"""

import ast
import io
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("core", "desktop_app", "ui", "sync", "server", "packaging", "tests")
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "BENCHMARKS.md", "docs")
CAPTIONS = {"tr", "translate", "QT_TRANSLATE_NOOP", "Option", "Argument"}
DEFINITIONS = (ast.Module, ast.ClassDef, ast.FunctionDef)
_ROW = re.compile(r"^\| (?P<words>[^|]+) \| (?P<instead>[^|]+) \| (?P<where>texts|names|both) \|$", re.MULTILINE)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True)
class Place:
    """One use of a replaced word: the file (relative), the line from 1, and the word as it is written."""

    file: str
    line: int
    word: str

    @property
    def room(self) -> str:
        """The folder of the file: two levels deep in ``core`` and ``desktop_app``, else one."""
        parts = Path(self.file).parts
        return "/".join(parts[:2]) if parts[0] in ("core", "desktop_app") and len(parts) > 2 else parts[0]


@cache
def words() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return the pattern of words replaced in texts, and the words replaced in names; ``*`` ends a stem."""
    texts, names = set(), set()
    for row in _ROW.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        listed = {word.strip() for word in row["words"].split(",")}
        texts |= listed if row["where"] in ("texts", "both") else set()
        names |= listed if row["where"] in ("names", "both") else set()
    endings = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in sorted(texts))
    return re.compile(rf"\b(?:{endings})\b", re.IGNORECASE), frozenset(names)


def places() -> Iterator[Place]:
    """Yield every use in docstrings, comments, names, captions, the English texts and the documents."""
    for room in SOURCES:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield from _of_source(path)
    for path in sorted((ROOT / "core" / "texts" / "en").glob("*.ftl")):
        yield from _of_text(path, path.read_text(encoding="utf-8"), 1)
    for name in DOCUMENTS:
        for path in sorted((ROOT / name).rglob("*.md")) if (ROOT / name).is_dir() else [ROOT / name]:
            yield from _of_text(path, _ROW.sub("", path.read_text(encoding="utf-8")), 1)


def _of_text(path: Path, text: str, first: int) -> Iterator[Place]:
    pattern, _ = words()
    for number, line in enumerate(text.splitlines(), first):
        for match in pattern.finditer(line.replace("_", " ")):
            yield Place(path.relative_to(ROOT).as_posix(), number, match[0])


def _of_source(path: Path) -> Iterator[Place]:
    source = path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, DEFINITIONS) and (text := ast.get_docstring(node, clean=False)):
            yield from _of_text(path, text, node.body[0].lineno)
        if isinstance(node, ast.Call) and _called(node) in CAPTIONS:
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield from _of_text(path, argument.value, argument.lineno)
        for name, line in _named(node):
            for word in _replaced(name):
                yield Place(path.relative_to(ROOT).as_posix(), line, word)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield from _of_text(path, token.string, token.start[0])


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _named(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield each name that ``node`` gives: of a class, a function, a parameter, a variable or an attribute."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield node.name, node.lineno
    elif isinstance(node, ast.arg):
        yield node.arg, node.lineno
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id, node.lineno
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        yield node.attr, node.lineno


def _replaced(name: str) -> Iterator[str]:
    """Yield the replaced words in ``name``; a test's name is a sentence and counts as a text."""
    pattern, names = words()
    if name.startswith("test_"):
        yield from (match[0] for match in pattern.finditer(name.replace("_", " ")))
    else:
        yield from (part for part in map(str.lower, _PART.findall(name)) if part in names)


@cache
def counts() -> Counter[str]:
    """Return the number of uses by room; the sources are read once."""
    return Counter(place.room for place in places())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for place in places():
            if place.room == sys.argv[1]:
                print(f"{place.file}:{place.line}: {place.word}")
    else:
        for room, count in sorted(counts().items()):
            print(f"{count:5} {room}")
