"""Which company is the own one, at the window: offered once there are rivals, put off for a day, chosen, and named."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.model.ownership import Owner
from desktop_app.pages.company_choice import save_names
from tests.builders.shown import plain
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.conftest import LEFT, Person
from tests.fakes.clock import StandingClock
from ui.dialogs.company_dialog import CompanyDialog
from ui.pages.executive_page import ExecutivePage

FIGURES = {
    ("PEPSI CAN 1", "OLAYA"): [60, 60, 60],
    ("PEPSI CAN 2", "MALAZ"): [20, 20, 10],
    ("KINZA CAN 1", "OLAYA"): [20, 20, 30],
}


def at_work(person: Person, folder: Path, figures: dict[tuple[str, str], list[int]] | None = None) -> ExecutivePage:
    person.open()
    person.drop(AuditSheet(figures=figures or FIGURES).write(folder / "audit.xlsx"))
    person.settle()
    page = person.page("executive")
    assert isinstance(page, ExecutivePage)
    return page


def asked(person: Person, page: ExecutivePage) -> CompanyDialog:
    """Take the offer, and return the question."""
    person.qtbot.mouseClick(page.offer.take, LEFT)
    person.settle()
    dialog = person.work.pages["executive"].company.dialog  # type: ignore[attr-defined]
    assert isinstance(dialog, CompanyDialog)
    return dialog


def test_after_the_first_import_the_companies_are_offered_with_their_shares(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path)
    assert not page.offer.isHidden()
    dialog = asked(person, page)
    rows = [plain(dialog.list.item(row).text()) for row in range(dialog.list.count())]
    assert rows == ["PEPSICO, 70.0 % of sales", "KINZA, 30.0 % of sales"]
    assert dialog.ticked == []


def test_the_chosen_company_is_a_setting_and_the_page_speaks_of_it(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path)
    dialog = asked(person, page)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.settle()
    ctx = person.shell.ctx
    assert ctx.app.policy.company.names == ctx.session.policy.company.names == ("KINZA",)
    assert page.offer.isHidden()
    assert [plain(card._title.text()) for card in page.cards][1::2][:2] == [
        "Own share, KINZA",
        "Item distribution, KINZA",
    ]
    assert plain(page.cards[1]._figure.text()) == "30.0 %"
    assert ctx.ownership.owner("brand", "PEPSI") is Owner.RIVAL
    assert "Own company is set" in person.heard()


def test_a_filter_to_the_own_company_leaves_its_share_as_it_is(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path)
    save_names(person.shell.ctx, ["KINZA"])
    person.settle()
    person.shell.ctx.select(person.shell.ctx.selection.choosing("manufacturer", ["KINZA"]))
    person.rest()
    assert plain(page.cards[1]._title.text()) == "Own share, KINZA"
    assert plain(page.cards[1]._figure.text()) == "30.0 %"


def test_not_now_asks_no_more_on_that_day_and_again_on_another(
    person: Person, tmp_path: Path, clock: StandingClock
) -> None:
    page = at_work(person, tmp_path)
    person.qtbot.mouseClick(page.offer.decline, LEFT)
    person.settle()
    choice = person.work.pages["executive"].company  # type: ignore[attr-defined]
    assert page.offer.isHidden()
    assert choice.offer == ""
    clock.move(timedelta(days=1))
    assert choice.offer != ""


def test_one_manufacturer_alone_has_no_rivals_and_is_not_asked_about(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path, {("PEPSI CAN 1", "OLAYA"): [60, 60, 60]})
    assert page.offer.isHidden()


def test_a_company_that_is_not_in_the_data_is_reported_and_figures_stay(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path)
    before = [card.accessibleName() for card in page.cards]
    save_names(person.shell.ctx, ["ACME"])
    person.settle()
    assert [card.accessibleName() for card in page.cards] == before
    assert [message.text for message in person.told].count("company.unknown") == 1
    assert plain(page.offer.sentence.text()).startswith("The data do not have your company under the name ACME.")
    dialog = asked(person, page)
    assert plain(dialog.list.item(2).text()) == "ACME, not in the data"
    assert dialog.ticked == ["ACME"]


@pytest.mark.parametrize("names", ['["PEPSICO"]', "[]"])
def test_what_the_organisation_sets_is_not_asked_about(person: Person, tmp_path: Path, names: str) -> None:
    ctx = person.shell.ctx
    ctx.app.paths.policy_file.write_text(f"[company]\nnames = {names}\n", encoding="utf-8")
    assert ctx.save_setting("tray", value=False)
    page = at_work(person, tmp_path)
    assert page.offer.isHidden()
    assert not ctx.save_setting("company.names", ["KINZA"])
    assert person.heard()[-1] == "Own company is managed by your organisation."


def test_a_locked_window_holds_no_names_of_companies(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path)
    asked(person, page)
    save_names(person.shell.ctx, ["KINZA"])
    person.shell.lock()
    person.rest()
    assert person.work.pages["executive"].company.dialog is None  # type: ignore[attr-defined]
    assert not person.shell.ctx.ownership.known


def test_opportunities_and_movers_are_own_ones_and_rivals_are_one_click_away(person: Person, tmp_path: Path) -> None:
    page = at_work(person, tmp_path)
    assert page._movers.link.isHidden()
    save_names(person.shell.ctx, ["KINZA"])
    person.settle()
    assert page._wins.subtitle.text() == "own items, SAR a month; low, mid and high estimate"
    assert [page.movers.rows.cell(row, 0).text for row in range(page.movers.rows.rowCount())] == ["KINZA (own)"]
    person.qtbot.mouseClick(page._movers.link, LEFT)
    person.settle()
    shown = [page.movers.rows.cell(row, 0).text for row in range(page.movers.rows.rowCount())]
    assert shown == ["KINZA (own)", "PEPSI (rival)"]
    person.shell.ctx.select(person.shell.ctx.selection.choosing("brand", ["PEPSI"]))
    person.rest()
    assert page._wins.subtitle.text() == "SAR a month; low, mid and high estimate"


class NoBrands(AuditSheet):
    """A sheet that names manufacturers and items, and nothing between them."""

    def _labels(self, item: str, area: str) -> list[str]:
        *place, maker, _, _, kind, flavour, diet, pack, _, pack_type, size, name = super()._labels(item, area)
        return [*place, maker, "", "", kind, flavour, diet, pack, "", pack_type, size, name]


def test_without_brands_the_movers_are_own_items_and_the_market_is_no_mover(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(NoBrands(figures=FIGURES).write(tmp_path / "audit.xlsx"))
    person.settle()
    save_names(person.shell.ctx, ["KINZA"])
    person.settle()
    page = person.page("executive")

    def moved() -> list[str]:
        return [page.movers.rows.cell(row, 0).text for row in range(page.movers.rows.rowCount())]

    assert page.movers.rows.columns[0].title == "Item"
    assert moved() == ["KINZA CAN 1 (own)"]
    person.qtbot.mouseClick(page._movers.link, LEFT)
    person.settle()
    assert moved() == ["KINZA CAN 1 (own)", "PEPSI CAN 2 (rival)", "PEPSI CAN 1 (rival)"]
    page.mover_opened.emit(0)
    person.settle()
    bridge = person.work.pages["management"].bridge.tab  # type: ignore[attr-defined]
    assert (bridge.choice.currentData(), bridge.table.selected_key()) == ("item", "KINZA CAN 1")
