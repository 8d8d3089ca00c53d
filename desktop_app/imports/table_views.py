"""What a look into a workbook found, as the import dialog shows it."""

from collections.abc import Iterator, Sequence

from core.importing.cells.addresses import column_name
from core.importing.layout.recipe import LONG_ROLES, LayoutKind, Recipe
from core.importing.process.overview import ColumnOverview, LayoutOverview, WorkbookOverview
from core.model.dimensions import LEVELS
from core.texts.catalogue import Language, explain, say
from ui.dialogs.table_dialog import TableView
from ui.models.rows import Cell, TableColumn
from ui.theme import Tone
from ui.widgets.column_roles import IGNORED, ColumnLine

_SURE = 1.0
_MOST_SAMPLES = 3


def table_view(overview: WorkbookOverview, language: Language) -> TableView:
    """Return what the import dialog shows of a look into a workbook."""
    layout, recipe = overview.layout, overview.recipe
    chosen = table_key(layout.sheet, layout.table) if layout else table_key(str(overview.preview.sheet), 0)
    rows = overview.preview.rows
    width = max((len(row) for row in rows), default=0)
    header = layout.header_row - 1 if layout else -1
    return TableView(
        title=say(language, "table.title", file=overview.file),
        tables=tuple(_tables(overview, language)),
        chosen=chosen,
        preview_columns=(TableColumn(""), *(TableColumn(column_name(number)) for number in range(width))),
        preview=tuple(_preview_row(number, row, width, header) for number, row in enumerate(rows)),
        columns=tuple(_line(column, language) for column in overview.columns),
        roles=tuple(_roles(recipe, language)),
        periods=_periods(layout, language),
        problem=explain(language, overview.problems[0].error) if overview.problems and layout is None else "",
        unit=recipe.unit.value if recipe and overview.known else "",
    )


def table_key(sheet: str, number: int) -> str:
    """Return the key of a table; number 0 is a sheet without one."""
    return f"{number}:{sheet}"


def table_of(key: str) -> tuple[str, int | None]:
    """Return the sheet and the number of the table of ``key``; ``None`` for a sheet without one."""
    number, _, sheet = key.partition(":")
    return sheet, int(number) or None


def _tables(overview: WorkbookOverview, language: Language) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Yield the tables of each sheet, and each sheet without one that holds anything."""
    for sheet in overview.sheets:
        tables = [table for table in overview.tables if table.sheet == sheet.name]
        hidden = "" if sheet.visible else f" ({say(language, 'inspect.hidden')})"
        for table in tables:
            yield (
                table_key(sheet.name, table.table),
                (Cell(f"{sheet.name}{hidden}", second=say(language, "table.from", place=table.place)),),
            )
        if not tables:
            second = say(language, "table.empty" if sheet.empty else "table.none")
            yield table_key(sheet.name, 0), (Cell(f"{sheet.name}{hidden}", second=second, tone=Tone.FAINT),)


def _preview_row(number: int, row: Sequence[str], width: int, header: int) -> tuple[Cell, ...]:
    tone = Tone.ACCENT if number == header else Tone.PLAIN
    texts = [*row, *[""] * (width - len(row))]
    return (Cell(str(number + 1), tone=Tone.FAINT), *(Cell(text, tone=tone, strong=number == header) for text in texts))


def _line(column: ColumnOverview, language: Language) -> ColumnLine:
    reason = say(language, f"guess.{column.reason}")
    confidence = column.confidence
    known = column.role != IGNORED
    unsure = "؟" if language is Language.ARABIC else "?"
    mark = "✓" if known and confidence == _SURE else unsure if known else "·"
    tone = Tone.GOOD if known and confidence == _SURE else Tone.WARNING if known else Tone.FAINT
    return ColumnLine(
        letters=column.column,
        heading=column.heading,
        role=column.role,
        sure=f"{mark} {reason}",
        tone=tone,
        sample=" · ".join(column.samples[:_MOST_SAMPLES]),
    )


def _roles(recipe: Recipe | None, language: Language) -> Iterator[tuple[str, str]]:
    yield IGNORED, say(language, "table.ignored")
    for level in LEVELS:
        yield level, say(language, f"level.{level}")
    if recipe and recipe.layout is LayoutKind.LONG:
        for role in LONG_ROLES:
            yield role, say(language, f"meaning.{role}")


def _periods(layout: LayoutOverview | None, language: Language) -> str:
    if not layout or not layout.periods:
        return ""
    return say(
        language,
        "table.periods",
        count=len(layout.periods),
        grain=say(language, f"meaning.{layout.grain}"),
        first=layout.periods[0],
        last=layout.periods[-1],
    )
