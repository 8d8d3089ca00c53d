from pathlib import Path
from typing import Any

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff

MONTHS = tuple(f"{name}'24" for name in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"))


def sheet(months: tuple[str, ...], last: list[float]) -> AuditSheet:
    figures: dict[tuple[str, str], list[Any]] = {}
    for number in range(8):
        figures["PEPSI CAN", f"A{number}"] = [90] * (len(months))
        figures["KINZA NRB", f"A{number}"] = [10] * 7 + last[: len(months) - 7] if number < 7 else [10] * len(months)
    return AuditSheet(months=months, figures=figures)


@pytest.fixture
def lacking(vault_folder: Path, tmp_path: Path, raff: Raff) -> Path:
    book = sheet(MONTHS, [0]).write(tmp_path / "lacking.xlsx")
    assert raff("import", book, "--vault", vault_folder, "--unit", "sar").code == 0
    return vault_folder


def test_a_week_is_planned_worked_off_and_looked_back_at(lacking: Path, tmp_path: Path, raff: Raff) -> None:
    first = raff("worklist", "--vault", lacking, "--json").document
    assert (first["stops"], first["left"], len(first["rows"])) == (7, [], 7)
    assert "7 stops in one day, with 7 tasks" in raff("worklist", "--vault", lacking).out
    one, other = (row["task"] for row in first["rows"][:2])
    assert raff("worklist", "--done", one[:10], "--vault", lacking).out.startswith("Done: KINZA NRB at A")
    assert raff("worklist", "--failed", other, "--vault", lacking, "--json").document["error"]["code"] == (
        "task.needs_why"
    )
    said = raff("worklist", "--failed", other, "--why", "no truck", "--vault", lacking, "--json").document
    assert (said["state"], said["why"]) == ("failed", "no truck")
    assert raff("worklist", "--vault", lacking, "--json").document["stops"] == 5
    raff("worklist", "--reopen", other, "--vault", lacking)
    assert raff("worklist", "--vault", lacking, "--json").document["stops"] == 6
    assert "No visit has shown" in raff("worklist", "--effects", "--vault", lacking).out

    later = sheet((*MONTHS, "Sep'24"), [0, 4]).write(tmp_path / "later.xlsx")
    assert raff("import", later, "--vault", lacking, "--unit", "sar", "--accept").code == 0
    (effect,) = raff("worklist", "--effects", "--vault", lacking, "--json").document["effects"]
    assert (effect["visited"], effect["untouched"]) == (1, 6)
    assert effect["effect"] == pytest.approx(0)
    assert effect["beyond_noise"] is None


def test_one_thing_is_said_at_a_time_and_an_unknown_task_is_refused(lacking: Path, raff: Raff) -> None:
    both = raff("worklist", "--done", "a", "--failed", "b", "--vault", lacking, "--json")
    assert both.document["error"]["code"] == "task.one_at_a_time"
    assert raff("worklist", "--done", "zz", "--vault", lacking, "--json").document["error"]["code"] == "task.unknown"
    assert "أصناف ناقصة" in raff("gaps", "--points", "--vault", lacking, "--lang", "ar").out


def test_a_limit_counts_rows_and_says_of_how_many(lacking: Path, raff: Raff) -> None:
    shown = raff("worklist", "--limit", 2, "--vault", lacking).out
    assert "2 of 7 shown" in shown
    assert shown.count("KINZA NRB") == 2
    assert len(raff("worklist", "--limit", 2, "--vault", lacking, "--json").document["rows"]) == 2


def test_the_week_is_as_long_as_it_is_set(lacking: Path, raff: Raff) -> None:
    document = raff("worklist", "--stops", 1, "--days", 4, "--tasks", 1, "--vault", lacking, "--json").document
    assert (document["stops_of_day"], document["days"], document["stops"]) == (1, 4, 4)
    assert [row["day"] for row in document["rows"]] == [1, 2, 3, 4]
    (left,) = document["left"]
    assert (left["reason"], left["tasks"]) == ("week", 3)
    assert document["value"] + left["value"] == document["eligible"]
