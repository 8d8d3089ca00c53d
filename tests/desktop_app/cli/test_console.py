"""What a command prints: tables with their cells as they are, and nothing but JSON where JSON was asked for."""

import pytest

from core.documents.alerts import alert_logs
from core.model.alerts.alerts import LogLine
from core.texts.catalogue import Language
from desktop_app.cli.console import Output

COLUMNS = alert_logs.columns()


def printed(capsys: pytest.CaptureFixture[str], *lines: LogLine, headings: bool = False, as_json: bool = False) -> str:
    Output(Language.ENGLISH, as_json=as_json).rows(COLUMNS, lines, with_headings=headings)
    return capsys.readouterr().out


@pytest.mark.parametrize("note", ["see [b]shelf[/b] 3", "closed [/]", "[red]", "a [link=x]b", "at 10:bug:11"])
def test_a_note_in_brackets_is_printed_as_it_was_written(capsys: pytest.CaptureFixture[str], note: str) -> None:
    line = LogLine("2025-07-03T09:30:12+00:00", "0123456789", "huda", "noted", note)
    assert f"– {note}" in printed(capsys, line)


def test_a_line_keeps_its_brackets_and_colons(capsys: pytest.CaptureFixture[str]) -> None:
    Output(Language.ENGLISH, as_json=False).line("[b]10:bug:11[/]")
    assert capsys.readouterr().out == "[b]10:bug:11[/]\n"


def test_a_table_without_rows_has_its_headings_where_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys) == ""
    assert printed(capsys, headings=True).split() == ["Since", "Alert", "By", "What", "happened"]
    assert printed(capsys, headings=True, as_json=True) == ""
