"""What a forecast advises: how much to stock, when demand peaks, and whether a target will be met.

Each speaks of the forecast that is shown, with its 80 per cent interval and how often such intervals held in the past.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.model.forecasts.forecasts import Advice, AdviceKind, Score, Step

_FEWEST = 2  # steps among which one can be a peak
_NOTABLE = 0.05  # of the mean of the last year, that a peak must exceed it by
_REPEATED = 0.01  # of last year's sum, that the sum ahead must differ by to say something about falling below it
_SURE = 1.2816  # standard deviations from the middle to the bound of an 80 per cent interval


def advise(
    steps: Sequence[Step], last_year: Sequence[float], season: int, target: float | None, score: Score | None
) -> tuple[Advice, ...]:
    """Return the stock for the next period, and the peak and the status of ``target`` where they exist.

    ``last_year`` are the figures of the last ``season`` periods, or of fewer; ``target`` is for all steps together, by
    default the sum of as many periods a season ago. ``score`` is how the forecast did on the past.
    """
    if not steps:
        return ()
    usual = float(np.mean(last_year)) if len(last_year) else 0.0
    first = steps[0]
    advice = [_advice(AdviceKind.STOCK, first, usual, len(last_year))]
    highest = max(steps, key=lambda step: step.mean)
    if len(steps) >= _FEWEST and highest.mean > usual * (1 + _NOTABLE) and usual > 0:
        advice.append(_advice(AdviceKind.PEAK, highest, usual, len(last_year)))
    if target is not None:
        advice.append(_against(steps, target))
    elif len(last_year) == season:
        before = float(sum(np.resize(last_year, len(steps))))
        against = _against(steps, before)
        repeated = abs(against.value - before) <= _REPEATED * abs(before)
        advice.append(replace(against, chance=None) if repeated else against)
    if score is None or score.coverage is None:
        return tuple(advice)
    tested = [replace(entry, coverage=score.coverage, tested=score.periods) for entry in advice]
    return tuple(replace(entry, chance=None) if entry.is_little_tested else entry for entry in tested)


def _advice(kind: AdviceKind, step: Step, base: float, periods: int) -> Advice:
    low, high = step.intervals[80]
    return Advice(kind=kind, start=step.start, value=step.mean, low=low, high=high, base=base, base_periods=periods)


def _against(steps: Sequence[Step], target: float) -> Advice:
    """Hold the sum ahead against ``target``; errors of near periods go together, so that the bounds are added up."""
    from scipy.special import ndtr  # slow: SciPy

    total = sum(step.mean for step in steps)
    low, high = (sum(step.intervals[80][side] for step in steps) for side in (0, 1))
    side = high - total if target > total else total - low
    away = (target - total) / (side / _SURE) if side > 0 else float(np.sign(target - total)) * np.inf
    chance = 0.5 if target == total else float(ndtr(away))
    return Advice(
        kind=AdviceKind.TARGET, start=steps[0].start, value=total, low=low, high=high, base=target, chance=chance
    )
