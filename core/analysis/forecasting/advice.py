"""What a forecast advises: how much to stock, when demand peaks, and whether a target will be met.

Each with the 80 per cent interval of the forecast that it follows from.
"""

from collections.abc import Sequence

import numpy as np

from core.model.forecasts.forecasts import Advice, AdviceKind, Step

_FEWEST = 2  # steps among which one can be a peak
_NOTABLE = 0.05  # of the mean of the last year, that a peak must exceed it by
_SURE = 1.2816  # standard deviations from the middle to the bound of an 80 per cent interval


def advise(steps: Sequence[Step], last_year: Sequence[float], target: float | None) -> tuple[Advice, ...]:
    """Return the stock for the next period, and the peak and the status of ``target`` where they exist.

    ``last_year`` are the figures of the last season; ``target`` is for all steps together, by default the sum of as
    many periods a season ago.
    """
    if not steps:
        return ()
    usual = float(np.mean(last_year)) if len(last_year) else 0.0
    first = steps[0]
    advice = [_advice(AdviceKind.STOCK, first, usual)]
    highest = max(steps, key=lambda step: step.mean)
    if len(steps) >= _FEWEST and highest.mean > usual * (1 + _NOTABLE) and usual > 0:
        advice.append(_advice(AdviceKind.PEAK, highest, usual))
    if target is not None:
        advice.append(_against(steps, target))
    return tuple(advice)


def _advice(kind: AdviceKind, step: Step, base: float) -> Advice:
    low, high = step.intervals[80]
    return Advice(kind=kind, start=step.start, value=step.mean, low=low, high=high, base=base)


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
