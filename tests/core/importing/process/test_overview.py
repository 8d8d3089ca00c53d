"""What a survey answers with."""

from core.importing.process.overview import Problem
from core.model.errors import UserError


def test_a_problem_is_the_error_that_an_import_would_raise() -> None:
    error = Problem(code="workbook.no_sheet", data={"sheet": "Gone", "rows": 2}).error
    assert isinstance(error, UserError)
    assert (error.code, error.data) == ("workbook.no_sheet", {"sheet": "Gone", "rows": 2})
