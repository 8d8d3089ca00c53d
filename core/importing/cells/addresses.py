"""Places on a sheet as people write them; rows and columns count from 0 here and from 1 and A there."""


def address(sheet: str, row: int, column: int) -> str:
    """Return the place of a cell: ``Sheet6!T1207``."""
    return f"{sheet}!{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """Return the letters of a column: A, B ... Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
