"""Every import of a case gives an outcome that the case accepts; what is pending must fail, or its mark is removed."""

from pathlib import Path

import pytest

from tests.import_cases.cases import CASES, is_here, paths
from tests.import_cases.compare import differences
from tests.import_cases.expected import Case
from tests.import_cases.outcome import outcome_of
from tests.import_cases.pending import PENDING


def marked(case: Case) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=case.pending)] if case.pending else []
    if not is_here(case):
        marks = [pytest.mark.skip(reason="the folder of shared data is not beside the project")]
    return pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_an_import_gives_what_an_expert_expects(case: Case, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    outcome = outcome_of(case, paths(case, tmp_path), lambda: request.getfixturevalue("vault_folder"))
    assert differences(case, outcome) == []


def test_every_case_has_an_id_of_its_own() -> None:
    assert len({case.id for case in CASES}) == len(CASES)


def test_every_reason_that_is_pending_is_that_of_a_case() -> None:
    assert PENDING.keys() <= {case.id for case in CASES}
