"""Propose thresholds from people's ratings: they keep useful alerts and spare the rest. Nothing is applied."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.model.alerts.rules import AlertRule, Condition

_FEWEST = 5  # alerts that were judged
_USEFUL_SHARE = 0.9  # of the useful ones


@dataclass(frozen=True, slots=True)
class Proposal:
    """A ``threshold`` for ``rule`` that would have spared ``spared`` alerts of no use and ``lost`` useful ones.

    ``useful`` and ``not_useful`` are how many were judged.
    """

    rule: str
    threshold: float
    spared: int
    lost: int
    useful: int
    not_useful: int


def propose(rule: AlertRule, judged: Sequence[tuple[float, bool]]) -> Proposal | None:
    """Return a threshold that keeps nine of ten useful alerts and spares at least half of the others.

    ``judged`` are the strength of each alert and whether it was useful. ``None`` for fewer than five, where most were
    useful, and where strength does not separate them.
    """
    useful = np.array([strength for strength, is_useful in judged if is_useful])
    others = np.array([strength for strength, is_useful in judged if not is_useful])
    if len(judged) < _FEWEST or len(others) <= len(useful):
        return None
    sign = -1.0 if rule.condition is Condition.UNDER else 1.0
    weakest = float(np.quantile(sign * useful, 1 - _USEFUL_SHARE, method="lower")) if len(useful) else np.inf
    spared = (sign * others)[sign * others < weakest]
    if len(spared) * 2 < len(others):
        return None
    strongest = float(spared.max())
    threshold = round(sign * ((strongest + weakest) / 2 if len(useful) else strongest), 2)
    if sign * threshold <= sign * rule.threshold:
        return None
    lost = int((sign * useful <= sign * threshold).sum())
    return Proposal(rule.id, threshold, len(spared), lost, len(useful), len(others))
