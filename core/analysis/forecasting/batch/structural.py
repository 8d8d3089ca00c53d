"""Level, slope and season, each trusted as far as all series together show that it can be.

Each series is a mixture of the proportions of ``components``: which of them fit is decided by its own values and by
how often they fit the other series (empirical Bayes with a free prior: Kiefer and Wolfowitz, 1956; Laird, 1978). So a
season can be seen from the first period that comes for the second time, as much of it as the panel bears out. A series
may also follow the season of the whole panel, drawn to nothing as far as it could be chance (James and Stein, 1961).

Values are seen by their roots: half-way between changes in units and in per cent, and there for zeros and returns.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.analysis.forecasting.batch.components import Maps, maps, proportions
from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats, Ints
from core.model.forecasts.registry import Parameters

_FEWEST = 3
_LONGEST = 60  # periods, or three seasons, that are looked at: what is older says little about now
_MOST_SEASON = 60  # a longer one is too much for the maps
_FREE = 10.0  # series whose say the even prior has
_ROUNDS = 60
_MOST = 2_000  # series that are learnt from, evenly taken
_LEARNT = 2  # degrees of freedom that the level and the proportions take
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is expected (series x steps), its ``spread`` (one standard deviation) and the ``season``, by roots.

    ``season`` (series x season) is by the place of a period on the time axis; nothing where none can be seen. ``unit``
    is what the values of a series are divided by before their root is taken.
    """

    ahead: Floats
    spread: Floats
    season: Floats
    unit: Floats


@dataclass(frozen=True, slots=True)
class FittedStructural:
    """How often each proportion fits (without a season, with one), and the season of the whole panel by roots."""

    plain: Floats
    seasonal: Floats
    shared: Floats

    def parameters(self) -> Parameters:
        """Return the priors and the shared season."""
        return {name: getattr(self, name).tolist() for name in ("plain", "seasonal", "shared")}

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Return what is expected; not a number for a series of under three periods."""
        return self.outlook(panel, horizon).ahead

    def outlook(self, panel: Panel, horizon: int) -> Outlook:
        """Return what is expected, how far off that may be, and the season of each series."""
        ahead, spread = np.full((2, len(panel), horizon), np.nan)
        season, unit = np.zeros((len(panel), panel.season)), np.ones(len(panel))
        for group in _groups(panel, horizon):
            prior = self.seasonal if group.has_season else self.plain
            likely = group.likelihood(self.shared) * prior
            mean, deviation, own = group.expected(likely / likely.sum(axis=1, keepdims=True), self.shared)
            ahead[group.rows] = from_root(mean, group.unit)
            spread[group.rows] = 2 * np.maximum(np.abs(mean), deviation) * deviation * group.unit[:, None]
            season[group.rows], unit[group.rows] = own, group.unit
        return Outlook(ahead, spread, season, unit)


class Structural:
    """The model of ``FittedStructural``."""

    name = "structural"
    fewest = _FEWEST

    def fit(self, panel: Panel) -> FittedStructural:
        """Learn from all series, at most 2,000 of them, how often each proportion fits and what season they share."""
        groups = list(_groups(panel.only(range(0, len(panel), -(-len(panel) // _MOST) or 1)), 1))
        shared = _shared_season([group for group in groups if group.has_season], panel.season)
        priors = []
        for seasonal in (False, True):
            count = len(proportions(seasonal=seasonal)) * (2 if seasonal else 1)
            likely = [group.likelihood(shared) for group in groups if group.has_season is seasonal]
            priors.append(_prior(np.concatenate(likely) if likely else np.zeros((0, count)), count))
        return FittedStructural(priors[0], priors[1], shared)

    def restore(self, parameters: Parameters) -> FittedStructural:
        """Return the fitted model with these priors."""
        return FittedStructural(*(np.array(parameters[name]) for name in ("plain", "seasonal", "shared")))


def to_root(values: Floats, unit: Floats) -> Floats:
    """Return the root of the values by ``unit`` (one for each row), with their sign."""
    scaled = values / unit[:, None]
    root: Floats = np.sign(scaled) * np.sqrt(np.abs(scaled))
    return root


def from_root(roots: Floats, unit: Floats) -> Floats:
    """Return the values that have these roots."""
    values: Floats = np.sign(roots) * roots**2 * unit[:, None]
    return values


@dataclass(frozen=True, slots=True)
class _Group:
    """The series of one length: their ``rows``, their last periods by roots, and where on the time axis they begin."""

    rows: Ints
    roots: Floats
    unit: Floats
    begin: Ints
    season: int
    maps: Maps

    @property
    def has_season(self) -> bool:
        return 1 < self.season < int(self.roots.shape[1])

    @property
    def _places(self) -> Ints:
        places: Ints = (self.begin[:, None] + np.arange(max(self.roots.shape[1], self.season))) % self.season
        return places

    def likelihood(self, shared: Floats) -> Floats:
        """Return how well each proportion fits, at most 1; with a season the second half is after the shared one."""
        length = self.roots.shape[1]
        logs = []
        for roots in self._versions(shared):
            for precision, volume in zip(self.maps.precision, self.maps.volume, strict=True):
                squares = np.maximum(np.einsum("ij,ij->i", roots @ precision, roots), _TINY)
                logs.append(-volume / 2 - (length - 1) / 2 * np.log(squares))
        together = np.stack(logs, axis=1)
        likely: Floats = np.exp(together - together.max(axis=1, keepdims=True))
        return likely

    def expected(self, weights: Floats, shared: Floats) -> tuple[Floats, Floats, Floats]:
        """Return mean and standard deviation (series x steps) and season (series x season by place), all by roots."""
        length, horizon = self.roots.shape[1], self.maps.variance.shape[1]
        mean, square = np.zeros((2, len(self.rows), horizon))
        season = np.zeros((len(self.rows), self.season))
        steps = (self.begin[:, None] + length + np.arange(horizon)) % self.season
        places = self._places[:, : self.season]
        for version, roots in enumerate(self._versions(shared)):
            added = shared * version
            for number, precision in enumerate(self.maps.precision):
                weight = weights[:, version * len(self.maps.volume) + number, None]
                if weight.max() < _TINY:
                    continue
                one = roots @ self.maps.ahead[number].T + added[steps]
                scale = np.maximum(np.einsum("ij,ij->i", roots @ precision, roots), _TINY) / (length - _LEARNT)
                mean += weight * one
                square += weight * (one**2 + scale[:, None] * self.maps.variance[number])
                own = roots @ self.maps.season[number].T + added[places]
                np.add.at(season, (np.arange(len(self.rows))[:, None], places), weight * own)
        return mean, np.sqrt(np.maximum(square - mean**2, 0.0)), season

    def _versions(self, shared: Floats) -> Iterator[Floats]:
        yield self.roots
        if self.has_season:
            yield self.roots - shared[self._places[:, : self.roots.shape[1]]]


def _groups(panel: Panel, horizon: int) -> Iterator[_Group]:
    if panel.season > _MOST_SEASON:
        return
    used = np.minimum(panel.lengths, max(_LONGEST, 3 * panel.season))
    for length in np.unique(used[used >= _FEWEST]):
        rows = np.flatnonzero(used == length)
        values = np.stack([panel.histories[row][-length:] for row in rows])
        mean = np.abs(values).mean(axis=1)
        unit = np.where(mean > 0, mean, 1.0)
        begin = np.array([panel.first[row] for row in rows]) + panel.lengths[rows] - length
        yield _Group(rows, to_root(values, unit), unit, begin, panel.season, maps(int(length), horizon, panel.season))


def _shared_season(groups: list[_Group], season: int) -> Floats:
    """Return the mean season of the series, by place; nothing of it is left where it is as small as chance makes it."""
    none = np.zeros(season)
    own = []
    for group in groups:
        half = group.likelihood(none)[:, : len(group.maps.volume)]
        own.append(group.expected(np.hstack([half / half.sum(axis=1, keepdims=True), np.zeros_like(half)]), none)[2])
    seasons = np.concatenate(own) if own else np.zeros((0, season))
    if len(seasons) < 2:
        return none
    mean = seasons.mean(axis=0)
    chance = seasons.var(axis=0, ddof=1).sum() / len(seasons)
    shared: Floats = mean * max(0.0, 1 - chance / max(float((mean**2).sum()), _TINY))
    return shared


def _prior(likely: Floats, count: int) -> Floats:
    """Return how often each proportion fits: what makes the series together likeliest, beside an even prior (EM)."""
    even = np.full(count, 1 / count)
    prior = even
    for _ in range(_ROUNDS if len(likely) else 0):
        weights = likely * prior
        weights /= weights.sum(axis=1, keepdims=True)
        prior = (weights.sum(axis=0) + _FREE * even) / (len(likely) + _FREE)
    return prior
