"""Series to continue, side by side: the values of a long frame, one array for each series."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.model.arrays import Floats, Ints

DEMAND_INTERVAL = 1.32  # periods for one demand from which a series counts as intermittent (Syntetos and Boylan, 2005)


@dataclass(frozen=True, slots=True)
class Panel:
    """Series of one grain without holes, the oldest value first.

    ``first`` numbers the first period of each series on one time axis, so that the same number is the same period in
    all of them. ``season`` is how many periods make one, 1 for none. ``days`` holds calendar features of the periods
    (periods x features, the periods ahead included); it has no columns without any. ``adjusted`` marks the series whose
    season was taken out of their values; without any mark none was. ``earlier`` holds, for each series, what it looked
    like when only so many of its periods were known, where that is not the same as its first values.
    """

    ids: tuple[str, ...]
    histories: tuple[Floats, ...]
    first: tuple[int, ...]
    season: int
    days: Floats
    adjusted: tuple[bool, ...] = ()
    earlier: tuple[Mapping[int, Floats], ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def lengths(self) -> Ints:
        """How many periods each series has."""
        return np.array([len(history) for history in self.histories], np.int64)

    def cut(self, lengths: Sequence[int] | Ints) -> "Panel":
        """Return the panel as it was when only the first ``lengths`` periods of each series were known."""
        earlier = self.earlier or ({},) * len(self)
        return replace(
            self,
            histories=tuple(
                known.get(int(length), history[:length])
                for history, length, known in zip(self.histories, lengths, earlier, strict=True)
            ),
            earlier=(),
        )

    def changed(self, change: Callable[[int, Floats], Floats]) -> "Panel":
        """Return the panel with other values: ``change`` gets the row of a series and its values."""
        return replace(
            self,
            histories=tuple(change(row, history) for row, history in enumerate(self.histories)),
            earlier=tuple(
                {length: change(row, history) for length, history in known.items()}
                for row, known in enumerate(self.earlier)
            ),
        )

    def only(self, rows: Iterable[int]) -> "Panel":
        """Return the series at ``rows``, in that order."""
        rows = list(rows)
        return replace(
            self,
            ids=tuple(self.ids[row] for row in rows),
            histories=tuple(self.histories[row] for row in rows),
            first=tuple(self.first[row] for row in rows),
            adjusted=tuple(self.adjusted[row] for row in rows) if self.adjusted else (),
            earlier=tuple(self.earlier[row] for row in rows) if self.earlier else (),
        )

    def season_of(self, row: int) -> int:
        """Return the season that a model can fit to series ``row`` alone: it takes two of them, else there is none.

        There is none either where it was taken out before.
        """
        is_fitted = len(self.histories[row]) >= 2 * self.season and not (self.adjusted and self.adjusted[row])
        return self.season if is_fitted else 1


def panel_of(histories: Sequence[Floats], season: int, ids: Sequence[str] | None = None) -> Panel:
    """Return a panel of series that end together and of whose periods nothing is known but their order."""
    longest = max(map(len, histories), default=0)
    return Panel(
        ids=tuple(ids) if ids is not None else tuple(map(str, range(len(histories)))),
        histories=tuple(np.asarray(history, np.float64) for history in histories),
        first=tuple(longest - len(history) for history in histories),
        season=season,
        days=np.zeros((0, 0)),
    )


def known_season(length: int, full: int) -> int:
    """Return the season that can be seen in ``length`` periods: ``full`` where one of them came twice, else 1."""
    return full if length > full else 1


def is_intermittent(history: Floats) -> bool:
    """Return whether a series sells so seldom that size and chance of a demand are better smoothed apart."""
    demands = int(np.count_nonzero(history))
    return demands == 0 or len(history) / demands > DEMAND_INTERVAL
