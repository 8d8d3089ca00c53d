"""Gaps by any level in the window: by brand, by item, by province, each with its evidence."""

from pathlib import Path

import pytest

from core.model.analyses.gaps import GAP_KEY
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from desktop_app.pages.management.gap_levels import PLACES, PRODUCTS, choice_of, chosen, levels_of
from desktop_app.queries import questions
from tests.builders.shown import plain
from tests.desktop_app.conftest import Person
from ui.pages.management_page import ManagementPage

FIGURES = {
    (f"{brand} CAN {number}", area): [9, 10, 11, 10, 0 if (number, area) == (1, "OLAYA") else 9, 10 if number else 0]
    for brand in ("PEPSI", "KINZA")
    for number in range(4)
    for area in ("OLAYA", "MALAZ", "BALAD")
}


def opened(person: Person, tmp_path: Path) -> ManagementPage:
    months = tuple(f"{name}'24" for name in ("Jan", "Feb", "Mar", "Apr", "May", "Jun"))
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES, months=months)
    page: ManagementPage = person.page("management")
    return page


def choose(person: Person, page: ManagementPage, place: str, product: str) -> None:
    """Choose levels as a person does, and wait for the gaps."""
    for box, level in zip(page.levels, (place, product), strict=True):
        box.setCurrentIndex(box.findData(level))
    page.levels[0].activated.emit(page.levels[0].currentIndex())
    person.settle()


def names(page: ManagementPage) -> set[str]:
    return {page.table.rows.cell(row, 0).text for row in range(page.table.rows.rowCount())}


def worth(person: Person) -> float:
    answers = person.shell.ctx.answers
    report = answers.of(questions.GAPS_BY) or answers.gaps
    assert report is not None
    return report.prize.own.middle


def test_gaps_are_ranked_by_brand_and_by_item_and_are_worth_the_same(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    whole = worth(person)
    assert whole > 0
    choose(person, page, "", "brand")
    assert page.table.rows.columns[0].title == "Brand"
    assert names(page) == {"PEPSI", "KINZA"}
    assert worth(person) == whole
    choose(person, page, "", "item")
    assert "PEPSI CAN 0" in names(page)
    assert worth(person) == whole
    shown = person.shell.ctx.answers.of(questions.GAPS_BY)
    assert shown is not None
    assert sum(gap.middle for gap in shown.gaps) == pytest.approx(whole)


def test_a_gap_of_a_brand_in_a_province_says_so_in_its_evidence(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    choose(person, page, "province", "brand")
    assert [column.title for column in page.table.rows.columns[:2]] == ["Province", "Brand"]
    page.table.select_key(page.table.rows.key(0))
    person.rest()
    evidence = page.drawer.shown
    assert evidence is not None
    place, brand = (page.table.rows.cell(0, column).text for column in (0, 1))
    assert plain(evidence.title) == f"{place}, {brand}"
    assert "same pack type" not in evidence.trace
    assert evidence.peers_title == "The same products in one other place"


def test_another_level_holds_through_another_filter_and_a_saved_view(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    choose(person, page, "", "brand")
    ctx = person.shell.ctx
    ctx.select(ctx.selection.choosing("brand", ["KINZA"]))
    person.settle()
    assert names(page) == {"KINZA"}
    setup = person.work.pages["management"].setup
    choose(person, page, "precision_area", "pack_type")
    person.work.pages["management"].apply_setup(setup)
    person.settle()
    assert [box.currentData() for box in page.levels] == ["", "brand"]
    assert names(page) == {"KINZA"}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("product", PRODUCTS)
def test_levels_lie_in_those_that_are_wider_and_can_be_chosen_again(place: str, product: str) -> None:
    by = levels_of(place, product)
    assert by
    assert set(by) <= {*PLACE_LEVELS, *PRODUCT_LEVELS}
    assert levels_of(*choice_of(by)) == by
    assert chosen({"place": place, "product": product}) == by
    assert chosen({"place": "street", "product": product}) is None


def test_what_is_shown_first_is_the_area_by_pack_type() -> None:
    assert levels_of("precision_area", "pack_type") == GAP_KEY
    assert chosen({}) is None
