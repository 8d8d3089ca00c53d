"""A recurrent network (Hochreiter and Schmidhuber, 1997) over all series at once. An extra: it needs torch.

It reads the last periods of a series by their level and says the next ones one after another.
"""

from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np

from core.analysis.forecasting.panel import Panel
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

if TYPE_CHECKING:
    from torch import Tensor, nn

_FEWEST = 24
_READ = 12  # periods that are read before each that is predicted
_HIDDEN = 32
_EPOCHS = 200
_RATE = 0.01
_SEED = 7
_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class FittedLstm:
    """The network; none where there is too little to learn from, or no torch. It is fitted again, never stored."""

    network: "nn.Module | None"

    def parameters(self) -> Parameters | None:
        """Return ``None``: the network is not stored."""
        return None

    def predict(self, panel: Panel, horizon: int) -> Floats:
        """Continue each series, feeding each prediction back as input."""
        ahead = np.full((len(panel), horizon), np.nan)
        rows = np.flatnonzero(panel.lengths >= _FEWEST)
        if self.network is None or not len(rows):
            return ahead
        import torch  # slow, and an extra

        seen = np.stack([panel.histories[row][-_READ:] for row in rows])
        level = np.maximum(seen.mean(axis=1, keepdims=True), np.finfo(np.float64).tiny)
        read = seen / level
        for step in range(horizon):
            with torch.no_grad():
                output = self.network(torch.tensor(read[:, -_READ:, None], dtype=torch.float32)).numpy()
            ahead[rows, step] = output[:, 0] * level[:, 0]
            read = np.hstack([read, output])
        return ahead


class Lstm:
    """One layer of long short-term memory and a line, of a fixed seed."""

    name = "lstm"
    fewest = _FEWEST

    def fit(self, panel: Panel) -> FittedLstm:
        """Learn from every stretch of every series that is long enough."""
        try:
            import torch  # slow, and an extra
        except ImportError:
            return FittedLstm(None)
        read, following = _stretches(panel)
        if not len(following):
            return FittedLstm(None)
        torch.manual_seed(_SEED)
        network = _network(torch)
        optimiser = torch.optim.Adam(network.parameters(), lr=_RATE)
        inputs, targets = (
            torch.tensor(sample, dtype=torch.float32) for sample in (read[:, :, None], following[:, None])
        )
        for _ in range(_EPOCHS):
            optimiser.zero_grad()
            loss = torch.nn.functional.smooth_l1_loss(network(inputs), targets)
            loss.backward()
            optimiser.step()
        return FittedLstm(network)

    def restore(self, parameters: Parameters) -> FittedLstm:  # noqa: ARG002 - the protocol
        """Return a network that knows nothing: it is fitted again, by ``fit``."""
        return FittedLstm(None)


def _network(torch: ModuleType) -> "nn.Module":
    class Network(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.memory = torch.nn.LSTM(1, _HIDDEN, batch_first=True)
            self.line = torch.nn.Linear(_HIDDEN, 1)

        def forward(self, values: "Tensor") -> "Tensor":
            return self.line(self.memory(values)[0][:, -1])

    return Network()


def _stretches(panel: Panel) -> tuple[Floats, Floats]:
    """Return stretches of periods by their level, and what followed each."""
    read, following = [], []
    for history in panel.histories:
        if len(history) < _FEWEST:
            continue
        windows = np.lib.stride_tricks.sliding_window_view(history, _READ + 1)
        level = windows[:, :_READ].mean(axis=1, keepdims=True)
        is_positive = level[:, 0] > 0
        read.append((windows[:, :_READ] / np.where(level > 0, level, 1))[is_positive])
        following.append((windows[:, _READ] / np.where(level > 0, level, 1)[:, 0])[is_positive])
    if not read:
        return np.zeros((0, _READ)), np.zeros(0)
    rows = np.concatenate(read), np.concatenate(following)
    every = max(1, len(rows[1]) // _ROWS)
    return rows[0][::every], rows[1][::every]
