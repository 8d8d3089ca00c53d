"""Score the gaps at points by the truth of both made-up markets, beside a list by the national mean of the item.

Nothing may be chosen by seeds over 9000. The second market has a bound: what one would reach who knows its rules.
Values are chance x potential, in the unit of the data per period.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from core.analysis.gaps import point_gaps
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapRule
from core.model.analyses.zeros import ZeroRule
from tests.bench.gap_bound import bound
from tests.bench.gap_truth import MAKERS, Missing, Truth

FOLDER = Path("build/bench")
FIRST, MANY = 20, 100
KINDS = [kind.value for kind in PointGapKind]
_NONE = Missing("", 0.0, 0.0)


@dataclass
class Scores:
    """What the lists of several markets of one generator hold."""

    ratios: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    sums: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0, 0.0, 0.0]))
    listed: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    chances: defaultdict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    seconds: list[float] = field(default_factory=list)

    def add(self, gaps: Sequence[PointGap], truth: Truth) -> None:
        """Count the list ``gaps`` of one market, ordered by the value of its lines."""
        by_value = sorted(gaps, key=lambda gap: -gap.confidence * gap.potential)
        found = [truth.missing.get(_key(gap), _NONE) for gap in by_value]
        best = sum(sorted((own.worth for own in truth.missing.values()), reverse=True)[:MANY])
        self.ratios["first 20 worthy"].append(_mean(own.wanted > 0 for own in found[:FIRST]))
        self.ratios["value of the first 100"].append(sum(own.worth for own in found[:MANY]) / best)
        naive = sorted(gaps, key=lambda gap: -truth.means.get(str(gap.item), 0.0))
        naive_found = [truth.missing.get(_key(gap), _NONE) for gap in naive]
        self.ratios["naive: first 20 worthy"].append(_mean(own.wanted > 0 for own in naive_found[:FIRST]))
        self.ratios["naive: value of the first 100"].append(sum(own.worth for own in naive_found[:MANY]) / best)
        for kind in KINDS:
            of_kind = [own for gap, own in zip(by_value, found, strict=True) if gap.kind == kind]
            if of_kind:
                self.ratios[f"first 20 of {kind}"].append(_mean(own.wanted > 0 for own in of_kind[:FIRST]))
        keys = {_key(gap) for gap in gaps}
        for key, own in truth.missing.items():
            self.listed[own.kind][0] += key in keys
            self.listed[own.kind][1] += 1
            self.sums[own.kind][1] += own.worth
        for gap, own in zip(by_value, found, strict=True):
            self.sums[gap.kind][0] += gap.confidence * gap.potential
            if own.kind == gap.kind:
                self.sums[gap.kind][2] += own.wanted * gap.potential
                self.sums[gap.kind][3] += own.wanted * own.sales
            true = own.wanted * (own.back if own.kind == gap.kind == "delisted" else 1.0)
            self.chances[gap.kind].append((gap.confidence, true))

    def add_bound(self, gaps: Sequence[PointGap], known: Sequence[tuple[float, float]], truth: Truth) -> None:
        """Count the same list by what one would know of each line, chance and worth, who knows the rules."""
        order = sorted(range(len(gaps)), key=lambda at: -known[at][1])
        found = [truth.missing.get(_key(gaps[at]), _NONE) for at in order]
        best = sum(sorted((own.worth for own in truth.missing.values()), reverse=True)[:MANY])
        self.ratios["bound: first 20 worthy"].append(_mean(own.wanted > 0 for own in found[:FIRST]))
        self.ratios["bound: value of the first 100"].append(sum(own.worth for own in found[:MANY]) / best)
        never = [at for at in order if gaps[at].kind is PointGapKind.NEVER_LISTED]
        true = np.array([truth.missing.get(_key(gaps[at]), _NONE).wanted for at in never])
        chance = np.array([known[at][0] for at in never])
        self.ratios["bound: first 20 of never_listed"].append(float((true[:FIRST] > 0).mean()))
        self.ratios["bound: brier of never_listed"].append(
            float((true * (1 - chance) ** 2 + (1 - true) * chance**2).mean())
        )

    @property
    def summary(self) -> dict[str, Any]:
        result: dict[str, Any] = {name: round(float(np.mean(own)), 3) for name, own in self.ratios.items()}
        result["listed"] = {kind: f"{own[0]} of {own[1]}" for kind, own in self.listed.items()}
        result["expected / lost"] = {
            kind: [round(own[0]), round(own[1]), _ratio(own[0], own[1])] for kind, own in self.sums.items()
        }
        total = np.sum(list(self.sums.values()), axis=0)
        result["expected / lost, all"] = _ratio(total[0], total[1])
        result["potential / sales of what is true"] = {kind: _ratio(own[2], own[3]) for kind, own in self.sums.items()}
        result["chances"] = {kind: _calibration(own) for kind, own in self.chances.items()}
        result["seconds"] = [round(own, 2) for own in self.seconds]
        return result


def _key(gap: PointGap) -> tuple[str, str, str]:
    return str(gap.precision_area), str(gap.market), str(gap.item)


def _mean(values: Any) -> float:
    return float(np.mean(list(values)))


def _ratio(above: float, below: float) -> float | None:
    return round(above / below, 3) if below else None


def _calibration(pairs: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """Return, by tenths of the chance, how many, their mean chance and what was true; and the Brier score."""
    chance, true = np.array(pairs).T
    tenth = np.minimum((10 * chance).astype(int), 9)
    rows = {
        f"{at / 10:.1f}": [
            int((tenth == at).sum()),
            round(float(chance[tenth == at].mean()), 3),
            round(float(true[tenth == at].mean()), 3),
        ]
        for at in np.unique(tenth).tolist()
    }
    brier = float((true * (1 - chance) ** 2 + (1 - true) * chance**2).mean())
    rate = float(true.mean())
    return {"tenths": rows, "brier": round(brier, 4), "brier of the rate alone": round(rate * (1 - rate), 4)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="401,402,403")
    parser.add_argument("--rows", type=int, default=8_000)
    parser.add_argument("--years", type=int, default=2)
    parser.add_argument("--markets", default=",".join(MAKERS))
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    result: dict[str, Any] = {}
    for name in options.markets.split(","):
        scores = Scores()
        for seed in map(int, options.seeds.split(",")):
            warehouse, truth = MAKERS[name](seed, options.years, options.rows)
            try:
                with warehouse.reader() as reader:
                    started = perf_counter()
                    report = point_gaps.find(reader, PointGapRule(), ZeroRule(), {})
                    scores.seconds.append(perf_counter() - started)
            finally:
                warehouse.close()
            scores.add(report.gaps, truth)
            if name == "second market":
                known = bound(seed, options.years, options.rows, report.gaps)
                scores.add_bound(report.gaps, known, truth)
        result[name] = scores.summary
    (FOLDER / "gaps.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    json.dump(result, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
