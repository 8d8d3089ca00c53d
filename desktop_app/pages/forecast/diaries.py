"""The forecast diary of one series as its card shows it: what was said, what came, and how naive did."""

from core.model.forecasts.diary import Diary, DiaryLine
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from ui.models.rows import Cell, Column

_SHOWN = 5


def columns(language: Language) -> list[Column]:
    """Return the columns: the period, what was said and came, and both errors in per cent of what came."""
    named = ("said", "came", "error", "naive_error")
    return [
        Column(say(language, "column.period"), stretch=True),
        *(Column(say(language, f"column.{name}"), numeric=True) for name in named),
    ]


def rows(
    diary: Diary | None, by: tuple[str, ...], group: tuple[str | None, ...], language: Language
) -> tuple[tuple[Cell, ...], ...]:
    """Return the last five periods that came true, the newest first; of each the forecast that was issued last."""
    return tuple(_row(line, language) for line in _lines(diary, by, group)[:_SHOWN])


def told(diary: Diary | None, by: tuple[str, ...], group: tuple[str | None, ...], language: Language) -> str:
    """Return in how many periods the forecast was nearer than naive, or that nothing has come true yet."""
    lines = [line for line in _lines(diary, by, group) if line.naive is not None]
    if not lines:
        return say(language, "diary.nothing")
    nearer = sum(abs(line.actual - line.forecast) < abs(line.actual - (line.naive or 0.0)) for line in lines)
    return say(language, "diary.nearer", nearer=str(nearer), periods=str(len(lines)))


def _lines(diary: Diary | None, by: tuple[str, ...], group: tuple[str | None, ...]) -> list[DiaryLine]:
    newest: dict[object, DiaryLine] = {}
    for line in diary.lines if diary is not None else ():
        if (line.by, line.group) == (by, group):
            newest.setdefault(line.start, line)
    return sorted(newest.values(), key=lambda line: line.start, reverse=True)


def _row(line: DiaryLine, language: Language) -> tuple[Cell, ...]:
    period = f"{dates.month_name(line.start, language)} {line.start.year}"
    error, naive = _missed(line, line.forecast), _missed(line, line.naive)
    return (
        Cell(period, line.start.toordinal()),
        Cell(numbers.alone(numbers.short(line.forecast, language), language), line.forecast),
        Cell(numbers.alone(numbers.short(line.actual, language), language), line.actual),
        Cell(_signed(error, language), error or 0.0, strong=True),
        Cell(_signed(naive, language), naive or 0.0),
    )


def _missed(line: DiaryLine, said: float | None) -> float | None:
    """Return actual minus forecast in per cent of what came; nothing where nothing came."""
    return None if said is None or not line.actual else 100 * (line.actual - said) / line.actual


def _signed(value: float | None, language: Language) -> str:
    return numbers.ABSENT if value is None else numbers.alone(f"{numbers.signed(value, 1)}%", language)
