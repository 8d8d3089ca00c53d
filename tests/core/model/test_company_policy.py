"""Names as a list, or as a text where there are no lists."""

import pytest
from pydantic import ValidationError

from core.model.company_policy import CompanyPolicy, listed, names_in


def test_names_stand_between_semicolons() -> None:
    assert names_in(" KINZA ; B Brands;; ") == ("KINZA", "B Brands")
    assert names_in("") == ()
    assert listed(["KINZA"]) == listed("KINZA") == ("KINZA",)
    assert listed(7) == 7


def test_a_company_has_names_and_no_blanks() -> None:
    assert CompanyPolicy.model_validate({"names": "KINZA; B Brands"}).names == ("KINZA", "B Brands")
    with pytest.raises(ValidationError):
        CompanyPolicy(names=(" ",))
