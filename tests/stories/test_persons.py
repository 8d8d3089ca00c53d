"""A workbook that names customers: no name, no number of theirs shows anywhere, until someone may and must know."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.unmask_persons import unmask_persons
from core.store.vault import Vault
from tests.builders.workbooks import write_sheet
from tests.conftest import Raff
from tests.fakes.clock import StandingClock

PEOPLE = ("Ahmed Al Harbi", "محمد العتيبي", "Sara Al Otaibi", "Khalid Al Qahtani")
SECRETS = (*PEOPLE, "0501234567", "a@harbi.sa")


def rows(*, heading: str = "Customer Name", names: tuple[str, ...] = PEOPLE) -> list[list[Any]]:
    head = ["Date", "City", heading, "Mobile", "Item", "Sales"]
    body = [[date(2024, 1, day), "OLAYA", name, "0501234567", "PEPSI", day] for day, name in enumerate(names, 1)]
    return [head, *body, [date(2024, 1, 9), "OLAYA", names[0], "x", "PEPSI", "a@harbi.sa"]]


def names_shown(raff: Raff, vault: Path) -> set[str]:
    answer = raff("sql", "SELECT DISTINCT market FROM sales", "--vault", vault, "--json").document
    return {row[0] if isinstance(row, list) else row["market"] for row in answer["rows"]}


def test_no_name_shows_in_receipt_views_and_exports(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    book = write_sheet(tmp_path / "c.xlsx", rows())
    answer = raff("import", book, "--vault", vault_folder, "--json")
    told = {(issue["rule"], issue["cell"], issue["value"]) for issue in answer.document["issues"]}
    assert told == {("column.personal", "C1", "Customer Name"), ("figure.text", "F6", "(email)")}
    assert answer.document["ignored_columns"] == ["Mobile"]
    batch = answer.document["batch"]
    raff("facts", "--vault", vault_folder, "--out", tmp_path / "facts.csv")
    raff("receipt", batch, "--vault", vault_folder, "--out", tmp_path / "receipt.xlsx")
    seen = answer.out + raff("receipt", batch, "--vault", vault_folder).out
    seen += (tmp_path / "facts.csv").read_text(encoding="utf-8")
    for sheet in openpyxl.load_workbook(tmp_path / "receipt.xlsx"):
        seen += json.dumps([list(row) for row in sheet.values], default=str, ensure_ascii=False)
    assert not [secret for secret in SECRETS if secret in seen]
    assert all(name.startswith("name ") for name in names_shown(raff, vault_folder))


def test_a_person_has_one_pseudonym_in_every_delivery(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    raff("import", write_sheet(tmp_path / "a.xlsx", rows()), "--vault", vault_folder)
    first = names_shown(raff, vault_folder)
    later = [[date(2024, 2, row[0].day), *row[1:]] if isinstance(row[0], date) else row for row in rows()]
    raff("import", write_sheet(tmp_path / "b.xlsx", later), "--vault", vault_folder)
    assert names_shown(raff, vault_folder) == first


@pytest.mark.parametrize("heading", ["Customer", "العميل"])
def test_names_are_known_by_their_content_where_the_heading_says_nothing(
    vault_folder: Path, raff: Raff, tmp_path: Path, heading: str
) -> None:
    book = write_sheet(tmp_path / "c.xlsx", rows(heading=heading))
    raff("import", book, "--vault", vault_folder)
    assert all(name.startswith("name ") for name in names_shown(raff, vault_folder))


def test_shops_are_no_persons_and_a_column_that_only_looks_so_can_be_opened(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    shops = ("PANDA", "OTHAIM", "Ahmed Al Harbi", "DANUBE")
    raff("import", write_sheet(tmp_path / "s.xlsx", rows(heading="Store", names=shops)), "--vault", vault_folder)
    assert names_shown(raff, vault_folder) == set(shops)
    people = write_sheet(tmp_path / "p.xlsx", rows(heading="Outlet"))
    answer = raff("import", people, "--treat", "open=Outlet", "--accept", "--vault", vault_folder, "--json").document
    assert "column.personal" not in {issue["rule"] for issue in answer["issues"]}
    assert set(PEOPLE) <= names_shown(raff, vault_folder)


def test_who_is_behind_a_pseudonym_is_told_for_a_reason_and_written_down(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    batch = raff("import", write_sheet(tmp_path / "c.xlsx", rows()), "--vault", vault_folder, "--json").document[
        "batch"
    ]
    refused = raff("unmask", batch, "--reason", " ", "--vault", vault_folder, "--json")
    assert (refused.code, refused.document["error"]["code"]) == (3, "unmask.no_reason")
    answer = raff("unmask", batch, "--reason", "complaint 12", "--vault", vault_folder, "--json").document
    assert {person["name"] for person in answer["persons"]} == set(PEOPLE)
    assert {person["pseudonym"] for person in answer["persons"]} == names_shown(raff, vault_folder)


def test_the_right_is_asked_for_and_its_refusal_and_its_use_are_rows_of_the_audit(
    vault: Vault, clock: StandingClock
) -> None:
    manager = Session(actor="m", role=Role.MANAGER, scope=None, clock=clock)
    with pytest.raises(UserError, match=r"permission\.refused"):
        unmask_persons(Access(vault, manager), "x", "curious")
    assert vault.db.execute("SELECT action, outcome FROM audit ORDER BY n DESC LIMIT 1").fetchone() == (
        "PERMISSION_CHECK_FAILED",
        "refused",
    )
