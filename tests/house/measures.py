"""What can be counted of the house: each measure takes the sources and returns a figure."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median, quantiles

from tests.house.sources import ROOMS, Source, sources

SHELL = "desktop_app"
_ANY = re.compile(r"\bAny\b")
_BROAD = {"Exception", "BaseException"}


def largest_folder(files: Sequence[Source]) -> int:
    """Return the files of the folder that has most."""
    return max(Counter(str(Path(file.name).parent) for file in files).values())


def flat_modules(files: Sequence[Source]) -> int:
    """Return the modules of the shell that lie in no folder of their own."""
    return sum(file.room == SHELL and file.name.count("/") == 1 for file in files)


def imports_between_parts(files: Sequence[Source]) -> int:
    """Return the imports of one folder of the shell by another; the flat modules are one part."""
    return sum(
        _part(imported) != _part(file.name.removesuffix(".py").replace("/", "."))
        for file in files
        if file.room == SHELL
        for imported in _imported(file)
        if imported.startswith(f"{SHELL}.")
    )


def hidden_imports(files: Sequence[Source]) -> tuple[int, int]:
    """Return the import statements inside functions: those of the house's own modules, and those of libraries."""
    own = [
        _is_own(node)
        for file in files
        for node in {node for function in file.functions for node in ast.walk(function)}
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    return sum(own), len(own) - sum(own)


def skipped_formats(root: Path) -> int:
    """Return the statements that the formatter is kept from, tests and packaging included."""
    files = sources(root, *ROOMS, "tests", "packaging")
    return sum(line.endswith("# fmt: skip") for file in files for line in file.text.splitlines())


def lines_with_any(files: Sequence[Source], room: str) -> int:
    """Return the lines of a room that name ``Any``, but for its imports."""
    lines = (line for file in files if file.room == room for line in file.text.splitlines())
    return sum(bool(_ANY.search(line)) and " import " not in line for line in lines)


def ratio_of_tests(files: Sequence[Source], root: Path, room: str | None = None) -> float:
    """Return the lines of tests over those of the sources, of one room or of all."""
    tests = root / "tests" / (room or "")
    written = sum(path.read_text(encoding="utf-8").count("\n") for path in tests.rglob("*.py"))
    return written / sum(file.lines for file in files if room in (None, file.room))


def part_with_own_test(files: Sequence[Source], root: Path) -> float:
    """Return the part of the sources with logic, in per cent, that have a test file of their own."""
    logical = [file for file in files if file.has_logic]
    return 100 * sum((root / each.own_test).exists() for each in logical) / len(logical)


def doubled_classes(files: Sequence[Source]) -> int:
    """Return the names of classes that more than one definition has."""
    names = Counter(node.name for file in files for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef))
    return sum(count > 1 for count in names.values())


def broad_excepts(files: Sequence[Source]) -> float:
    """Return the handlers of any error at all, for a thousand lines."""
    broad = sum(
        isinstance(node, ast.ExceptHandler) and _is_broad(node) for file in files for node in ast.walk(file.tree)
    )
    return 1_000 * broad / sum(file.lines for file in files)


def file_lengths(files: Sequence[Source]) -> tuple[float, float, int]:
    """Return the median, the ninth decile and the maximum of the lines of a file."""
    lengths = [file.lines for file in files]
    return median(lengths), quantiles(lengths, n=10)[-1], max(lengths)


def longest_function(files: Sequence[Source]) -> int:
    """Return the lines of the longest function."""
    return max((node.end_lineno or 0) - node.lineno + 1 for file in files for node in file.functions)


def import_cycles(files: Sequence[Source]) -> int:
    """Return how many modules import each other in a circle, counted by breaking one circle after another."""
    modules = {file.name.removesuffix(".py").replace("/", ".") for file in files}
    graph = {
        file.name.removesuffix(".py").replace("/", "."): {name for name in _imported(file, top=True) if name in modules}
        for file in files
    }
    cycles = 0
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            imported, importer, *_ = error.args[1]
            graph[importer].discard(imported)
            cycles += 1
        else:
            return cycles


def measure(root: Path) -> dict[str, str]:
    """Return every measure of the tree at ``root`` as it is written, by its name."""
    files = sources(root)
    middle, ninth, longest = file_lengths(files)
    return {
        "largest folder, files": f"{largest_folder(files)}",
        "`desktop_app`: flat modules; imports between its parts": (
            f"{flat_modules(files)}; {imports_between_parts(files)}"
        ),
        "imports hidden in functions: of own modules; of libraries": "{}; {}".format(*hidden_imports(files)),
        "`# fmt: skip`": f"{skipped_formats(root)}",
        "lines with `Any`: desktop_app, core, ui": ", ".join(
            f"{lines_with_any(files, room)}" for room in (SHELL, "core", "ui")
        ),
        "tests : source; ui alone": f"{ratio_of_tests(files, root):.2f}; {ratio_of_tests(files, root, 'ui'):.2f}",
        "sources with logic that have a test file of their own": f"{part_with_own_test(files, root):.0f} %",
        "class names defined twice": f"{doubled_classes(files)}",
        "broad excepts per 1,000 lines": f"{broad_excepts(files):.2f}",
        "lines of a file: median, ninth decile, longest": f"{middle:.0f}, {ninth:.0f}, {longest}",
        "lines of the longest function": f"{longest_function(files)}",
        "import cycles": f"{import_cycles(files)}",
    }


def _imported(source: Source, *, top: bool = False) -> Iterator[str]:
    """Yield the modules that a source imports; ``from a import b`` names ``a`` and ``a.b``, where that is a module."""
    for node in source.tree.body if top else ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            folder = source.root / node.module.replace(".", "/")
            parts = [f"{node.module}.{alias.name}" for alias in node.names if (folder / f"{alias.name}.py").exists()]
            yield from parts or [node.module]


def _part(module: str) -> str:
    """Return the folder of the shell that a module lies in; empty for a flat one."""
    names = module.split(".")
    return names[1] if len(names) > 2 else ""


def _is_own(node: ast.Import | ast.ImportFrom) -> bool:
    module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
    return (module or "").partition(".")[0] in ROOMS


def _is_broad(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or getattr(kind, "id", None) in _BROAD for kind in caught)
