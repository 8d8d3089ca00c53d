"""The files that hold tables, by their suffixes: what folders are searched for and what dialogs offer."""

WORKBOOK_SUFFIXES: tuple[str, ...] = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
TEXT_SUFFIXES: tuple[str, ...] = (".csv", ".tsv", ".txt")
TABLE_SUFFIXES: tuple[str, ...] = (*WORKBOOK_SUFFIXES, *TEXT_SUFFIXES, ".parquet")
# A text may be a letter: it is a table only when a person names it.
FOLDER_SUFFIXES: tuple[str, ...] = tuple(suffix for suffix in TABLE_SUFFIXES if suffix != ".txt")
