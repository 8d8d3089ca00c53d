"""What each setting may be: in the sentence that refuses a value, and in the guide for IT."""

from pathlib import Path

from desktop_app.settings.declared import allowed, declared
from desktop_app.settings.settings import Settings

GUIDE = Path(__file__).resolve().parents[3] / "docs" / "it-guide.md"


def test_the_guide_for_it_lists_all_settings_as_they_are_declared() -> None:
    rows = [f"| `{row.name}` | {row.kind} | {row.allowed} |" for row in declared(Settings)]
    lines = GUIDE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("| `") and line.count("|") == 4 and line in rows] == rows


def test_what_is_allowed_is_that_of_the_value_within_tables_and_lists() -> None:
    assert allowed(Settings, "alerts.quiet_from") == "00:00:00 - 23:59:59"
    assert allowed(Settings, "calendar.overrides.0.kind").startswith("ramadan")
    assert allowed(Settings, "gaps.nothing") == "window_days, threshold, high, realisation"
