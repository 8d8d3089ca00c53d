import multiprocessing
import os
from pathlib import Path

import pytest

from core.importing.process import child
from core.importing.process.child import READING, Limits, _Child, explore_workbook, inspect_workbook, read_workbook
from core.importing.process.exploration import explore
from core.importing.process.extract import Request
from core.importing.process.messages import Annotation, Exploration
from core.importing.process.survey import survey
from core.importing.readers import guard
from core.model.dimensions import SalesUnit
from core.model.errors import Cancelled, UserError
from core.model.job_context import Unattended
from tests.builders.workbooks import AuditSheet, write_sheets
from tests.fakes.context import RecordingContext


@pytest.fixture(autouse=True)
def started_as_the_program_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "STARTED_BY", multiprocessing.get_context("spawn"))


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    return Request(path=AuditSheet().write(tmp_path / "book.xlsx"), unit=SalesUnit.SAR)


def test_what_was_read_comes_back_whole(request_: Request) -> None:
    context = RecordingContext()
    ((header, tables),) = read_workbook(request_, context)
    assert header.tally.figures_loaded == tables.facts.num_rows == 12
    assert [note for _, _, note in context.heard][:2] == ["import.guarding", "import.reading"]


def test_an_error_of_the_child_is_raised_here_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "bad.xlsx").write_bytes(b"no workbook")
    with pytest.raises(UserError) as caught:
        read_workbook(Request(path=tmp_path / "bad.xlsx", unit=SalesUnit.SAR), Unattended())
    assert (caught.value.code, caught.value.data["file"]) == ("workbook.not_a_workbook", "bad.xlsx")


@pytest.mark.parametrize("stop_at", [1, 2, 5])
def test_a_cancelled_reading_ends_its_process(request_: Request, stop_at: int) -> None:
    with pytest.raises(Cancelled):
        read_workbook(request_, RecordingContext(stop_at))


def test_a_reading_past_its_deadline_is_given_up(request_: Request) -> None:
    with pytest.raises(UserError, match=r"workbook\.too_slow"):
        read_workbook(request_, Unattended(), Limits(seconds=0.01))


@pytest.mark.skipif(os.name == "nt", reason="the address space has no limit there")
def test_a_reading_without_enough_memory_is_given_up_and_the_parent_lives(request_: Request) -> None:
    with pytest.raises(UserError, match=r"workbook\.too_heavy"):
        read_workbook(request_, Unattended(), Limits(memory=120 << 20))


def test_a_look_inside_imports_nothing_and_names_what_it_sees(request_: Request) -> None:
    overview = inspect_workbook(request_, Unattended())
    assert [sheet.name for sheet in overview.sheets] == ["Sheet6"]
    assert overview.layout is not None
    assert overview.layout.recipe == "retail-audit"
    assert overview == survey(request_, guard.inspect(request_.path, None))


@pytest.mark.parametrize("sheet", ["Cover", "Gone"])
def test_a_look_at_what_cannot_be_imported_comes_back_whole(tmp_path: Path, sheet: str) -> None:
    path = write_sheets(tmp_path / "b.xlsx", {"Cover": [["a", 1.5]], "Data": [["hello"]]})
    request = Request(path=path, unit=SalesUnit.SAR, sheet=sheet)
    overview = inspect_workbook(request, Unattended())
    assert (overview.layout, overview.recipe, len(overview.problems)) == (None, None, 1)
    assert overview == survey(request, guard.inspect(path, None))


def test_a_profile_comes_back_as_it_was_made(request_: Request) -> None:
    wanted = Exploration(path=request_.path, rows="Region", across="BRAND", value="Mar'24")
    profile = explore_workbook(wanted, Unattended())
    assert profile == explore(wanted, guard.inspect(request_.path, None))
    assert profile.pivot is not None
    assert [row.values for row in profile.pivot.rows] == [(0.0, 19.25), (3.0, None)]


def test_an_answer_without_what_was_asked_for_is_none(request_: Request) -> None:
    wanted = Annotation(path=request_.path, out=request_.path.with_name("out.xlsx"), notes={})
    with _Child("annotate", wanted, READING) as child, pytest.raises(UserError, match=r"workbook\.too_heavy"):
        child.expected(child.wait(Unattended()).profile)


def test_the_environment_of_the_parent_is_left_as_it_was(request_: Request) -> None:
    before = dict(os.environ)
    read_workbook(request_, Unattended())
    assert dict(os.environ) == before
