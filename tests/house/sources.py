"""The sources of the rooms, as the measures of the house see them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOMS = ("core", "desktop_app", "server", "sync", "ui")
ROOT = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of Python; ``name`` is its path from the root of the repository."""

    root: Path
    name: str

    @property
    def room(self) -> str:
        """The first folder."""
        return self.name.partition("/")[0]

    @cached_property
    def text(self) -> str:
        return (self.root / self.name).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    @property
    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    @property
    def has_logic(self) -> bool:
        """Tell whether a function or lambda calculates: a stub of a protocol and a field of a class do not."""
        return any(isinstance(node, ast.Lambda) for node in ast.walk(self.tree)) or any(
            not all(isinstance(part, ast.Pass) or _is_constant(part) for part in function.body)
            for function in self.functions
        )

    @property
    def own_test(self) -> str:
        """Return where the test file of this source lies, whether there is one or not."""
        path = Path("tests", self.name)
        return str(path.with_name(f"test_{path.name}"))


def _is_constant(part: ast.stmt) -> bool:
    return isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)


def sources(root: Path = ROOT, *rooms: str) -> list[Source]:
    """Return the sources of ``rooms`` (all of them where none is named) that are not empty, in the order of names."""
    files = (path for room in rooms or ROOMS for path in (root / room).rglob("*.py"))
    return [Source(root, str(path.relative_to(root))) for path in sorted(files) if path.stat().st_size]
