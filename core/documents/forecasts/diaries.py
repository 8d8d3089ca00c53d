"""The forecast diary: the columns of its lines and of its summaries, and the whole as a document."""

from core.documents.columns import number, percentage, plain, short, words
from core.documents.document import Columns
from core.model.forecasts.diary import Diary, DiaryLine, DiarySummary
from core.model.json_values import Json
from core.texts import dates
from core.texts.catalogue import Language, say


def line_columns() -> Columns[DiaryLine]:
    """Return the columns of forecasts that came true; an error is actual less forecast, in per cent of the actual."""
    return Columns(
        data=(
            plain("run", lambda line: line.run),
            plain("issued_at", lambda line: line.issued_at),
            plain("model", lambda line: line.model),
            plain("period", lambda line: line.start),
            plain("steps_ahead", lambda line: line.steps_ahead),
            short("forecast", "column.forecast", lambda line: line.forecast),
            plain("lo80", lambda line: line.low),
            plain("hi80", lambda line: line.high),
            plain("naive", lambda line: line.naive),
            short("actual", "column.came", lambda line: line.actual),
            plain("inside", lambda line: line.inside),
        ),
        shown=(
            words("month", "column.period", _month, key=lambda line: line.start.toordinal()),
            percentage("error", "column.error", lambda line: _error(line, line.forecast), signed=True),
            percentage("naive_error", "column.naive_error", lambda line: _error(line, line.naive), signed=True),
        ),
        window=("month", "forecast", "actual", "error", "naive_error"),
    )


def summary_columns() -> Columns[DiarySummary]:
    """Return the columns of groups: errors and coverage in per cent, bias in the unit of the data."""
    return Columns(
        data=(
            number("steps", "column.steps", lambda summary: summary.steps),
            percentage("wape", "column.wape", lambda summary: summary.wape),
            percentage("naive_wape", "column.naive_wape", lambda summary: summary.naive_wape),
            number("bias", "column.bias", lambda summary: summary.bias),
            percentage("coverage80", "column.coverage", lambda summary: summary.coverage, decimals=0),
        ),
        shown=(words("group", "column.group", _group),),
        terminal=("group", "steps", "wape", "naive_wape", "bias", "coverage80"),
    )


def as_document(diary: Diary, language: Language, limit: int | None) -> dict[str, Json]:
    """Return the diary: summaries by group, then the lines, the newest forecast first."""
    lines, summaries = line_columns(), summary_columns()
    return {
        "runs": diary.runs,
        "waiting": diary.waiting,
        "summaries": [
            {**dict(zip(summary.by, summary.group, strict=True)), **summaries.json_row(summary, language)}
            for summary in diary.summaries
        ],
        "lines": [
            {**dict(zip(line.by, line.group, strict=True)), **lines.json_row(line, language)}
            for line in diary.lines[:limit]
        ],
        "line_count": len(diary.lines),
    }


def _group(summary: DiarySummary, language: Language) -> str:
    """Return the name of a group; that of everything has one of its own."""
    return " / ".join(name for name in summary.group if name) or say(language, "forecast.title_total")


def _month(line: DiaryLine, language: Language) -> str:
    return f"{dates.month_name(line.start, language)} {line.start.year}"


def _error(line: DiaryLine, forecast: float | None) -> float | None:
    """Return by how much a forecast missed; ``None`` where nothing came."""
    return None if forecast is None or not line.actual else 100 * (line.actual - forecast) / line.actual
