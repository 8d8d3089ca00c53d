"""A target is compared and set."""

from datetime import date
from decimal import Decimal

import pytest

from core.model.errors import UserError
from core.work.targets import is_stale, set_target

MARCH = date(2024, 3, 1)


def test_the_edit_holds_what_it_is_and_what_it_was() -> None:
    edit = set_target(Decimal(5), "جدة", MARCH, Decimal("7.50"))
    assert (edit.region, edit.period, edit.was.value, edit.set.value) == ("جدة", MARCH, Decimal(5), Decimal("7.50"))
    assert set_target(Decimal(5), "", MARCH, None).set.value is None


def test_nothing_is_a_target_and_less_is_none() -> None:
    assert set_target(None, "", MARCH, Decimal(0)).set.value == 0
    with pytest.raises(UserError, match=r"target\.negative") as refused:
        set_target(None, "", MARCH, Decimal("-0.01"))
    assert refused.value.data == {"value": "-0.01"}


@pytest.mark.parametrize(("value", "stale"), [(Decimal("5.00"), False), (Decimal(6), True), (None, True)])
def test_an_edit_upon_another_target_is_stale(value: Decimal | None, *, stale: bool) -> None:
    assert is_stale(set_target(Decimal(5), "", MARCH, Decimal(7)), value) is stale
    assert is_stale(set_target(None, "", MARCH, Decimal(7)), value) is (value is not None)
