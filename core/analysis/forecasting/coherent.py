"""Forecasts of a hierarchy that add up: total, then level by level, each group the sum of those below it.

The forecasts of the nodes disagree; a least-squares reconciliation weighs each node by its past errors. It is MinT
(Wickramasuriya, Athanasopoulos and Hyndman, 2019), the covariance shrunk towards its diagonal (Schaefer and Strimmer,
2005). No sale is negative, so the solution is constrained where it would have negative leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.model.arrays import Floats

Path = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes of a hierarchy by their paths, the total first, and which leaves each is the sum of.

    ``sums`` (nodes x leaves) holds ones and zeros; the leaves are the last nodes, in the same order.
    """

    nodes: tuple[Path, ...]
    sums: Floats

    @property
    def leaves(self) -> tuple[Path, ...]:
        """The paths of the leaves."""
        return self.nodes[len(self.nodes) - self.sums.shape[1] :]


def tree_of(leaves: Sequence[Path]) -> Tree:
    """Return the hierarchy of ``leaves``; every beginning of a path is a node, the empty one the total."""
    depth = len(leaves[0]) if leaves else 0
    inner: dict[Path, None] = {}
    for length in range(depth):
        inner |= dict.fromkeys(leaf[:length] for leaf in leaves)
    nodes = (*inner, *leaves)
    sums = np.array([[float(leaf[: len(node)] == node) for leaf in leaves] for node in nodes])
    return Tree(nodes, sums.reshape(len(nodes), len(leaves)))


def reconcile(tree: Tree, ahead: Floats, errors: Floats) -> Floats:
    """Return the leaves (leaves x steps) that agree best with ``ahead`` (nodes x steps), none of them negative.

    ``errors`` (nodes x runs) are what each node missed in the past. Without enough of them every node counts by the
    number of its leaves.
    """
    weights = np.asarray(np.linalg.inv(_covariance(errors, tree.sums.sum(axis=1))), np.float64)
    normal = tree.sums.T @ weights @ tree.sums
    agreed = np.asarray(np.linalg.solve(normal, tree.sums.T @ weights @ ahead), np.float64)
    if (agreed < 0).any():
        agreed = _without_negatives(tree.sums, weights, ahead)
    return agreed


def _covariance(errors: Floats, leaves: Floats) -> Floats:
    """Return the shrunk covariance of the errors; that of the number of leaves where there are under three runs."""
    known = errors[:, np.isfinite(errors).all(axis=0)]
    count = known.shape[1]
    if count < 3 or not (known.std(axis=1) > 0).all():
        plain: Floats = np.diag(leaves)
        return plain
    spread = np.sqrt((known**2).mean(axis=1))
    scaled = known / spread[:, None]
    correlation = scaled @ scaled.T / count
    products = scaled[:, None, :] * scaled[None, :, :]
    variance = ((products - correlation[:, :, None]) ** 2).sum(axis=2) / (count * (count - 1))
    apart = ~np.eye(len(errors), dtype=np.bool_)
    total = float((correlation[apart] ** 2).sum())
    shrunk = min(1.0, float(variance[apart].sum()) / total) if total else 1.0
    mixed = (1 - shrunk) * correlation
    np.fill_diagonal(mixed, 1.0)
    covariance: Floats = mixed * np.outer(spread, spread)
    ridge = 1e-8 * np.trace(covariance) / len(covariance)
    return np.asarray(covariance + ridge * np.eye(len(covariance)), np.float64)


def _without_negatives(sums: Floats, weights: Floats, ahead: Floats) -> Floats:
    """Return the leaves of the same least squares among those that are not negative."""
    from scipy.optimize import nnls  # slow: SciPy

    root = np.linalg.cholesky(weights).T
    return np.stack([nnls(root @ sums, root @ step)[0] for step in ahead.T], axis=1)


def in_units(leaves: Floats, decimals: int) -> Floats:
    """Return the leaves rounded to ``decimals``, so that their sums are what the sums of all round to.

    The largest remainders are rounded up until each step adds up.
    """
    unit = 10.0**decimals
    scaled = leaves * unit
    whole = np.floor(scaled)
    missing = np.rint(scaled.sum(axis=0)).astype(np.int64) - whole.sum(axis=0).astype(np.int64)
    order = np.argsort(whole - scaled, axis=0, kind="stable")
    for step, count in enumerate(missing):
        whole[order[:count, step], step] += 1
    return whole / unit
