"""Faults that stand at one cell of a file, whose consequences are no faults of other cells."""

from functools import partial

from tests.import_cases.expected import Case, Figures, Loaded, figures
from tests.import_cases.written import book, rows

case = partial(Case, part="11 faults at their cell", files=("shape.xlsx",))

_HEADINGS = "Region;Market;Brand;Item;Pack type;Jan 2024;Feb 2024"
_ROWS = (
    ("RIYADH", "OLAYA", "BARQA", "BRQ 1", "NRB"),
    ("RIYADH", "OLAYA", "BARQA", "BRQ 2", "NRB"),
    ("RIYADH", "MALAZ", "BARQA", "BRQ 1", "NRB"),
    ("RIYADH", "MALAZ", "BARQA", "BRQ 2", "NRB"),
    ("JEDDAH", "BALAD", "BARQA", "BRQ 1", "NRB"),
    ("JEDDAH", "BALAD", "BARQA", "BRQ 2", "NRB"),
)


def _book(column: int, name: str) -> list[list[object]]:
    """Return the sheet with ``name`` in one cell of the third row."""
    lines = [list(row) for row in _ROWS]
    lines[2][column] = name
    return rows(_HEADINGS, *(";".join([*line, str(number), str(number + 1)]) for number, line in enumerate(lines, 1)))


def _figures(column: int, name: str) -> Figures:
    lines = [list(row) for row in _ROWS]
    lines[2][column] = name
    return figures(
        "region market brand item pack_type | 2024-01 2024-02",
        *(f"{'; '.join(line)} | {number} {number + 1}" for number, line in enumerate(lines, 1)),
    )


CASES = (
    *(
        case(
            id=f"cell-{what}",
            situation=f"the {what} {name} in one row, {meant} in the others",
            write=book({"Data": _book(column, name)}),
            accepts=(Loaded(figures=_figures(column, name), reported=(f"label.resembles@{cell}",), silent=silent),),
        )
        for what, column, name, meant, cell, silent in (
            ("region", 0, "RIYDAH", "RIYADH", "A4", ("place.described_twice",)),
            ("brand", 2, "BRAQA", "BARQA", "C4", ("product.described_twice",)),
            ("pack", 4, "NBR", "NRB", "E4", ("product.described_twice",)),
        )
    ),
    case(
        id="cell-blank-region",
        situation="a blank region in one row, whose market has one in the others",
        write=book({"Data": _book(0, "")}),
        accepts=(
            Loaded(figures=_figures(0, ""), reported=("*@A4",)),
            Loaded(figures=_figures(0, "RIYADH"), reported=("*@A4",)),
        ),
    ),
    case(
        id="cell-thousandfold-row",
        situation="three months of one row a thousandfold",
        write=book(
            {
                "Data": rows(
                    "Region;Market;Item;" + ";".join(f"2024-{month:02}" for month in range(1, 13)),
                    "RIYADH;OLAYA;BRQ;100;101;99;100;100000;101000;99000;100;101;99;100;101",
                    "RIYADH;MALAZ;BRQ;100;101;99;100;100;101;99;100;101;99;100;101",
                )
            }
        ),
        accepts=(
            Loaded(
                figures=figures(
                    "region market item | " + " ".join(f"2024-{month:02}" for month in range(1, 13)),
                    "RIYADH; OLAYA; BRQ | 100 101 99 100 100000 101000 99000 100 101 99 100 101",
                    "RIYADH; MALAZ; BRQ | 100 101 99 100 100 101 99 100 101 99 100 101",
                ),
                reported=tuple(f"figure.thousandfold@{cell}" for cell in ("H2", "I2", "J2")),
            ),
        ),
    ),
)
