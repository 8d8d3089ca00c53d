"""The forecast diary of one series: forecasts, actuals, and the errors of naive."""

from core.documents.forecasts.diaries import line_columns
from core.model.forecasts.diary import Diary, DiaryLine
from core.texts.catalogue import Language, say
from desktop_app.tables.document_cells import STRONG, table_columns, table_row
from ui.models.rows import Cell, TableColumn

_SHOWN = 5


def columns(language: Language) -> list[TableColumn]:
    """Return the columns: the period, what was forecast and came, and both errors in per cent of what came."""
    return table_columns(line_columns(), language, "month")


def rows(
    diary: Diary | None, by: tuple[str, ...], group: tuple[str | None, ...], language: Language
) -> tuple[tuple[Cell, ...], ...]:
    """Return the last five periods that came true, the newest first; of each the forecast that was issued last."""
    lines, columns = _lines(diary, by, group)[:_SHOWN], line_columns()
    return tuple(tuple(table_row(columns, line, language, {"error": STRONG})) for line in lines)


def summary(diary: Diary | None, by: tuple[str, ...], group: tuple[str | None, ...], language: Language) -> str:
    """Return in how many periods the forecast was nearer than naive, or that nothing has come true yet."""
    lines = [line for line in _lines(diary, by, group) if line.naive is not None]
    if not lines:
        return say(language, "diary.nothing")
    nearer = sum(abs(line.actual - line.forecast) < abs(line.actual - (line.naive or 0.0)) for line in lines)
    return say(language, "diary.nearer", nearer=str(nearer), periods=len(lines))


def _lines(diary: Diary | None, by: tuple[str, ...], group: tuple[str | None, ...]) -> list[DiaryLine]:
    newest: dict[object, DiaryLine] = {}
    for line in diary.lines if diary is not None else ():
        if (line.by, line.group) == (by, group):
            newest.setdefault(line.start, line)
    return sorted(newest.values(), key=lambda line: line.start, reverse=True)
