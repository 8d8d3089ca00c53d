"""What a heading means, in English and Arabic; every rule is a row."""

import pytest

from core.importing.layout import headings
from core.model.dimensions import AUDIT_HEADINGS


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Region", "region"),
        (" REGION ", "region"),
        ("Region_Name", "region"),
        ("Region (sales)", "region"),
        ("المنطقة", "region"),
        ("الاقليم", "region"),
        ("اسم المتجر", "market"),
        ("City", "precision_area"),
        ("SKU", "item"),
        ("Pack Size", "pack_size"),
        ("النكهه", "flavour"),
        ("Sales Office", "region"),
        ("Sales District", "region"),
        ("Customer Group", "market"),
        ("Sales Channel", "market"),
        ("Distribution Channel", "market"),
        ("القناة", "market"),
        ("قناه البيع", "market"),
        ("نوع المنفذ", "market"),
        ("المنفذ", "market"),
        ("Material", "item"),
        ("Material Description", "item"),
        ("وصف المادة", "item"),
        ("Regoin", None),
        ("Sales", None),
        (7, None),
        (None, None),
        ("", None),
        ("Region" + " " * 120 + "x", None),
    ],
)
def test_a_heading_names_a_level(heading: object, level: str | None) -> None:
    assert headings.level_of(heading) == level


@pytest.mark.parametrize("heading", AUDIT_HEADINGS)
def test_every_heading_of_an_audit_sheet_names_its_level(heading: str) -> None:
    assert headings.level_of(heading) == AUDIT_HEADINGS[heading]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Regoin", "region"),
        ("Regio", "region"),
        ("Manufactuer", "manufacturer"),
        ("Manufactrurer", "manufacturer"),
        ("Provinec", "province"),
        ("Province 2", None),
        ("Score", None),
        ("Ite", None),
        ("Customer ID", None),
        ("Sales Officer", None),
        ("Sales SAR", None),
        ("Value", None),
        ("Dates", None),
        ("Regoin Total", None),
        (3.5, None),
    ],
)
def test_a_slip_of_the_hand_still_names_it_and_another_word_does_not(heading: object, level: str | None) -> None:
    assert headings.resembling(heading) == level


@pytest.mark.parametrize(
    ("heading", "date", "figure", "total"),
    [
        ("Date", True, False, False),
        ("Invoice_Date", True, False, False),
        ("التاريخ", True, False, False),
        ("Sales", False, True, False),
        ("Sales (SAR)", False, True, False),
        ("الكميه", False, True, False),
        ("Total", False, False, True),
        ("Sub-Total 2024", False, False, True),
        ("الإجمالي", False, False, True),
        ("Totally", False, False, False),
        (5, False, False, False),
    ],
)
def test_dates_figures_and_totals_are_known_by_their_headings(
    heading: object, *, date: bool, figure: bool, total: bool
) -> None:
    assert (headings.is_date(heading), headings.is_figure(heading), headings.is_total(heading)) == (date, figure, total)


@pytest.mark.parametrize(
    ("name", "known"),
    [("region", True), ("DATE", True), ("Sales", True), ("Region_Name", False), ("OLAYA", False), ("x" * 121, False)],
)
def test_among_the_data_only_the_very_word_is_a_heading(name: str, *, known: bool) -> None:
    assert headings.is_heading(name) is known


@pytest.mark.parametrize(
    ("names", "places"),
    [
        (["RIYADH", "RIYADH Total", "Total"], {1, 2}),
        (["COLGATE TOTAL", "PEPSI"], set()),
        (["الرياض", "إجمالي الرياض", "المجموع الكلي", "الإجمالي العام"], {1, 2, 3}),
        (["إجمالي جدة"], set()),
        (["Grand Total", "sub-total", "Totals"], {0, 1, 2}),
        (["TOTALLY COLA", "", "A"], set()),
        ([], set()),
    ],
)
def test_a_total_is_one_of_everything_or_of_a_name_that_is_there(names: list[str], places: set[int]) -> None:
    assert headings.totals(names) == places


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("Riyadh Total", "riyadh"),
        ("Total", ""),
        ("Grand Total", ""),
        ("إجمالي الرياض", "الرياض"),
        ("المجموع الكلي", ""),
        ("PEPSI", ""),
    ],
)
def test_a_total_says_what_it_totals(name: str, of: str) -> None:
    assert headings.total_of(name) == of


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("TOTAL BRQ", "brq"),
        ("Grand Total: BRQ", "brq"),
        ("BRQ sub-total", "brq"),
        ("ALL PRODUCTS", "products"),
        ("إجمالي برق", "برق"),
        ("مجمــوع الأصناف", "الاصناف"),
        ("Total", ""),
        ("الإجمالي", ""),
    ],
)
def test_a_name_with_a_word_of_totals_may_total_what_its_other_words_say(name: str, stem: str) -> None:
    assert (headings.may_total(name), headings.total_stem(name)) == (True, stem)


@pytest.mark.parametrize("name", ["BRQ CAN", "SMALL", "Totally", "كلاسيك", "x" * 200 + " total", ""])
def test_any_other_name_may_not(name: str) -> None:
    assert not headings.may_total(name)


@pytest.mark.parametrize(
    "heading",
    [
        "Sales Qty",
        "Net value",
        "Total Amount",
        "Amount (SAR)",
        "صافي القيمة",
        "الكمية المباعة",
        "Net Value SAR",
        "Value SAR '000",
        "Billed Qty",
    ],
)
def test_headings_of_bills_name_figures(heading: str) -> None:
    assert headings.is_figure(heading)


@pytest.mark.parametrize("heading", ["Order Date", "Posting Date", "تاريخ الطلب"])
def test_headings_of_bills_name_dates(heading: str) -> None:
    assert headings.is_date(heading)


def test_the_numbers_of_materials_give_way_to_their_names() -> None:
    assert headings.is_code("Material")
    assert not any(headings.is_code(heading) for heading in ("Material Description", "SKU", 5, None))
