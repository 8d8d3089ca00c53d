"""Plant one fault after another in some folders and list those that no test notices.

Run as ``python -m tests.house.mutants core/alerts --tests tests/core/alerts``. Everything happens in a copy of the
tree under ``build/mutants``. The figures go to standard output; the survivors, each with its changed line, to
``tests/house/survivors/`` in a file for each source.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from json import loads
from pathlib import Path

from tests.house.sources import ROOT

COPY = ROOT / "build" / "mutants"
SURVIVORS = Path(__file__).with_name("survivors")
COPIED = ("core", "sync", "resources", "tests", "pyproject.toml")
_SURVIVED, _UNTESTED = 0, 33


@dataclass(frozen=True)
class Mutants:
    """The mutants of one source by their names, with the exit code of the tests on each; ``None`` where none ran."""

    source: str
    codes: dict[str, int | None]

    @property
    def survivors(self) -> list[str]:
        """The mutants that tests ran on and noticed nothing of."""
        return [name for name, code in self.codes.items() if code == _SURVIVED]

    @property
    def figures(self) -> Counter[str]:
        """How many there are of each fate."""
        fates = {_SURVIVED: "survived", _UNTESTED: "untested", None: "not run"}
        return Counter(fates.get(code, "killed") for code in self.codes.values())


def configure(paths: list[str], tests: list[str]) -> None:
    """Copy the tree, and say in it what to mutate and which tests to run."""
    shutil.rmtree(COPY, ignore_errors=True)
    for name in COPIED:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        COPY.mkdir(parents=True, exist_ok=True)
        copy(source, COPY / name)
    lists = {
        "source_paths": paths,
        "pytest_add_cli_args_test_selection": tests,
        "pytest_add_cli_args": ["-p", "no:cacheprovider"],
        "also_copy": list(COPIED[:3]),
    }
    written = "".join(f"{name} = {values!r}\n" for name, values in lists.items())
    with (COPY / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[tool.mutmut]\n{written}")


def run(children: int) -> None:
    """Run the tests on every mutant; the progress goes to a log beside them."""
    environment = {**os.environ, "EXAMPLES": "10", "PYTHONPATH": ""}
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(children)]
    with (COPY / "run.log").open("w", encoding="utf-8") as log:
        subprocess.run(command, cwd=COPY, env=environment, stdout=log, stderr=log, check=False)


def results(folder: Path = COPY / "mutants") -> Iterator[Mutants]:
    """Yield what became of the mutants of each source."""
    for path in sorted(folder.rglob("*.py.meta")):
        codes = loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        if codes:
            yield Mutants(str(path.relative_to(folder)).removesuffix(".meta"), codes)


def changes(name: str) -> str:
    """Return the changed lines of a mutant, as a difference without its context."""
    with chdir(COPY):
        from mutmut.__main__ import get_diff_for_mutant  # reads its settings, those of the copy, when it is imported

        shown = get_diff_for_mutant(name)
    lines = [line for line in shown.splitlines() if line.startswith(("-", "+")) and not line.startswith(("---", "+++"))]
    return "\n".join(line.rstrip() for line in lines)


def main() -> None:
    """Plant, run, and write down what survived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", help="folders of sources")
    parser.add_argument("--tests", nargs="+", required=True, help="folders or files of the tests that are run on each")
    parser.add_argument("--children", type=int, default=os.cpu_count() or 1, help="how many run at once")
    options = parser.parse_args()
    configure(options.paths, options.tests)
    run(options.children)
    total: Counter[str] = Counter()
    for mutants in results():
        total += mutants.figures
        print(f"{mutants.source}: {dict(mutants.figures)}")
        listed = SURVIVORS / mutants.source.replace("/", ".").replace(".py", ".diff")
        listed.unlink(missing_ok=True)
        if mutants.survivors:
            SURVIVORS.mkdir(exist_ok=True)
            parts = (f"{name.rpartition('.')[2]}\n{changes(name)}\n" for name in mutants.survivors)
            listed.write_text("\n".join(parts), encoding="utf-8")
    print(f"in all: {dict(total)}")


if __name__ == "__main__":
    main()
