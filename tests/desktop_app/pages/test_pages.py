"""The pages at work on real answers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.model.errors import EnvironmentFault
from desktop_app.queries import market_queries, questions
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.conftest import LEFT, LONG, Person

SEVERAL = {
    (f"PEPSI {pack} {number}", area): [5 + number, 6, 0 if number % 2 else 7]
    for pack in ("CAN", "NRB")
    for area in ("OLAYA", "MALAZ", "BALAD")
    for number in range(6)
}


def test_a_gap_is_found_by_typing_and_sorted_by_a_click(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=SEVERAL)
    table, window = person.page("management").table, person.work.window
    person.work.show_page("management")
    assert table.rows.rowCount() == 6
    window.bar.field.setText("olaya nrb")
    assert table.rows.rowCount() == 1
    assert person.page("management").subtitle.text() == "1 of 6 rows"
    window.bar.field.setText("")
    header = table.horizontalHeader()
    where = header.sectionViewportPosition(0) + 5
    person.qtbot.mouseClick(header.viewport(), LEFT, pos=header.rect().topLeft() + type(header.pos())(where, 10))
    order = [table.rows.cell(row, 0).text for row in range(6)]
    assert order == sorted(order) or order == sorted(order, reverse=True)


def test_the_evidence_of_a_gap_opens_recomputes_and_copies(person: Person, tmp_path: Path) -> None:
    person.open()
    figures = {**SEVERAL, ("PEPSI CAN 0", "OLAYA"): [5, 6, 0], ("PEPSI CAN 2", "OLAYA"): [5, 6, 0]}
    person.bring(tmp_path / "audit.xlsx", figures=figures)
    page = person.page("management")
    key = next(page.table.rows.key(row) for row in range(6) if "OLAYA / CAN" in page.table.rows.key(row))
    page.table.select_key(key)
    shown = page.drawer.shown
    assert shown is not None
    assert page.drawer.isVisibleTo(page)
    zeros, expected, excess, missing, potential, part, prize = (_number(step.value) for step in shown.steps)
    assert zeros + expected == pytest.approx(excess, abs=0.01)
    assert missing >= 1
    assert potential * part == pytest.approx(prize, abs=1)
    page.drawer._copy()
    person.rest()
    assert "OLAYA, CAN" in QGuiApplication.clipboard().text()
    page.drawer.dismiss()
    assert page.table.selected_key() is None


def _number(text: str) -> float:
    return float(text.replace("×", "").replace("÷", "").replace(",", "").replace("\N{MINUS SIGN}", "-").strip())


def test_an_import_is_undone_with_a_click(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    page = person.page("data")
    assert not page.undo.isEnabled()
    page.table.select_key(page.table.rows.key(0))
    person.qtbot.mouseClick(page.undo, LEFT)
    person.settle()
    assert page.table.rows.cell(0, 5).text == "Undone"
    assert not page.undo.isEnabled()
    assert person.page("management").notice_shown


def test_a_receipt_names_the_cells_of_each_rule(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures={("PEPSI CAN", "OLAYA"): [1, "n/a", -3]})
    page = person.page("data")
    page.table.select_key(page.table.rows.key(0))
    person.qtbot.mouseClick(page.receipt, LEFT)
    person.qtbot.waitUntil(lambda: person.work.pages["data"].receipt is not None, timeout=LONG)
    receipt = person.work.pages["data"].receipt
    assert receipt is not None
    result = {}
    for row in range(receipt.rules.rows.rowCount()):
        receipt.rules.select_key(receipt.rules.rows.key(row))
        result[receipt.rules.rows.key(row)] = receipt.cells.rows.cell(0, 0).text
    assert result == {"figure.text": "Sheet6!Q2", "figure.negative": "Sheet6!R2"}
    receipt.close()


def test_each_region_has_its_own_forecast_and_the_one_that_was_picked_stays(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=SEVERAL)
    page = person.page("forecast")
    names = [page.series.itemText(number) for number in range(page.series.count())]
    assert names[0] == "All sales"
    assert set(names[1:]) == {"RIYADH", "JEDDAH"}
    jeddah = names.index("JEDDAH")
    page.picked.emit(jeddah)
    assert page.series.currentIndex() == jeddah
    person.work.rebuild()
    assert person.page("forecast").series.currentText() == "JEDDAH"


def test_the_series_of_another_level_are_forecast_when_it_is_chosen_and_a_view_keeps_it(
    person: Person, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=SEVERAL)
    page = person.page("forecast")
    page.level.setCurrentIndex(page.level.findData("precision_area"))
    page.level.activated.emit(page.level.currentIndex())
    person.settle()
    names = [page.series.itemText(number) for number in range(page.series.count())]
    assert names[0] == "All sales"
    assert set(names[1:]) == {"OLAYA", "MALAZ", "BALAD"}
    page.picked.emit(names.index("BALAD"))
    kept = person.work.pages["forecast"].setup
    assert kept == {"level": "precision_area", "series": "BALAD"}
    person.work.pages["forecast"].apply_setup({"level": "region", "series": "JEDDAH"})
    person.settle()
    assert (page.level.currentText(), page.series.currentText()) == ("Region", "JEDDAH")
    person.work.pages["forecast"].apply_setup(kept)
    person.settle()
    assert page.series.currentText() == "BALAD"


def test_a_question_that_fails_is_told_on_its_page_and_can_be_tried_again(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    person.open()
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise EnvironmentFault("disk.full")

        broken.setattr(market_queries, "find_gaps", fail)
        person.bring(tmp_path / "audit.xlsx")
    page = person.page("management")
    assert page.notice_shown
    assert page.why.text().startswith("The disk is full")
    assert not person.page("data").notice_shown
    person.qtbot.mouseClick(page.way, LEFT)
    person.settle()
    assert not page.notice_shown
    assert page.table.rows.rowCount() == 1


def test_a_bug_in_an_analysis_is_told_without_its_words_and_leaves_a_report(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    person.open()

    def fail(*_: object) -> None:
        raise ValueError("OLAYA sold 5")

    monkeypatch.setattr(market_queries, "find_trends", fail)
    person.bring(tmp_path / "audit.xlsx")
    assert isinstance(person.shell.ctx.answers.failure(questions.TRENDS), ValueError)
    told = " ".join(person.heard())
    assert "ValueError" in told
    assert "OLAYA" not in told
    reports = list((tmp_path / "logs" / "crashes").glob("*.json"))
    assert len(reports) == 1
    assert "OLAYA" not in reports[0].read_text(encoding="utf-8")


def test_the_links_of_the_executive_page_lead_to_what_they_name(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    work = person.work
    page = work.pages["executive"].page
    for link, to in ((page._trend.link, work.pages["forecast"]), (page._wins.link, work.pages["management"])):
        work.show_page("executive")
        person.qtbot.mouseClick(link, LEFT)
        assert work.current is to


def test_what_was_said_can_be_read_again(person: Person, tmp_path: Path) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    person.qtbot.mouseClick(person.work.window.status.message, Qt.MouseButton.LeftButton)
    dialog = person.work.messages.dialog
    assert dialog is not None
    said = [dialog.table.rows.cell(row, 1).text for row in range(dialog.table.rows.rowCount())]
    assert any(sentence.startswith("audit.xlsx: 30 values loaded") for sentence in said)
    dialog.close()


def test_an_audit_sheet_of_one_month_is_shown_without_a_forecast(person: Person, tmp_path: Path) -> None:
    person.open()
    path = AuditSheet(figures={("PEPSI CAN", "OLAYA"): [4]}, months=("Jan'24",)).write(tmp_path / "one.xlsx")
    person.drop(path)
    person.settle()
    assert person.page("forecast").notice_shown
    assert person.page("forecast").line.text() == "No forecast can be made yet"
    assert "4" in person.page("executive").cards[0].accessibleName()


def test_figures_are_released_from_the_receipt_one_by_one_and_by_rule(person: Person, tmp_path: Path) -> None:
    person.open_with(
        tmp_path / "a.xlsx", figures={("PEPSI CAN", "OLAYA"): [1, "n/a", -3], ("KINZA NRB", "OLAYA"): [-4, 2, 3]}
    )
    page = person.page("data")
    page.table.select_key(page.table.rows.key(0))
    person.qtbot.mouseClick(page.receipt, LEFT)
    person.qtbot.waitUntil(lambda: person.work.pages["data"].receipt is not None, timeout=LONG)
    receipt = person.work.pages["data"].receipt
    assert receipt is not None
    receipt.rules.select_key("figure.text")
    receipt.cells.select_key("0")
    receipt.value.setText("7")
    person.qtbot.mouseClick(receipt.release, LEFT)
    person.settle()
    again = person.work.pages["data"].receipt
    assert again is not None
    assert again is not receipt
    again.rules.select_key("figure.text")
    assert again.cells.rows.cell(0, 3).text == "accepted as 7"
    again.rules.select_key("figure.negative")
    person.qtbot.mouseClick(again.release, LEFT)
    person.settle()
    assert [said for said in person.heard() if "accepted" in said] == [
        "One value was accepted",
        "2 values were accepted",
    ]
    assert page.table.rows.rowCount() == 3
    assert page.subtitle.text() == "3 in use (1 import, 2 of accepted values), 0 withdrawn"
