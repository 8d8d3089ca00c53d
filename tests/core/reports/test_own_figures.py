"""The key figures of the own company: whose each is, and rivals beside."""

from dataclasses import replace

from core.model.analyses.positions import OwnSales, Position
from core.model.analyses.shares import Share
from core.model.ownership import Owner
from core.reports import own_figures
from core.texts.catalogue import Language
from tests.builders.results import SHARES
from tests.builders.shown import plain

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


def position(**fields: object) -> Position:
    share: Share = replace(SHARES.shares[0], share=2.34, change=-0.4, beyond_noise=True, tdp=90.0, items=4)
    given = {"report": SHARES, "share": share, "names": ("KINZA", "ORYX"), "owner": Owner.OWN, "whole": True}
    return Position(**{**given, **fields})  # type: ignore[arg-type]


def test_a_share_says_whose_it_is_and_how_it_moved() -> None:
    figure = own_figures.share(position(), ENGLISH)
    assert [plain(text) for text in (figure.title, figure.figure, figure.change)] == [
        "Own share, KINZA, ORYX",
        "2.3 %",
        "−0.4 pp",
    ]
    assert (figure.value, figure.stands_out) == (2.34, True)
    assert plain(own_figures.share(position(owner=Owner.RIVAL), ENGLISH).title) == "Share, KINZA, ORYX"
    assert own_figures.share(position(), ARABIC).title.startswith("حصتنا")


def test_the_reach_is_that_of_the_average_item_and_a_dash_where_none_sells() -> None:
    assert own_figures.reach(position(), ENGLISH).value == 22.5
    nothing = position(share=replace(SHARES.shares[0], tdp=None, items=0))
    assert own_figures.reach(nothing, ENGLISH).value is None


def test_a_company_without_a_month_has_no_sales_to_show() -> None:
    assert own_figures.sales(OwnSales(names=("KINZA",), months=None, regions=(), rivals=None), "SAR", ENGLISH) == ()
