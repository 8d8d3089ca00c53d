"""What a worker of the tests was doing when it crashed, beside the name of its test.

The stacks that Python writes at a native crash go to a file for each worker; the process that collects the results
adds them to the failure.
"""

import faulthandler
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "build" / "crashes"
_MOST = 6_000  # characters of the stacks


def stacks_of(worker: Mapping[str, str]) -> str:
    """Return what a worker wrote when it crashed, cut in its middle; empty where it was killed from outside."""
    file = _file_of(worker)
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    return text if len(text) <= _MOST else f"{text[: _MOST // 2]}\n...\n{text[-_MOST // 2 :]}"


def _file_of(worker: Mapping[str, str]) -> Path:
    return FOLDER / f"{worker['testrunuid']}-{worker['workerid']}.txt"


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(report: Any) -> None:
    """Add the stacks of the worker to its failure."""
    worker = report.node.workerinput
    report.longrepr = f"{report.longrepr}\n{stacks_of(worker) or 'It left no stacks: it was killed.'}"
    _file_of(worker).unlink(missing_ok=True)


@pytest.fixture(scope="session")
def stacks_file(request: pytest.FixtureRequest) -> Iterator[TextIO | None]:
    """The file of this worker, or ``None`` where the tests run in one process."""
    worker = getattr(request.config, "workerinput", None)
    if worker is None:
        yield None
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = _file_of(worker)
    with file.open("w", encoding="utf-8") as opened:
        yield opened
        faulthandler.disable()
    file.unlink()


@pytest.fixture(autouse=True)
def stacks_are_written(stacks_file: TextIO | None) -> None:
    """Write stacks to the file of this worker, also after a test of crash reports gave the handler back."""
    if stacks_file is not None:
        faulthandler.enable(stacks_file)
