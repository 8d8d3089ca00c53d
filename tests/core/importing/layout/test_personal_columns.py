"""Columns that name persons."""

from dataclasses import replace

import pyarrow as pa

from core.importing.cells.columns import SheetColumns
from core.importing.layout import personal_columns
from core.importing.layout.columns import Layout
from core.importing.layout.personal_columns import mask, under_pseudonyms
from core.importing.layout.recipe import LayoutKind, Recipe
from core.security.personal_data import pseudonym
from core.security.personal_kinds import PersonalKind

KEY = b"k" * 16


def test_distinct_names_come_in_their_order_without_blanks() -> None:
    assert personal_columns.distinct(pa.array(["b", None, " ", "a", "b"])) == ["b", "a"]


def test_each_name_has_its_pseudonym_and_of_spellings_the_first_is_behind_it() -> None:
    column, names = under_pseudonyms(pa.array(["Saad Ali", None, " ", "saad  ali", "منى"]), PersonalKind.NAME, KEY)
    saad, mona = pseudonym(PersonalKind.NAME, "Saad Ali", KEY), pseudonym(PersonalKind.NAME, "منى", KEY)
    assert column.to_pylist() == [saad, None, None, saad, mona]
    assert names == {saad: "Saad Ali", mona: "منى"}


def table(**personal: str) -> tuple[Layout, SheetColumns]:
    recipe = Recipe(
        name="r",
        layout=LayoutKind.WIDE,
        levels={"Customer Name": "market", "Contact": "region", "Item": "item"},
        place=("market",),
        product=("item",),
        personal=personal,  # type: ignore[arg-type]
    )
    layout = Layout(
        sheet="S",
        header_row=0,
        recipe=recipe,
        levels={0: "market", 2: "item"},
        periods={},
        headings={0: "Customer Name", 2: "Item"},
    )
    labels = {0: pa.array(["Al Noor", "Danube"]), 2: pa.array(["COLA", "LEMON"])}
    return layout, SheetColumns(2, labels, {}, {}, {}, "test")


def test_a_column_under_a_personal_heading_is_masked_and_the_recipe_records_it() -> None:
    layout, columns, persons = mask(*table(), KEY)
    words = [pseudonym(PersonalKind.NAME, name, KEY) for name in ("Al Noor", "Danube")]
    assert columns.labels[0].to_pylist() == words
    assert columns.labels[2].to_pylist() == ["COLA", "LEMON"]
    assert layout.recipe.personal == {"Customer Name": "masked"}
    assert persons.to_pylist() == [
        {"level": "market", "pseudonym": word, "name": name}
        for word, name in zip(words, ("Al Noor", "Danube"), strict=True)
    ]


def test_what_the_recipe_leaves_open_stays_open_and_what_it_masks_is_masked_whatever_it_holds() -> None:
    before = table(**{"customer name": "open", "ITEM": "masked"})
    layout, columns, persons = mask(*before, KEY)
    assert columns.labels[0].to_pylist() == ["Al Noor", "Danube"]
    assert columns.labels[2].to_pylist() == [pseudonym(PersonalKind.NAME, name, KEY) for name in ("COLA", "LEMON")]
    assert persons.column("level").to_pylist() == ["item", "item"]
    assert layout.recipe.personal["ITEM"] == "masked"


def test_without_anything_personal_the_table_is_as_it_was() -> None:
    before = table(**{"Customer Name": "open"})
    layout, columns, persons = mask(*before, KEY)
    assert (layout, columns) == before
    assert persons.num_rows == 0


def test_customers_who_are_shops_by_their_names_are_not_masked() -> None:
    layout, columns = table()
    shops = pa.array(["Al Noor Market", "Fahad Trading Est."])
    layout, columns, persons = mask(layout, replace(columns, labels={**columns.labels, 0: shops}), KEY)
    assert columns.labels[0].to_pylist() == ["Al Noor Market", "Fahad Trading Est."]
    assert (layout.recipe.personal, persons.num_rows) == ({}, 0)
