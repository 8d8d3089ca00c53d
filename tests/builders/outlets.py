"""What each outlet makes of a row, a line for each column: the heading, the side it is set to, what is shown."""

from collections.abc import Sequence

from core.documents.columns import T
from core.documents.document import Columns
from core.model.json_values import Json
from core.model.tables import Value
from core.texts.catalogue import Language, say
from desktop_app.tables.document_cells import table_columns, table_row
from ui.models.rows import Cell

_SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " "})
ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


def of_json(columns: Columns[T], row: T, language: Language = ENGLISH) -> dict[str, Json]:
    """Return the row for JSON."""
    return columns.json_row(row, language)


def in_file(columns: Columns[T], row: T, language: Language = ENGLISH) -> list[tuple[str, Value]]:
    """Return the row of a file with its columns, in their order."""
    return list(zip([column.id for column in columns.in_files], columns.file_row(row, language), strict=True))


def on_terminal(columns: Columns[T], row: T, language: Language = ENGLISH) -> list[str]:
    """Return a line for each column: ``Prize > 1,200``."""
    right = columns.terminal_numbers()
    heads = [say(language, heading) for heading in columns.terminal_headings()]
    words = columns.terminal_row(row, language)
    return [
        f"{head} {'>' if at in right else '<'} {word}".translate(_SPACES)
        for at, (head, word) in enumerate(zip(heads, words, strict=True))
    ]


def on_paper(columns: Columns[T], row: T, language: Language = ENGLISH) -> list[str]:
    """Return a line for each column, with the value that a workbook holds: ``Prize > 1,200 [1200.4]``."""
    grid = columns.grid("", [row], language)
    return [
        f"{head} {'>' if numeric else '<'} {word} [{value}]".translate(_SPACES)
        for head, numeric, word, value in zip(grid.heads, grid.numeric, grid.words[0], grid.values[0], strict=True)
    ]


def in_window(columns: Columns[T], row: T, language: Language = ENGLISH) -> list[str]:
    """Return a line for each column, with what it sorts by: ``Prize > 1,200 [1200.4]``."""
    return [
        f"{column.title} {'>' if column.numeric else '<'} {cell.text} [{cell.value}]".translate(_SPACES)
        for column, cell in zip(table_columns(columns, language), table_row(columns, row, language), strict=True)
    ]


def drawn(cells: Sequence[Cell]) -> list[str]:
    """Return a line for each cell of the window: its words, the fainter line, how it is drawn."""
    return [
        " | ".join(
            part
            for part in (
                cell.text,
                cell.second,
                "strong" if cell.strong else "",
                cell.tone.name.lower() if cell.tone.name != "PLAIN" else "",
                str(cell.picture or ""),
            )
            if part
        ).translate(_SPACES)
        for cell in cells
    ]
