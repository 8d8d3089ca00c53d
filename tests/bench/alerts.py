"""Measure the alerts on markets with planted events beside the bare rule of forty per cent zeros, and their time.

The seeds are none that anything was chosen by. An alert is right if what it names was planted there, and for a lost
share if it also began in that month; nothing is planted for opportunities, so that each counts as wrong.
"""

import argparse
import json
import statistics
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from core.alerts.budget import admit, ranked
from core.alerts.judge import judge
from core.alerts.measure import measure, wanted_by
from core.alerts.reconcile import reconcile
from core.model.alerts.alerts import Alert, Budget
from core.model.alerts.rules import SHIPPED
from core.model.alerts.tracks import Measured
from core.model.analyses.gaps import GAP_KEY
from core.model.clock import stamp
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from core.sampling.history import PlantedKind
from core.sampling.plan import Plan
from core.sampling.population import Population
from tests.bench.shelf import Shelf, stock

FOLDER = Path("build/bench")
YEARS = (2022, 2023, 2024)
NOW = datetime(2025, 1, 15, 6, tzinfo=UTC)
THRESHOLD = 40.0  # of the original rule
TOP = 20
COLLAPSE = 0.5  # of what sells in a region stops at once


def evaluated(shelf: Shelf) -> tuple[list[Alert], float, float]:
    """Return every alert of a first evaluation, as the budget let it through, and the seconds to measure and judge."""
    with shelf.warehouse.reader() as reader:
        started = perf_counter()
        measured = measure(reader, wanted_by(SHIPPED.values()), Calendar(), Unattended())
        to_measure = perf_counter() - started
    started = perf_counter()
    alerts = _raised(measured)
    return alerts, to_measure, perf_counter() - started


def _raised(measured: Measured) -> list[Alert]:
    breaches = judge(SHIPPED.values(), measured, measured.tracks)
    raised = {alert.id: alert for alert in reconcile(breaches, [], [], stamp(NOW)).raised}
    raised |= {alert.id: alert for alert in admit(list(raised.values()), [], Budget(), NOW, stamp(NOW))}
    return ranked(raised.values())


def bare_rule(shelf: Shelf) -> tuple[int, int, float]:
    """Return how many groups the original rule flags of how many in the last month, and the seconds of pandas."""
    frame = shelf.long.to_pandas()
    started = perf_counter()
    window = frame[frame["period"] == shelf.periods[-1]]
    rates = window.groupby(list(GAP_KEY), observed=True)["value"].agg(lambda each: 100 * (each == 0).mean())
    return int((rates > THRESHOLD).sum()), len(rates), perf_counter() - started


def collapse(people: Population, values: npt.NDArray[np.float64]) -> None:
    """Let half of what sells in one region stop in the last month."""
    names, region = people.codes("region")
    rng = np.random.default_rng(len(values))
    selling = np.flatnonzero((region == names.index("JEDDAH")) & (values[:, -1] > 0))
    values[rng.permutation(selling)[: int(COLLAPSE * len(selling))], -1] = 0.0


def planted(shelf: Shelf) -> set[tuple[str, ...]]:
    """Return what is planted, as rule, names, and for shares the month."""
    people = shelf.people
    months = [period.isoformat() for period in shelf.periods]
    lost = {("share_erosion", erosion.region, erosion.brand, months[erosion.month]) for erosion in shelf.erosions}
    won = {("share_gain", erosion.region, erosion.taker, months[erosion.month]) for erosion in shelf.erosions}
    rows = np.flatnonzero(shelf.kind[:, -1] == PlantedKind.OUT_OF_STOCK_OPEN)
    gone = {
        (people.points[people.row_point[row]].region, people.items[people.row_item[row]].item) for row in rows.tolist()
    }
    return lost | won | {(rule, *names) for rule in ("missing_item", "item_deviation") for names in gone}


def told(alert: Alert) -> tuple[str, ...]:
    breach = alert.breach
    month = (breach.first.isoformat(),) if breach.rule.startswith("share_") else ()
    return (breach.rule, *(name for _, name in breach.scope), *month)


def scored(shelf: Shelf, alerts: Iterable[Alert]) -> dict[str, Any]:
    alerts, truth = list(alerts), planted(shelf)
    critical = {name for name in truth if name[0] == "share_erosion"}
    shown = {told(alert) for alert in alerts if alert.admitted_at is not None}
    top = [told(alert) for alert in alerts[:TOP]]
    return {
        "raised": len(alerts),
        "shown": len(shown),
        "critical_planted": len(critical),
        "critical_shown": len(critical & shown),
        "top": len(top),
        "top_right": sum(name in truth for name in top),
    }


def one(seed: int, rows: int) -> dict[str, Any]:
    shelf = stock(Plan(years=YEARS, seed=seed, rows=rows))
    with shelf.warehouse:
        flagged, groups, peer_seconds = bare_rule(shelf)
        alerts, to_measure, to_judge = evaluated(shelf)
        result = scored(shelf, alerts)
    fallen = stock(Plan(years=YEARS, seed=seed, rows=rows), collapse)
    with fallen.warehouse:
        rules = {told(alert)[:2] for alert in evaluated(fallen)[0] if alert.admitted_at is not None}
    outcome = ("gap_rate_critical", "JEDDAH") in rules
    return {
        "seed": seed,
        **result,
        "critical_planted": result["critical_planted"] + 1,
        "critical_shown": result["critical_shown"] + outcome,
        "bare_flagged": flagged,
        "bare_groups": groups,
        "bare_pandas_seconds": peer_seconds,
        "measure_seconds": to_measure,
        "judge_seconds": to_judge,
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=80_246)
    parser.add_argument("--seeds", default="101,102,103,104,105")
    arguments = parser.parse_args()
    results = [one(int(seed), arguments.rows) for seed in arguments.seeds.split(",")]
    for each in results:
        print(
            f"seed {each['seed']}: bare rule {each['bare_flagged']} of {each['bare_groups']} groups; "
            f"{each['raised']} raised, {each['shown']} shown; critical {each['critical_shown']} of "
            f"{each['critical_planted']}; top {each['top']}: {each['top_right']} right; "
            f"measured in {each['measure_seconds']:.2f} s, judged in {1000 * each['judge_seconds']:.0f} ms"
        )
    recall = sum(each["critical_shown"] for each in results) / sum(each["critical_planted"] for each in results)
    precision = sum(each["top_right"] for each in results) / sum(each["top"] for each in results)
    seconds = statistics.median(each["measure_seconds"] + each["judge_seconds"] for each in results)
    print(
        f"recall of critical events {recall:.3f}, precision of the top {TOP} {precision:.3f}, all rules {seconds:.2f} s"
    )
    FOLDER.mkdir(parents=True, exist_ok=True)
    summary = {"recall": recall, "precision": precision, "seconds": seconds, "seeds": results}
    (FOLDER / "alerts.json").write_text(json.dumps(summary, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
