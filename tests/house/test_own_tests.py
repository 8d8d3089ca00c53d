"""The list of sources without a test of their own can only shrink."""

from pathlib import Path

import pytest

from tests.house.own_tests import LIST, complaints, without_own_test
from tests.house.sources import Source


def planted(tmp_path: Path, text: str, *, tested: bool = False) -> set[str]:
    (tmp_path / "core" / "model").mkdir(parents=True)
    (tmp_path / "core" / "model" / "planted.py").write_text(text)
    if tested:
        (tmp_path / "tests" / "core" / "model").mkdir(parents=True)
        (tmp_path / "tests" / "core" / "model" / "test_planted.py").touch()
    return without_own_test(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "class Colour(StrEnum):\n    RED = 'red'\n",
        "@dataclass\nclass Point:\n    x: int = 0\n",
        "class Port(Protocol):\n    def get(self) -> int:\n        '''Return it.'''\n        ...\n",
    ],
)
def test_a_source_that_calculates_nothing_needs_no_test(tmp_path: Path, text: str) -> None:
    assert planted(tmp_path, text) == set()


@pytest.mark.parametrize("text", ["def one() -> int:\n    return 1\n", "ONE = lambda: 1\n"])
def test_a_source_with_logic_needs_a_test_at_its_mirrored_place(tmp_path: Path, text: str) -> None:
    assert planted(tmp_path, text) == {"core/model/planted.py"}
    assert Source(tmp_path, "core/model/planted.py").own_test == "tests/core/model/test_planted.py"


def test_a_test_at_its_place_answers_for_a_source(tmp_path: Path) -> None:
    assert planted(tmp_path, "def one() -> int:\n    return 1\n", tested=True) == set()


def test_a_source_beside_the_list_and_one_that_has_its_test_are_complained_of() -> None:
    assert complaints({"core/a.py", "core/new.py"}, {"core/a.py", "core/tested.py"}) == [
        "core/new.py: write its own test file; the list takes no more",
        f"core/tested.py: take it off {LIST.name}, for it has its test, or is gone",
    ]
