"""The window is never held up. Speed is measured in the bench; here, only what no machine excuses fails."""

from pathlib import Path

from tests.bench.event_loop import LoopWatch
from tests.desktop_app.conftest import Person

_INEXCUSABLE_SECONDS = 1.0


def test_no_click_waits_a_second_during_import_and_forecast(person: Person, tmp_path: Path) -> None:
    person.open()
    watch = LoopWatch()
    watch.phase("import, analyses, forecast")
    figures = {(f"PEPSI CAN {number}", f"AREA {number % 40}"): [5, 0, number % 7] for number in range(2_000)}
    person.bring(tmp_path / "audit.xlsx", figures=figures)
    held = watch.stop()
    assert held["import, analyses, forecast"].longest < _INEXCUSABLE_SECONDS, held
