"""The list of planted faults is kept in step with the sources, and a fault leaves no trace."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.house.presentation_faults import Fault, faults, planted, planted_text
from tests.house.sources import ROOT

FAULT = Fault(outlet="card", what="a swap", file="card.py", old="low, high", new="high, low", tests=("tests",))


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: f"{fault.outlet}: {fault.what}")
def test_every_listed_fault_can_be_planted_and_has_its_tests(fault: Fault) -> None:
    text = (ROOT / fault.file).read_text(encoding="utf-8")
    assert planted_text(fault, text) != text
    assert all((ROOT / test).exists() for test in fault.tests)


def test_a_text_that_is_gone_or_there_twice_ends_the_run() -> None:
    for text in ("high", "low, high; low, high"):
        with pytest.raises(SystemExit, match=r"card.py holds this [02] times"):
            planted_text(FAULT, text)


def test_a_fault_is_there_while_it_is_planted_and_gone_after_it(tmp_path: Path) -> None:
    path = tmp_path / "card.py"
    path.write_text("low, high")
    with planted(FAULT, tmp_path):
        assert path.read_text() == "high, low"
    assert path.read_text() == "low, high"
    with pytest.raises(SystemExit), planted(replace(FAULT, old="middle"), tmp_path):
        pass
    assert path.read_text() == "low, high"
