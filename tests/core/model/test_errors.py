import pickle

import pytest

from core.model.errors import AppError, EnvironmentFault, UserError


@pytest.mark.parametrize("kind", [UserError, EnvironmentFault])
def test_an_error_keeps_its_code_and_data_through_a_pickle(kind: type[AppError]) -> None:
    again = pickle.loads(pickle.dumps(kind("workbook.no_header", sheet="Sheet6", row=3)))
    assert type(again) is kind
    assert (again.code, dict(again.data)) == ("workbook.no_header", {"sheet": "Sheet6", "row": 3})
