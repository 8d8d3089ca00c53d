"""What became of mutants is read as the tool writes it."""

import json
from pathlib import Path

from tests.house.mutants import results


def test_a_mutant_that_the_tests_pass_on_survives_and_one_without_tests_does_not_count_as_killed(
    tmp_path: Path,
) -> None:
    (tmp_path / "core").mkdir()
    codes = {"core.a.x_one__mutmut_1": 0, "core.a.x_one__mutmut_2": 1, "core.a.x_two__mutmut_1": 33, "core.a.x": None}
    (tmp_path / "core" / "a.py.meta").write_text(json.dumps({"exit_code_by_key": codes}))
    (mutants,) = results(tmp_path)
    assert (mutants.source, mutants.survivors) == ("core/a.py", ["core.a.x_one__mutmut_1"])
    assert mutants.figures == {"survived": 1, "killed": 1, "untested": 1, "not run": 1}
