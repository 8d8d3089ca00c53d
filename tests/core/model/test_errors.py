import errno
import pickle
from pathlib import Path

import pytest

from core.model.errors import AppError, EnvironmentFault, UserError, read_fault, write_fault
from core.texts.catalogue import Language, explain


@pytest.mark.parametrize("kind", [UserError, EnvironmentFault])
def test_an_error_keeps_its_code_and_data_through_a_pickle(kind: type[AppError]) -> None:
    again = pickle.loads(pickle.dumps(kind("workbook.no_header", sheet="Sheet6", row=3)))
    assert type(again) is kind
    assert (again.code, dict(again.data)) == ("workbook.no_header", {"sheet": "Sheet6", "row": 3})


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk.full"),
        (errno.EROFS, "disk.read_only"),
        (errno.EACCES, "disk.not_allowed"),
        (errno.ENOENT, "disk.no_folder"),
        (errno.EIO, "disk.failed"),
    ],
)
def test_what_could_not_be_written_has_the_cause_that_the_system_gave(number: int, code: str, tmp_path: Path) -> None:
    assert write_fault(OSError(number, "whatever"), tmp_path).code == code


def test_the_cause_counts_where_a_library_wraps_it(tmp_path: Path) -> None:
    wrapped = ValueError("by a library")
    wrapped.__cause__ = OSError(errno.EACCES, "whatever")
    assert write_fault(wrapped, tmp_path).code == "disk.not_allowed"
    assert write_fault(ValueError("no cause"), tmp_path).code == "disk.failed"


@pytest.mark.parametrize("language", list(Language))
def test_what_cannot_be_read_or_written_is_named_with_its_whole_path(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "board.xlsx"
    for fault in (read_fault(path), write_fault(OSError(errno.EACCES, "whatever"), path)):
        assert str(path) in explain(language, fault)
