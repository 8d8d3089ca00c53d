"""The sheets to take along: a table for each day, stop after stop, in both languages, with room to write."""

from core.documents.work import worklists
from core.model.work.worklist import Worklist, WorklistRule
from core.texts.catalogue import Language, say
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.shown import plain
from tests.builders.work_results import WORKLIST

HEADS = " | ".join(
    [say(ENGLISH, f"column.{column}") for column in ("stop", "outlet")]
    + [say(ENGLISH, "level.item")]
    + [say(ENGLISH, f"column.{column}") for column in ("kind", "prize", "done", "note")]
)


VOID, DELISTED = (say(ENGLISH, f"gap_kind.{kind}") for kind in ("void", "delisted"))


def sheet(language: Language) -> list[str]:
    """Return each day's title and rows in words."""
    lines = []
    for grid in worklists.day_grids(WORKLIST, "sar", language):
        lines.append(plain(f"{grid.title} ({grid.tab})"))
        lines.append(" | ".join(grid.heads))
        lines += [plain(" | ".join(word.strip("\N{NO-BREAK SPACE} ") for word in row)) for row in grid.words]
    return lines


def test_each_day_has_its_stops_in_order_with_what_is_missing_and_why() -> None:
    assert sheet(ENGLISH) == [
        "Day 1: one stop, sales opportunity 178 SAR (Day 1)",
        HEADS,
        f"1 | BURAIDAH, OLD TOWN | PEPSI CAN 330 | {DELISTED}, since Jun 2025 | 202 |  | ",
        f"1 | BURAIDAH, OLD TOWN | – | {VOID} | 20 |  | ",
        "Day 2: one stop, sales opportunity 10 SAR (Day 2)",
        HEADS,
        f"2 | – | – | {VOID} | 20 |  | ",
    ]


def test_the_sheets_are_in_arabic_too() -> None:
    lines = sheet(ARABIC)
    assert lines[0] == "اليوم 1: زيارة واحدة، قيمة الفرصة 178 ريال (اليوم 1)"
    assert " | منفذ البيع | " in lines[1]
    assert lines[1].endswith("تم | ملاحظة")


def test_there_is_room_to_tick_and_to_note() -> None:
    (first, *_) = worklists.day_grids(WORKLIST, "sar", ENGLISH)
    *_, tick, note = first.words[0]
    assert (tick.strip(), note.strip()) == ("", "")
    assert len(note) > len(tick) > len("Done")
    assert first.values[0][-2:] in ((tick, note), (None, None))


def test_a_week_without_stops_has_no_sheet() -> None:
    assert worklists.day_grids(Worklist(rule=WorklistRule(), as_of=None, stops=(), left=()), "sar", ENGLISH) == []
