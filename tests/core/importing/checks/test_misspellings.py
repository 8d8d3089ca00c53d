"""Misspelt names, and names that only look so."""

from collections.abc import Sequence

import numpy as np
import pytest

from core.importing.checks.misspellings import as_meant, check_misspellings, find_misspellings
from core.importing.checks.names import check_descriptions
from core.importing.checks.parents import check_parents
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import sheet_of

HEAD = ("Region", "City", "Market", "Brand", "Pack type", "Item", "Jan 2024")
Row = Sequence[str | int | None]
OFF = {"label.resembles": RuleSetting(on=False)}


def market(**wrong: dict[int, str]) -> list[list[str | int | None]]:
    """Return 60 rows: five areas in two regions, three channels, four items of two brands; ``wrong`` by heading."""
    areas = (("RIYADH", "OLAYA"), ("RIYADH", "MALAZ"), ("RIYADH", "SHIFA"), ("JEDDAH", "BALAD"), ("JEDDAH", "SAFWA"))
    items = (("BARQA", "NRB", "B 1"), ("BARQA", "CAN", "B 2"), ("MIRINDA", "NRB", "M 1"), ("MIRINDA", "CAN", "M 2"))
    channels = ("GROCERY", "SUPERMARKET", "CONVENIENCE")
    rows: list[list[str | int | None]] = [[*a, c, *i, 1] for i in items for a in areas for c in channels]
    for heading, cells in wrong.items():
        for row, name in cells.items():
            rows[row - 2][HEAD.index(heading)] = name
    return rows


def misspelt(rows: Sequence[Row], head: Sequence[str] = HEAD, off: bool = False) -> list[tuple[str, str, str]]:
    sheet = sheet_of(*rows, head=head, rules=OFF if off else None)  # type: ignore[arg-type]
    usable = np.ones(sheet.length, np.bool_)
    issues = check_misspellings(sheet, find_misspellings(sheet, usable))
    return sorted((str(issue.cell), issue.value, issue.suggestion) for issue in issues)


def consequences(rows: Sequence[Row]) -> list[str]:
    sheet = sheet_of(*rows, head=HEAD)  # type: ignore[arg-type]
    usable = np.ones(sheet.length, np.bool_)
    meant = as_meant(sheet, find_misspellings(sheet, usable))
    return [issue.rule for issue in (*check_descriptions(meant), *check_parents(meant, usable))]


@pytest.mark.parametrize(
    ("heading", "row", "name", "meant"),
    [
        ("Region", 9, "RIYDAH", "RIYADH"),
        ("City", 19, "OLAYAA", "OLAYA"),
        ("Market", 29, "GROCRY", "GROCERY"),
        ("Brand", 12, "BRAQA", "BARQA"),
        ("Pack type", 40, "NBR", "NRB"),
    ],
)
def test_a_misspelt_name_is_reported_at_its_cell_with_the_name_meant(
    heading: str, row: int, name: str, meant: str
) -> None:
    rows = market(**{heading: {row: name}})
    enough = [*rows, *([*row[:5], f"{row[5]}{letter}", 1] for letter in "xyz" for row in market())]
    assert misspelt(enough) == [(f"{'ABCDEF'[HEAD.index(heading)]}{row}", name, meant)]
    assert consequences(enough) == []
    assert misspelt(enough, off=True) == []


def test_every_cell_of_a_misspelt_name_is_reported() -> None:
    rows = market(Brand={7: "BRAQA", 9: "BRAQA", 40: "MIRNIDA"})
    assert [cell for cell, _, _ in misspelt(rows)] == ["D40", "D7", "D9"]


def test_of_a_name_misspelt_in_many_rows_the_first_of_each_stretch_is_reported() -> None:
    rows = [
        ["R", "A", f"M{n}", "BRAQA" if n < 130 and n != 60 else "BARQA", "NRB", f"I{n % 10}", 1] for n in range(900)
    ]
    assert [cell for cell, _, _ in misspelt(rows)] == ["D2", "D63"]


def test_true_names_a_letter_apart_are_no_misspellings() -> None:
    rows = [
        *market(),
        *(["JEDDAH", "SAFA", "GROCERY", "BARQA", "RB", f"R {number}", 1] for number in "abc"),
        ["RIYADH", "OLAYA", "GROCERY", "BARQAN", "CAN", "BARQAN CAN", 1],
    ]
    assert misspelt(rows) == []


def test_two_frequent_brands_a_letter_apart_are_two_brands() -> None:
    rows = [["R", "A", f"M{n}", "SADU" if n % 2 else "SADA", "CAN", f"I{n % 4}", 1] for n in range(40)]
    assert misspelt(rows) == []


def test_a_region_whose_rows_would_be_those_of_the_other_is_a_region() -> None:
    head = ("Region", "Market", "Item", "Jan 2024")
    frequent = [("JAZAAN", f"M{n}", item, 1) for n in range(20) for item in ("A", "B")]
    assert misspelt([*frequent, ("JAZAN", "M1", "A", 1)], head) == []
    assert misspelt([*frequent, ("JAZAN", "M1", "C", 1)], head) == [("A42", "JAZAN", "JAZAAN")]


def test_a_misspelt_item_is_known_by_the_other_names_of_its_row() -> None:
    head = ("City", "Brand", "Pack type", "Item", "Jan 2024")
    rows = [(f"C{n}", "BARQA", "CAN", "BARQA CAN COLA", 1) for n in range(40)]
    assert misspelt([*rows, ("C99", "BARQA", "CAN", "BARQA CN COLA", 1)], head) == [
        ("D42", "BARQA CN COLA", "BARQA CAN COLA")
    ]
    assert misspelt([*rows, ("C99", "BARQA", "NRB", "BARQA CN COLA", 1)], head) == []
    assert misspelt([*rows, ("C1", "BARQA", "CAN", "BARQA CN COLA", 1)], head) == []


def test_an_item_that_is_wholly_described_needs_no_more_than_three_times_its_rows() -> None:
    head = ("City", "Brand", "Flavour", "Diet", "Pack type", "Item", "Jan 2024")
    rows = [(f"C{n}", "BARQA", "COLA", "REG", "CAN", "BARQA CAN", 1) for n in range(3)]
    assert misspelt([*rows, ("C99", "BARQA", "COLA", "REG", "CAN", "BARQA CNA", 1)], head) == [
        ("F5", "BARQA CNA", "BARQA CAN")
    ]
    assert misspelt([*rows, ("C99", "BARQA", "COLA", "DIET", "CAN", "BARQA CNA", 1)], head) == []


def test_the_words_of_an_item_say_which_pack_is_meant() -> None:
    head = ("City", "Pack type", "Item", "Jan 2024")
    rows = [(f"C{n}", "NRB", f"ORYX NRB {n}", 1) for n in range(5)]
    assert misspelt([*rows, ("C9", "NRBB", "ORYX NRB 77", 1)], head) == [("B7", "NRBB", "NRB")]
    assert misspelt([*rows, ("C9", "RB", "ORYX RB 77", 1)], head) == []


def test_names_that_differ_in_an_arabic_letter_alone_resemble_each_other() -> None:
    rows = ("RIYADH", "حي أحمد", "A", 1), ("RIYADH", "PLAIN", "A", 1), ("RIYADH", "حي احمد", "A", 2)
    assert misspelt(rows, ()) == [("B4", "حي احمد", "حي أحمد")]
    assert misspelt(rows, (), off=True) == []


def test_what_does_not_follow_from_a_misspelling_is_still_reported() -> None:
    rows = market(Brand={12: "BRAQA", 20: "MIRINDA"})
    assert consequences(rows) == ["product.described_twice"]
