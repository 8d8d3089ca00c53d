"""What the command line answers is what pandas makes of the same workbook, whatever is filtered."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model.dimensions import AUDIT_HEADINGS
from tests.conftest import Raff

LEVELS = ("region", "province", "brand", "pack_type", "flavour", "diet")
ASKED = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def long(vault_folder: Path, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch) -> pd.DataFrame:
    """Return the figures of a made-up year as pandas reads them; the vault holds the same."""
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    made = raff("sample", "--out", tmp_path / "s", "--rows", 600, "--seed", 12, "--json").document
    assert raff("import", made["workbooks"][0], "--unit", "sar").code == 0
    wide = pd.read_excel(made["workbooks"][0], sheet_name="Sheet6").rename(columns=dict(AUDIT_HEADINGS))
    frame = wide.melt(id_vars=list(AUDIT_HEADINGS.values()), var_name="month", value_name="value")
    frame["period"] = pd.to_datetime(frame["month"].str.replace("'", " 20"), format="%b %Y").dt.strftime("%Y-%m-%d")
    return frame


def draw_filter(data: st.DataObject, frame: pd.DataFrame) -> tuple[list[str], pd.DataFrame, pd.DataFrame]:
    """Return the options of a filter by up to two levels, the rows that pass it, and the market of them.

    A filter by brand chooses what is shown; the market of shares holds every brand.
    """
    options: list[str] = []
    market = frame
    for level in data.draw(st.lists(st.sampled_from(LEVELS), max_size=2, unique=True)):
        name = data.draw(st.sampled_from(sorted(frame[level].unique())))
        options += ["--where", f"{level}={name}"]
        frame = frame[frame[level] == name]
        market = market if level == "brand" else market[market[level] == name]
        if frame.empty:
            break
    return options, frame, market


@ASKED
@given(st.data())
def test_gaps_trends_and_shares_are_those_of_pandas(long: pd.DataFrame, raff: Raff, data: st.DataObject) -> None:
    options, kept, whole = draw_filter(data, long)
    level = data.draw(st.sampled_from(["region", "manufacturer", "pack_type"]))
    gaps = raff("gaps", "--by", level, "--threshold", 0, *options, "--json").document
    december = kept[kept["period"] == "2024-12-01"]
    zeros = 100 * (december["value"] == 0).groupby(december[level]).mean()
    # A group that only lacks items is listed too; without a record in December it has no rate.
    rates = {row[level]: row["gap_percentage"] for row in gaps["rows"] if row["gap_percentage"] is not None}
    assert rates == pytest.approx({name: zeros[name] for name in rates})
    assert {name for name, rate in zeros.items() if rate > 0} <= set(rates)
    points = raff("gaps", "--points", *options, "--json").document["rows"]
    assert gaps["prize"] == sum(row["prize"] for row in gaps["rows"]) == sum(row["middle"] for row in points)

    shares = raff("share", "--by", level, *options, "--json").document
    market = whole[whole["period"] == "2024-12-01"]
    sold, all_sold = december.groupby(level)["value"].sum(), market.groupby(level)["value"].sum()
    expected = 100 * sold / all_sold.sum() if all_sold.sum() else sold[:0]
    assert {row[level]: row["share"] for row in shares["rows"]} == pytest.approx(expected.to_dict())
    everybody = 100 * all_sold / all_sold.sum() if all_sold.sum() else all_sold[:0]
    assert (shares["hhi"] or 0) == pytest.approx((everybody**2).sum())

    trends = raff("trends", "--by", level, *options, "--json").document
    totals = kept.groupby([level, "period"])["value"].sum()
    result = {
        (row[level], point["start"]): float(point["total"]) for row in trends["trends"] for point in row["points"]
    }
    assert result == pytest.approx(totals.to_dict())


def test_quality_is_that_of_the_workbook(long: pd.DataFrame, raff: Raff) -> None:
    (row,) = raff("quality", "--json").document["imports"]
    assert (row["figures_read"], row["quality_score"], row["rules"]) == (len(long), 100.0, {})
    stamps = [raff(command, "--json").document["data_version"] for command in ("gaps", "share", "bridge")]
    assert len(set(stamps)) == 1
