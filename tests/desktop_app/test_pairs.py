"""A walk over all pairs: every figure of a card and of a heading is that of the page behind it, under one selection."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.documents.analyses import gaps as gap_documents
from core.documents.analyses import moves, places, shares
from core.documents.document import Columns
from core.documents.imports.batches import import_columns
from core.model.alerts.alerts import AlertState, AlertView
from core.model.selection import EVERYTHING, Selection
from core.warehouse.filters import conditions
from desktop_app.pages.company_choice import save_names
from desktop_app.pages.forecast.page import ForecastPresenter
from desktop_app.pages.management.page import ManagementPresenter
from desktop_app.queries import questions
from tests.builders.shown import plain
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.conftest import Person
from ui.models.rows import RowsModel

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = (*(f"{name}'24" for name in NAMES), "Jan'25", "Feb'25")
ITEMS = ("PEPSI CAN 1", "PEPSI CAN 2", "PEPSI NRB 1", "KINZA CAN 1", "KINZA NRB 1", "KINZA NRB 2")
AREAS = ("OLAYA", "MALAZ", "BALAD")
SELECTIONS = {
    "everything": EVERYTHING,
    "a region": EVERYTHING.choosing("region", ["RIYADH"]),
    "a brand": EVERYTHING.choosing("brand", ["KINZA"]),
    "a kind of pack": EVERYTHING.choosing("pack_type", ["CAN"]),
    "a region and a kind of pack": EVERYTHING.choosing("region", ["RIYADH"]).choosing("pack_type", ["NRB"]),
}


def sheet() -> AuditSheet:
    """Fourteen months that grow, with items that are out of stock, were delisted, or never sold at a point."""
    figures: dict[tuple[str, str], list[Any]] = {}
    for place, area in enumerate(AREAS, 1):
        for number, item in enumerate(ITEMS, 1):
            sold = [float(10 * number * place + at + (7 * at * number) % 5) for at in range(len(MONTHS))]
            if (number + place) % 4 == 0:
                sold[-1:] = [0.0]
            if (number, place) in ((2, 3), (5, 1)):
                sold[-5:] = [0.0] * 5
            if (number, place) == (6, 2):
                sold = [0.0] * len(MONTHS)
            figures[item, area] = sold
    return AuditSheet(figures=figures, months=MONTHS)


def cells(rows: RowsModel, columns: Columns[Any]) -> list[dict[str, str]]:
    """Return each row by the ids of its columns, whatever words stand over them."""
    assert len(rows.columns) == len(columns.window)
    return [
        {id_: plain(rows.cell(row, column).text) for column, id_ in enumerate(columns.window)}
        for row in range(rows.rowCount())
    ]


def amounts(text: str) -> list[float]:
    """Return the numbers in a sentence, those in thousands and millions whole."""
    sizes = {"k": 1e3, "M": 1e6}
    parts = re.findall(r"([−-]?\d[\d,]*(?:\.\d+)?)(?: ([kM])\b)?", plain(text))
    return [float(number.replace(",", "").replace("−", "-")) * sizes.get(size, 1) for number, size in parts]


def close(shown: str, exact: float) -> bool:
    """Return whether ``shown``, which has three digits, is ``exact``."""
    return amounts(shown)[0] == pytest.approx(exact, rel=0.005, abs=0.5)


class Walk:
    """Reads a card, turns to the page behind it as a click does, and reads that."""

    def __init__(self, person: Person, company: str) -> None:
        self.person, self.company = person, company
        self.ctx = person.shell.ctx

    def select(self, selection: Selection) -> None:
        self.ctx.select(selection)
        self.person.settle()
        scheduler = self.person.work.scheduler
        if scheduler._settling.isActive():  # the forecast waits until nobody turns the filter any more
            scheduler._settling.stop()
            scheduler._ask_forecast()
        self.person.settle()

    def card(self, number: int) -> tuple[str, str]:
        """Return the title of a card, and its figure."""
        shown = self.person.page("executive").cards[number]
        return plain(shown._title.text()), plain(shown._figure.text())

    def tab(self, name: str, level: str | None = None) -> Any:
        """Return a tab of the management page, by ``level`` if one is given."""
        page, presenter = self.person.page("management"), self.person.work.pages["management"]
        assert isinstance(presenter, ManagementPresenter)
        tab = getattr(presenter, name).tab
        page.tabs.setCurrentWidget(tab)
        self.person.settle()
        if level is not None and tab.choice.currentData() != level:
            tab.choice.setCurrentIndex(tab.choice.findData(level))
            tab.turned.emit(level)
            self.person.settle()
        return tab

    def sold(self, *, own: bool) -> dict[str, float]:
        """Return the sales of each month of what is selected, as SQL adds them up."""
        filters = dict(self.ctx.selection.filters)
        if own:
            filters["manufacturer"] = (self.company,)
        where, values = conditions(filters)
        with self.ctx.store.warehouse.reader() as reader:
            rows = reader.execute(
                f"SELECT period, sum(value) FROM sales WHERE {where} GROUP BY period ORDER BY period", values
            ).fetchall()
        return {day.isoformat(): float(total) for day, total in rows}

    def shares(self, level: str) -> list[dict[str, str]]:
        """Return the rows of the tab of distribution by ``level``."""
        return cells(self.tab("distribution", level).table.rows, shares.columns((level,), self.ctx.ownership))

    def says(self, shown: str, text: str) -> bool:
        """Return whether ``shown`` begins as ``text`` does before its first gap."""
        words = plain(self.ctx.say(text, month="|", name="|", first="|", last="|"))
        return shown.startswith(words.partition("|")[0])

    @property
    def gaps(self) -> Columns[Any]:
        """The columns of the table of gaps."""
        return gap_documents.columns(owned=self.ctx.owned)

    @property
    def seller(self) -> str:
        """The level by which the cards say whose figures they are."""
        return "brand" if "brand" in self.ctx.selection.filters else "manufacturer"

    @property
    def is_own(self) -> bool:
        """Whether the cards speak of the own company."""
        return bool(self.company) and not {"brand", "manufacturer"} & set(self.ctx.selection.filters)


def sales(walk: Walk) -> None:
    title, figure = walk.card(0)
    assert walk.says(title, "card.own_sales" if walk.is_own else "card.sales")
    assert close(figure, list(walk.sold(own=walk.is_own).values())[-1])
    if not walk.is_own:
        rows = cells(walk.tab("scorecard", "region").table.rows, places.columns("region", walk.ctx.owned))
        assert close(figure, sum(amounts(row["sales"])[0] for row in rows))


def share_of_market(walk: Walk) -> None:
    title, figure = walk.card(1)
    rows = {row[walk.seller]: row for row in walk.shares(walk.seller)}
    assert walk.says(title, "card.own_share" if walk.company else "card.share")
    names = [name.strip() for name in title.split(",", 1)[1].split(",")]
    assert names == ([walk.company] if walk.is_own else [next(iter(rows))])
    assert amounts(figure)[0] == pytest.approx(sum(amounts(rows[name]["share"])[0] for name in names), abs=0.051)


def growth(walk: Walk) -> None:
    title, figure = walk.card(2)
    assert walk.says(title, "card.own_growth" if walk.is_own else "card.growth")
    sold = list(walk.sold(own=walk.is_own).values())
    assert amounts(figure)[0] == pytest.approx(100 * (sold[-1] / sold[-13] - 1), abs=0.051)


def reach(walk: Walk) -> None:
    title, figure = walk.card(3)
    rows = {row[walk.seller]: row for row in walk.shares(walk.seller)}
    name = title.split(",", 1)[1].strip()
    if walk.says(title, "card.item_reach"):
        items = [row for row in walk.shares("item") if row["item"].startswith(name)]
        selling = [amounts(row["weighted"])[0] for row in items if amounts(row["weighted"])]
        assert amounts(figure)[0] == pytest.approx(sum(selling) / len(selling), abs=0.06)
    else:
        assert amounts(figure)[0] == pytest.approx(amounts(rows[name]["weighted"])[0], abs=0.051)


def alerts(walk: Walk) -> None:
    shown = walk.person.page("executive").cards[4]
    card = [*amounts(shown._figure.text()), *amounts(shown._unit.text())]
    page = walk.person.page("alerts")
    board, held = walk.ctx.answers.alerts, set(_keys(page.table.rows))
    assert board is not None
    listed = [entry.alert for entry in board.views[AlertView.SHOWN] if entry.alert.id in held]
    grave = [alert for alert in listed if alert.breach.severity.value == "CRITICAL"]
    taken = [alert for alert in listed if alert.state is not AlertState.OPEN]
    assert card == [len(grave), len(listed)]
    heading, button = amounts(page.subtitle.text()), amounts(page.views.button(0).text())
    assert button == [len(listed)]
    if walk.ctx.selection.empty:
        assert heading[:-1] == [len(listed), len(grave), *([len(taken)] if taken else [])]
    else:
        assert heading == [len(held), len(board.views[AlertView.SHOWN])]
    assert walk.person.alert_count == (str(len(board.shown)) if board.shown else "")


def take_one_up(walk: Walk) -> None:
    """Acknowledge the first alert: it stays among the open ones, in every count of them."""
    page = walk.person.page("alerts")
    walk.person.settle()
    page.moved.emit(page.table.rows.key(0), AlertState.ACKNOWLEDGED.value)
    walk.person.settle()
    board = walk.ctx.answers.alerts
    assert board is not None
    assert [alert.state for alert in board.shown].count(AlertState.ACKNOWLEDGED) == 1


def every_list_of_alerts(walk: Walk) -> None:
    page = walk.person.page("alerts")
    for button in page.views.buttons():
        page.viewed.emit(button.property("key"))
        assert amounts(button.text()) == [page.table.rows.rowCount()]
        if button.property("key") == AlertView.DIGEST.value and page.subtitle.text():
            assert amounts(page.subtitle.text())[0] == page.table.rows.rowCount()
    page.viewed.emit(AlertView.SHOWN.value)


def forecast(walk: Walk) -> None:
    title, figure = walk.card(5)
    page, presenter = walk.person.page("forecast"), walk.person.work.pages["forecast"]
    assert isinstance(presenter, ForecastPresenter)
    shown = page._figures.itemAt(0).widget()
    texts = [plain(each.text()) for each in shown.findChildren(type(page.subtitle))]
    assert any(text.startswith(f"{figure} ") for text in texts), (figure, texts)
    assert walk.says(title, "card.own_forecast" if walk.is_own else "card.forecast")
    whole = "forecast.title_total" if walk.ctx.selection.empty else "forecast.title_selected"
    assert page.series.currentText() == walk.ctx.say("forecast.title_own" if walk.is_own else whole)
    months = len(walk.sold(own=walk.is_own))
    assert amounts(page.subtitle.text())[0] == months


def opportunities(walk: Walk) -> None:
    behind = [_gap(row) for row in cells(walk.person.page("management").table.rows, walk.gaps)]
    columns = replace(walk.gaps, window=("place", "pack", "range", "prize"))
    front = [_gap(row) for row in cells(walk.person.page("executive").wins.rows, columns)]
    assert set(front) <= set(behind)
    assert bool(front) == any(amounts(prize)[0] for _, _, prize in behind)


def _gap(row: Mapping[str, str]) -> tuple[str, str, str]:
    return row["place"], row["pack"], row["prize"]


def gaps(walk: Walk) -> None:
    page = walk.person.page("management")
    rows = cells(page.table.rows, walk.gaps)
    if not rows:
        return
    whole, count = amounts(page.subtitle.text())[:2]
    middles = [amounts(row["prize"])[0] for row in rows]
    assert whole == pytest.approx(sum(middles), rel=0.01, abs=0.5 * len(rows))
    assert len(rows) in (count, 1)


def movers(walk: Walk) -> None:
    trends = walk.ctx.answers.trends
    assert trends is not None
    front = cells(walk.person.page("executive").movers.rows, moves.columns(trends.sellers.rule.by[0]))
    last = {line.group[0]: [float(point.total) for point in line.points][-2:] for line in trends.sellers.series}
    for row in front:
        before, after = last[row["brand"].split(",")[0].split(" ")[0]]
        assert amounts(row["amount"])[0] == pytest.approx(after - before, abs=0.51)


def scorecard(walk: Walk) -> None:
    tab = walk.tab("scorecard", "province")
    assert amounts(tab.summary.text())[0] == tab.table.rows.rowCount()


def worklist(walk: Walk) -> None:
    page = walk.person.page("worklist")
    rows, heading = page.table.rows.rowCount(), plain(page.subtitle.text())
    if not rows:
        return
    week = walk.ctx.answers.of(questions.WORKLIST)
    assert week is not None
    assert rows == sum(len(stop.tasks) for stop in week.worklist.stops)
    named = "one task" if rows == 1 else f"{rows} tasks"
    stops = len(week.worklist.stops)
    assert named in heading
    assert heading.startswith("One stop" if stops == 1 else f"{stops} stops")


def provinces(walk: Walk) -> None:
    front, behind = walk.person.page("executive").map.plot, walk.person.page("map").map.plot
    assert {shape.key: shape.level for shape in front.shapes} == {shape.key: shape.level for shape in behind.shapes}


def data(walk: Walk) -> None:
    page = walk.person.page("data")
    states = [row["state"] for row in cells(page.table.rows, import_columns())]
    in_use, undone = walk.ctx.say("state.in_use"), walk.ctx.say("state.taken_back")
    assert amounts(page.subtitle.text()) == [states.count(in_use), states.count(undone)]


def _keys(rows: RowsModel) -> Iterator[str]:
    return (rows.key(row) for row in range(rows.rowCount()))


PAIRS: Sequence[Callable[[Walk], None]] = (
    sales,
    share_of_market,
    growth,
    reach,
    alerts,
    every_list_of_alerts,
    forecast,
    opportunities,
    gaps,
    movers,
    scorecard,
    worklist,
    provinces,
    data,
)


@pytest.mark.parametrize("company", ["", "KINZA"])
def test_every_card_and_heading_agrees_with_the_page_behind_it(person: Person, tmp_path: Path, company: str) -> None:
    person.open()
    person.drop(sheet().write(tmp_path / "audit.xlsx"))
    person.settle()
    if company:
        save_names(person.shell.ctx, [company])
    walk, wrong = Walk(person, company), []
    take_one_up(walk)
    for name, selection in SELECTIONS.items():
        walk.select(selection)
        for pair in PAIRS:
            try:
                pair(walk)
            except AssertionError as error:
                wrong.append(f"{name}, {pair.__name__}: {error}")

    assert not wrong, "\n".join(wrong)
