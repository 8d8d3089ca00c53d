"""The child's side, task by task, in this process: what it says over its connection."""

import json
import sys
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pytest

from core.importing.process import worker
from core.importing.process.extract import Request
from core.importing.process.messages import Annotation, Exploration
from core.importing.readers.guard import Guarded, inspect
from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault, UserError
from tests.builders.workbooks import AuditSheet


class Wire:
    """What was sent, in its order."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def send_bytes(self, message: bytes) -> None:
        self.sent.append(message)

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [json.loads(message) for message in self.sent if message.startswith(b"{")]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet().write(tmp_path / "book.xlsx")


def guarded(path: Path) -> Future[Guarded]:
    future: Future[Guarded] = Future()
    future.set_result(Guarded(inspect(path), 0.25))
    return future


def failing(error: BaseException) -> Future[Guarded]:
    future: Future[Guarded] = Future()
    future.set_exception(error)
    return future


def answered(task: str, wanted: Any, future: Future[Guarded]) -> Wire:
    wire = Wire()
    worker._answer(task, wire, "book.xlsx", wanted.model_dump_json(), future)  # type: ignore[arg-type]
    return wire


def test_reading_reports_progress_then_the_header_then_six_tables(book: Path) -> None:
    wire = answered("read", Request(path=book, unit=SalesUnit.SAR), guarded(book))
    kinds = [message["kind"] for message in wire.messages]
    assert (kinds[0], kinds[-1], set(kinds)) == ("progress", "header", {"progress", "header"})
    assert wire.messages[0]["note"] == "import.guarding"
    header = wire.messages[-1]["header"]
    assert (header["sheet"], header["guard_seconds"]) == ("Sheet6", 0.25)
    tables = [pa.ipc.open_stream(message).read_all() for message in wire.sent[-6:]]
    assert [table.num_rows for table in tables] == [3, 2, 0, 4, 12, 0]
    assert "key" in tables[0].column_names


def test_a_survey_answers_with_an_overview_and_a_look_with_a_profile(book: Path) -> None:
    (survey,) = answered("survey", Request(path=book, unit=SalesUnit.SAR), guarded(book)).messages
    (look,) = answered("look", Exploration(path=book), guarded(book)).messages
    assert (survey["kind"], survey["overview"]["layout"]["recipe"]) == ("overview", "retail-audit")
    assert (look["kind"], look["profile"]["file"]) == ("profile", "book.xlsx")


def test_notes_are_written_and_it_says_so(book: Path) -> None:
    wanted = Annotation(path=book, out=book.with_name("out.xlsx"), notes={"Sheet6": {"A1": "note"}})
    assert [message["kind"] for message in answered("annotate", wanted, guarded(book)).messages] == ["done"]
    assert openpyxl.load_workbook(wanted.out)["Sheet6"]["A1"].comment.text == "note"


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            UserError("workbook.empty", file="b"),
            {"kind": "error", "fault": False, "code": "workbook.empty", "data": {"file": "b"}},
        ),
        (EnvironmentFault("disk.failed"), {"kind": "error", "fault": True, "code": "disk.failed", "data": {}}),
        (MemoryError(), {"kind": "error", "code": "workbook.too_heavy", "data": {"file": "book.xlsx"}}),
        (ZeroDivisionError("secret figures"), {"kind": "bug", "note": "ZeroDivisionError"}),
    ],
)
def test_an_error_is_one_message_and_a_bug_is_named_without_its_words(
    book: Path, error: BaseException, message: dict[str, Any]
) -> None:
    (answer,) = answered("survey", Request(path=book, unit=SalesUnit.SAR), failing(error)).messages
    assert {name: answer[name] for name in message} == message
    assert "secret" not in json.dumps(answer)


def test_the_guard_is_timed_and_its_refusal_passes(book: Path) -> None:
    result = worker._guard(book, None)
    assert result.inspected == inspect(book)
    assert result.seconds >= 0
    book.write_bytes(b"no workbook")
    with pytest.raises(UserError, match=r"workbook\.not_a_workbook"):
        worker._guard(book, None)


def test_pandas_is_kept_out_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModuleNotFoundError):
        worker._WithoutPandas.find_spec("pandas")
    assert worker._WithoutPandas.find_spec("pandas.core") is None  # type: ignore[func-returns-value]
    monkeypatch.setattr(sys, "platform", "win32")
    worker._limit_memory(1)  # no limit can be set there, and none is


def test_a_table_goes_through_the_wire_whole() -> None:
    table = pa.table({"a": [1, None], "ب": ["x", "y"]})
    assert pa.ipc.open_stream(worker._stream(table)).read_all().equals(table)
