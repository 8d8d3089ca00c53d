import csv
import io
from pathlib import Path

import openpyxl
import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


@pytest.fixture
def held(vault_folder: Path, tmp_path: Path, raff: Raff) -> Path:
    figures = {("PEPSI CAN", "OLAYA"): [60, 70], ("KINZA NRB", "OLAYA"): [40, 30]}
    book = AuditSheet(months=("Jan'24", "Feb'24"), figures=figures).write(tmp_path / "held.xlsx")
    assert raff("import", book, "--vault", vault_folder, "--unit", "sar").code == 0
    return vault_folder


def test_shares_come_with_their_change_and_the_concentration_of_their_dimension(held: Path, raff: Raff) -> None:
    document = raff("share", "--by", "item", "--vault", held, "--json").document
    assert (document["dimension"], document["hhi"], document["concentration"]) == (["item"], 5_800, "high")
    assert [(row["item"], row["share"], row["change"]) for row in document["rows"]] == [
        ("PEPSI CAN", 70, pytest.approx(10)),
        ("KINZA NRB", 30, pytest.approx(-10)),
    ]
    assert document["rows"][1]["takers"] == [{"group": "PEPSI CAN", "points": pytest.approx(10)}]
    words = raff("share", "--by", "item", "--vault", held).out
    assert "their changes are against Jan 2024" in words
    assert "--limit" not in words
    cut = raff("share", "--by", "item", "--vault", held, "--limit", "1").out
    assert "1 of 2 shown; --limit 2 shows all." in cut
    assert "HHI by Item in Feb 2024: 5,800" in words
    assert "KINZA NRB lost 10.00 pp of share" in words
    assert "KINZA NRB" in raff("share", "--by", "item", "--vault", held, "--lang", "ar").out


def test_a_bridge_adds_up_and_names_its_drivers(held: Path, tmp_path: Path, raff: Raff) -> None:
    document = raff("bridge", "--by", "item", "--vault", held, "--json").document
    assert (document["first"], document["last"]) == ("2024-01-01", "2024-02-01")
    first = document["rows"][1]
    assert (first["change"], first["distribution"], first["velocity"]) == ("10", 0, 10)
    assert [driver["item"] for driver in first["drivers"]] == ["PEPSI CAN"]
    assert "Jan 2024 to Feb 2024" in raff("bridge", "--vault", held).out
    rows = list(csv.DictReader(io.StringIO(raff("bridge", "--by", "item", "--vault", held, "--format", "csv").out)))
    assert len(rows) == 2
    out = tmp_path / "bridge.xlsx"
    assert raff("bridge", "--vault", held, "--format", "xlsx", "--out", out).code == 0
    assert openpyxl.load_workbook(out).active.max_row == 3


def test_one_period_alone_and_an_unknown_one_are_refused(held: Path, raff: Raff) -> None:
    alone = raff("bridge", "--first", "2024-01", "--vault", held, "--json")
    assert alone.document["error"]["code"] == "bridge.both"
    unknown = raff("bridge", "--first", "2023-01", "--last", "2024-01", "--vault", held, "--json")
    assert unknown.document["error"]["code"] == "bridge.no_period"


def test_distribution_is_told_by_place_as_area_level(held: Path, raff: Raff) -> None:
    document = raff("distribution", "--vault", held, "--json").document
    assert (document["level"], document["period"], len(document["rows"])) == ("area-level", "2024-02-01", 2)
    assert {(row["item"], row["numeric"], row["weighted"], row["target"]) for row in document["rows"]} == {
        ("PEPSI CAN", 100, 100, None),
        ("KINZA NRB", 100, 100, None),
    }
    assert "not of outlets" in raff("distribution", "--vault", held).out
    refused = raff("distribution", "--by", "brand", "--vault", held, "--json")
    assert refused.document["error"]["code"] == "distribution.places"


def test_a_filter_to_the_own_items_gives_their_share_of_the_whole_market(held: Path, raff: Raff) -> None:
    document = raff("share", "--by", "item", "--where", "item=KINZA NRB", "--vault", held, "--json").document
    assert [(row["item"], row["share"]) for row in document["rows"]] == [("KINZA NRB", 30)]
    assert (document["hhi"], document["groups"], document["chosen_by"]) == (5_800, 2, ["item"])
    words = raff("share", "--by", "item", "--where", "item=KINZA NRB", "--vault", held).out
    assert "shares and HHI are of the whole market" in words
    within = raff(
        "share", "--by", "item", "--where", "item=KINZA NRB", "--within", "item", "--vault", held, "--json"
    ).document
    assert (within["rows"][0]["share"], within["narrowed_by"]) == (100, ["item"])
    refused = raff("share", "--within", "colour", "--vault", held, "--json")
    assert refused.document["error"]["code"] == "filter.unknown_level"


def test_with_an_own_company_shares_are_marked_and_only_own_items_are_ways_to_grow(held: Path, raff: Raff) -> None:
    assert raff("settings", "set", "company.names", "kinza").code == 0
    shares = raff("share", "--vault", held, "--json").document
    assert {row["manufacturer"]: row["owner"] for row in shares["rows"]} == {"KINZA": "own", "PEPSICO": "rival"}
    own = raff("distribution", "--vault", held, "--json").document
    assert [(row["item"], row["owner"]) for row in own["rows"]] == [("KINZA NRB", "own")]
    assert own["rivals_left_out"] == 1
    everything = raff("distribution", "--rivals", "--vault", held, "--json").document
    assert len(everything["rows"]) == 2


def test_a_company_that_is_not_in_the_data_is_reported_and_changes_no_figure(held: Path, raff: Raff) -> None:
    before = raff("share", "--vault", held, "--json").document["rows"]
    raff("settings", "set", "company.names", "ACME")
    after = raff("share", "--vault", held, "--json").document
    assert after["rows"] == before
    assert after["company"] == {"level": "manufacturer", "names": [], "unknown": ["ACME"], "code": "company.unknown"}
    assert "The data do not have your company" in raff("share", "--vault", held).out
