"""Columns that name persons."""

import pyarrow as pa
import pytest

from core.importing.cells.columns import SheetColumns
from core.importing.layout import personal_columns
from core.importing.layout.columns import Layout
from core.importing.layout.personal_columns import kind_by_content, kind_by_heading, mask, under_pseudonyms
from core.importing.layout.recipe import LayoutKind, Recipe
from core.security.personal_data import PersonalKind, pseudonym

KEY = b"k" * 16


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Customer_Name", PersonalKind.NAME),
        ("رقم الجوال", PersonalKind.PHONE),
        ("E-Mail", PersonalKind.EMAIL),
        ("الهويه", PersonalKind.IDENTITY),
        ("IBAN", PersonalKind.IBAN),
        ("Customer", None),
        ("Customer name" + " " * 120, None),
        (5, None),
    ],
)
def test_a_heading_says_what_is_personal(heading: object, kind: PersonalKind | None) -> None:
    assert kind_by_heading(heading) is kind


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["0501234567", "Shop"], PersonalKind.PHONE),
        (["0501234567", "Shop", "Market"], None),
        (["a@b.sa"], PersonalKind.EMAIL),
        (["محمد علي", "Ahmed Saad", "سارة خالد"], PersonalKind.NAME),
        (["محمد علي", "Ahmed Saad"], None),
        (["محمد علي", "0501234567", "0507654321"], PersonalKind.PHONE),
        ([], None),
    ],
)
def test_half_of_the_names_say_by_their_form_what_they_are(names: list[str], kind: PersonalKind | None) -> None:
    assert kind_by_content(names) is kind


def test_only_the_first_names_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(personal_columns, "_SAMPLE", 2)
    assert kind_by_content(["0501234567", "0507654321", *["Shop"] * 9]) is PersonalKind.PHONE


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
    labels = {0: pa.array(["Shop A", "Shop B"]), 2: pa.array(["COLA", "LEMON"])}
    return layout, SheetColumns(2, labels, {}, {}, {}, "test")


def test_a_column_under_a_personal_heading_is_masked_and_the_recipe_records_it() -> None:
    layout, columns, persons = mask(*table(), KEY)
    words = [pseudonym(PersonalKind.NAME, name, KEY) for name in ("Shop A", "Shop B")]
    assert columns.labels[0].to_pylist() == words
    assert columns.labels[2].to_pylist() == ["COLA", "LEMON"]
    assert layout.recipe.personal == {"Customer Name": "masked"}
    assert persons.to_pylist() == [
        {"level": "market", "pseudonym": word, "name": name}
        for word, name in zip(words, ("Shop A", "Shop B"), strict=True)
    ]


def test_what_the_recipe_leaves_open_stays_open_and_what_it_masks_is_masked_whatever_it_holds() -> None:
    before = table(**{"customer name": "open", "ITEM": "masked"})
    layout, columns, persons = mask(*before, KEY)
    assert columns.labels[0].to_pylist() == ["Shop A", "Shop B"]
    assert columns.labels[2].to_pylist() == [pseudonym(PersonalKind.NAME, name, KEY) for name in ("COLA", "LEMON")]
    assert persons.column("level").to_pylist() == ["item", "item"]
    assert layout.recipe.personal["ITEM"] == "masked"


def test_without_anything_personal_the_table_is_as_it_was() -> None:
    before = table(**{"Customer Name": "open"})
    layout, columns, persons = mask(*before, KEY)
    assert (layout, columns) == before
    assert persons.num_rows == 0
