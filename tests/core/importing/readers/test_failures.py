"""What the failures of reading libraries are called."""

from pathlib import Path

import pytest

from core.importing.readers.failures import unreadable
from core.model.errors import UserError

BOOK = Path("/deliveries/دفعة.xlsx")


class Panic(BaseException):
    """As a compiled library raises it."""


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (ValueError("x"), "workbook.unreadable"),
        (Panic(), "workbook.unreadable"),
        (OSError(), "workbook.unreadable"),
        (MemoryError(), "workbook.too_heavy"),
        (ModuleNotFoundError(), "workbook.too_heavy"),
    ],
)
def test_whatever_a_library_raises_is_a_workbook_that_cannot_be_read(raised: BaseException, code: str) -> None:
    with pytest.raises(UserError) as refused, unreadable(BOOK):
        raise raised
    assert (refused.value.code, refused.value.data) == (code, {"file": "دفعة.xlsx"})
    assert refused.value.__cause__ is raised


@pytest.mark.parametrize("raised", [UserError("workbook.empty"), KeyboardInterrupt(), SystemExit()])
def test_our_own_errors_and_an_end_from_outside_pass(raised: BaseException) -> None:
    with pytest.raises(type(raised)) as passed, unreadable(BOOK):
        raise raised
    assert passed.value is raised


def test_nothing_raised_is_nothing() -> None:
    read = []
    with unreadable(BOOK):
        read.append("A1")
    assert read == ["A1"]
