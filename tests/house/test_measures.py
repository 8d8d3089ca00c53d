"""Each measure counts what it says, on a small planted house."""

from pathlib import Path

import pytest

from tests.house import measures
from tests.house.report import AIMS, page
from tests.house.sources import ROOT, Source, sources

HOUSE = {
    "core/a.py": "from typing import Any\nimport core.b\n\ndef one(x: Any) -> Any:\n    import json\n    return x\n",
    "core/b.py": "import core.a\nclass Twice: ...\n",
    "core/model/c.py": "class Twice: ...\n\ntry:\n    pass\nexcept (OSError, Exception):\n    pass\n",
    "desktop_app/flat.py": "import desktop_app.pages.one\nimport desktop_app.pages.two\n",
    "desktop_app/pages/one.py": "from desktop_app.pages import two\n\ndef two_() -> None:\n    import core.a\n",
    "desktop_app/pages/two.py": "X = 1  # fmt: skip\n",
    "tests/core/test_a.py": "pass\npass\n",
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for name, text in HOUSE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def files(house: Path) -> list[Source]:
    return sources(house)


def test_folders_and_flat_modules_are_counted(files: list[Source]) -> None:
    assert measures.largest_folder(files) == 2
    assert measures.flat_modules(files) == 1


def test_imports_within_a_folder_are_none_between_parts(files: list[Source]) -> None:
    assert measures.imports_between_parts(files) == 2


def test_hidden_imports_are_told_apart_by_whose_they_are(files: list[Source]) -> None:
    assert measures.hidden_imports(files) == (1, 1)


def test_an_import_of_any_is_no_use_of_it(files: list[Source]) -> None:
    assert measures.lines_with_any(files, "core") == 1


def test_formats_that_are_skipped_are_counted(house: Path) -> None:
    assert measures.skipped_formats(house) == 1


def test_tests_are_held_against_what_they_test(files: list[Source], house: Path) -> None:
    assert measures.ratio_of_tests(files, house, "core") == 2 / 14
    assert measures.part_with_own_test(files, house) == 50


def test_names_and_handlers_are_counted(files: list[Source]) -> None:
    assert measures.doubled_classes(files) == 1
    assert measures.broad_excepts(files) == 1_000 / 21


def test_lengths_are_those_of_files_and_functions(files: list[Source]) -> None:
    assert measures.file_lengths(files)[::2] == (3, 6)
    assert measures.longest_function(files) == 3


def test_a_circle_of_imports_is_one_cycle(files: list[Source]) -> None:
    assert measures.import_cycles(files) == 1


def test_the_page_has_a_row_with_an_aim_for_each_measure() -> None:
    today = measures.measure(ROOT)
    assert set(today) == set(AIMS)
    assert page({}, today).count("\n| ") == 1 + len(AIMS)
