"""Vaults that hold next to nothing, or nothing but zeros: every command and every page has an answer in words."""

import json
from pathlib import Path
from typing import Any, NoReturn

import pytest

from desktop_app.notifications.messages import Urgency
from desktop_app.pages.table import KEYS
from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff
from tests.desktop_app.conftest import Person

SHEETS = {
    "one figure": AuditSheet(figures={("PEPSI CAN", "OLAYA"): [5]}, months=("Jan'24",)),
    "all zero": AuditSheet(figures={("PEPSI CAN", "OLAYA"): [0, 0, 0], ("KINZA NRB", "BALAD"): [0, 0, 0]}),
    "a region silent in the last month": AuditSheet(
        figures={
            (f"{brand} CAN {number}", area): [5, 6, None if area == "BALAD" else 7]
            for brand in ("PEPSI", "KINZA")
            for area in ("OLAYA", "MALAZ", "BALAD")
            for number in range(4)
        }
    ),
    "provinces that no crosswalk knows": AuditSheet(
        figures={("PEPSI CAN", "OLAYA"): [5, 0, 6], ("KINZA NRB", "OLAYA"): [3, 4, 5]}, regions={"OLAYA": "NOWHERE"}
    ),
}
COMMANDS = (
    ("gaps",),
    ("gaps", "--points"),
    ("zeros",),
    ("opportunities",),
    ("share",),
    ("bridge",),
    ("distribution",),
    ("trends", "--by", "brand"),
    ("known",),
    ("excise",),
    ("forecast",),
    ("deviations",),
    ("worklist",),
    ("alerts", "list"),
)


def refuse(constant: str) -> NoReturn:
    raise AssertionError(f"{constant} is no figure")


@pytest.mark.parametrize("name", SHEETS)
def test_every_command_has_an_answer_where_the_own_company_is_not_in_the_data(
    name: str, raff: Raff, vault_folder: Path, tmp_path: Path
) -> None:
    book = SHEETS[name].write(tmp_path / "audit.xlsx")
    assert raff("import", book, "--vault", vault_folder, "--unit", "sar").code == 0
    assert raff("settings", "set", "company.names", "NOBODY OF THESE").code == 0
    for command in COMMANDS:
        plain = raff(*command, "--vault", vault_folder)
        arabic = raff(*command, "--vault", vault_folder, "--lang", "ar")
        answer = raff(*command, "--vault", vault_folder, "--json")
        assert (plain.code, arabic.code, answer.code) == (0, 0, 0), (command, plain.err, answer.err)
        json.loads(answer.out, parse_constant=refuse)
        assert not {"nan", "inf", "-inf"} & set(plain.out.lower().split()), command
        assert plain.out.strip(), command


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("company", ["NOBODY OF THESE", "PEPSICO"])
def test_every_page_shows_what_there_is_and_reports_no_failure(
    name: str, company: str, person: Person, tmp_path: Path
) -> None:
    sheet = SHEETS[name]
    person.shell.ctx.save_setting("company.names", [company])
    person.open_with(tmp_path / "audit.xlsx", figures=sheet.figures, months=sheet.months, regions=sheet.regions)
    for key in KEYS:
        page: Any = person.page(key)
        for number in range(page.tabs.count() if hasattr(page, "tabs") else 0):
            page.tabs.setCurrentIndex(number)
            person.settle()
    failed = person.shell.ctx.answers._failures
    assert not failed
    assert "bug" not in [message.text for message in person.told if message.urgency is Urgency.WRONG]
    executive = person.page("executive")
    assert not executive.notice_shown
    assert ("NOBODY OF THESE" in executive.offer.sentence.text()) is (company == "NOBODY OF THESE")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("one figure", "too few periods for a trend (slope – per period)"),
        ("a region silent in the last month", "JEDDAH / BALAD did not report: Mar 2024."),
    ],
)
def test_a_trend_says_what_is_not_known(
    name: str, sentence: str, raff: Raff, vault_folder: Path, tmp_path: Path
) -> None:
    book = SHEETS[name].write(tmp_path / "audit.xlsx")
    assert raff("import", book, "--vault", vault_folder, "--unit", "sar").code == 0
    assert sentence in raff("trends", "--vault", vault_folder).out
