"""The files that hold tables, by their suffixes: what folders are searched for and what dialogs offer."""

WORKBOOK_SUFFIXES: tuple[str, ...] = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
TEXT_SUFFIXES: tuple[str, ...] = (".csv", ".tsv", ".txt")
TABLE_SUFFIXES: tuple[str, ...] = (*WORKBOOK_SUFFIXES, *TEXT_SUFFIXES, ".parquet")
