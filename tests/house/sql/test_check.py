"""The check sees what the analyses run, and complains of what is planted."""

from tests.house.sql.check import complaints
from tests.house.sql.statements import Recorder, calls, record


def test_every_statement_of_the_analyses_is_portable_and_known() -> None:
    recorder = record()
    assert len(recorder.statements) > 100
    assert list(complaints(recorder)) == []


def test_a_planted_statement_is_named_with_its_place_and_reason() -> None:
    recorder = Recorder({"SELECT avg(value) FROM sales": ("core/analysis/planted.py", 7)}, set())
    first, *unreached = complaints(recorder)
    assert first.startswith("core/analysis/planted.py:7: mean: AVG(value)")
    assert len(unreached) == len(list(calls())) > 30
