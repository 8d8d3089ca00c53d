"""Workbooks for people: every column of a command's workbook has a heading in both languages."""

from datetime import date

import pytest

from core.documents.analyses import bridges, excise, gaps, opportunities, point_gaps, reaches, shares
from core.documents.columns import choice, day, percentage, plain
from core.documents.document import Columns, Document
from core.documents.forecasts import deviations
from core.documents.work import worklists
from core.model.ownership import Owner, Ownership
from core.texts.catalogue import Language, has

OWN = Ownership(level="manufacturer", names=("KINZA",))
COMMANDS = {
    "bridge": bridges.columns(("brand",), OWN),
    "deviations": deviations.columns(),
    "distribution": reaches.columns(("region",), OWN),
    "excise": excise.columns(),
    "gaps": gaps.columns(("region",), "sar", OWN),
    "opportunities": opportunities.columns("sar", OWN),
    "points": point_gaps.columns("sar", OWN),
    "share": shares.columns(("brand",), OWN),
    "worklist": worklists.columns("sar"),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", Language)
def test_no_heading_of_a_workbook_is_a_code_name(command: str, language: Language) -> None:
    for column in COMMANDS[command].in_files:
        assert has(language, column.heading or f"sheet.{column.id}"), column.id
        heading = column.sheet_heading(language)
        assert heading != column.id
        assert "_" not in heading


def test_a_sheet_has_numbers_and_days_as_they_are_and_words_in_place_of_codes() -> None:
    columns: Columns[tuple[Owner | None, float, bool]] = Columns(
        data=(
            choice("owner", "column.owner", lambda row: row[0], "owner."),
            percentage("share", "column.share", lambda row: row[1]),
            plain("is_new", lambda row: row[2]),
            day("since", "column.since", lambda _: date(2025, 6, 1)),
        )
    )
    about = {"window": {"first_day": "2025-06-01", "last_day": "2025-06-30"}, "as_of": None, "gaps": 2}
    rows = ((Owner.RIVAL, 48.25, True), (None, 2.0, False))
    english = Document(name="gaps", language=Language.ENGLISH, columns=columns, rows=rows, about=about)
    sheet = english.as_sheet(2)
    assert (sheet.columns, sheet.right_to_left) == (["Whose", "Share, %", "New", "Since"], False)
    assert sheet.rows == [["rival", 48.25, "yes", date(2025, 6, 1)], [None, 2.0, "no", date(2025, 6, 1)]]
    assert english.times() == [("first_day", "2025-06-01"), ("last_day", "2025-06-30")]
    assert english.as_table(1).rows == [[Owner.RIVAL, 48.25, True, date(2025, 6, 1)]]
    arabic = Document(name="gaps", language=Language.ARABIC, columns=columns, rows=rows, about=about).as_sheet(1)
    assert (arabic.right_to_left, arabic.rows[0][0]) == (True, "منافس")
